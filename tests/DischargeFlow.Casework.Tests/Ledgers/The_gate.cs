using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;

namespace DischargeFlow.Casework.Tests.Ledgers;

public sealed class The_gate : Town
{
    public static TheoryData<AlertState> States => [.. Enum.GetValues<AlertState>()];

    [Theory, MemberData(nameof(States))]
    public void Lets_nothing_out_of_sent_but_an_acknowledgement(AlertState to) =>
        Assert.Equal(to is AlertState.Sent or AlertState.Acknowledged, AlertGate.Allows(AlertState.Sent, to));

    [Theory, MemberData(nameof(States))]
    public void Lets_only_what_was_sent_be_acknowledged(AlertState from) =>
        Assert.Equal(from is AlertState.Sent or AlertState.Acknowledged, AlertGate.Allows(from, AlertState.Acknowledged));

    [Theory, MemberData(nameof(States))]
    public void Claims_only_what_is_planned_or_waits_for_another_attempt(AlertState from) =>
        Assert.Equal(from is AlertState.Planned or AlertState.Retry or AlertState.Claimed, AlertGate.Allows(from, AlertState.Claimed));

    [Fact]
    public async Task Refuses_an_illegal_move_and_nothing_is_written()
    {
        var stay = await StayWithDutyAsync();
        var notice = Alert(stay, AlertKind.Notice, "hospital");
        await Assert.ThrowsAsync<IllegalMoveException>(() => Store.WriteAsync(s => AlertGate.Move(s, notice, AlertState.Acknowledged, "too early")));
        Assert.Equal(notice, Alert(stay, AlertKind.Notice, "hospital"));
    }

    [Fact]
    public async Task Refuses_to_move_what_somebody_moved_meanwhile()
    {
        var stay = await StayWithDutyAsync();
        var seen = Alert(stay, AlertKind.Notice, "hospital");
        await PumpAsync();
        await Assert.ThrowsAsync<AlertMovedException>(() => Store.WriteAsync(s => AlertGate.Move(s, seen, AlertState.Withdrawn, "no longer owed")));
        Assert.Equal(AlertState.Sent, Alert(stay, AlertKind.Notice, "hospital").Alert.State);
    }
}
