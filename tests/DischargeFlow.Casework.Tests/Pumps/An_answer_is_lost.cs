using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;

namespace DischargeFlow.Casework.Tests.Pumps;

public sealed class An_answer_is_lost : Town
{
    [Fact]
    public async Task The_same_message_is_repeated_word_for_word_whatever_was_recorded_since()
    {
        var stay = await StayWithDutyAsync();
        Postman.LoseTheAnswer(Parties.HospitalMail);
        await PumpAsync();
        Assert.Equal(DeliveryState.FateUnknown, Assert.Single(Outbox(), d => d.Address == Parties.HospitalMail).State);

        await RecordAsync(stay, Say.LeavesOn("2026-12-11"));
        Postman.TakeAgain(Parties.HospitalMail);
        await PumpAsync("2026-11-20 10:01");

        var attempts = Postman.Attempts.Where(m => m.To == Parties.HospitalMail).ToList();
        Assert.Equal(attempts[0], attempts[1]);
    }

    [Fact]
    public async Task Once_it_is_taken_what_changed_meanwhile_is_told()
    {
        var stay = await StayWithDutyAsync();
        Postman.LoseTheAnswer(Parties.HospitalMail);
        await PumpAsync();
        await RecordAsync(stay, Say.LeavesOn("2026-12-11"));
        Postman.TakeAgain(Parties.HospitalMail);
        await PumpAsync("2026-11-20 10:01");
        await PumpAsync("2026-11-20 10:02");
        Assert.Equal(AlertState.Sent, Alert(stay, AlertKind.Change, "hospital").Alert.State);
        Assert.Contains("12月6日", Postman.To(Parties.HospitalMail)[^1].Body, StringComparison.Ordinal);
    }
}
