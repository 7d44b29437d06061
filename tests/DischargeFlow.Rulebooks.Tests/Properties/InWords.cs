using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using DischargeFlow.Rulebooks.Tests.Reference;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>Plans as lines that can be compared and read: what a plan says of the present and of what comes.</summary>
internal static class InWords
{
    /// <summary>What two planners must agree on. Of a duty whose condition is not met only that is so; what lies before the last entry is history.</summary>
    public static IReadOnlyList<string> Of(Situation on, Plan plan)
    {
        var last = on.Entries.Select(e => e.Recorded).DefaultIfEmpty(Instant.MinValue).Max();
        return [.. plan.Duties.Where(d => Exists(d, last)).SelectMany(d => Of(on, d, last))];
    }

    private static bool Exists(PlannedDuty duty, Instant last) => States(duty, last).Any(s => s.State != DutyState.NotApplicable);

    private static IEnumerable<string> Of(Situation on, PlannedDuty duty, Instant last)
    {
        var name = $"{duty.Key}";
        string Line(string what, object? value) => $"{name} {what}: {value ?? "-"}";
        yield return Line("states", string.Join(", ", States(duty, last).Select(s => $"{s.State} from {on.Text(s.Since)}")));
        yield return Line("closed", $"{on.Text(duty.Closed)} by {duty.ClosedBy} {duty.Punctuality} against {on.Text(duty.JudgedDue)}");
        if (duty.StateAt(Instant.MaxValue) is DutyState.NotApplicable or DutyState.Void) yield break;
        yield return Line("recipient", duty.Recipient);
        yield return Line("start", on.Text(duty.Start?.Edge));
        yield return Line("from", on.Text(duty.From));
        yield return Line("due", $"{on.Deadline(duty.Due)}{(duty.Due is { Provisional: true } ? " provisional" : "")}");
        yield return Line("wished due", $"{on.Deadline(duty.WishedDue)}{(duty.TooLate ? " too late" : "")}");
        yield return Line("known", on.Text(duty.Known));
        yield return Line("prepared for", duty.PreparedFor is { } date ? LocalDatePattern.Iso.Format(date) : null);
        foreach (var alert in duty.Alerts.Select(a => $"{on.Text(a.At)} {a.Kind}{(a.PassedOver ? " passed over" : "")} to {Message.Addressee(a.Role, a.Party)}").Distinct().Order(StringComparer.Ordinal))
            yield return Line("alert", alert);
    }

    private static IEnumerable<(Instant Since, DutyState State)> States(PlannedDuty duty, Instant last) =>
        duty.States.Where(s => s.Since > last).Prepend((last, duty.StateAt(last)));

    /// <summary>Everything that a plan says, the past, the reasons and the order of things among it.</summary>
    public static IReadOnlyList<string> Everything(Plan plan) =>
    [
        .. plan.Duties.SelectMany(Everything),
        .. plan.Moments.Select(m => $"moment {m}"),
        .. plan.Asks.Select(a => $"ask {a.Fact} of {a.Of} for {a.Duty}: {Text(a.Why)}"),
        .. plan.Warnings.Select(w => $"warning {Text(w)}"),
    ];

    private static IEnumerable<string> Everything(PlannedDuty duty)
    {
        yield return $"{duty.Key} of {duty.Owner} to {duty.RecipientRole} {duty.Recipient}, {duty.Start} {duty.From} {duty.Due} {duty.WishedDue} {duty.TooLate} {duty.Ends} known {duty.Known}";
        yield return $"{duty.Key} {string.Join(", ", duty.States)}";
        yield return $"{duty.Key} {duty.Punctuality} {duty.JudgedDue} {duty.ClosedBy} {duty.Closed} {duty.EndEventHappened} {duty.PreparedFor} {duty.NothingLeaves} {string.Join(", ", duty.Audience)}";
        foreach (var alert in duty.Alerts) yield return $"{alert.Key} {alert.Kind} {alert.At} {alert.Role} {alert.Party} {alert.PassedOver} {string.Join("; ", alert.Because.Select(Text))}";
        foreach (var because in duty.Because) yield return $"{duty.Key} because {Text(because)}";
        foreach (var because in duty.WhyNot) yield return $"{duty.Key} why not {Text(because)}";
    }

    private static string Text(Because because) => $"{because.Saying.Id} ({string.Join(", ", because.Fills)})";

    /// <summary>Fails with the lines in which two lists differ.</summary>
    public static void Same(IEnumerable<string> expected, IEnumerable<string> actual, string expectedIs, string actualIs)
    {
        var (left, right) = (expected.ToList(), actual.ToList());
        var differences = left.Except(right).Select(l => $"  {expectedIs}: {l}").Concat(right.Except(left).Select(r => $"  {actualIs}: {r}")).ToList();
        Assert.True(differences.Count == 0, $"They differ:\n{string.Join('\n', differences.Order(StringComparer.Ordinal))}\n");
    }
}
