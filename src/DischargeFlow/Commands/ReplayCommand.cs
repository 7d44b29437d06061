using System.Text.Json.Nodes;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Plans;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Clocks;
using DischargeFlow.Plans;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Serving;
using DischargeFlow.Settings;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Commands;

/// <summary>Shows a case as it stood at a past moment, and what differs from today. Sends nothing, records nothing.</summary>
internal static class ReplayCommand
{
    public static async Task<int> RunAsync(Terminal terminal, string number, string at, bool explain, bool json)
    {
        if (CaseNumber.Parse(number) is not { } parsed)
            throw new UsageException($"「{number}」はケース番号ではありません。", $"'{number}' is no case number.");
        var settings = ProgramSettings.Of(SettingsSource.Read());
        ICaseClock clock = settings.TestingClock is { } start ? new MovedClock(start) : new PlainClock(RealTime.Clock);
        await using var parts = new ServiceCollection().AddHouse(settings, clock).BuildServiceProvider();
        var (store, shelf) = (parts.GetRequiredService<IStore>(), parts.GetRequiredService<IRulebookShelf>());
        var moment = PlanCommand.MomentOf("--at", at, settings.Zone);
        var today = clock.GetCurrentInstant();
        if (moment > today) throw new UsageException("--at にはこれまでの日時を指定してください。", "--at wants a moment that has passed.");
        if (new CaseReplays(store, shelf).Find(parsed, moment, today) is not { } replay)
            throw new UsageException($"ケース {parsed.Value} はありません。", $"There is no case {parsed.Value}.");
        var directory = store.Read(s => s.Directory);
        var vocabulary = shelf.FindVocabulary(replay.Now.Case.Kind)
            ?? throw new UsageException("このケースの用語集がありません。", "The vocabulary of this case is not there.");
        if (json)
        {
            var plans = replay.Then.Plans.Select(p => (JsonNode)PlanJson.Of(
                p, vocabulary, moment, terminal.Language, directory.NameOf, d => replay.Then.NearestOf(d, moment), d => replay.Then.ReachOf(d, moment), replay.Then.Entries));
            var differences = replay.Differences.Select(d => (JsonNode)DifferenceJson.Of(d, settings.Zone, terminal.Language));
            terminal.Out.WriteLine(new JsonObject { ["plans"] = new JsonArray([.. plans]), ["differences"] = new JsonArray([.. differences]), ["versions"] = VersionsOf(replay), ["closedDays"] = TablesOf(replay, settings.Zone), ["otherParties"] = new JsonArray([.. replay.OtherParties.Select(p => (JsonNode)p.Value)]) }.ToJsonString(PlanJson.Text));
            return ExitCodes.Fine;
        }

        foreach (var (rulebook, then, now) in replay.OtherVersions)
        {
            terminal.Say(
                $"{rulebook}: 当時の版: {VersionJa(then)}、いまの版: {VersionJa(now)}",
                $"{rulebook}: the case went by {VersionEn(then)} then, and goes by {VersionEn(now)} now.");
        }

        foreach (var bound in replay.Missing)
        {
            terminal.Say(
                $"{bound.Name}: 第 {bound.Version} 版の本文がないため、その計画は示せません。その版を workflows の versions/{bound.Version} に戻してください。",
                $"{bound.Name}: the text of version {bound.Version} is not there, so its plan cannot be shown. Put that version back into versions/{bound.Version} of the workflows.");
        }

        TellTables(terminal, replay, settings.Zone);
        foreach (var name in replay.OtherParties.Select(directory.NameOf))
        {
            terminal.Say(
                $"{name}: 開いている時間や休みは当時の内容で計算しています(その後、変わりました)。", $"{name}: by the hours and closed days of then; they are others now.");
        }

        foreach (var plan in replay.Then.Plans)
        {
            new PlanText(
                plan, vocabulary, moment, terminal.Language, directory.NameOf, d => replay.Then.NearestOf(d, moment), d => replay.Then.ReachOf(d, moment),
                explain ? replay.Then.Entries : null, terminal.Out).Write();
        }

        new DifferenceText(vocabulary, settings.Zone, terminal.Language, directory.NameOf, terminal.Out).Write(replay.Differences);
        return ExitCodes.Fine;
    }

    private static void TellTables(Terminal terminal, CaseReplay replay, DateTimeZone zone)
    {
        foreach (var name in replay.Tables!.Changed)
        {
            terminal.Say(
                $"休日表「{name}」: 当時の内容で計算しています(その後、変わりました)。", $"calendar '{name}': as it stood then; it says other things now.");
        }

        if (replay.Tables.KnownSince is { } since)
        {
            var day = LocalDatePattern.Iso.Format(since.InZone(zone).Date);
            terminal.Say(
                $"休日表の控えは {day} からです。それより前の内容はわからないので、控えのうちいちばん古いもので計算しています。",
                $"What the calendars said is remembered from {day} on. What they said before is not known; this goes by the earliest that is.");
        }
    }

    private static JsonObject TablesOf(CaseReplay replay, DateTimeZone zone) => new()
    {
        ["changed"] = new JsonArray([.. replay.Tables!.Changed.Select(n => (JsonNode)n)]),
        ["knownSince"] = replay.Tables.KnownSince is { } since ? OffsetDateTimePattern.ExtendedIso.Format(since.InZone(zone).ToOffsetDateTime()) : null,
    };

    private static JsonArray VersionsOf(CaseReplay replay) =>
        [.. replay.Then.Case.Rulebooks.Select(t => new JsonObject
        {
            ["rulebook"] = t.Name,
            ["then"] = t.Version,
            ["now"] = replay.Now.Case.Rulebooks.FirstOrDefault(n => n.Name == t.Name)?.Version,
        })];

    private static string VersionJa(int version) => version == ShelvedVersions.None ? "なし(まだ適用前)" : $"第 {version} 版";

    private static string VersionEn(int version) => version == ShelvedVersions.None ? "no version" : $"version {version}";
}
