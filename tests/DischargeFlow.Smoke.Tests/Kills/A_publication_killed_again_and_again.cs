using System.Text.Json.Nodes;
using DischargeFlow.Casework.Audit;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Publishing;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Demonstrations;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Storage.Sqlite;
using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Tests.Shared.SmtpServer;
using NodaTime;
using static DischargeFlow.Smoke.Tests.Programs.Stays;

namespace DischargeFlow.Smoke.Tests.Kills;

/// <summary>
/// On a Friday evening 330 stays are open; of two in three the discharge is planned, and people were told. Then the contact is to be made seven days before
/// it and no longer five, for those who are there too. The program that moves them, and tells each of the new day, is killed again and again: where it
/// hurts most, and at any moment.
/// </summary>
[Takes(60)]
public sealed class A_publication_killed_again_and_again
{
    private const int All = 330, AtOnce = 8;

    // Where the program ends itself: after a batch was moved and nobody wrote that down, or right after that. Null: killed from outside.
    private static readonly string?[] Kills = ["before-progress:1", "after-commit:1", null, null];

    private static readonly Instant Evening = Japan("2026-11-20T19:05");

    private readonly Random _random = new(300);

    [FactNeeding(Part.Node)]
    public async Task Moves_every_stay_once_and_tells_everybody_once()
    {
        await using var installation = await Installation.NewAsync(Region.Parties);
        var numbers = await OpenAsync(installation);
        var published = await PublishAsync(installation);
        var calm = await WithoutAnyKillAsync(installation, published);

        var mailsBefore = new List<int> { 0 };
        var inTheMiddle = 0;
        foreach (var crash in Kills)
        {
            mailsBefore.Add(await MailsSoFarAsync(installation));
            await KillAsync(installation, crash);
            using var store = new SqliteStore(installation.ConnectionString);
            if (store.Read(s => s.FindPublication(published))!.State == PublicationState.Moving && MovedIn(store, numbers) is > 0 and < All) inTheMiddle++;
        }

        Assert.True(inTheMiddle >= 2, $"{inTheMiddle} of {Kills.Length} kills came while some stays were moved and others not");
        mailsBefore.Add(await MailsSoFarAsync(installation));
        var tuesday = Japan("2026-11-24T11:00");
        await using (var program = await installation.ServeAsync(Evening))
        {
            await UntilDoneAsync(installation, published);
            Reckon(installation, published, numbers, calm);
            await program.MoveClockAsync(tuesday);
            Assert.Equal(0, await program.StopAsync());
        }

        await installation.Smtp.SettleAsync();
        Reckoning.NothingIsLeft(installation, tuesday);
        Reckoning.NothingCameTwice(installation.Smtp.Mails, mailsBefore);
        Told(installation.Smtp.Mails, numbers, mailsBefore[1]);
    }

    private static async Task<List<CaseNumber>> OpenAsync(Installation installation)
    {
        await using var program = await installation.ServeAsync(Evening);
        var numbers = new List<CaseNumber>();
        foreach (var some in Enumerable.Range(0, All).Chunk(AtOnce))
            numbers.AddRange((await Task.WhenAll(some.Select(i => OpenOneAsync(program, i)))).Select(n => CaseNumber.Parse(n!)!.Value));
        await program.MoveClockAsync(Evening);
        Assert.Equal(0, await program.StopAsync());
        return numbers;
    }

    private static Task<string?> OpenOneAsync(RunningProgram program, int i)
    {
        JsonObject[] planned = IsPlanned(i) ? [Fact("planned-discharge", $"2026-12-{4 + i % 5:00}")] : [];
        return Programs.Stays.OpenAsync(
            program, $"open-{i}", "minato", [
                Role("ward-head", "minato-3e"), Role("care-manager", "suzuran"), Role("liaison-center", "renkei"),
                Event("admission", "2026-11-16T10:00+09:00"), Event("screened"), Checklist("discharge-contact", "adl-declined"), .. planned]);
    }

    private static bool IsPlanned(int i) => i % 3 != 0;

    // Without scenarios: those of the region expect the five days.
    private static async Task<string> PublishAsync(Installation installation)
    {
        using var store = new SqliteStore(installation.ConnectionString);
        var (clock, identities) = (new StandingClock(), new RandomIdentities());
        using var keeper = new ShelfKeeper(WorkflowFolder.Read(installation.Workflows), store, clock);
        using var bell = new PublicationBell();
        var text = keeper.Stock.FilesOf("kitami", 1)![VersionFiles.Rulebook].Replace("due: 5 days before", "due: 7 days before", StringComparison.Ordinal);
        var draft = await new DraftDesk(store, keeper, clock, identities).BeginAsync("kitami", 1, VersionFiles.None.Add(VersionFiles.Rulebook, text), "okada");
        var desk = new PublicationDesk(store, keeper, clock, identities, new(), bell);
        var proposed = await desk.ProposeAsync(draft.Id, new(new(2026, 11, 1), EffectiveBy.Admission, OpenCases.Move, "手引きの改訂"), "okada");
        var published = await desk.PublishAsync(proposed.Id, "mori");
        Assert.Equal(All, published.Progress.Cases);
        return published.Id;
    }

