using System.Diagnostics;
using DischargeFlow.Benchmarks.Figures;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Pumps;
using DischargeFlow.Notifications.Composing;
using NodaTime;

namespace DischargeFlow.Benchmarks.Pumps;

/// <summary>How many due alerts a second are claimed, composed, frozen, handed on and marked, with mails kept in memory; and whether a long ledger makes it slower.</summary>
internal static class PumpFigures
{
    private const int Offices = 5_000;
    private static readonly Instant Due = Region.At("2026-11-25T10:00");

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        var small = await CostAsync(10_000);
        using (var desk = await Desk.OpenAsync(Offices))
        {
            var original = await FilledLedger.RecordOriginalAsync(desk);
            FilledLedger.AddDue(desk, original, 100_000, Offices, Due);
            var (alerts, mails, elapsed) = await PumpAsync(desk);
            yield return new("pump, 100,000 due", alerts / elapsed.TotalSeconds, "alerts/s", 10_000, Beside: $"{alerts:N0} alerts in {mails:N0} mails to {Offices:N0} offices");
        }

        var large = await CostAsync(1_000_000);
        yield return new("pump, cost of an alert, 1,000,000 : 10,000 rows", large / small, "ratio", 1.3, AtMost: true, Beside: $"{large:N1} and {small:N1} microseconds");
    }

    /// <summary>The pump on a desk, with its mails kept in memory.</summary>
    public static Pump Of(Desk desk, KeptMails mails, IClock clock, PumpSettings? settings = null)
    {
        var texts = Region.Library.Rulebooks.ToDictionary(r => r.Rulebook.Name, r => (IReadOnlyDictionary<string, string>)r.MailTexts);
        return new(
            desk.Store, Region.Library.ToShelf(), new MessageComposer((name, _) => texts.GetValueOrDefault(name)), new PlainLinks(), mails, clock, TimeProvider.System,
            new RandomIdentities(), settings);
    }

    // The ledger holds so many alerts that were sent long ago, and 10,000 that are due. Measured three times; the best counts.
    private static async Task<double> CostAsync(int rows)
    {
        using var desk = await Desk.OpenAsync(Offices);
        var original = await FilledLedger.RecordOriginalAsync(desk);
        FilledLedger.AddSent(desk, original, rows, Offices, Region.At("2026-11-18T10:00"), first: 0);
        var best = double.MaxValue;
        for (var round = 0; round < 4; round++)
        {
            FilledLedger.AddDue(desk, original, 10_000, Offices, Due, first: 2_000_000 + round * 10_000);
            var (alerts, _, elapsed) = await PumpAsync(desk);
            best = Math.Min(best, elapsed.TotalMicroseconds / alerts);
        }

        return best;
    }

    private static async Task<(int Alerts, int Mails, TimeSpan Elapsed)> PumpAsync(Desk desk)
    {
        desk.Clock.Now = Due + Duration.FromMinutes(1);
        var mails = new KeptMails(desk.Clock.GetCurrentInstant);
        using var pump = Of(desk, mails, desk.Clock);
        var watch = Stopwatch.StartNew();
        var pass = await pump.RunOnceAsync();
        if (pass.Faults.Count > 0) throw new InvalidOperationException(pass.Faults[0]);
        if (pass.AlertsSent < 10_000) throw new InvalidOperationException($"Only {pass} went out.");
        return (pass.AlertsSent, pass.Sent, watch.Elapsed);
    }
}
