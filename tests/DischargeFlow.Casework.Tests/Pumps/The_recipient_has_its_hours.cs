using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Casework.Tests.Pumps;

public sealed class The_recipient_has_its_hours : Town
{
    [Fact]
    public async Task What_it_asks_to_be_spared_waits_even_when_it_must_be_told()
    {
        Clock.MoveTo("2026-11-20 12:10");
        var stay = await StayWithDutyAsync();
        var pass = await PumpAsync();
        Assert.Equal(1, pass.Deferred);
        Assert.Equal([Parties.HospitalMail], Postman.Recipients);

        await PumpAsync("2026-11-20 12:59");
        Assert.Empty(Postman.To(Parties.OfficeMail));
        await PumpAsync("2026-11-20 13:00");
        Assert.Single(Postman.To(Parties.OfficeMail));
        Assert.False(Alert(stay, AlertKind.Notice, "care-manager").Alert.Late, "its own hours make nothing late");
    }

    [Fact]
    public async Task What_falls_due_in_the_evening_before_a_long_weekend_goes_out_when_it_opens()
    {
        Clock.MoveTo("2026-11-20 18:00");
        var stay = await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        await PumpAsync();
        Assert.Equal([Parties.HospitalMail], Postman.Recipients);

        // Friday evening; Saturday, Sunday, and Monday 23 November, a holiday.
        Assert.Equal("2026-11-24 09:00", TownClock.Text(Alert(stay, AlertKind.Notice, "care-manager", "care-taxi-asked").PumpAt!.Value));
        await PumpAsync("2026-11-24 08:59");
        Assert.Empty(Postman.To(Parties.OfficeMail));
        await PumpAsync("2026-11-24 09:00");
        Assert.Single(Postman.To(Parties.OfficeMail));
    }

    [Fact]
    public async Task Quiet_hours_defer_what_should_be_told_and_not_what_must_be()
    {
        Clock.MoveTo("2026-11-20 21:00");
        await StayWithDutyAsync("2026-12-04", Say.NeedsTaxi);
        await PumpAsync();
        var must = Assert.Single(Postman.To(Parties.HospitalMail));
        Assert.DoesNotContain("介護タクシー", must.Body, StringComparison.Ordinal);

        await PumpAsync("2026-11-21 06:59");
        Assert.Single(Postman.To(Parties.HospitalMail));
        await PumpAsync("2026-11-21 07:00");
        Assert.Contains("介護タクシー", Postman.To(Parties.HospitalMail)[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waited_and_was_done_meanwhile_is_never_sent()
    {
        Clock.MoveTo("2026-11-20 18:00");
        var stay = await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        await PumpAsync();
        await RecordAsync(stay, Say.Contacted("transport"));
        await PumpAsync("2026-11-24 09:00");
        Assert.Empty(Postman.To(Parties.OfficeMail));
    }
}
