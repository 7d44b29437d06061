using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Directory.Tables;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Clocks;
using DischargeFlow.Exchange.Imports;
using DischargeFlow.Serving;
using DischargeFlow.Settings;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DischargeFlow.Commands;

/// <summary>Writes the directory as a table, and takes such a table in.</summary>
internal static class DirectoryCommand
{
    private const long LargestFile = 8 << 20;

    /// <summary>Writes the directory into a file.</summary>
    public static async Task<int> ExportAsync(Terminal terminal, string file)
    {
        await using var parts = Parts();
        var directory = parts.GetRequiredService<IStore>().Read(s => s.Directory);
        try
        {
            await File.WriteAllBytesAsync(file, parts.GetRequiredService<IDirectoryTables>().Write(directory, terminal.Language)).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"「{file}」に書き込めません({fault.Message})。", $"'{file}' cannot be written ({fault.Message}).");
        }

        terminal.Say($"{file} に {directory.Parties.Count()} 件の連絡先を書き出しました。", $"{directory.Parties.Count()} parties written to {file}.");
        return ExitCodes.Fine;
    }

    /// <summary>Takes a table in; lines that cannot be taken are told, and the rest goes on.</summary>
    /// <param name="terminal">Where to tell.</param>
    /// <param name="file">The table.</param>
    /// <param name="onlyTry">Whether only to tell what would change.</param>
    /// <param name="stop">Stops between two parties.</param>
    public static async Task<int> ImportAsync(Terminal terminal, string file, bool onlyTry, CancellationToken stop)
    {
        if (!File.Exists(file)) throw ImportCommand.NoSuch(file);
        if (new FileInfo(file).Length > LargestFile) throw new UsageException($"「{file}」は大きすぎます({LargestFile >> 20} MB まで)。", $"'{file}' is too large (at most {LargestFile >> 20} MB).");
        await using var parts = Parts();
        var table = parts.GetRequiredService<IDirectoryTables>().Read(await File.ReadAllBytesAsync(file, stop).ConfigureAwait(false));
        var proposal = DirectoryProposal.Of(
            table, parts.GetRequiredService<IStore>().Read(s => s.Directory), parts.GetRequiredService<IRulebookShelf>(), Today(parts));
        foreach (var change in proposal.Changes)
            terminal.Out.WriteLine($"  {(change.Known is null ? '+' : '~')} {change.Party.Id.Value} {change.Party.Name}");
        foreach (var fault in proposal.Faults) terminal.Errors.WriteLine($"{file}:{fault.Line}: {fault.Reason.In(terminal.Language)}");
        if (!onlyTry)
        {
            using var progress = new ProgressLine(terminal.Errors);
            var saved = new Saved(progress, proposal.Changes.Length);
            await new DirectoryImport(parts.GetRequiredService<DirectoryDesk>()).SaveAsync(proposal, "import", saved, stop).ConfigureAwait(false);
        }

        Tell(terminal, proposal, onlyTry);
        return proposal.Faults.IsEmpty ? ExitCodes.Fine : ExitCodes.Findings;
    }

    private static ServiceProvider Parts()
    {
        var settings = ProgramSettings.Of(SettingsSource.Read());
        ICaseClock clock = settings.TestingClock is { } start ? new MovedClock(start) : new PlainClock(RealTime.Clock);
        return new ServiceCollection().AddHouse(settings, clock).AddSingleton<DirectoryDesk>().BuildServiceProvider();
    }

    private static LocalDate Today(IServiceProvider parts) =>
        parts.GetRequiredService<IClock>().GetCurrentInstant().InZone(parts.GetRequiredService<ProgramSettings>().Zone).Date;

    private static void Tell(Terminal terminal, DirectoryProposal proposal, bool onlyTried)
    {
        var (fresh, changed) = (proposal.Changes.Count(c => c.Known is null), proposal.Changes.Count(c => c.Known is not null));
        terminal.Say(
            $"新規 {fresh} 件、変更 {changed} 件、変わりなし {proposal.Same} 件、取り込めない行 {proposal.Faults.Length} 件{(onlyTried ? "(試しただけで、何も変えていません)" : "")}",
            $"{fresh} new, {changed} changed, {proposal.Same} as before, {proposal.Faults.Length} lines not taken{(onlyTried ? " (only tried: nothing was changed)" : "")}");
    }

    private sealed class Saved(ProgressLine line, int total) : IProgress<int>
    {
        public void Report(int value) => line.Report(new(value, total));
    }
}
