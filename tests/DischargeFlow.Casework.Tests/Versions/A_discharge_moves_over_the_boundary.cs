using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;

namespace DischargeFlow.Casework.Tests.Versions;

/// <summary>For discharges from Tuesday 1 December 2026 on the contact is due seven days before, and not five.</summary>
public sealed class A_discharge_moves_over_the_boundary : TownWithVersions
{
    public A_discharge_moves_over_the_boundary()
    {
        Write("minato/versions/2/rulebook.yaml", Version(2, "2026-12-01", "discharge", 7));
        Assert.Empty(Start());
    }

    [Fact]
    public async Task The_other_version_holds_and_each_is_told_the_new_dates_once()
    {
        var stay = await StayWithDutyAsync("2026-11-30");
        await PumpAsync();
        Assert.Equal((1, "2026-11-26 00:00"), (VersionOf(stay), DueOf(stay)));
        Postman.Clear();

        // Tuesday 1 December, seven days before it is Tuesday 24 November.
        await RecordAsync(stay, Say.LeavesOn("2026-12-01"));
        Assert.Equal((2, "2026-11-25 00:00"), (VersionOf(stay), DueOf(stay)));
        await PumpAsync();
        Assert.Equal([Parties.OfficeMail, Parties.HospitalMail], Postman.Recipients);
        Assert.True((await PumpAsync()).WasIdle, "told once");
        Assert.Equal([AlertKind.Change, AlertKind.Change], AlertsOf(stay).Where(a => a.Alert.State == AlertState.Sent && a.Alert.At == Clock.GetCurrentInstant() && a.Alert.Kind != AlertKind.Notice).Select(a => a.Alert.Kind));
    }

    [Fact]
    public async Task There_and_back_before_anybody_was_told_sends_nothing()
    {
        var stay = await StayWithDutyAsync("2026-11-30");
        await PumpAsync();
        Postman.Clear();
        await RecordAsync(stay, Say.LeavesOn("2026-12-01"));
        await RecordAsync(stay, Say.LeavesOn("2026-11-30"));
        Assert.Equal(1, VersionOf(stay));
        await PumpAsync();
        Assert.Empty(Postman.Attempts);
    }

    [Fact]
    public async Task The_reminder_of_the_version_that_no_longer_holds_is_not_sent()
    {
        var stay = await StayWithDutyAsync("2026-11-30");
        await PumpAsync();
        await RecordAsync(stay, Say.LeavesOn("2026-12-01"));
        await PumpAsync();
        Postman.Clear();

        // By version 1 the reminder was due two business days before Wed 25 November: on Fri 20 November, 09:00, passed over at its start. By
        // version 2 the deadline is Tue 24 November, and the escalation follows on Wed 25 November, 09:00, and not on Thu 26 November.
        await PumpAsync("2026-11-25 09:00");
        Assert.Equal([Parties.WardMail], Postman.Recipients);
        await PumpAsync("2026-11-26 09:00");
        Assert.Single(Postman.Taken);
        Assert.Single(AlertsOf(stay), a => a.Alert.Kind == AlertKind.Escalation && a.Alert.State == AlertState.Sent);
    }

    [Fact]
    public async Task While_no_discharge_is_known_the_version_of_the_admission_holds()
    {
        var stay = await StayAsync(Say.NeedsHelp);
        Assert.Equal(1, VersionOf(stay));
        await RecordAsync(stay, Say.LeavesOn("2026-12-01"));
        Assert.Equal(2, VersionOf(stay));
    }

    [Fact]
    public async Task Home_before_the_boundary_whatever_was_planned()
    {
        var stay = await StayWithDutyAsync("2026-12-01");
        Assert.Equal(2, VersionOf(stay));
        Clock.MoveTo("2026-11-30 14:00");
        await RecordAsync(stay, Say.Discharged);
        Assert.Equal(1, VersionOf(stay));
    }

    [Fact]
    public async Task A_replay_shows_the_version_of_that_moment()
    {
        var stay = await StayWithDutyAsync("2026-11-30");
        Clock.MoveTo("2026-11-20 15:00");
        await RecordAsync(stay, Say.LeavesOn("2026-12-01"));

        var replay = new CaseReplays(Store, Shelf).Find(stay, TownClock.Of("2026-11-20 12:00"), Clock.GetCurrentInstant())!;
        Assert.Equal([("minato", 1, 2)], replay.OtherVersions);
        Assert.Equal("2026-11-26 00:00", Due(replay.Then));
        Assert.Equal("2026-11-25 00:00", Due(replay.Now));
        Assert.Empty(replay.Missing);
        Assert.Contains(replay.Differences, d => d.Duty.Key.Duty == "discharge-contact");
    }

    private static string Due(CaseView view) => TownClock.Text(view.Plans.SelectMany(p => p.Duties).Single(d => d.Key.Duty == "discharge-contact").Due!.Value.Edge);
}
