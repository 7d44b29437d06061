using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Casework.Tests.Recordings;

public sealed class Something_is_recorded_late : Town
{
    [Fact]
    public async Task A_contact_of_the_day_before_fulfils_the_duty_and_withdraws_what_was_not_sent()
    {
        var stay = await StayWithDutyAsync();
        Clock.MoveTo("2026-11-30 08:40");
        await RecordAsync(stay, Say.At("2026-11-27 16:30"), Say.Contacted());

        Assert.Equal(DutyState.Met, StateOf(stay));
        Assert.DoesNotContain(AlertsOf(stay), a => a.Alert.Kind == AlertKind.Escalation && a.Alert.State != AlertState.Withdrawn);
    }

    [Fact]
    public async Task What_happened_and_when_it_was_recorded_are_both_kept()
    {
        var stay = await StayAsync();
        Clock.MoveTo("2026-11-24 09:00");
        await RecordAsync(stay, Say.At("2026-11-21 15:00"), Say.Discharged);
        var entry = EntriesOf(stay)[^1];
        Assert.Equal(("2026-11-21 15:00", "2026-11-24 09:00"), (TownClock.Text(entry.Happened.Instant), TownClock.Text(entry.Recorded)));
    }

    [Fact]
    public async Task A_date_without_an_hour_stays_a_date()
    {
        var stay = await StayAsync();
        await RecordAsync(stay, Say.On("2026-11-19"), Say.Contacted());
        Assert.Equal(new LocalDate(2026, 11, 19), EntriesOf(stay)[^1].Happened.Day);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_does_not_put_the_later_entry_before_the_earlier()
    {
        var stay = await StayAsync();
        Clock.MoveTo("2026-11-20 09:00");
        await RecordAsync(stay, Say.At("2026-11-20 08:55"), Say.Contacted());
        Assert.Equal("2026-11-20 10:00", TownClock.Text(EntriesOf(stay)[^1].Recorded));
    }

    [Theory]
    [InlineData("2026-11-22 10:01", "DR0116")] // More than a day ahead.
    [InlineData("1899-12-31 10:00", "DR0117")]
    public async Task What_cannot_have_happened_is_refused(string happened, string code)
    {
        var stay = await StayAsync();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => RecordAsync(stay, Say.At(happened), Say.Contacted()));
        Assert.Equal(code, refused.Refusal.Code);
    }

    [Fact]
    public async Task A_discharge_learned_of_days_later_sends_nothing_in_the_past()
    {
        var stay = await StayAsync(Say.NeedsHelp);
        Clock.MoveTo("2026-11-26 09:00");
        await RecordAsync(stay, Say.At("2026-11-21 10:00"), Say.Discharged);

        // The contact was wished for five days before; what is asked for now is four hours after it was known, and 13:00 is still in time.
        Assert.Equal("2026-11-26 13:01", DueOf(stay));
        Assert.All(AlertsOf(stay).Where(a => a.Alert.State == AlertState.Planned), a => Assert.True(a.Alert.At >= Clock.GetCurrentInstant(), a.Ref.Key));
    }
}
