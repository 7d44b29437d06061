using System.Collections.Immutable;
using System.Diagnostics;
using DischargeFlow.Notifications.Mailing;
using DischargeFlow.Notifications.Probes;
using DischargeFlow.Notifications.Tests.Given;
using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Tests.Shared.SmtpServer;
using NodaTime;

namespace DischargeFlow.Notifications.Tests.Probes;

/// <summary>What those who run the program are told about the server, and that nothing is sent.</summary>
public class A_mail_server_that_is_examined
{
    private static readonly Instant Today = Instant.FromUtc(2026, 11, 21, 0, 0);

    [FactNeeding(Part.Node)]
    public async Task That_is_as_it_should_be_says_so_step_by_step_and_gets_no_mail()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        Assert.Equal(
            [
                "Fine: The certificate of localhost is accepted, and lasts until 2049-01-01.",
                "Fine: Signed in to localhost as dischargeflow.",
                "Fine: localhost takes mail from renraku@dischargeflow.example.jp: mails can be sent.",
            ],
            Said(await ExamineAsync(Mails.SettingsFor(server))));
        Assert.Empty(server.Mails);
    }

    [FactNeeding(Part.Node)]
    public async Task Whose_certificate_ends_within_three_weeks_is_warned_of()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        var found = await ExamineAsync(Mails.SettingsFor(server), Instant.FromUtc(2048, 12, 20, 0, 0));
        Assert.Equal(ProbeLevel.Warning, found[0].Level);
        Assert.Contains("ends on 2049-01-01", found[0].Says.En, StringComparison.Ordinal);
        Assert.Contains("2049-01-01 に期限が切れます", found[0].Says.Ja, StringComparison.Ordinal);
    }

    [FactNeeding(Part.Node)]
    public async Task Whose_certificate_is_for_another_host_is_told_the_name_in_it()
    {
        await using var server = await SmtpServerProcess.StartAsync(new() { Certificate = TestAuthority.ForAnotherHost });
        await FaultAsync(Mails.SettingsFor(server), "is for another name (mail.example.org)");
    }

    [FactNeeding(Part.Node)]
    public async Task Whose_certificate_nobody_signed_is_told_how_to_trust_it()
    {
        await using var server = await SmtpServerProcess.StartAsync(new() { Certificate = TestAuthority.SignedByNobody });
        await FaultAsync(Mails.SettingsFor(server), "update-ca-certificates");
    }

    [FactNeeding(Part.Node)]
    public async Task Whose_certificate_has_ended_is_told_when()
    {
        await using var server = await SmtpServerProcess.StartAsync(new() { Certificate = TestAuthority.Expired });
        await FaultAsync(Mails.SettingsFor(server), "expired on 2021-03-01");
    }

    [FactNeeding(Part.Node)]
    public async Task That_offers_no_encryption_gets_no_password()
    {
        await using var server = await SmtpServerProcess.StartAsync(new() { Tls = false });
        await FaultAsync(Mails.SettingsFor(server), "does not offer encryption (STARTTLS)");
    }

    [FactNeeding(Part.Node)]
    public async Task That_refuses_the_password_says_what_to_check()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        await FaultAsync(Mails.SettingsFor(server) with { Password = "wrong" }, "refused the sign-in of dischargeflow (\"535 5.7.8 Authentication failed\"). Check Mail:User and Mail:Password");
    }

    [FactNeeding(Part.Node)]
    public async Task That_signs_in_another_way_only_is_told_a_way_around()
    {
        await using var server = await SmtpServerProcess.StartAsync(new() { Auth = ["PLAIN"] });
        await FaultAsync(Mails.SettingsFor(server), "signs in by PLAIN only; this program knows LOGIN. Have LOGIN added, or set Mail:Way to sendmail");
    }

    [FactNeeding(Part.Node)]
    public async Task That_wants_a_sign_in_where_none_is_set_says_so()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        await FaultAsync(Mails.SettingsFor(server) with { User = "", Password = "" }, "wants a sign-in");
    }

    [FactNeeding(Part.Node)]
    public async Task That_is_busy_is_quoted()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        await server.BeBusyAsync(times: 1);
        await FaultAsync(Mails.SettingsFor(server), "turned this machine away (\"421 4.3.2 Too busy");
    }

    [FactNeeding(Part.Node)]
    public async Task That_does_not_answer_is_given_up_within_the_time_out()
    {
        await using var server = await SmtpServerProcess.StartAsync();
        await server.GreetAfterAsync(TimeSpan.FromSeconds(60));
        var watch = Stopwatch.StartNew();
        await FaultAsync(Mails.SettingsFor(server) with { Timeout = TimeSpan.FromSeconds(1) }, "did not answer within 1 s");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"it took {watch.Elapsed}");
    }

    [FactNeeding(Part.Node)]
    public async Task That_is_not_there_is_told_which_port_is_usual()
    {
        var server = await SmtpServerProcess.StartAsync();
        await server.DisposeAsync();
        await FaultAsync(Mails.SettingsFor(server), "Nothing listens on localhost:");
    }

    [Fact]
    public async Task Whose_name_is_mistyped_is_told_to_check_the_spelling() =>
        await FaultAsync(Some with { Host = "mail.hospital.invalid" }, "No server named mail.hospital.invalid is found");

    [Fact]
    public async Task That_is_no_SMTP_server_is_told_so()
    {
        using var web = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        web.Start();
        var answering = AnswerAsync(web, "HTTP/1.1 400 Bad Request\r\n\r\n");
        await FaultAsync(Some with { Host = "127.0.0.1", Port = ((System.Net.IPEndPoint)web.LocalEndpoint).Port }, "something other than SMTP (\"HTTP/1.1 400 Bad Request\")");
        await answering;
    }

    [Fact]
    public async Task Settings_with_faults_are_not_tried() =>
        await FaultAsync(Some with { Host = "" }, "Mail:Host names no server");

    [Fact]
    public async Task An_outbox_is_warned_of_since_it_reaches_nobody()
    {
        var folder = Directory.CreateTempSubdirectory("dischargeflow-tests-").FullName;
        var found = await ExamineAsync(new() { Folder = folder });
        Assert.Equal(ProbeLevel.Warning, Assert.Single(found).Level);
        Assert.Contains("reach nobody", found[0].Says.En, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
        Directory.Delete(folder);
    }

    [Fact]
    public async Task An_outbox_that_is_not_there_yet_is_not_made_by_looking()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"dischargeflow-{Guid.NewGuid():N}");
        Assert.Equal(ProbeLevel.Warning, Assert.Single(await ExamineAsync(new() { Folder = folder })).Level);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task An_outbox_that_cannot_be_written_is_a_fault()
    {
        var file = Path.GetTempFileName();
        await FaultAsync(new() { Folder = file }, "cannot be written");
        File.Delete(file);
    }

    private static MailSettings Some => new() { Way = MailWay.Smtp, From = "renraku@dischargeflow.example.jp", Host = "localhost", Timeout = TimeSpan.FromSeconds(20) };

    private static Task<ImmutableArray<ProbeFinding>> ExamineAsync(MailSettings settings, Instant? now = null) =>
        MailProbe.RunAsync(settings, new Mails.StandingClock(now ?? Today), TimeProvider.System, CancellationToken.None);

    private static async Task FaultAsync(MailSettings settings, string words)
    {
        var found = await ExamineAsync(settings);
        var last = found[^1];
        Assert.True(last.Level == ProbeLevel.Fault && last.Says.En.Contains(words, StringComparison.Ordinal), string.Join('\n', Said(found)));
        Assert.Single(found, f => f.Level == ProbeLevel.Fault);
        Assert.EndsWith("。", last.Says.Ja.TrimEnd(')', '」'), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Said(IEnumerable<ProbeFinding> found) => found.Select(f => $"{f.Level}: {f.Says.En}");

    private static async Task AnswerAsync(System.Net.Sockets.TcpListener listener, string words)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(words));
        await Task.Delay(500);
    }
}
