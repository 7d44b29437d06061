using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Rulebooks.Scenarios;

/// <summary>One difference between what a scenario expects and what the rule does.</summary>
/// <param name="Line">The line of the scenario file; 0 for something that the file does not mention.</param>
/// <param name="Expected">What the file says; null when it says nothing.</param>
/// <param name="Actual">What the rule does; null when it does nothing.</param>
public sealed record ScenarioDifference(int Line, string? Expected, string? Actual);

/// <summary>Holds a rulebook to a scenario.</summary>
public static class ScenarioRunner
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    /// <summary>Runs the fold and compares every message in the window, and the due moments and states asked for. Empty when all is as expected.</summary>
    public static ImmutableArray<ScenarioDifference> Run(Planner planner, Scenario scenario)
    {
        var zone = planner.Rulebook.Zone;
        var folded = Fold.Run(planner, scenario.Case.History, scenario.Case.Directory, scenario.Until);
        var differences = ImmutableArray.CreateBuilder<ScenarioDifference>();
        Messages(scenario, folded, planner.Rulebook, differences);
        var last = scenario.Case.History.Entries.Select(e => e.Recorded).DefaultIfEmpty(Instant.MinValue).Max();
        foreach (var (duty, expected) in scenario.Dues)
            Compare(duty, "due", expected, Due(folded.Plan, duty, zone), differences);
        foreach (var (duty, expected) in scenario.States)
            Compare(duty, "state", expected, InstanceName.Of(duty).In(folded.Plan) is { } planned ? StateName(planned.StateAt(last)) : "none", differences);
        foreach (var (moment, expected) in scenario.Moments)
            Compare(moment, "moment", expected, folded.Plan.Moments.Where(m => m.Name == moment).Select(m => Text(m.At, zone)).FirstOrDefault() ?? "none", differences);
        return differences.ToImmutable();
    }

    /// <summary>A state in the words of the language: <c>not-applicable</c>.</summary>
    public static string StateName(DutyState state) =>
        string.Concat(state.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? "-" + char.ToLowerInvariant(c) : $"{char.ToLowerInvariant(c)}"));

    private static void Messages(Scenario scenario, Folded folded, Rulebook rulebook, ImmutableArray<ScenarioDifference>.Builder differences)
    {
        var zone = rulebook.Zone;
        // The key of a renamed duty keeps the old name; a scenario says the present one.
        var renamed = rulebook.Duties.Where(d => d.Was is not null).ToDictionary(d => d.Was!, d => d.Name);
        var actual = folded.Messages
            .GroupBy(m => (At: Text(m.At, zone), Kind: m.Kind.ToString().ToLowerInvariant(), Duty: renamed.GetValueOrDefault(m.Duty.Duty, m.Duty.Duty)))
            .ToDictionary(g => g.Key, g => g.Select(m => m.Role).ToImmutableSortedSet(StringComparer.Ordinal));
        foreach (var expected in scenario.Expect)
        {
            var key = (Text(expected.At, zone), expected.Kind.ToString().ToLowerInvariant(), expected.Duty);
            actual.Remove(key, out var roles);
            if (roles is null || !roles.SetEquals(expected.Roles))
                differences.Add(new(expected.Line, Line(key, expected.Roles), roles is null ? null : Line(key, roles)));
        }

        foreach (var (key, roles) in actual.OrderBy(a => a.Key)) differences.Add(new(0, null, Line(key, roles)));
    }

    private static void Compare(string duty, string what, string expected, string actual, ImmutableArray<ScenarioDifference>.Builder differences)
    {
        if (expected != actual) differences.Add(new(0, $"{what} of {duty}: {expected}", $"{what} of {duty}: {actual}"));
    }

    private static string Due(Plan plan, string duty, DateTimeZone zone) =>
        InstanceName.Of(duty).In(plan)?.Due is not { } due ? "none" : Text(due.Moment, zone);

    private static string Line((string At, string Kind, string Duty) key, ImmutableSortedSet<string> roles) =>
        $"{key.At} {key.Kind} {key.Duty}: [{string.Join(", ", roles)}]";

    private static string Text(Moment at, DateTimeZone zone) => at.IsDay ? LocalDatePattern.Iso.Format(at.Day) : Text(at.Instant, zone);

    private static string Text(Instant at, DateTimeZone zone) => Minute.Format(at.InZone(zone).LocalDateTime);
}