    /// <summary>What a program that nobody kills makes of a copy.</summary>
    private static async Task<IReadOnlyDictionary<CaseNumber, string>> WithoutAnyKillAsync(Installation installation, string published)
    {
        var folder = Directory.CreateTempSubdirectory("dischargeflow-calm-");
        try
        {
            foreach (var (file, bytes) in installation.Copy()) await File.WriteAllBytesAsync(Path.Combine(folder.FullName, Path.GetFileName(file)), bytes);
            using var store = new SqliteStore($"Data Source={Path.Combine(folder.FullName, "smoke.db")}");
            using var keeper = new ShelfKeeper(WorkflowFolder.Read(installation.Workflows), store, new StandingClock());
            await new PublicationMover(store, keeper.Shelf, new StandingClock()).RunAsync(null, CancellationToken.None);
            Assert.Equal((All, PublicationState.Done), (store.Read(s => s.FindPublication(published))!.Progress.Moved, store.Read(s => s.FindPublication(published))!.State));
            return Books(store);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task KillAsync(Installation installation, string? crash)
    {
        // It begins to move before anybody can connect.
        if (await installation.ServeUnlessKilledAsync(Evening, crash) is not { } started) return;
        await using var program = started;
        if (crash is null) await Task.Delay(_random.Next(60));
        else await program.EndedAsync();
        program.Kill();
        await program.EndedAsync();
    }

    private static async Task UntilDoneAsync(Installation installation, string published)
    {
        using var store = new SqliteStore(installation.ConnectionString);
        for (var waited = 0; store.Read(s => s.FindPublication(published))!.State != PublicationState.Done; waited++)
        {
            Assert.True(waited < 600, $"not done after a minute: {store.Read(s => s.FindPublication(published))!.Progress}");
            await Task.Delay(100);
        }
    }

    private static void Reckon(Installation installation, string published, List<CaseNumber> numbers, IReadOnlyDictionary<CaseNumber, string> calm)
    {
        using var store = new SqliteStore(installation.ConnectionString);
        var progress = store.Read(s => s.FindPublication(published))!.Progress;
        Assert.Equal((All, All, All), (progress.Cases, progress.Seen, progress.Moved));
        Assert.Equal(All, MovedIn(store, numbers));
        var books = Books(store);
        Assert.All(numbers, n => Assert.Equal(calm[n], books[n]));
        var audit = store.Read(s => s.AuditAfter(0, 100_000)).Select(a => a.Event).ToList();
        Assert.Equal("mori", Assert.Single(audit, a => a.What == "open-cases-moved").Who);
        Assert.Equal(numbers.Select(n => n.Value).Order(), audit.Where(a => a.What == "version-moved").Select(a => a.Subject).Order());
        Assert.Null(AuditChain.FirstBroken(store));
    }

    private static void Told(IReadOnlyList<ReceivedMail> mails, List<CaseNumber> numbers, int before)
    {
        var told = string.Join('\n', mails.Skip(before).Where(m => m.To.Single() == "suzuran@minato.example").Select(m => m.Body));
        Assert.All(numbers.Where((_, i) => IsPlanned(i)), n => Assert.Contains(n.Value, told, StringComparison.Ordinal));
        Assert.True(told.Contains("11月27日(金)", StringComparison.Ordinal), "seven days before Friday 4 December");
    }

    private static async Task<int> MailsSoFarAsync(Installation installation)
    {
        await installation.Smtp.SettleAsync();
        return installation.Smtp.Mails.Count;
    }

    private static int MovedIn(SqliteStore store, List<CaseNumber> numbers) => store.Read(s => numbers.Count(n => s.EntriesOf(s.FindCase(n)!).Count(e => e.Content is EntryContent.GoesBy) == 1));

    /// <summary>What is recorded of each case and what is, was and will be told of it. Whether the pump had its turn meanwhile is not looked at.</summary>
    private static Dictionary<CaseNumber, string> Books(SqliteStore store) => store.Read(s => s.OpenCases("kitami", Evening, null, All * 2).ToDictionary(c => c.Number, c => string.Join(
        '\n',
        s.EntriesOf(c).Select(e => $"{e.Sequence} {e.Happened} {e.Recorded} {e.Who} {EntryText.Write(e.Content)}")
            .Concat(s.AlertsOf(c).Select(a => $"{a.Alert.Key} {a.Alert.At}").Order(StringComparer.Ordinal)))));

    private sealed class StandingClock : IClock
    {
        public Instant GetCurrentInstant() => Evening;
    }
}
