using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Casework.Tests.Pumps;

/// <summary>
/// The care manager's office has no way to be reached any more, so that the support center of the residence is told in its place. It is Friday evening;
/// Monday is a holiday.
/// </summary>
public sealed class Somebody_else_is_told_in_its_place : Town
{
    [Fact]
    public async Task Its_hours_count_and_not_those_of_the_one_who_cannot_be_reached()
    {
        await SaveAsync(officeHasHours: true, centerHasHours: false);
        await StayThatNeedsATaxiAsync();
        await PumpAsync();
        Assert.True(Postman.To(Parties.CenterMail).Count == 1, "the office would open on Tuesday, and the center is there now");
    }

    [Fact]
    public async Task While_it_is_closed_the_alert_waits_and_is_not_late()
    {
        await SaveAsync(officeHasHours: false, centerHasHours: true);
        var stay = await StayThatNeedsATaxiAsync();
        await PumpAsync();
        Assert.Empty(Postman.To(Parties.CenterMail));
        Assert.Equal("2026-11-24 09:00", TownClock.Text(Alert(stay, AlertKind.Notice, "care-manager", "care-taxi-asked").PumpAt!.Value));
        await PumpAsync("2026-11-24 09:00");
        Assert.Single(Postman.To(Parties.CenterMail));
        Assert.False(Alert(stay, AlertKind.Notice, "care-manager", "care-taxi-asked").Alert.Late, "its own hours make nothing late");
    }

    [Fact]
    public async Task It_goes_out_earlier_once_that_one_is_there_earlier()
    {
        await SaveAsync(officeHasHours: false, centerHasHours: true);
        await StayThatNeedsATaxiAsync();
        await PumpAsync();
        Assert.Empty(Postman.To(Parties.CenterMail));
        await Directory.SaveAsync(Parties.Center with { Hours = [] }, "y", new Requester("okada"));
        await PumpAsync("2026-11-20 18:30");
        Assert.True(Postman.To(Parties.CenterMail).Count == 1, "the center is there at all hours now, and need not wait for Tuesday");
    }

    [Fact]
    public async Task What_was_refused_for_now_is_tried_again_when_it_opens()
    {
        await SaveAsync(officeHasHours: false, centerHasHours: true);
        Postman.RefuseForNow(Parties.CenterMail);
        await StayThatNeedsATaxiAsync("2026-11-20 16:59");
        await PumpAsync();
        Postman.TakeAgain(Parties.CenterMail);
        await PumpAsync("2026-11-20 17:30");
        Assert.True(Postman.To(Parties.CenterMail).Count == 0, "it closed at five");
        await PumpAsync("2026-11-24 09:00");
        Assert.Single(Postman.To(Parties.CenterMail));
    }

    private async Task SaveAsync(bool officeHasHours, bool centerHasHours)
    {
        var office = Parties.Office with { ContactPoints = [], Avoid = null };
        await Directory.SaveAsync(officeHasHours ? office : office with { Hours = [] }, "x", new Requester("okada"));
        if (centerHasHours) await Directory.SaveAsync(Parties.Center with { Hours = [(new LocalDate(2024, 4, 1), Parties.Week((9, 0), (17, 0)))], ClosedDays = ["japan"] }, "x", new Requester("okada"));
    }

    private Task<Cases.CaseNumber> StayThatNeedsATaxiAsync(string at = "2026-11-20 18:00")
    {
        Clock.MoveTo(at);
        return StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"), Say.Holds("support-center-of-residence", "center"));
    }
}
