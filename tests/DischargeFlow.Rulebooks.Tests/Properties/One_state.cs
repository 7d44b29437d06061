using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>Property 9: at every moment a duty is in exactly one state, and with time alone it only changes as the table has it.</summary>
public sealed class One_state
{
    [Fact]
    public void States_follow_one_another_from_the_beginning_of_time_without_gap_or_repetition() => Hold.ForAll(generated =>
    {
        foreach (var duty in generated.On.Plan().Duties)
        {
            Assert.Equal(Instant.MinValue, duty.States[0].Since);
            for (var i = 1; i < duty.States.Length; i++)
            {
                Assert.True(duty.States[i - 1].Since < duty.States[i].Since, $"{duty.Key}: two states at {duty.States[i].Since}");
                Assert.NotEqual(duty.States[i - 1].State, duty.States[i].State);
            }
        }
    });

    [Fact]
    public void If_nothing_is_recorded_what_waits_opens_what_is_open_grows_overdue_and_what_is_closed_stays_closed() => Hold.ForAll(generated =>
    {
        // The first duty alone: one that asks how another stands changes with that one's time.
        var on = generated.On with { Rulebook = generated.On.Rulebook with { Duties = [generated.On.Rulebook.Duties[0]] } };
        foreach (var duty in on.Plan().Duties)
        {
            var state = duty.StateAt(on.LastRecorded());
            foreach (var (since, next) in duty.States.Where(s => s.Since > on.LastRecorded()))
            {
                Assert.True(LeavesBy(state).Contains(next), $"{duty.Key} goes from {state} to {next} at {since} though nothing is recorded");
                state = next;
            }
        }
    }, usually: 200);

    private static DutyState[] LeavesBy(DutyState state) => state switch
    {
        DutyState.Waiting => [DutyState.Open, DutyState.Overdue, DutyState.Blocked, DutyState.Lapsed],
        DutyState.Open => [DutyState.Overdue, DutyState.Lapsed],
        DutyState.Overdue or DutyState.Blocked or DutyState.Undecided => [DutyState.Lapsed],
        _ => [],
    };
}
