using System.Diagnostics;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Mailing;
using DischargeFlow.Notifications.Tests.Given;
using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Tests.Shared.SmtpServer;

namespace DischargeFlow.Notifications.Tests.Smtp;

/// <summary>What became of the mail decides what happens next: again later, another way, or the same message once more.</summary>
public class Mail_to_a_server_that_refuses
{
    [FactNeeding(Part.Node)]
    public async Task A_451_is_refused_for_now_and_goes_through_later()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server);
        await server.RefuseForNowAsync(times: 1);
        var refused = await transport.SendAsync(Mails.Notice(), CancellationToken.None);
        Assert.Equal((SendOutcome.RefusedForNow, "451 4.3.0 Try again later"), (refused.Outcome, refused.Reply));
        Assert.Equal(SendOutcome.Accepted, (await transport.SendAsync(Mails.Notice(), CancellationToken.None)).Outcome);
        Assert.Single(await server.WaitForAsync(1));
    }

    [FactNeeding(Part.Node)]
    public async Task A_server_that_is_busy_takes_it_later()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server);
        await server.BeBusyAsync(times: 1);
        var refused = await transport.SendAsync(Mails.Notice(), CancellationToken.None);
        Assert.Equal((SendOutcome.RefusedForNow, "421 4.3.2 Too busy, come back later"), (refused.Outcome, refused.Reply));
        Assert.Equal(SendOutcome.Accepted, (await transport.SendAsync(Mails.Notice(), CancellationToken.None)).Outcome);
        Assert.Single(await server.WaitForAsync(1));
    }

    [FactNeeding(Part.Node)]
    public async Task A_421_midway_on_a_kept_connection_is_refused_for_now_and_goes_through_on_another()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server);
        await transport.SendAsync(Mails.Notice(1), CancellationToken.None);
        await server.RefuseForNowAsync(times: 1, code: 421);
        Assert.Equal(SendOutcome.RefusedForNow, (await transport.SendAsync(Mails.Notice(2), CancellationToken.None)).Outcome);
        Assert.Equal(SendOutcome.Accepted, (await transport.SendAsync(Mails.Notice(2), CancellationToken.None)).Outcome);
        Assert.Equal(2, (await server.WaitForAsync(2)).Count);
        Assert.Equal(2, server.Connections);
    }

    [FactNeeding(Part.Node)]
    public async Task A_452_after_the_data_is_refused_for_now_since_the_server_has_answered()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server);
        await server.RefuseContentAsync(times: 1, code: 452);
        Assert.Equal(SendOutcome.RefusedForNow, (await transport.SendAsync(Mails.Notice(), CancellationToken.None)).Outcome);
        Assert.Empty(server.Mails);
    }

    [FactNeeding(Part.Node)]
    public async Task A_552_for_a_full_mailbox_is_refused_for_good()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server);
        await server.RefuseContentAsync(times: 1, code: 552);
        var refused = await transport.SendAsync(Mails.Notice(), CancellationToken.None);
        Assert.Equal((SendOutcome.RefusedForGood, "552 5.7.1 Message rejected"), (refused.Outcome, refused.Reply));
    }

    [FactNeeding(Part.Node)]
    public async Task A_server_that_dies_right_after_its_250_has_taken_the_mail_and_the_next_one_waits()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server);
        await server.KillAfterNextAcceptedAsync(server.ProcessId);
        var first = await transport.SendAsync(Mails.Notice(1), CancellationToken.None);
        Assert.True(first.Outcome is SendOutcome.Accepted or SendOutcome.FateUnknown, "Its 250 may be lost with it, and then nobody knows");
        Assert.Single(await server.WaitForAsync(1));
        Assert.Equal(SendOutcome.RefusedForNow, (await transport.SendAsync(Mails.Notice(2), CancellationToken.None)).Outcome);
    }

    [FactNeeding(Part.Node)]
    public async Task A_server_that_never_greets_is_given_up_within_the_time_out_and_nothing_was_sent()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server, s => s with { Timeout = TimeSpan.FromSeconds(1) });
        await server.GreetAfterAsync(TimeSpan.FromSeconds(60));
        var watch = Stopwatch.StartNew();
        Assert.Equal(SendOutcome.RefusedForNow, (await transport.SendAsync(Mails.Notice(), CancellationToken.None)).Outcome);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"it took {watch.Elapsed}");
    }

    [FactNeeding(Part.Node)]
    public async Task A_550_for_the_recipient_is_refused_for_good()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server);
        await server.RefuseForGoodAsync(Mails.CareOffice);
        var refused = await transport.SendAsync(Mails.Notice(), CancellationToken.None);
        Assert.Equal((SendOutcome.RefusedForGood, $"550 5.1.1 <{Mails.CareOffice}>: no such user here"), (refused.Outcome, refused.Reply));
        Assert.Empty(server.Mails);
    }

    [FactNeeding(Part.Node)]
    public async Task A_554_for_the_content_is_refused_for_good()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server);
        await server.RefuseContentAsync(times: 1);
        Assert.Equal(SendOutcome.RefusedForGood, (await transport.SendAsync(Mails.Notice(), CancellationToken.None)).Outcome);
    }

    [FactNeeding(Part.Node)]
    public async Task A_wrong_password_is_ours_to_mend_and_refuses_no_recipient_for_good()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server, s => s with { Password = "wrong" });
        var refused = await transport.SendAsync(Mails.Notice(), CancellationToken.None);
        Assert.True(refused.Outcome == SendOutcome.RefusedForNow, refused.Reply);
        Assert.Contains("check Mail:User and Mail:Password", refused.Reply, StringComparison.Ordinal);
        Assert.Empty(server.Mails);
    }

    [FactNeeding(Part.Node)]
    public async Task A_server_that_offers_AUTH_PLAIN_only_takes_nothing_and_nothing_is_refused_for_good()
    {
        await using var server = await SmtpServerProcess.StartAsync(new() { Auth = ["PLAIN"] });
        using var transport = Mails.TransportTo(server);
        var refused = await transport.SendAsync(Mails.Notice(), CancellationToken.None);
        Assert.True(refused.Outcome == SendOutcome.RefusedForNow, refused.Reply);
        Assert.StartsWith("530 ", refused.Reply, StringComparison.Ordinal);
    }

    [FactNeeding(Part.Node)]
    public async Task A_server_without_STARTTLS_gets_nothing()
    {
        await using var server = await SmtpServerProcess.StartAsync(new() { Tls = false });
        using var transport = Mails.TransportTo(server);
        Assert.Equal(SendOutcome.RefusedForNow, (await transport.SendAsync(Mails.Notice(), CancellationToken.None)).Outcome);
        Assert.Empty(server.Mails);
    }

    [FactNeeding(Part.Node)]
    public async Task A_certificate_of_another_host_gets_nothing()
    {
        await using var server = await SmtpServerProcess.StartAsync(new() { Certificate = TestAuthority.ForAnotherHost });
        using var transport = Mails.TransportTo(server);
        var refused = await transport.SendAsync(Mails.Notice(), CancellationToken.None);
        Assert.Equal(SendOutcome.RefusedForNow, refused.Outcome);
        Assert.Contains("certificate is not accepted", refused.Reply, StringComparison.Ordinal);
        Assert.Empty(server.Mails);
    }

    [FactNeeding(Part.Node)]
    public async Task A_certificate_that_has_ended_gets_nothing()
    {
        await using var server = await SmtpServerProcess.StartAsync(new() { Certificate = TestAuthority.Expired });
        using var transport = Mails.TransportTo(server);
        Assert.Equal(SendOutcome.RefusedForNow, (await transport.SendAsync(Mails.Notice(), CancellationToken.None)).Outcome);
        Assert.Empty(server.Mails);
    }

    [FactNeeding(Part.Node)]
    public async Task A_certificate_that_nobody_signed_gets_nothing()
    {
        await using var server = await SmtpServerProcess.StartAsync(new() { Certificate = TestAuthority.SignedByNobody });
        using var transport = Mails.TransportTo(server);
        Assert.Equal(SendOutcome.RefusedForNow, (await transport.SendAsync(Mails.Notice(), CancellationToken.None)).Outcome);
        Assert.Empty(server.Mails);
    }

    [FactNeeding(Part.Node)]
    public async Task A_connection_lost_after_the_data_leaves_the_fate_unknown_and_the_repeat_carries_the_same_Message_ID()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server);
        await server.HangUpAfterDataAsync(times: 1, keep: true);
        Assert.Equal(SendOutcome.FateUnknown, (await transport.SendAsync(Mails.Notice(), CancellationToken.None)).Outcome);
        Assert.Equal(SendOutcome.Accepted, (await transport.SendAsync(Mails.Notice(), CancellationToken.None)).Outcome);
        var mails = await server.WaitForAsync(2);
        Assert.Equal(mails[0].MessageId, mails[1].MessageId);
    }

    [FactNeeding(Part.Node)]
    public async Task A_kept_connection_lost_after_the_data_is_not_tried_again_at_once()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server);
        await transport.SendAsync(Mails.Notice(1), CancellationToken.None);
        await server.HangUpAfterDataAsync(times: 1, keep: true);
        Assert.Equal(SendOutcome.FateUnknown, (await transport.SendAsync(Mails.Notice(2), CancellationToken.None)).Outcome);
        Assert.Equal(2, (await server.WaitForAsync(2)).Count);
    }

    [FactNeeding(Part.Node)]
    public async Task A_server_that_never_answers_the_data_leaves_the_fate_unknown_within_the_time_out()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server, s => s with { Timeout = TimeSpan.FromSeconds(5) });
        // On a kept connection, the data are sent long before the time-out, even by a busy machine.
        Assert.Equal(SendOutcome.Accepted, (await transport.SendAsync(Mails.Notice(1), CancellationToken.None)).Outcome);
        await server.AnswerAfterAsync(TimeSpan.FromSeconds(60));
        var watch = Stopwatch.StartNew();
        Assert.Equal(SendOutcome.FateUnknown, (await transport.SendAsync(Mails.Notice(2), CancellationToken.None)).Outcome);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"it took {watch.Elapsed}");
    }

    [FactNeeding(Part.Node)]
    public async Task Where_nobody_listens_the_mail_is_refused_for_now()
    {
        var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server);
        await server.DisposeAsync();
        Assert.Equal(SendOutcome.RefusedForNow, (await transport.SendAsync(Mails.Notice(), CancellationToken.None)).Outcome);
    }

    [FactNeeding(Part.Node)]
    public async Task A_cancelled_attempt_throws_and_frees_its_turn()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        using var transport = Mails.TransportTo(server, s => s with { Connections = 1 });
        await server.AnswerAfterAsync(TimeSpan.FromSeconds(60));
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transport.SendAsync(Mails.Notice(1), stop.Token));
        await server.AnswerAfterAsync(TimeSpan.Zero);
        Assert.Equal(SendOutcome.Accepted, (await transport.SendAsync(Mails.Notice(2), CancellationToken.None)).Outcome);
    }

    [Theory]
    [InlineData("a@b.example\r\nRCPT TO:<c@d.example>")]
    [InlineData("a@b.example, c@d.example")]
    [InlineData("Akatsuki <a@b.example>")]
    [InlineData("-oQ/tmp@b.example")]
    [InlineData("\"a b\"@b.example")]
    [InlineData("a@b@c.example")]
    [InlineData("あかつき@care.example.jp")]
    [InlineData("nobody")]
    [InlineData("")]
    public async Task What_is_not_one_plain_address_is_refused_for_good_before_anything_is_said(string to)
    {
        using var transport = new DischargeFlow.Notifications.Smtp.SmtpTransport(new MailSettings { Host = "localhost", Port = 9 }, TimeProvider.System);
        var refused = await transport.SendAsync(Mails.Notice() with { To = to }, CancellationToken.None);
        Assert.Equal(SendOutcome.RefusedForGood, refused.Outcome);
        Assert.Contains("not one plain mail address", refused.Reply, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Reply);
    }
}
