using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Casework.Plans;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Plans;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Versions;
using DischargeFlow.Rulebooks.Vocabularies;
using DischargeFlow.Settings;
using DischargeFlow.Workflows;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Commands;

/// <summary>Plans one case. Sends nothing, records nothing.</summary>
internal static class PlanCommand
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    public static int Run(Terminal terminal, string rulebook, string file, string? asOf, bool explain, bool json)
    {
        var (loaded, library) = Find(terminal, rulebook);
        if (loaded is null) return ExitCodes.Findings;
        if (!File.Exists(file)) throw new UsageException($"「{file}」というファイルがありません。", $"There is no file '{file}'.");
        if (Read(terminal, file, loaded, library) is not { } told) return ExitCodes.Findings;
        var moment = asOf is null ? Last(told.History) : MomentOf("--as-of", asOf, loaded.Rulebook.Zone);
        var chosen = NamesAVersion(rulebook) ? null : VersionChoice.ChosenIn(told.History.RecordedBy(moment), loaded.Name);
        if (!NamesAVersion(rulebook) && Holding(library, loaded, told, chosen, moment) is { } holding && holding != loaded)
        {
            loaded = holding;
            if (Read(terminal, file, loaded, library) is not { } again) return ExitCodes.Findings;
            told = again;
        }

        TellWhichVersion(terminal, library, loaded, chosen);
        var vocabulary = library.Vocabularies.First(v => v.Name == loaded.Rulebook.CaseKind);
        var history = new CaseHistory(Path.GetFileNameWithoutExtension(file), told.History.Entries).RecordedBy(moment);
        if (chosen is null) TellWhetherItHolds(terminal, loaded.Rulebook, vocabulary, history, moment);
        var plan = loaded.Planner.Plan(history, told.Directory, explain: true);
        string NameOf(PartyId party) => told.PartyNames.GetValueOrDefault(party, party.Value);
        Nearest NearestOf(PlannedDuty duty) => Nearest.Of(loaded.Planner, history, told.Directory, duty, moment);
        var reaching = new Reaching(loaded.Planner, history, told.Directory, _ => WayTo.NotKnown);
        Reach? ReachOf(PlannedDuty duty) => reaching.Of(duty, moment);
        if (json) terminal.Out.WriteLine(PlanJson.Of(plan, vocabulary, moment, terminal.Language, NameOf, NearestOf, ReachOf, history.Entries).ToJsonString(PlanJson.Text));
        else new PlanText(plan, vocabulary, moment, terminal.Language, NameOf, NearestOf, ReachOf, explain ? history.Entries : null, terminal.Out).Write();
        return ExitCodes.Fine;
    }

    /// <summary>A case before the first day of the rulebook can be looked at by it, and it is said that it does not hold for the case.</summary>
    private static void TellWhetherItHolds(Terminal terminal, Rulebook rulebook, Vocabulary vocabulary, CaseHistory history, Instant moment)
    {
        if (new RulebookVersions([rulebook], vocabulary).HoldingFor(history, moment.InZone(rulebook.Zone).Date) is not null) return;
        var (from, ja, en) = (rulebook.Effective.From, rulebook.Effective.By == EffectiveBy.Admission ? "入院" : "退院", rulebook.Effective.By == EffectiveBy.Admission ? "admissions" : "discharges");
        terminal.Complain(
            $"注意: このルールブックは {from:uuuu-MM-dd} 以後の{ja}から適用されます。このケースには適用されませんが、適用したとして計画します。",
            $"note: this rulebook holds for {en} from {from:uuuu-MM-dd} on. It does not hold for this case, which is planned as if it did.");
    }

    private static void TellWhichVersion(Terminal terminal, WorkflowLibrary library, LoadedRulebook loaded, EntryContent.GoesBy? chosen)
    {
        if (chosen is not null)
        {
            terminal.Complain(
                $"「{loaded.Name}」の第 {loaded.Version} 版で計画します(事例に、この版によるとあります: {chosen.Reason})。",
                $"planned by version {loaded.Version} of '{loaded.Name}', which a person chose in the case file: {chosen.Reason}");
        }
        else if (library.Rulebooks.Count(r => r.Name == loaded.Name) > 1)
        {
            terminal.Complain($"「{loaded.Name}」の第 {loaded.Version} 版で計画します。", $"planned by version {loaded.Version} of '{loaded.Name}'.");
        }
    }

    // What a person chose stands above the dates of the case, which say which of several versions it is; where none holds, the one that was found is
    // looked at all the same.
    private static LoadedRulebook? Holding(WorkflowLibrary library, LoadedRulebook loaded, CaseFile told, EntryContent.GoesBy? chosen, Instant moment)
    {
        var versions = library.Rulebooks.Where(r => r.Name == loaded.Name).DefaultIfEmpty(loaded).ToList();
        if (chosen is not null)
        {
            var names = string.Join(", ", versions.Select(v => v.Version));
            return versions.Find(v => v.Version == chosen.Version) ?? throw new UsageException(
                $"事例には「{loaded.Name}」の第 {chosen.Version} 版によるとありますが、その版はありません。あるのは {names} です。",
                $"The case file says that the case goes by version {chosen.Version} of '{loaded.Name}', and there is no such version. There are: {names}.");
        }

        if (versions.Count < 2) return null;
        var vocabulary = library.Vocabularies.First(v => v.Name == loaded.Rulebook.CaseKind);
        var holds = new RulebookVersions(versions.Select(v => v.Rulebook), vocabulary).HoldingFor(told.History.RecordedBy(moment), moment.InZone(loaded.Rulebook.Zone).Date);
        return versions.Find(v => v.Rulebook == holds);
    }

    /// <summary>Whether a rulebook is named with a version: <c>kitami@2</c>, a file, or a folder under <c>versions</c>.</summary>
    private static bool NamesAVersion(string rulebook) => Path.Exists(rulebook)
        ? File.Exists(rulebook) || Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(rulebook))) == "versions"
        : rulebook.Contains('@', StringComparison.Ordinal);

    /// <summary>The rulebook of a name (<c>kitami</c>, the newest version, or <c>kitami@1</c>), or the one that lies at a path; null when an error keeps it from being planned with.</summary>
    internal static (LoadedRulebook?, WorkflowLibrary) Find(Terminal terminal, string rulebook)
    {
        if (Path.Exists(rulebook) && WorkflowPath.Read(rulebook) is var there)
        {
            FindingLines.Write(terminal.Errors, there.Findings, terminal.Language);
            if (there.Rulebooks.Select(r => r.Name).Distinct().Count() > 1)
            {
                throw new UsageException(
                    $"「{rulebook}」にはルールブックが {there.Rulebooks.Length} 冊あります。一つを指定してください。",
                    $"'{rulebook}' holds {there.Rulebooks.Length} rulebooks; name one of them.");
            }

            return (Above(there.Rulebooks, rulebook) ?? DraftRulebook.Read(terminal, rulebook, there.Library), there.Library);
        }

        var library = WorkflowFolder.Read(WorkflowPlaces.Folder(SettingsSource.Read()["Workflows:Folder"]));
        if (Find(library, rulebook) is { } found) return (found, library);
        var names = string.Join(", ", library.Names());
        FindingLines.Write(terminal.Errors, library.Findings, terminal.Language);
        throw new UsageException(
            $"「{rulebook}」というルールブックはありません。あるのは {names} です。フォルダーやファイルでも指定できます。",
            $"There is no rulebook '{rulebook}'. There are {names}; a folder or a file can be named too.");
    }

    /// <summary>The rulebook of a folder by its name (<c>kitami</c>, the newest version, or <c>kitami@1</c>), or null.</summary>
    internal static LoadedRulebook? Find(WorkflowLibrary library, string rulebook) => rulebook.Split('@', 2) is [var name, var number]
        ? library.Rulebooks.FirstOrDefault(r => r.Name == name && r.Version.ToString(CultureInfo.InvariantCulture) == number)
        : library.Find(rulebook);

    // A file that is named with the versions beside it is meant itself.
    private static LoadedRulebook? Above(ImmutableArray<LoadedRulebook> versions, string path) =>
        versions.FirstOrDefault(v => File.Exists(path) && Path.GetFullPath(v.Rulebook.Place.File) == Path.GetFullPath(path)) ?? versions.MaxBy(v => v.Version);

    /// <summary>Reads a case file. A scenario is one too: what it expects is left aside.</summary>
    private static CaseFile? Read(Terminal terminal, string file, LoadedRulebook loaded, WorkflowLibrary library)
    {
        var findings = new List<Finding>();
        var text = TextFiles.Read(file, findings);
        var told = text is null ? null : IsScenario(text) ? Scenario(text, loaded, library, findings) : Case(text, loaded, library, findings);
        FindingLines.Write(terminal.Errors, findings, terminal.Language);
        return told;
    }

    private static bool IsScenario(SourceText text) => ("\n" + text.Text).Contains("\nexpect:", StringComparison.Ordinal);

    private static CaseFile? Case(SourceText text, LoadedRulebook loaded, WorkflowLibrary library, List<Finding> findings)
    {
        var reading = CaseFileReader.Read(text, library.Vocabularies, loaded.Rulebook.Zone, loaded.Rulebook);
        findings.AddRange(reading.Findings);
        return reading.IsSound ? reading.Value : null;
    }

    private static CaseFile? Scenario(SourceText text, LoadedRulebook loaded, WorkflowLibrary library, List<Finding> findings)
    {
        var reading = ScenarioReader.Read(text, loaded.Rulebook, library.Vocabularies.First(v => v.Name == loaded.Rulebook.CaseKind));
        findings.AddRange(reading.Findings);
        return reading.IsSound ? reading.Value!.Case : null;
    }

    private static Instant Last(CaseHistory history) => history.Entries.Select(e => e.Recorded).DefaultIfEmpty(Instant.FromUnixTimeTicks(0)).Max();

    /// <summary>A moment as an option takes it: a day alone is its end.</summary>
    public static Instant MomentOf(string option, string text, DateTimeZone zone)
    {
        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } exact) return exact.Value.ToInstant();
        if (OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<G>").Parse(text) is { Success: true } minute) return minute.Value.ToInstant();
        if (Minute.Parse(text) is { Success: true } local) return local.Value.InZoneLeniently(zone).ToInstant();
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day) return day.Value.PlusDays(1).AtStartOfDayInZone(zone).ToInstant() - Duration.FromMilliseconds(1);
        throw new UsageException(
            $"{option} の「{text}」は日時ではありません。2026-11-20T12:00 または 2026-11-20(その日の終わり)のように書いてください。",
            $"{option} '{text}' is no moment. Write it like 2026-11-20T12:00, or 2026-11-20 for the end of that day.");
    }
}
