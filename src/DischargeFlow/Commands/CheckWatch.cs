using System.Globalization;
using System.Text;
using DischargeFlow.Workflows;

namespace DischargeFlow.Commands;

/// <summary>
/// Checks again whenever a file was saved. Files are looked at, not listened to: an editor that puts a new file in the place of the old one, a
/// network drive and a container are all the same to it.
/// </summary>
internal static class CheckWatch
{
    private const int MostFiles = 20_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    // An editor may save in several steps: it is read once nothing has moved for this long.
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(150);

    /// <summary>Checks at once and after each change, until it is stopped.</summary>
    public static async Task<int> RunAsync(Terminal terminal, string[] paths, Func<int> check, CancellationToken stop)
    {
        var seen = State(paths);
        check();
        terminal.Complain("保存されるたびに検査します(Ctrl-C で終わります)。", "Checks again after each save; Ctrl-C ends it.");
        try
        {
            while (true)
            {
                await Task.Delay(Pause, stop).ConfigureAwait(false);
                if (State(paths) == seen) continue;
                seen = await SettledAsync(paths, stop).ConfigureAwait(false);
                Again(terminal, check);
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Fine;
        }
    }

    private static async Task<string> SettledAsync(string[] paths, CancellationToken stop)
    {
        var state = State(paths);
        while (true)
        {
            await Task.Delay(Settle, stop).ConfigureAwait(false);
            var next = State(paths);
            if (next == state) return state;
            state = next;
        }
    }

    private static void Again(Terminal terminal, Func<int> check)
    {
        terminal.Out.WriteLine();
        try
        {
            check();
        }
        catch (UsageException gone)
        {
            // Between taking the old file away and putting the new one there; or it is gone, which is worth a sentence and no end.
            terminal.Complain(gone.Sentence);
        }
    }

    /// <summary>Every file by which the check could differ, with its size and the moment of its last change.</summary>
    private static string State(string[] paths)
    {
        var state = new StringBuilder();
        foreach (var path in paths)
        {
            try
            {
                var root = WorkflowPlaces.FolderOf(path) ?? (Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))!);
                foreach (var file in new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.Extension is ".yaml" or ".txt").Take(MostFiles))
                    state.Append(CultureInfo.InvariantCulture, $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}\n");
            }
            catch (Exception moving) when (moving is IOException or UnauthorizedAccessException)
            {
                state.Append(moving.GetType().Name);
            }
        }

        return state.ToString();
    }
}
