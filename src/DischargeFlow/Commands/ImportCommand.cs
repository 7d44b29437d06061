using DischargeFlow.Casework.Intakes;
using DischargeFlow.Clocks;
using DischargeFlow.Exchange.Adt;
using DischargeFlow.Exchange.Hl7;
using DischargeFlow.Exchange.Imports;
using DischargeFlow.Serving;
using DischargeFlow.Settings;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DischargeFlow.Commands;

/// <summary>Takes in what other systems recorded. A service that runs beside it sends what falls due.</summary>
internal static class ImportCommand
{
    public static Task<int> Hl7Async(Terminal terminal, string path, bool messageTime, CancellationToken stop) => RunAsync(
        terminal,
        (parts, settings) => new Hl7Import(
            parts.GetRequiredService<IIntake>(),
            parts.GetRequiredService<IClock>(),
            new()
            {
                Recorded = messageTime ? RecordedFrom.Message : RecordedFrom.Receipt,
                QuarantineFolder = Path.Combine(settings.DataFolder, "quarantine"),
            },
            Adt(settings),
            new Hl7Limits()),
        (import, progress) => import.RunAsync(path, progress, stop));

    public static Task<int> CsvAsync(Terminal terminal, string path, string map, CancellationToken stop) => Task.FromResult(ExitCodes.Fine);

    private static async Task<int> RunAsync<T>(
        Terminal terminal, Func<IServiceProvider, ProgramSettings, T> make, Func<T, IProgress<ImportProgress>, Task<ImportReport>> run)
    {
        var settings = ProgramSettings.Of(SettingsSource.Read());
        ICaseClock clock = settings.TestingClock is { } start ? new MovedClock(start) : new PlainClock(RealTime.Clock);
        await using var parts = new ServiceCollection().AddHouse(settings, clock).BuildServiceProvider();
        ImportReport report;
        using (var progress = new ProgressLine(terminal.Errors))
            report = await run(make(parts, settings), progress).ConfigureAwait(false);
        return Tell(terminal, report);
    }

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
