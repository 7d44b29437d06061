using System.Globalization;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Tests.Plans;

/// <summary>A plan as lines that a person reads: everything that it says, with its reasons in words and the text of the rule that each comes from.</summary>
/// <param name="brief">Without the text of the rule, and without who recorded an entry.</param>
internal sealed class PlanLines(LoadedRulebook loaded, Vocabulary vocabulary, CaseHistory history, Tongue language, bool brief = false)
{
    private readonly DateTimeZone _zone = loaded.Rulebook.Zone;
    private readonly string[] _rule = loaded.Text.Split('\n');
    private readonly BecauseText _words = new(loaded.Rulebook, vocabulary, brief ? null : history.Entries);

    public IEnumerable<string> Of(Plan plan) =>
    [
        .. plan.Duties.SelectMany(Of),
        .. plan.Moments.Select(m => $"moment {m.Name}: {Text(m.At)}{(m.Provisional ? ", provisional" : "")}"),
        .. plan.Asks.Select(a => $"ask {a.Of} for {a.Fact} ({a.Duty}): {Text(a.Why)}"),
        .. plan.Warnings.Select(w => $"warning: {Text(w)}"),
    ];

    /// <summary>What is nearest to change how each duty stands an hour after the last entry.</summary>
    public IEnumerable<string> Nearest(Planner planner, Plan plan, DirectoryExtract directory) => NearestOf(planner, plan, directory).SelectMany(n => Sentences(n.Duty, n.Nearest));

    /// <summary>The same, to be put into several words.</summary>
    public List<(PlannedDuty Duty, Nearest Nearest)> NearestOf(Planner planner, Plan plan, DirectoryExtract directory)
    {
        var at = history.Entries.Max(e => e.Recorded) + Duration.FromHours(1);
        return [.. plan.Duties.Select(d => (d, Rulebooks.Explaining.Nearest.Of(planner, history, directory, d, at)))];
    }

    /// <summary>A sentence for each way that is nearest.</summary>
    public IEnumerable<string> EachOf(PlannedDuty duty, Nearest nearest)
    {
        var none = Rulebooks.Explaining.Nearest.None;
        return nearest.ToStart.Select(way => none with { ToStart = [way] })
            .Append(none with { ByDecision = nearest.ByDecision })
            .Concat(nearest.ToRuleOut.Select(way => none with { ToRuleOut = [way] }))
            .Concat(nearest.ToUnblock.Select(way => none with { ToUnblock = [way] }))
            .SelectMany(way => Sentences(duty, way));
    }

    /// <summary>The sentences of what is nearest.</summary>
    public IEnumerable<string> Sentences(PlannedDuty duty, Nearest nearest) =>
        new NearestText(loaded.Rulebook, vocabulary).In(nearest, language).Select(s => $"nearest for {Name(duty)}: {s}");

    /// <summary>Every reason of a plan.</summary>
    public static IEnumerable<Because> Reasons(Plan plan) =>
        plan.Duties.SelectMany(d => d.Because.Concat(d.WhyNot).Concat(d.Alerts.SelectMany(a => a.Because))).Concat(plan.Asks.Select(a => a.Why)).Concat(plan.Warnings);

    /// <summary>The sentences of reasons alone.</summary>
    public IEnumerable<string> Sentences(Plan plan) => Reasons(plan).Select(b => _words.In(b, language));

    public string Text(Instant instant) =>
        instant == Instant.MinValue ? "ever" : instant == Instant.MaxValue ? "never" : instant.InZone(_zone).LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm;FFFFFFFFF", CultureInfo.InvariantCulture).TrimEnd(';');

    private IEnumerable<string> Of(PlannedDuty duty)
    {
        yield return $"{Name(duty)}: {duty.OwnerRole ?? "-"} {duty.Owner?.Value ?? "-"} owes {duty.RecipientRole} {duty.Recipient?.Value ?? "-"}";
        yield return $"  {string.Join(", ", duty.States.Select(s => $"{s.State} {Text(s.Since)}"))}";
        if (duty.Start is not null || duty.Known is not null || duty.Closed is not null)
        {
            yield return $"  start {Text(duty.Start)} from {Text(duty.From)} due {Text(duty.Due)} wished {Text(duty.WishedDue)}{(duty.TooLate ? " too late" : "")} ends {Text(duty.Ends)} known {Text(duty.Known)} prepared for {Text(duty.PreparedFor)}";
            yield return $"  closed {Text(duty.Closed)} by {duty.ClosedBy?.ToString(CultureInfo.InvariantCulture) ?? "-"}, {duty.Punctuality} against {Text(duty.JudgedDue)}";
        }

        yield return $"  tells {string.Join(", ", duty.Audience.Select(a => $"{a.Role} {a.Party?.Value ?? "-"}{(a.Inside ? " inside" : "")}"))}{(duty.EndEventHappened ? "; its end happened" : "")}{(duty.NothingLeaves ? "; nothing leaves" : "")}";
        foreach (var because in duty.Because) yield return $"  {Text(because)}";
        foreach (var because in duty.WhyNot) yield return $"  not: {Text(because)}";
        foreach (var alert in duty.Alerts)
        {
            yield return $"  {alert.Kind} {Text(alert.At)} to {alert.Role} {alert.Party?.Value ?? "-"}{(alert.PassedOver ? " passed over" : "")} = {alert.Key.Value[duty.Key.ToString().Length..]}";
            foreach (var because in alert.Because) yield return $"    {Text(because)}";
        }
    }

    private static string Name(PlannedDuty duty) => duty.Key.Instance.Length == 0 ? duty.Key.Duty : $"{duty.Key.Duty}/{duty.Key.Instance}";

    private string Text(Because because) => $"{because.About} {because.Saying.Id}: {_words.In(because, language)}{Rule(because)}";

    /// <summary>The text of the rule rather than the number of its line: a line that is put in above moves nothing here.</summary>
    private string Rule(Because because) => !brief && because.Rule is { Line: > 0 } place ? $" [{_rule[place.Line - 1].Split('#')[0].Trim()}]" : "";

    private string Text(Moment moment) => moment.IsDay ? moment.ToString() : Text(moment.Instant);

    private string Text(Timing? timing) => timing is { } t ? $"{Text(t.Moment)} (edge {Text(t.Edge)}{(t.Provisional ? ", provisional" : "")})" : "-";

    private string Text(Instant? instant) => instant is { } some ? Text(some) : "-";

    private static string Text(LocalDate? date) => date is { } some ? some.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : "-";
}
