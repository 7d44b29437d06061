using System.Globalization;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Plans;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Simulations;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Wordings;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Clocks;
using DischargeFlow.Exchange.Generating;
using DischargeFlow.Exchange.Histories;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Simulations;
using DischargeFlow.Rulebooks.Vocabularies;
using DischargeFlow.Serving;
using DischargeFlow.Settings;
using DischargeFlow.Simulations;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Commands;

/// <summary>What <c>simulate</c> was asked for.</summary>
internal sealed record SimulateRequest(string Draft, string? Against, string History)
{
    public string? Map { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Json { get; init; }

    public string? Html { get; init; }

    public string? Contact { get; init; }

    public GenerateRequest Generated { get; init; } = new(null, null, null);
}

/// <summary>Tries a draft on a history. Sends nothing, records nothing.</summary>
internal static class SimulateCommand
{
    private const string Kind = "hospital-stay";

    public static async Task<int> RunAsync(Terminal terminal, SimulateRequest request, CancellationToken stop)
    {
        var (from, to) = (Day(request.From, "--from"), Day(request.To, "--to"));
        OutputFile.MustBeWritable(request.Json);
        OutputFile.MustBeWritable(request.Html);
        var (draft, library) = PlanCommand.Find(terminal, request.Draft);
        if (draft is null) return ExitCodes.Findings;
        await using var parts = Parts();
        if (Against(terminal, request, draft, parts) is not { } against) return ExitCodes.Findings;
        var vocabulary = library.Vocabularies.First(v => v.Name == against.Rulebook.CaseKind);
        var rules = new SimulationRules(draft.Rulebook, against.Rulebook, vocabulary, library.Tables, "discharged", request.Contact);
        if (request.Contact is { } contact && draft.Rulebook.Duties.Concat(against.Rulebook.Duties).All(d => d.Name != contact))
            throw new UsageException($"--contact の「{contact}」という務めはありません。", $"--contact names a duty '{contact}' that there is not.");
        if (History(terminal, request, rules, vocabulary, parts, stop) is not { } history) return ExitCodes.Findings;
        history = history.Between(from, to, against.Rulebook.Zone);
        var subject = new SimulationSubject(rules, Called(request.Draft), request.Against is { } named ? Called(named) : against.Name, history, from, to);
        SimulationReport report;
        using (var progress = new StayProgress(terminal.Errors, history.Stays, terminal.Language))
            report = await Task.Run(() => Simulation.Run(rules, history.Groups, Math.Clamp(Environment.ProcessorCount, 1, 8), progress.Report, stop), CancellationToken.None).ConfigureAwait(false);
        new SimulationText(report, subject, terminal).Write();
        if (request.Json is { } json) OutputFile.Write(terminal, json, SimulationJson.Of(report, subject).ToJsonString(PlanJson.Text));
        if (request.Html is { } html) OutputFile.Write(terminal, html, new SimulationPage(report, subject).Write());
        return report.IsWhole && report.Stays > 0 && report.UnplannedStays == 0 && history.SetAside == 0 ? ExitCodes.Fine : ExitCodes.Findings;
    }

    private static LoadedRulebook? Against(Terminal terminal, SimulateRequest request, LoadedRulebook draft, ServiceProvider parts)
    {
        var named = request.Against ?? draft.Name;
        if (request.Against is not null && Path.Exists(named)) return PlanCommand.Find(terminal, named).Item1;
        var folder = WorkflowFolder.Read(Workflows.WorkflowPlaces.Folder(SettingsSource.Read()["Workflows:Folder"]));
        if ((PlanCommand.Find(folder, named) ?? Published(parts, named)) is { } found) return found;
        return request.Against is not null ? PlanCommand.Find(terminal, named).Item1 : throw new UsageException(
            $"「{draft.Name}」という名前のルールブックが動いていないので、何と比べるか分かりません。--against で指定してください。",
            $"No rulebook '{draft.Name}' is running, so there is nothing to compare with. Name it with --against.");
    }

