using System.Globalization;

namespace DischargeFlow.Smoke.Tests.Kills;

/// <summary>How often the program is killed: 20 times, or as often as <c>DISCHARGEFLOW_KILL_ROUNDS</c> says; each of the two tests does one half.</summary>
internal static class Rounds
{
    private const int OnOneDatabase = 25;

    private static readonly int All =
        int.TryParse(Environment.GetEnvironmentVariable("DISCHARGEFLOW_KILL_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 20;

    /// <summary>The rounds of one half, on as many databases as keep each of them small.</summary>
    public static IEnumerable<int> Databases => Enumerable.Range(0, (All / 2 + OnOneDatabase - 1) / OnOneDatabase)
        .Select(d => Math.Min(OnOneDatabase, All / 2 - d * OnOneDatabase));
}
