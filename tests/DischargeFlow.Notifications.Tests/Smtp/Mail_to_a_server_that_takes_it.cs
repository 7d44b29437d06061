using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Tests.Given;
using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Tests.Shared.SmtpServer;

namespace DischargeFlow.Notifications.Tests.Smtp;

public class Mail_to_a_server_that_takes_it
{
    [FactNeeding(Part.Node)]
    public async Task It_arrives_over_TLS_signed_in_with_its_words_and_its_Message_ID()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server);
        var mail = Mails.Notice();
        var result = await transport.SendAsync(mail, CancellationToken.None);
        Assert.Equal(SendOutcome.Accepted, result.Outcome);
        var received = Assert.Single(await server.WaitForAsync(1));
        Assert.True(received.Secure, "STARTTLS is required");
        Assert.Equal("dischargeflow", received.User);
        Assert.Equal("renraku@dischargeflow.example.jp", received.From);
        Assert.Equal([Mails.CareOffice], received.To);
        Assert.Equal(mail.Subject, received.Subject);
        Assert.Equal(mail.Body, received.Body);
        Assert.Equal(mail.MessageId, received.MessageId);
    }

    [FactNeeding(Part.Node)]
    public async Task Its_headers_keep_absence_notes_from_answering_and_name_the_language()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server);
        await transport.SendAsync(Mails.Notice(), CancellationToken.None);
        var received = (await server.WaitForAsync(1))[0];
        var headers = received.Headers;
        Assert.Equal("auto-generated", headers["Auto-Submitted"].Single());
        Assert.Equal("All", headers["X-Auto-Response-Suppress"].Single());
        Assert.Equal("ja", headers["Content-Language"].Single());
        Assert.Equal("text/plain; charset=utf-8", headers["Content-Type"].Single());
        Assert.Equal(("入退院連絡システム", "renraku@dischargeflow.example.jp"), (received.Words.FromName, received.Words.FromAddress));
        Assert.Equal([Mails.CareOffice], received.Words.To);
    }

    [FactNeeding(Part.Node)]
    public async Task Many_mails_go_over_few_connections_each_once()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server, s => s with { Connections = 3 });
        var results = await Task.WhenAll(Enumerable.Range(1, 60).Select(i => transport.SendAsync(Mails.Notice(i), CancellationToken.None)));
        Assert.All(results, r => Assert.Equal(SendOutcome.Accepted, r.Outcome));
        var mails = await server.WaitForAsync(60);
        Assert.Equal(60, mails.Select(m => m.MessageId).Distinct().Count());
        Assert.True(server.Connections <= 3, $"{server.Connections} connections were made where 3 are allowed");
    }

    [FactNeeding(Part.Node)]
    public async Task Mails_one_after_the_other_go_over_one_connection()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server);
        for (var i = 1; i <= 5; i++) await transport.SendAsync(Mails.Notice(i), CancellationToken.None);
        await server.WaitForAsync(5);
        Assert.Equal(1, server.Connections);
    }

    [FactNeeding(Part.Node)]
    public async Task A_kept_connection_that_the_server_closed_costs_no_mail()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server);
        await transport.SendAsync(Mails.Notice(1), CancellationToken.None);
        await server.HangUpAsync();
        Assert.Equal(SendOutcome.Accepted, (await transport.SendAsync(Mails.Notice(2), CancellationToken.None)).Outcome);
        Assert.Equal(["…0001", "…0002"], (await server.WaitForAsync(2)).Select(m => "…" + m.MessageId[32..36]));
    }

    [FactNeeding(Part.Node)]
    public async Task A_server_of_this_machine_without_TLS_is_used_when_TLS_is_switched_off_by_name()
    {
        await using var server = await SmtpServerProcess.StartAsync(new() { Tls = false });
        using var transport = Mails.TransportTo(server, s => s with { Tls = DischargeFlow.Notifications.Mailing.TlsUse.None });
        Assert.Equal(SendOutcome.Accepted, (await transport.SendAsync(Mails.Notice(), CancellationToken.None)).Outcome);
        Assert.False((await server.WaitForAsync(1))[0].Secure);
    }

    [FactNeeding(Part.Node)]
    public async Task Japanese_of_every_length_arrives_intact_in_lines_that_every_server_takes()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server, s => s with { FromName = "𠮷野川市 医療・介護連携支援センター 入退院連絡システム" });
        var mails = Enumerable.Range(0, 12).Select(i => Mails.Notice(i + 1) with
        {
            Subject = $"{new string('a', i)}【お知らせ】𠮷田病院の退院の連絡について、髙橋様と﨑山様の担当のみなさまへ ほか12件 =?utf-8?B?44GC?= P8K9-DK8T",
            Body = $".\n..\nFrom 𠮷野\n{new string('あ', 1200)}\n{new string('x', i)}。",
        }).ToList();
        foreach (var mail in mails) await transport.SendAsync(mail, CancellationToken.None);
        foreach (var (mail, received) in mails.Zip(await server.WaitForAsync(12)))
        {
            Assert.Equal((mail.Subject, mail.Body), (received.Subject, received.Body));
            Assert.Equal("𠮷野川市 医療・介護連携支援センター 入退院連絡システム", received.Words.FromName);
            Assert.All(received.Raw.Split("\r\n"), line => Assert.True(line.Length <= 78 && line.All(c => c is >= ' ' and < '\x7f'), line));
        }
    }

    [FactNeeding(Part.Node)]
    public async Task Words_that_no_person_would_write_arrive_all_the_same()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server);
        var endless = string.Concat(Enumerable.Repeat("退院の連絡", 1000));
        (string Sent, string Read)[] subjects = [("half a sign \ud842 here", "half a sign \ufffd here"), ("", ""), (endless, endless), ("a\0b", "a b")];
        for (var i = 0; i < subjects.Length; i++)
        {
            var mail = Mails.Notice(i + 1) with { Subject = subjects[i].Sent, Body = $"{subjects[i].Sent}\r\n.\r\nQUIT\r\n", Language = "xx\r\nBcc: a@b.example" };
            Assert.Equal(SendOutcome.Accepted, (await transport.SendAsync(mail, CancellationToken.None)).Outcome);
        }

        foreach (var ((_, read), received) in subjects.Zip(await server.WaitForAsync(subjects.Length)))
        {
            Assert.Equal(read, received.Subject);
            Assert.EndsWith("\n.\nQUIT", received.Body, StringComparison.Ordinal);
            Assert.Empty(received.Headers["Bcc"]);
        }
    }

    [FactNeeding(Part.Node)]
    public async Task A_subject_of_several_lines_adds_no_header()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server);
        await transport.SendAsync(Mails.Notice() with { Subject = "退院の連絡\r\nBcc: someone@else.example" }, CancellationToken.None);
        var received = (await server.WaitForAsync(1))[0];
        Assert.Equal("退院の連絡 Bcc: someone@else.example", received.Subject);
        Assert.Empty(received.Headers["Bcc"]);
        Assert.Equal([Mails.CareOffice], received.To);
    }
}
