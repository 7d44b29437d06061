using DischargeFlow.Casework.Pumps;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;

namespace DischargeFlow.Casework.Tests.Pumps;

public sealed class The_program_was_down : Town
{
    [Fact]
    public async Task What_fell_due_meanwhile_goes_out_bundled_and_says_that_it_is_late()
    {
        var (first, second) = (await StayWithDutyAsync(), await StayWithDutyAsync());
        await PumpAsync();
        Postman.Clear();

        // Down from Friday; the reminders of Thu 26 November and the escalations of Mon 30 November were missed.
        Restart();
        var pass = await PumpAsync("2026-11-30 10:00");

        Assert.Equal([Parties.WardMail, Parties.HospitalMail], Postman.Recipients);
        Assert.Equal(4, pass.AlertsSent);
        Assert.All(Postman.Taken, mail => Assert.Contains("遅れ", mail.Body, StringComparison.Ordinal));
        Assert.All([first, second], stay => Assert.True(Alert(stay, AlertKind.Escalation, "ward-head").Alert.Late));
    }

    [Fact]
    public async Task Of_one_duty_a_party_gets_the_latest_alone_and_the_others_are_passed_over()
    {
        var stay = await StayWithDutyAsync();
        var pass = await PumpAsync("2026-11-27 10:00");

        Assert.Single(Postman.To(Parties.HospitalMail));
        Assert.Equal(1, pass.PassedOver);
        Assert.Equal(AlertState.PassedOver, Alert(stay, AlertKind.Notice, "hospital").Alert.State);
        Assert.Equal(AlertState.Sent, Alert(stay, AlertKind.Reminder, "hospital").Alert.State);
    }

    [Fact]
    public async Task What_the_latest_went_out_in_the_place_of_does_not_come_back_with_the_next_entry()
    {
        var stay = await StayWithDutyAsync();
        await PumpAsync("2026-11-27 10:00");
        Postman.Clear();

        Clock.MoveTo("2026-11-27 10:30");
        await RecordAsync(stay, Say.NeedsTaxi);
        await PumpAsync();
        Assert.Equal(AlertState.PassedOver, Alert(stay, AlertKind.Notice, "hospital").Alert.State);
        Assert.DoesNotContain(Postman.To(Parties.HospitalMail), m => m.Body.Contains("退院の連絡", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_that_is_written_anew_still_says_what_it_stands_for()
    {
        var (first, second) = (await StayWithDutyAsync(), await StayWithDutyAsync());
        PowerCut.Meanwhile = (CrashPoints.BeforeClaim, () => RecordAsync(second, Say.NeedsTaxi).Wait());
        var pass = await PumpAsync("2026-11-27 10:00");

        var mail = Assert.Single(Postman.To(Parties.HospitalMail), m => m.Body.Contains("再度のお願い", StringComparison.Ordinal));
        Assert.Equal(2, mail.Body.Split("お届けできなかった").Length - 1);
        Assert.Equal(2, pass.PassedOver);
        Assert.All([first, second], stay => Assert.Equal(AlertState.PassedOver, Alert(stay, AlertKind.Notice, "hospital").Alert.State));
    }

    [Fact]
    public async Task Nothing_is_late_that_goes_out_within_ten_minutes()
    {
        var stay = await StayWithDutyAsync();
        await PumpAsync("2026-11-20 10:10");
        Assert.False(Alert(stay, AlertKind.Notice, "hospital").Alert.Late);
    }

    [Fact]
    public async Task What_was_settled_while_it_was_down_is_not_sent()
    {
        var stay = await StayWithDutyAsync();
        await PumpAsync();
        Postman.Clear();
        Clock.MoveTo("2026-12-01 09:00");
        await RecordAsync(stay, Say.At("2026-11-25 14:00"), Say.Contacted());
        await PumpAsync();
        Assert.Empty(Postman.Attempts);
    }
}
