using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using DischargeFlow.Rulebooks.Tests.Properties.Generating;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>What an explanation names as nearest, once it is recorded, changes how the duty stands; and nothing smaller does.</summary>
public sealed class Nearest_conditions
{
    private static readonly EntryContent[] Single =
    [
        .. new[] { "adl-declined", "lives-alone", "needs-procedure" }.SelectMany(f => new[] { It.Becomes(f, true), It.Becomes(f, false) }),
        It.Becomes("consent", "given"),
        It.Becomes("consent", "refused"),
        .. new[] { "admission", "discharged", "died", "conference", "ward-changed" }.Select(It.Happens),
    ];

    [Fact]
    public void Whatever_is_named_does_what_it_is_named_for_by_the_reference_too() => Hold.ForAll(generated =>
    {
        var on = generated.On;
        var at = At(on);
        foreach (var (duty, nearest) in Nearests(on))
        {
            foreach (var flips in nearest.ToStart.Concat(nearest.ByDecision is { } decision ? [decision] : []))
                Assert.True(Started(By.Reference, on, flips, duty, at), $"{duty.Key} does not start with {string.Join(" and ", flips)}");
            foreach (var flips in nearest.ToRuleOut)
                Assert.True(State(By.Reference, on, flips, duty, at) is DutyState.NotApplicable or DutyState.Void, $"{duty.Key} is not ruled out by {string.Join(" and ", flips)}");
            foreach (var flips in nearest.ToUnblock)
                Assert.False(State(By.Reference, on, flips, duty, at) == DutyState.Blocked, $"{duty.Key} stays blocked with {string.Join(" and ", flips)}");
        }
    }, usually: 150);

    // Where duties hang on the lives of others, what is recorded for one may start another by roads that no condition of it names.
    [Fact]
    public void Nothing_that_is_recorded_alone_starts_what_is_said_to_need_more() => Hold.ForAll(generated =>
    {
        var on = generated.On;
        if (Printed.Text(on) is var text && (text.Contains("DutyIs", StringComparison.Ordinal) || text.Contains("OfDuty", StringComparison.Ordinal))) return;
        var at = At(on);
        foreach (var (duty, nearest) in Nearests(on).Where(n => n.Duty.StateAt(at) is DutyState.NotApplicable or DutyState.Void && n.Nearest.ToStart is not [[_], ..]))
        {
            foreach (var content in Single.Where(c => !HasHappened(on, c)))
            {
                var alone = Started(By.Running, on, [new(content, null, false)], duty, at);
                Assert.False(alone, $"{duty.Key} starts with {content} alone, {(nearest.ToStart.IsEmpty ? "and nothing was named" : string.Join(" and ", nearest.ToStart[0]))}");
            }
        }
    }, usually: 150);

    private static IEnumerable<(PlannedDuty Duty, Nearest Nearest)> Nearests(Situation on)
    {
        var planner = Planner.For(on.Rulebook, HospitalStay.Vocabulary, on.Tables);
        return planner.Plan(on.History, on.Directory).Duties.Select(d => (d, Nearest.Of(planner, on.History, on.Directory, d, At(on))));
    }

    private static bool Started(By planner, Situation on, ImmutableArray<Flip> flips, PlannedDuty duty, Instant at) =>
        With(planner, on, flips, duty, at) is { } planned && (Nearest.IsStarted(planned, at) || duty.StateAt(at) == DutyState.Undecided && State(planned, at) is not (DutyState.Undecided or DutyState.NotApplicable or DutyState.Void));

    private static DutyState? State(By planner, Situation on, ImmutableArray<Flip> flips, PlannedDuty duty, Instant at) =>
        With(planner, on, flips, duty, at) is { } planned ? State(planned, at) : null;

    private static DutyState State(PlannedDuty duty, Instant at) => duty.StateAt(at);

    private static PlannedDuty? With(By planner, Situation on, ImmutableArray<Flip> flips, PlannedDuty duty, Instant at) =>
        planner.Plan(on, Nearest.With(on.History, flips, at)).Duties.FirstOrDefault(d => d.Key == duty.Key);

    // A second admission is refused as an entry.
    private static bool HasHappened(Situation on, EntryContent content) =>
        content is EntryContent.Happened { Event: "admission" or "discharged" or "died" } happened && on.Entries.Any(e => e.Content is EntryContent.Happened h && h.Event == happened.Event);

    /// <summary>An hour after the last entry.</summary>
    private static Instant At(Situation on) => (on.Entries.IsEmpty ? on.Instant("2026-09-07T09:00") : on.LastRecorded()) + Duration.FromHours(1);
}
