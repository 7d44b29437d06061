using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;

namespace DischargeFlow.Casework.Tests.Pumps;

public sealed class Consent_is_refused : Town
{
    [Fact]
    public async Task Before_anything_was_sent_nothing_leaves_the_hospital()
    {
        var stay = await StayWithDutyAsync("2026-12-04", Say.ConsentRefused);
        await PumpAsync();
        Assert.DoesNotContain(Parties.OfficeMail, Postman.Recipients);
        Assert.Equal(DutyState.Blocked, StateOf(stay));
    }

    [Fact]
    public async Task After_a_message_left_not_even_its_retraction_leaves()
    {
        var stay = await StayWithDutyAsync();
        await PumpAsync();
        Postman.Clear();
        await RecordAsync(stay, Say.ConsentRefused);
        await RecordAsync(stay, Say.NeedsNoHelp);
        await PumpAsync("2026-11-20 10:30");
        Assert.Empty(Postman.To(Parties.OfficeMail));
    }

    [Fact]
    public async Task While_a_message_waits_for_another_attempt_it_stays_inside()
    {
        var stay = await StayWithDutyAsync();
        Postman.RefuseForNow(Parties.OfficeMail);
        await PumpAsync();
        Postman.TakeAgain(Parties.OfficeMail);
        await RecordAsync(stay, Say.ConsentRefused);
        await PumpAsync("2026-11-20 10:30");
        Assert.Empty(Postman.To(Parties.OfficeMail));
    }

    [Fact]
    public async Task Given_again_what_was_held_back_goes_out()
    {
        var stay = await StayWithDutyAsync("2026-12-04", Say.ConsentRefused);
        await PumpAsync();
        Clock.MoveTo("2026-11-20 15:00");
        await RecordAsync(stay, Say.ConsentGiven);
        await PumpAsync();
        Assert.Single(Postman.To(Parties.OfficeMail));
        Assert.Equal(AlertState.Sent, Alert(stay, AlertKind.Notice, "care-manager").Alert.State);
    }
}
