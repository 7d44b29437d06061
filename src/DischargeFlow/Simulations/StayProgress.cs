using System.Diagnostics;
using System.Globalization;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Simulations;

/// <summary>A line that shows how many stays are done and how long the rest will take, on a terminal only: a log wants none.</summary>
internal sealed class StayProgress(TextWriter errors, long total, Language language) : IDisposable
{
    private const int Width = 30;
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly TextWriter? _output = Console.IsErrorRedirected ? null : errors;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _shown = -Often;

    /// <summary>Shows how far it is.</summary>
    public void Report(long done)
    {
        if (_output is null) return;
        lock (_lock)
        {
            if (_watch.Elapsed - _shown < Often && done < total) return;
            _shown = _watch.Elapsed;
            _output.Write($"\r{Line(done, total, _watch.Elapsed, language)}");
        }
    }

    /// <summary>The line: a bar, how many of how many, and the time that remains at the pace so far.</summary>
    public static string Line(long done, long total, TimeSpan elapsed, Language language)
    {
        var stays = done.ToString("N0", CultureInfo.InvariantCulture);
        if (total <= 0) return language == Language.Ja ? $"{stays} 件 " : $"{stays} stays ";
        var part = Math.Min(1, (double)done / total);
        var filled = (int)(Width * part);
        var rest = done == 0 ? TimeSpan.Zero : elapsed * ((1 - part) / part);
        var left = rest.TotalHours >= 1 ? rest.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture) : rest.ToString(@"m\:ss", CultureInfo.InvariantCulture);
        var words = language == Language.Ja ? $"残り約 {left}" : $"about {left} left";
        return $"[{new string('#', filled)}{new string('.', Width - filled)}] {(int)(part * 100),3}%  {stays}/{total.ToString("N0", CultureInfo.InvariantCulture)}  {words}   ";
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_shown >= TimeSpan.Zero) _output?.WriteLine();
    }
}
