using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;

namespace DischargeFlow.Casework.Tests.Recordings;

public sealed class A_party_has_seen_what_it_was_told : Town
{
    [Fact]
    public async Task Its_message_is_acknowledged_and_the_duty_is_still_owed()
    {
        var stay = await StayWithDutyAsync();
        await PumpAsync();
        await RecordAsync(stay, new EntryContent.Acknowledged("care-manager", "discharge-contact", "notice"));

        Assert.Equal(AlertState.Acknowledged, Alert(stay, AlertKind.Notice, "care-manager").Alert.State);
        Assert.Equal(AlertState.Sent, Alert(stay, AlertKind.Notice, "hospital").Alert.State);
        Assert.Equal(DutyState.Open, StateOf(stay));
    }

    [Fact]
    public async Task What_was_not_sent_yet_is_not_acknowledged()
    {
        var stay = await StayWithDutyAsync();
        await RecordAsync(stay, new EntryContent.Acknowledged("hospital", "discharge-contact", "notice"));
        Assert.Equal(AlertState.Planned, Alert(stay, AlertKind.Notice, "hospital").Alert.State);
    }

    [Fact]
    public async Task Retracted_the_message_counts_as_sent_again()
    {
        var stay = await StayWithDutyAsync();
        await PumpAsync();
        var seen = (await RecordAsync(stay, new EntryContent.Acknowledged("akatsuki", "discharge-contact", null))).Sequences.Single();
        await RecordAsync(stay, Say.Retract(seen));
        Assert.Equal(AlertState.Sent, Alert(stay, AlertKind.Notice, "care-manager").Alert.State);
    }

    [Fact]
    public async Task Steps_until_acknowledged_end_and_the_others_go_on()
    {
        var stay = await StayWithDutyAsync();
        await RecordAsync(stay, new EntryContent.Acknowledged("ward-head", "discharge-contact", null));
        Assert.DoesNotContain(AlertsOf(stay), a => a.Alert.Kind == AlertKind.Escalation && a.Alert.State == AlertState.Planned);
        Assert.Equal(AlertState.Planned, Alert(stay, AlertKind.Reminder, "hospital").Alert.State);
    }

    [Fact]
    public async Task A_duty_or_a_kind_that_does_not_exist_is_refused()
    {
        var stay = await StayWithDutyAsync();
        foreach (var content in new[] { new EntryContent.Acknowledged("hospital", "no-such-duty", null), new EntryContent.Acknowledged("hospital", "discharge-contact", "letter") })
            Assert.Equal("DR0107", (await Assert.ThrowsAsync<RefusedException>(() => RecordAsync(stay, content))).Refusal.Code);
    }
}
