using System.Diagnostics;
using System.Globalization;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Casework.Shelves;

namespace DischargeFlow.Benchmarks.Figures;

/// <summary>Somebody who records something and looks at a case, again and again, while something large is done beside it.</summary>
internal static class Bystander
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>How long each had to wait, as a line of the report.</summary>
    public static async Task<string> BesideAsync(Desk desk, IRulebookShelf shelf, CaseNumber @case, Task work)
    {
        var (written, looked) = (new List<double>(), new List<double>());
        var views = new CaseViews(desk.Store, shelf);
        while (!work.IsCompleted)
        {
            var watch = Stopwatch.StartNew();
            await desk.Store.WriteAsync(s =>
            {
                s.AppendAudit(new(desk.Clock.Now, "bystander", "looked", @case.Value, ""));
                return true;
            });
            written.Add(watch.Elapsed.TotalMilliseconds);
            watch.Restart();
            views.Find(@case);
            looked.Add(watch.Elapsed.TotalMilliseconds);
            await Task.Delay(Pause);
        }

        await work;
        return string.Create(CultureInfo.InvariantCulture, $"beside it a recording took {Told(written)}, a look at a case {Told(looked)}");
    }

    private static string Told(List<double> waits)
    {
        if (waits.Count == 0) return "no time";
        waits.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{waits[waits.Count / 2]:0} ms (median), {waits[^1]:0} ms (longest of {waits.Count:N0})");
    }
}
