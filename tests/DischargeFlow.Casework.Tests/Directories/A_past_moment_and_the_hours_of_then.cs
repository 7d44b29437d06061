using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Casework.Tests.Given;
using NodaTime;

namespace DischargeFlow.Casework.Tests.Directories;

/// <summary>
/// The taxi is asked for two business days before Friday 4 December, by the end of Wednesday the 2nd. At eleven the hospital writes down that it is closed on
/// that Wednesday.
/// </summary>
public sealed class A_past_moment_and_the_hours_of_then : Town
{
    [Fact]
    public async Task Is_looked_at_by_the_days_on_which_the_hospital_was_closed_then()
    {
        var stay = await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        await CloseAsync();
        Assert.Equal(("2026-12-03 00:00", "2026-12-02 00:00"), DuesAt(stay, "2026-11-20 10:59"));
        Assert.Equal("minato", Assert.Single(ReplayAt(stay, "2026-11-20 10:59").OtherParties).Value);
    }

    [Fact]
    public async Task Once_it_was_written_down_nothing_differs()
    {
        var stay = await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        await CloseAsync();
        Assert.Equal(("2026-12-02 00:00", "2026-12-02 00:00"), DuesAt(stay, "2026-11-20 11:00"));
        Assert.Empty(ReplayAt(stay, "2026-11-20 11:00").OtherParties);
    }

    [Fact]
    public async Task Of_somebody_who_has_no_part_in_the_case_nothing_is_said()
    {
        var stay = await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        Clock.MoveTo("2026-11-20 11:00");
        await Directory.SaveAsync(Parties.OtherOffice with { OwnClosedDates = [new(2026, 12, 2)] }, "x", new("okada"));
        Clock.MoveTo("2026-11-20 12:00");
        Assert.Empty(ReplayAt(stay, "2026-11-20 10:59").OtherParties);
    }

    [Fact]
    public async Task Another_address_is_no_other_hour()
    {
        var stay = await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        Clock.MoveTo("2026-11-20 11:00");
        await Directory.SaveAsync(Parties.Hospital with { ContactPoints = [] }, "x", new("okada"));
        Clock.MoveTo("2026-11-20 12:00");
        Assert.Empty(ReplayAt(stay, "2026-11-20 10:59").OtherParties);
    }

    private async Task CloseAsync()
    {
        Clock.MoveTo("2026-11-20 11:00");
        await Directory.SaveAsync(Parties.Hospital with { OwnClosedDates = [new(2026, 12, 2)] }, "x", new("okada"));
        Clock.MoveTo("2026-11-20 12:00");
    }

    private (string Then, string Now) DuesAt(CaseNumber stay, string at)
    {
        var replay = ReplayAt(stay, at);
        return (Due(replay.Then), Due(replay.Now));

        static string Due(CaseView view) => TownClock.Text(view.Plans.SelectMany(p => p.Duties).Single(d => d.Key.Duty == "care-taxi-asked").Due!.Value.Edge);
    }

    private CaseReplay ReplayAt(CaseNumber stay, string at) => new CaseReplays(Store, Shelf).Find(stay, Say.At(at).Instant, Clock.GetCurrentInstant())!;
}
