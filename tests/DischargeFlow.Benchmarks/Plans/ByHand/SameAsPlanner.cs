using System.Globalization;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Benchmarks.Plans.ByHand;

/// <summary>
/// Holds the planner's unexplained plans against those that were made by hand: all of each duty, its states from the last entry on, and all
/// of its messages.
/// </summary>
internal static class SameAsPlanner
{
    /// <summary>Compares duty by duty, each with its key, moments, states and messages.</summary>
    /// <exception cref="InvalidOperationException">The first difference, with what both say.</exception>
    public static void Hold(Planner kitami, Planner nationalFees, CaseHistory history)
    {
        var byHand = BothByHand.Plan(history);
        var last = StayByHand.Local(history.Entries[^1].Recorded);
        Hold(kitami.Plan(history, SampleStay.Directory), byHand.Kitami, last);
        Hold(nationalFees.Plan(history, SampleStay.Directory), byHand.NationalFees, last);
    }

    /// <summary>Compares over variations of the sample stay.</summary>
    /// <param name="kitami">The planner of Kitami's rule.</param>
    /// <param name="nationalFees">The planner of the national fees.</param>
    /// <param name="variations">How many.</param>
    public static void HoldOverVariations(Planner kitami, Planner nationalFees, int variations)
    {
        Hold(kitami, nationalFees, SampleStay.History);
        for (var seed = 1; seed <= variations; seed++)
        {
            var history = StayVariations.Of(seed);
            try
            {
                Hold(kitami, nationalFees, history);
            }
            catch (InvalidOperationException difference)
            {
                var told = string.Join("\n", history.Entries.Select(e => $"  {e.Sequence} {StayByHand.Local(e.Recorded):yyyy-MM-dd HH:mm} {e.Content}"));
                throw new InvalidOperationException($"Variation {seed}: {difference.Message}\n{told}", difference);
            }
        }
    }

    private static void Hold(Plan plan, DutyByHand[] byHand, DateTime last)
    {
        if (plan.Duties.Length != byHand.Length) throw new InvalidOperationException($"{plan.Rulebook.Name} has {plan.Duties.Length} duties, by hand {byHand.Length}.");
        for (var i = 0; i < byHand.Length; i++)
        {
            var (planned, hand) = (Lines(Of(plan.Duties[i]), last), Lines(byHand[i], last));
            for (var line = 0; line < Math.Max(planned.Length, hand.Length); line++)
            {
                var (left, right) = (planned.ElementAtOrDefault(line), hand.ElementAtOrDefault(line));
                if (left != right) throw new InvalidOperationException($"{byHand[i].Key}: the planner says '{left}', by hand it is '{right}'.");
            }
        }
    }

    private static string[] Lines(DutyByHand duty, DateTime last) =>
    [
        $"key {duty.Key}",
        $"starts {Text(duty.Starts)}",
        $"from {Text(duty.From)}",
        $"due {Text(duty.Due)}",
        $"wished {Text(duty.WishedDue)}{(duty.TooLate ? ", too late" : "")}",
        $"ends {Text(duty.Ends)}",
        $"known {Text(duty.Known)}",
        $"closed {Text(duty.Closed)} {duty.Punctuality}",
        $"state {duty.States.Last(s => s.Since <= last).State}",
        .. duty.States.Where(s => s.Since > last).Select(s => $"from {Text(s.Since)} {s.State}"),
        .. duty.Alerts.Select(a => $"{Text(a.At)} {a.Kind} {a.Key} to {a.Role} {a.Party}{(a.PassedOver ? ", passed over" : "")}").Order(StringComparer.Ordinal),
    ];

    private static DutyByHand Of(PlannedDuty duty) => new(
        duty.Key.ToString(), Local(duty.Start?.Edge), Local(duty.From), Of(duty.Due), Of(duty.WishedDue), duty.TooLate, Local(duty.Ends), Local(duty.Known),
        Local(duty.Closed), duty.Punctuality, [.. duty.States.Select(s => (Local(s.Since), s.State))],
        [.. duty.Alerts.Select(a => new AlertByHand(a.Key.Value, a.Kind, Local(a.At), a.Role, a.Party, a.PassedOver))]);

    private static Limit? Of(Timing? timing) => timing is not { } found ? null : new Limit(
        found.Moment.IsDay ? found.Moment.Day.ToDateTimeUnspecified() : Local(found.Moment.Instant), found.Moment.IsDay, Local(found.Edge), found.Provisional);

    private static DateTime? Local(Instant? instant) => instant is { } at ? Local(at) : null;

    private static DateTime Local(Instant instant) => instant == Instant.MinValue ? DateTime.MinValue : StayByHand.Local(instant);

    private static string Text(Limit? limit) => limit is { } due ? $"{Text(due.Moment)}{(due.IsDay ? " (day)" : "")} to {Text(due.Edge)}{(due.Provisional ? " perhaps" : "")}" : "none";

    private static string Text(DateTime? moment) => moment?.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) ?? "none";
}
