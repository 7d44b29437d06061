using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Mailing;
using DischargeFlow.Notifications.Outboxes;
using DischargeFlow.Notifications.Tests.Given;
using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Tests.Shared.SmtpServer;

namespace DischargeFlow.Notifications.Tests.Outboxes;

public sealed class Mails_put_into_a_folder : IDisposable
{
    private static readonly Mails.StandingClock Clock = new(Told.At(11, 20, 11, 10));

    private readonly string _folder = Directory.CreateTempSubdirectory("dischargeflow-tests-").FullName;

    [FactNeeding(Part.Node)]
    public async Task Are_read_by_mail_programs_as_they_were_written()
    {
        var mail = Mails.Notice() with { Subject = "【お知らせ】𠮷田病院の退院の連絡について、髙橋様と﨑山様の担当のみなさまへ ほか12件 P8K9-DK8T" };
        var result = await Outbox(fromName: "入退院連絡システム").SendAsync(mail, CancellationToken.None);
        Assert.Equal(SendOutcome.Accepted, result.Outcome);
        var raw = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(_folder, "*.eml")));
        var read = await ReceivedMail.ReadAsync(raw);
        Assert.Equal((mail.Subject, mail.Body, mail.MessageId), (read.Subject, read.Body, read.MessageId));
        Assert.Equal(("入退院連絡システム", "renraku@dischargeflow.example.jp"), (read.Words.FromName, read.Words.FromAddress));
        Assert.Equal([Mails.CareOffice], read.Words.To);
        Assert.Equal("Fri, 20 Nov 2026 02:10:00 +0000", read.Headers["Date"].Single());
    }

    [TheoryNeeding(Part.Node)]
    [InlineData("Renkei, Minato (Hospital) <a@b.example>")]
    [InlineData("\"Renkei\" \\; Minato")]
    [InlineData("=?utf-8?Q?x?=")]
    public async Task Name_their_sender_whatever_signs_are_in_the_name(string name)
    {
        await Outbox(fromName: name).SendAsync(Mails.Notice(), CancellationToken.None);
        var read = await ReceivedMail.ReadAsync(await File.ReadAllTextAsync(Directory.GetFiles(_folder)[0]));
        Assert.Equal((name, "renraku@dischargeflow.example.jp"), (read.Words.FromName, read.Words.FromAddress));
    }

    [Theory]
    [InlineData("Discharge contact P8K9-DK8T")]
    [InlineData("【変更】退院の連絡 P8K9-DK8T")]
    [InlineData("a subject in ASCII that is longer than a line may be, and goes on and on until it has to be folded somewhere P8K9-DK8T")]
    public async Task Have_no_line_longer_than_76_signs_and_nothing_but_ASCII(string subject)
    {
        await Outbox(fromName: new string('漢', 60)).SendAsync(Mails.Notice() with { Subject = subject }, CancellationToken.None);
        var lines = await File.ReadAllLinesAsync(Directory.GetFiles(_folder, "*.eml")[0]);
        Assert.All(lines, l => Assert.True(l.Length <= 76 && l.All(c => c is >= ' ' and < '\x7f'), l));
    }

    [Fact]
    public async Task Lie_there_once_however_often_they_are_tried()
    {
        await Outbox().SendAsync(Mails.Notice(), CancellationToken.None);
        await Outbox().SendAsync(Mails.Notice(), CancellationToken.None);
        await Outbox().SendAsync(Mails.Notice(2), CancellationToken.None);
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder).Length);
    }

    [Fact]
    public async Task Leave_the_folder_by_no_Message_ID()
    {
        await Outbox().SendAsync(Mails.Notice() with { MessageId = "../../x/..%2f@example.jp" }, CancellationToken.None);
        Assert.Equal(".._.._x_.._2f@example.jp.eml", Path.GetFileName(Assert.Single(Directory.GetFiles(_folder))));
    }

    [Fact]
    public async Task Gain_no_header_from_a_subject_or_a_sender_of_several_lines()
    {
        var mail = Mails.Notice() with { Subject = "退院\r\nBcc: someone@else.example\r\n\r\nhello", Language = "ja" };
        await Outbox().SendAsync(mail, CancellationToken.None);
        var text = await File.ReadAllTextAsync(Directory.GetFiles(_folder)[0]);
        Assert.DoesNotContain("\nBcc", text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(text.IndexOf("\r\n\r\n", StringComparison.Ordinal), text.LastIndexOf("\r\n\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wait_when_the_folder_cannot_be_written()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "");
        var result = await new OutboxTransport(new MailSettings { Folder = file }, Clock).SendAsync(Mails.Notice(), CancellationToken.None);
        Assert.Equal(SendOutcome.RefusedForNow, result.Outcome);
        Assert.Contains("could not be written", result.Reply, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private OutboxTransport Outbox(string fromName = "") => new(new() { From = "renraku@dischargeflow.example.jp", FromName = fromName, Folder = _folder }, Clock);
}
