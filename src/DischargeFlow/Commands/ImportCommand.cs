using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Clocks;
using DischargeFlow.Exchange.Adt;
using DischargeFlow.Exchange.Csv;
using DischargeFlow.Exchange.Hl7;
using DischargeFlow.Exchange.Imports;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Serving;
using DischargeFlow.Settings;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DischargeFlow.Commands;

/// <summary>Takes in what other systems recorded. A service that runs beside it sends what falls due.</summary>
internal static class ImportCommand
{
    /// <summary>Takes in a message, or a folder of messages.</summary>
    public static Task<int> Hl7Async(Terminal terminal, string path, bool messageTime, CancellationToken stop) => RunAsync(terminal, (parts, settings) =>
    {
        if (!Path.Exists(path)) throw NoSuch(path);
        var how = new ImportSettings { Recorded = messageTime ? RecordedFrom.Message : RecordedFrom.Receipt, QuarantineFolder = settings.QuarantineFolder };
        var import = new Hl7Import(parts.GetRequiredService<IIntake>(), parts.GetRequiredService<IClock>(), how, Adt(settings), new Hl7Limits());
        return progress => import.RunAsync(path, progress, stop);
    });

    /// <summary>Takes in the lines of a table, as a map says.</summary>
    public static Task<int> CsvAsync(Terminal terminal, string path, string map, CancellationToken stop) => RunAsync(terminal, (parts, settings) =>
    {
        if (!File.Exists(path)) throw NoSuch(path);
        if (!File.Exists(map)) throw NoSuch(map);
        if (Read(terminal, map, parts.GetRequiredService<WorkflowLibrary>()) is not { } columns) return null;
        var how = new ImportSettings { QuarantineFolder = settings.QuarantineFolder };
        var import = new CsvImport(parts.GetRequiredService<IIntake>(), parts.GetRequiredService<IClock>(), how);
        return progress => import.RunAsync(path, columns, progress, stop);
    });

    private static async Task<int> RunAsync(Terminal terminal, Func<IServiceProvider, ProgramSettings, Func<IProgress<ImportProgress>, Task<ImportReport>>?> make)
    {
        var settings = ProgramSettings.Of(SettingsSource.Read());
        ICaseClock clock = settings.TestingClock is { } start ? new MovedClock(start) : new PlainClock(RealTime.Clock);
        await using var parts = new ServiceCollection().AddHouse(settings, clock).BuildServiceProvider();
        if (make(parts, settings) is not { } run) return ExitCodes.Findings;
        await parts.GetRequiredService<ShelfKeeper>().Stock.KeepAsync(parts.GetRequiredService<IStore>(), CancellationToken.None).ConfigureAwait(false);
        ImportReport report;
        using (var progress = new ProgressLine(terminal.Errors))
            report = await run(progress).ConfigureAwait(false);
        return Tell(terminal, report);
    }

    /// <summary>Reads a map and says what is wrong with it; null when it cannot be used.</summary>
    public static CsvMap? Read(Terminal terminal, string map, WorkflowLibrary workflows)
    {
        const string Kind = "hospital-stay";
        var findings = new List<Finding>();
        CsvMap? columns = null;
        if (workflows.Vocabularies.FirstOrDefault(v => v.Name == Kind) is not { } vocabulary) findings.AddRange(workflows.Findings);
        else if (TextFiles.Read(map, findings) is { } text)
        {
            var read = CsvMapReader.Read(text, vocabulary);
            findings.AddRange(read.Findings);
            columns = read.Value;
        }

        FindingLines.Write(terminal.Errors, findings, terminal.Language);
        if (columns is null) terminal.Complain("対応表に誤りがあるので、何も取り込んでいません。", "The map has errors, so nothing was imported.");
        return columns;
    }

    /// <summary>There is nothing under a path.</summary>
    public static UsageException NoSuch(string path) => new($"「{path}」というファイルもフォルダーもありません。", $"There is no file or folder '{path}'.");

    private static int Tell(Terminal terminal, ImportReport report)
    {
        foreach (var item in report.Quarantined)
        {
            terminal.Errors.WriteLine($"{item.Source}:{item.Place}: {item.Reason.In(terminal.Language)}");
            if (item.KeptAs is { } kept) terminal.Complain($"  → {kept} に取り置きました", $"  kept as {kept}");
        }

        terminal.Say(
            $"記録 {report.Recorded} 件、変わりなし {report.NothingNew} 件、対象外 {report.PassedOver} 件、取り置き {report.Quarantined.Length} 件(ケース {report.Cases.Count} 件)",
            $"{report.Recorded} recorded, {report.NothingNew} nothing new, {report.PassedOver} passed over, {report.Quarantined.Length} set aside ({report.Cases.Count} cases)");
        return report.Quarantined.IsEmpty ? ExitCodes.Fine : ExitCodes.Findings;
    }

    private static AdtSettings Adt(ProgramSettings settings)
    {
        var hl7 = settings.All.GetSection("Hl7");
        return new()
        {
            Zone = settings.Zone,
            Hospital = hl7["Hospital"] is { Length: > 0 } hospital ? hospital : null,
            DeathDispositions = [.. Codes(hl7["DeathDispositions"])],
            TransferDispositions = [.. Codes(hl7["TransferDispositions"])],
        };
    }

    private static string[] Codes(string? list) => (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
