using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Clocks;
using DischargeFlow.Serving;
using DischargeFlow.Settings;
using DischargeFlow.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Commands;

/// <summary>Lets the folder of workflows and the database agree: what was published goes out, what was changed in the folder comes in as a draft.</summary>
internal static class WorkflowsCommand
{
    /// <summary>Writes the rulebooks of which a version was published, in all their versions, into a folder of workflows.</summary>
    public static async Task<int> ExportAsync(Terminal terminal, string folder)
    {
        await using var parts = Parts();
        var kept = parts.GetRequiredService<IStore>().Read(s => s.KeptRulebooks());
        var published = kept.GroupBy(k => k.Rulebook).Where(g => g.Any(k => k.IsPublished)).ToList();
        if (published.Count == 0)
        {
            terminal.Say("画面で公開された版はまだないので、何も書き出していません。", "No version was published on the pages yet, so nothing was written.");
            return ExitCodes.Fine;
        }

        var export = new WorkflowExport(folder);
        try
        {
            foreach (var versions in published) export.Write(versions.Where(v => v.IsPublished || v.IsUsed || IsOnShelf(parts, v)));
            export.WriteGround(WorkflowPlaces.Folder(parts.GetRequiredService<ProgramSettings>().WorkflowsFolder));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"「{folder}」に書き込めません({fault.Message})。", $"'{folder}' cannot be written ({fault.Message}).");
        }

        foreach (var file in export.Written) terminal.Out.WriteLine($"  + {file}");
        foreach (var file in export.Removed) terminal.Out.WriteLine($"  - {file}");
        var names = string.Join(", ", published.Select(v => v.Key));
        terminal.Say(
            $"{names}: {export.Written.Count} 個のファイルを書き、{export.Removed.Count} 個を消しました。確かめて git に入れてください。",
            $"{names}: {export.Written.Count} files written, {export.Removed.Count} removed. Look at them and commit them.");
        return ExitCodes.Fine;
    }

    /// <summary>Takes what was changed in a folder in, each rulebook as a draft that is proposed and published like any other.</summary>
    public static async Task<int> ImportAsync(Terminal terminal, string folder, CancellationToken stop)
    {
        if (!Directory.Exists(folder)) throw ImportCommand.NoSuch(folder);
        await using var parts = Parts();
        var store = parts.GetRequiredService<IStore>();
        var library = WorkflowFolder.Read(folder, new TakenCalendars(store.Read(s => s.KeptCalendars()), []));
        FindingLines.Write(terminal.Errors, library.Findings, terminal.Language);
        var kept = store.Read(s => s.KeptRulebooks());
        if (kept.IsEmpty)
            throw new UsageException(
                "このデータベースではまだ serve を始めていません。workflows フォルダーのルールブックは、始めるとそのまま動きます。",
                "serve was never started on this database. It takes the rulebooks of the folder of workflows as they are when it starts.");
        var desk = parts.GetRequiredService<DraftDesk>();
        var open = store.Read(s => s.Drafts()).Where(d => d.State is DraftState.Open or DraftState.Proposed).ToList();
        foreach (var newest in library.Rulebooks.GroupBy(r => r.Name).Select(g => g.Last()))
            await TakeAsync(terminal, desk, newest, kept.LastOrDefault(k => k.Rulebook == newest.Name), open, stop).ConfigureAwait(false);
        return library.IsSound ? ExitCodes.Fine : ExitCodes.Findings;
    }

    private static async Task TakeAsync(Terminal terminal, DraftDesk desk, LoadedRulebook read, KeptRulebook? runs, List<Draft> open, CancellationToken stop)
    {
        if (runs is not null && IsSame(read, runs.Files))
        {
            terminal.Say($"  = {read.Name}: 変わりありません", $"  = {read.Name}: as it runs");
        }
        else if (runs is not null && read.Version < runs.Version)
        {
            terminal.Say(
                $"  ! {read.Name}: フォルダーは第 {read.Version} 版、データベースは第 {runs.Version} 版です。先に export workflows で書き出し、変更を入れ直してください",
                $"  ! {read.Name}: the folder has version {read.Version}, the database version {runs.Version}. Write it out with export workflows first, then make the change again");
        }
        else if (open.Exists(d => d.Rulebook == read.Name && IsSame(read, d.Texts)))
        {
            terminal.Say($"  = {read.Name}: 同じ内容の案がもうあります", $"  = {read.Name}: a draft says the same already");
        }
        else
        {
            var draft = await desk.BeginAsync(read.Name, runs?.Version ?? 0, read.Files, OwnStore.Who, stop).ConfigureAwait(false);
            terminal.Say(
                $"  + {read.Name}: 案にしました(第 {draft.Basis} 版から)。画面で提案し、別の人が公開してください",
                $"  + {read.Name}: taken in as a draft from version {draft.Basis}. Propose it on the pages, and let another person publish it");
        }
    }

    // Number and first day are written when it is published; line ends are no difference.
    private static bool IsSame(LoadedRulebook read, IReadOnlyDictionary<string, string> other) =>
        read.Files.Count == other.Count && read.Files.All(f => other.TryGetValue(f.Key, out var text) && KeptRulebook.Plain(text) == KeptRulebook.Plain(f.Value));

    // What was kept once and is neither used nor in the folder any more is nobody's version.
    private static bool IsOnShelf(IServiceProvider parts, KeptRulebook version) =>
        parts.GetRequiredService<IRulebookShelf>().FindRulebook(version.Rulebook, version.Version) is not null;

    private static ServiceProvider Parts()
    {
        var settings = ProgramSettings.Of(SettingsSource.Read());
        ICaseClock clock = settings.TestingClock is { } start ? new MovedClock(start) : new PlainClock(RealTime.Clock);
        return new ServiceCollection().AddHouse(settings, clock).BuildServiceProvider();
    }
}