    // A version that was published on the pages need not lie in any folder.
    private static LoadedRulebook? Published(ServiceProvider parts, string named)
    {
        if (!File.Exists(parts.GetRequiredService<ProgramSettings>().DatabaseFile)) return null;
        var shelf = parts.GetRequiredService<IRulebookShelf>();
        var found = named.Split('@', 2) is [var name, var number]
            ? int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? shelf.FindRulebook(name, version) : null
            : shelf.FindRulebook(named);
        return found is null ? null : new WordingDesk(parts.GetRequiredService<IStore>(), parts.GetRequiredService<ShelfKeeper>(), parts.GetRequiredService<IClock>()).Running(found.Name, found.Version);
    }

    private static StayHistory? History(
        Terminal terminal, SimulateRequest request, SimulationRules rules, Vocabulary vocabulary, ServiceProvider parts, CancellationToken stop)
    {
        if (request.History == "db") return StayHistory.OfDatabase(parts.GetRequiredService<IStore>(), rules.Against.Name, rules.Against.CaseKind);
        if (request.History.StartsWith("generated:", StringComparison.Ordinal))
        {
            var year = GenerateCommand.YearOf(request.History["generated:".Length..], request.Generated);
            return new(new("生成された入院", "generated stays"), year.Mark, year.Stays, year.Groups(), id => id);
        }

        if (!File.Exists(request.History)) throw ImportCommand.NoSuch(request.History);
        if (request.Map is not { } map)
        {
            throw new UsageException(
                "CSV の履歴には、列の意味を書いた対応表が要ります。--map MAP.yaml で指定してください(書き方は docs/what-if.md)。",
                "A history in CSV needs a map that says what its columns mean: --map MAP.yaml (see docs/what-if.md).");
        }

        if (!File.Exists(map)) throw ImportCommand.NoSuch(map);
        if (ImportCommand.Read(terminal, map, parts.GetRequiredService<WorkflowLibrary>()) is not { } columns) return null;
        var settings = parts.GetRequiredService<ProgramSettings>();
        CsvHistoryReading reading;
        using (var progress = new ProgressLine(terminal.Errors))
            reading = new CsvHistory(vocabulary, new IntakeSettings { Kind = Kind, Zone = settings.Zone }, settings.QuarantineFolder).Read(request.History, columns, progress, stop);
        foreach (var item in reading.Quarantined) terminal.Errors.WriteLine($"{item.Source}:{item.Place}: {item.Reason.In(terminal.Language)}");
        if (reading.Quarantined is [{ KeptAs: { } kept }, ..])
            terminal.Complain($"使えなかった {reading.Quarantined.Length} 行を {kept} に取り置きました。", $"{reading.Quarantined.Length} lines could not be used; they are kept as {kept}.");
        return new(new(Path.GetFileName(request.History), Path.GetFileName(request.History)), columns.Generated, reading.Stays.Length, [new(reading.Stays.Chunk(250))], id => id)
        {
            SetAside = reading.Quarantined.Length,
        };
    }

    /// <summary>A version by the folder in which it lies: a report is read where nobody knows the paths of this machine.</summary>
    private static string Called(string version)
    {
        if (!Path.Exists(version)) return version;
        var full = Path.GetFullPath(version).TrimEnd(Path.DirectorySeparatorChar);
        return File.Exists(full) ? $"{Path.GetFileName(Path.GetDirectoryName(full))}/{Path.GetFileName(full)}" : Path.GetFileName(full);
    }

    private static ServiceProvider Parts()
    {
        var settings = ProgramSettings.Of(SettingsSource.Read());
        ICaseClock clock = settings.TestingClock is { } start ? new MovedClock(start) : new PlainClock(RealTime.Clock);
        return new ServiceCollection().AddHouse(settings, clock).BuildServiceProvider();
    }

    private static LocalDate? Day(string? text, string option)
    {
        if (text is null) return null;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day) return day.Value;
        throw new UsageException(
            string.Create(CultureInfo.InvariantCulture, $"{option} の「{text}」は日付ではありません。2025-04-01 のように書いてください。"),
            string.Create(CultureInfo.InvariantCulture, $"{option} '{text}' is no date. Write it like 2025-04-01."));
    }
}
