using System.Text.RegularExpressions;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Storage.Sqlite;
using DischargeFlow.Tests.Shared.SmtpServer;
using NodaTime;

namespace DischargeFlow.Smoke.Tests.Kills;

/// <summary>What must be true after any number of kills.</summary>
internal static partial class Reckoning
{
    /// <summary>Everything that was answered with success is there, in its order, and nothing is there twice.</summary>
    public static async Task NothingAnsweredIsMissingAsync(RunningProgram program, Load load)
    {
        foreach (var stay in load.Stays)
        {
            Assert.NotNull(stay.Number);
            var entries = await Stays.EntriesAsync(program, stay.Number);
            var dates = entries.Where(e => (string?)e["name"] == "planned-discharge").Select(e => (string)e["value"]!);
            Assert.Equal([stay.Date, .. stay.Dates], dates);
            Assert.True(1 == entries.Count(e => (string?)e["name"] == "admission"), $"{stay.Number} was opened twice");
        }
    }

    /// <summary>
    /// No message came twice, except under one Message-ID in different runs: the program died between the server's 250 and its own mark. A link
    /// in a mail stands for one alert to one recipient; where a date moved again before that mark, the lines above the link say so, and it is another message.
    /// </summary>
    public static void NothingCameTwice(IReadOnlyList<ReceivedMail> mails, IReadOnlyList<int> mailsBeforeRun)
    {
        var runs = mails.Select((mail, i) => (mail, Run: mailsBeforeRun.Count(before => before <= i))).ToList();
        foreach (var sameId in runs.GroupBy(m => m.mail.MessageId))
        {
            Assert.True(sameId.Select(m => m.Run).Distinct().Count() == sameId.Count(), $"{sameId.Key} came twice from one process");
            Assert.True(sameId.Select(m => m.mail.Body).Distinct().Count() == 1, $"{sameId.Key} came with two texts");
        }

        var ids = from sent in runs
                  from Match link in Link().Matches(sent.mail.Body)
                  group sent by (link.Value, Told: LinesBefore(sent.mail.Body, link.Index), To: sent.mail.To.Single());
        foreach (var alert in ids)
        {
            Assert.True(
                alert.Select(a => a.mail.MessageId).Distinct().Count() == 1,
                $"{alert.Key} came more than once:\n{string.Join('\n', alert.Select(a => $"run {a.Run}, {a.mail.MessageId}\n{a.mail.Body}"))}");
        }
    }

    /// <summary>Whoever had to be told of a stay was told.</summary>
    public static void EveryoneWasTold(IReadOnlyList<ReceivedMail> mails, Load load)
    {
        var texts = mails.GroupBy(m => m.To.Single()).ToDictionary(g => g.Key, g => string.Join('\n', g.Select(m => m.Body)));
        foreach (var stay in load.Stays)
        {
            Assert.Contains(stay.Number!, texts["minato@minato.example"]);
            Assert.Contains(stay.Number!, texts["suzuran@minato.example"]);
        }
    }

    /// <summary>Nothing that is due was left lying.</summary>
    public static void NothingIsLeft(Installation installation, Instant now)
    {
        using var store = new SqliteStore(installation.ConnectionString);
        var next = store.Read(s => s.NextPending());
        Assert.True(next is null || next > now, $"Something has been due since {next}; it is {now}.");
        Assert.Null(store.Read(s => s.NextLeaseEnd()));
    }

    private static string LinesBefore(string body, int index) =>
        string.Join('\n', body[..index].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(5));

    [GeneratedRegex(@"https://renkei\.example/\S+")]
    private static partial Regex Link();
}
