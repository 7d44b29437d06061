using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Sendmail;
using DischargeFlow.Notifications.Tests.Given;
using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Tests.Shared.SmtpServer;

namespace DischargeFlow.Notifications.Tests.Sendmail;

/// <summary>A shell script stands in for <c>sendmail</c>: it keeps what it is given, and ends as it is told.</summary>
public sealed class Mails_handed_to_a_command : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dischargeflow-tests-").FullName;

    [FactNeeding(Part.Shell, Part.Node)]
    public async Task Are_taken_over_with_sender_and_recipient_as_arguments_and_arrive_as_written()
    {
        using var transport = Transport("printf '%s\\n' \"$@\" > arguments; cat > mail");
        var mail = Mails.Notice();
        Assert.Equal(SendOutcome.Accepted, (await transport.SendAsync(mail, CancellationToken.None)).Outcome);
        Assert.Equal(["-i", "-f", "renraku@dischargeflow.example.jp", "--", Mails.CareOffice], await File.ReadAllLinesAsync(Path.Combine(_folder, "arguments")));
        var raw = await File.ReadAllTextAsync(Path.Combine(_folder, "mail"));
        Assert.DoesNotContain('\r', raw);
        var read = await ReceivedMail.ReadAsync(raw);
        Assert.Equal((mail.Subject, mail.Body, mail.MessageId), (read.Subject, read.Body, read.MessageId));
    }

    [TheoryNeeding(Part.Shell)]
    [InlineData(75, SendOutcome.RefusedForNow, "it asks to try again later")]
    [InlineData(67, SendOutcome.RefusedForGood, "there is no such user")]
    [InlineData(68, SendOutcome.RefusedForGood, "there is no such host")]
    [InlineData(78, SendOutcome.RefusedForNow, "its configuration is at fault, not the mail")]
    [InlineData(1, SendOutcome.RefusedForNow, "nobody knows why")]
    public async Task Fare_as_its_exit_code_says(int code, SendOutcome outcome, string because)
    {
        using var transport = Transport($"cat > /dev/null; echo 'mail box\nunknown' >&2; exit {code}");
        var result = await transport.SendAsync(Mails.Notice(), CancellationToken.None);
        Assert.True(result.Outcome == outcome, $"{code}: {because}; it was {result.Outcome}");
        Assert.Equal($"sendmail ended with {code}: mail box unknown", result.Reply);
    }

    [FactNeeding(Part.Shell)]
    public async Task Are_of_unknown_fate_when_it_was_killed_after_reading_all()
    {
        using var transport = Transport("cat > /dev/null; kill -9 $$");
        Assert.Equal(SendOutcome.FateUnknown, (await transport.SendAsync(Mails.Notice(), CancellationToken.None)).Outcome);
    }

    [FactNeeding(Part.Shell)]
    public async Task Are_of_unknown_fate_when_it_does_not_end_in_time()
    {
        using var transport = Transport("cat > /dev/null; sleep 60", seconds: 4);
        var result = await transport.SendAsync(Mails.Notice(), CancellationToken.None);
        Assert.Equal(SendOutcome.FateUnknown, result.Outcome);
        Assert.Contains("did not end within 4 s", result.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wait_when_it_is_not_there()
    {
        using var transport = new SendmailTransport(new() { SendmailPath = Path.Combine(_folder, "nothing") }, new Mails.StandingClock(Told.At(11, 20, 9)), TimeProvider.System);
        var result = await transport.SendAsync(Mails.Notice(), CancellationToken.None);
        Assert.Equal(SendOutcome.RefusedForNow, result.Outcome);
        Assert.Contains("correct Mail:SendmailPath", result.Reply, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private SendmailTransport Transport(string script, int seconds = 30)
    {
        var path = Path.Combine(_folder, "sendmail");
        File.WriteAllText(path, $"#!/bin/sh\ncd '{_folder}'\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var settings = new DischargeFlow.Notifications.Mailing.MailSettings
        {
            From = "renraku@dischargeflow.example.jp",
            FromName = "入退院連絡システム",
            SendmailPath = path,
            Timeout = TimeSpan.FromSeconds(seconds),
        };
        return new(settings, new Mails.StandingClock(Told.At(11, 20, 9)), TimeProvider.System);
    }
}
