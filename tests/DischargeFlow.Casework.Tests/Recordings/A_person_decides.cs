using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;

namespace DischargeFlow.Casework.Tests.Recordings;

public sealed class A_person_decides : Town
{
    [Fact]
    public async Task A_decision_with_a_reason_opens_the_duty_and_its_withdrawal_ends_it()
    {
        var stay = await StayAsync(Say.LeavesOn("2026-12-04"));
        Assert.Equal(DutyState.NotApplicable, StateOf(stay, "contact-by-judgement"));

        var decision = (await RecordAsync(stay, Decided("独居で買い物に不安がある"))).Sequences.Single();
        Assert.Equal(DutyState.Open, StateOf(stay, "contact-by-judgement"));
        Assert.Equal(AlertState.Planned, Alert(stay, AlertKind.Notice, "hospital", "contact-by-judgement").Alert.State);

        await RecordAsync(stay, Say.Retract(decision));
        Assert.Equal(DutyState.NotApplicable, StateOf(stay, "contact-by-judgement"));
        Assert.All(AlertsOf(stay), a => Assert.Equal(AlertState.Withdrawn, a.Alert.State));
    }

    [Fact]
    public async Task The_reason_is_on_the_record()
    {
        var stay = await StayAsync();
        await RecordAsync(stay, Decided("独居で買い物に不安がある"));
        Restart();
        var kept = Assert.IsType<EntryContent.Decided>(EntriesOf(stay)[^1].Content);
        Assert.Equal("独居で買い物に不安がある", kept.Reason);
    }

    [Fact]
    public async Task A_waived_duty_is_owed_no_more_and_withdrawing_the_waiver_lets_it_be_owed_again()
    {
        var stay = await StayWithDutyAsync();
        var waiver = (await RecordAsync(stay, new EntryContent.Waived("discharge-contact", "施設から来て施設へ帰る"))).Sequences.Single();
        Assert.Equal(DutyState.Waived, StateOf(stay));
        Assert.DoesNotContain(AlertsOf(stay), a => a.Alert.State == AlertState.Planned);

        await RecordAsync(stay, Say.Retract(waiver));
        Assert.Equal(DutyState.Open, StateOf(stay));
        await PumpAsync();
        Assert.Contains(Parties.HospitalMail, Postman.Recipients);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Without_a_reason_nothing_is_decided_and_nothing_waived(string reason)
    {
        var stay = await StayWithDutyAsync();
        foreach (var content in new[] { Decided(reason), new EntryContent.Waived("discharge-contact", reason) })
            Assert.Equal("DR0114", (await Assert.ThrowsAsync<RefusedException>(() => RecordAsync(stay, content))).Refusal.Code);
        Assert.Equal(DutyState.Open, StateOf(stay));
    }

    [Fact]
    public async Task What_no_rulebook_of_the_stay_knows_can_be_neither_decided_nor_waived()
    {
        var stay = await StayAsync();
        foreach (var content in new EntryContent[] { new EntryContent.Decided("no-such-criterion", true, "r"), new EntryContent.Waived("no-such-duty", "r") })
            Assert.Equal("DR0107", (await Assert.ThrowsAsync<RefusedException>(() => RecordAsync(stay, content))).Refusal.Code);
    }

    private static EntryContent Decided(string reason) => new EntryContent.Decided("planner-contacts", true, reason);
}
