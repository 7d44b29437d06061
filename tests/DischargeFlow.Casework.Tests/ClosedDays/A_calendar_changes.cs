using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Replans;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Casework.Tests.Versions;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;

namespace DischargeFlow.Casework.Tests.ClosedDays;

/// <summary>Two business days before Friday 4 December is Wednesday 2 December, as long as that is no closed day.</summary>
public sealed class A_calendar_changes : TownWithVersions
{
    private const string Taxi = "care-taxi-asked";

    private readonly ReplanBell _bell = new();

    public A_calendar_changes()
    {
        Start();
        Assert.False(NoticeAsync().GetAwaiter().GetResult(), "the first start knows no other tables to compare with");
    }

    private CalendarDesk Calendars => new(Store, Keeper, Clock, _bell);

    private ReplanDesk Replans => new(Store, Shelf, Clock, new RandomIdentities(), new PersonKeys([.. Enumerable.Repeat((byte)7, 32)]));

    [Fact]
    public async Task Open_stays_are_planned_anew_and_who_was_told_hears_of_it_and_no_entry_is_written()
    {
        var stay = await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        await PumpAsync();
        Postman.Clear();
        var history = HistoryOf(stay);
        Clock.MoveTo("2026-11-20 11:00");
        await AddAsync("2026-12-02", "市民の日");
        await ReplanAsync();

        Assert.Equal("2026-12-02 00:00", DueOf(stay, Taxi));
        Assert.Equal("2026-12-02 00:00", TownClock.Text(Store.Read(s => s.DutiesOf(s.FindCase(stay)!, "minato")).Single(d => d.Key.Duty == Taxi).Due!.Value));
        await PumpAsync();
        Assert.Equal(AlertState.Sent, Alert(stay, AlertKind.Change, "hospital", Taxi).Alert.State);
        Assert.Equal(history, HistoryOf(stay));
        Assert.Equal(("closed-days japan", "okada"), Store.Read(s => s.ReplansOf(s.FindCase(stay)!)).Select(r => (r.Why, r.Who)).Single());
        var audit = Store.Read(s => s.AuditAfter(0, 100)).Select(r => r.Event).ToArray();
        Assert.Contains(audit, e => e is { What: "calendar-changed", Who: "okada", Subject: "japan", Details: "+2026-12-02" });
        Assert.Contains(audit, e => e.What == "case-replanned" && e.Subject == stay.Value);
        Assert.Null(Casework.Audit.AuditChain.FirstBroken(Store));
    }

    [Fact]
    public async Task A_table_that_another_process_changed_in_the_database_is_followed()
    {
        var stay = await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        await Keeper.FollowAsync();
        Assert.False(await NoticeAsync(), "nobody changed anything");
        using (var command = new ShelfKeeper(Keeper.Library, Store, Clock))
        {
            var desk = new CalendarDesk(Store, command, Clock, _bell);
            await desk.KeepAsync(desk.WithDay("japan", "2026-12-02", "市民の日"), new("command root"));
        }

        Assert.False(await NoticeAsync(), "it has not been looked at yet");
        await Keeper.FollowAsync();
        await ReplanAsync();
        Assert.Equal("2026-12-02 00:00", DueOf(stay, Taxi));
        Assert.Equal("command root", Store.Read(s => s.ReplansOf(s.FindCase(stay)!)).Single().Who);
    }

    [Fact]
    public async Task A_rulebook_of_the_folder_may_name_a_table_that_is_only_in_the_database()
    {
        await Calendars.AddAsync("fair", "祭", "Fair", new(2026, 1, 1), new(2027, 12, 31), "2026-12-02", "秋祭", new("okada"));
        Write("minato/rulebook.yaml", First.Replace("closed-days: [japan]", "closed-days: [japan, fair]", StringComparison.Ordinal));
        var alone = WorkflowFolder.Read(Folder);
        var finding = Assert.Single(alone.Findings, f => f.Code == "DF0605");
        Assert.Contains("データベースにだけ", finding.Hint!.Ja, StringComparison.Ordinal);
        Assert.Contains("only in the database", finding.Hint.En, StringComparison.Ordinal);
        Assert.Empty(alone.Rulebooks);

        var known = WorkflowFolder.Read(Folder, new TakenCalendars(Store.Read(s => s.KeptCalendars()), []));
        Assert.DoesNotContain(known.Findings, f => f.Gravity == Rulebooks.Findings.Gravity.Error);
        RestartWith(known);
        var stay = await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        Assert.Equal("2026-12-02 00:00", DueOf(stay, Taxi));
    }

    [Fact]
    public async Task A_stay_that_it_does_not_concern_is_left_as_it_is()
    {
        var stay = await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        await AddAsync("2026-08-14", "お盆");
        await ReplanAsync();
        Assert.Empty(Store.Read(s => s.ReplansOf(s.FindCase(stay)!)));
        Assert.Equal((1, 0), Store.Read(s => s.Replans(1)).Select(r => (r.Looked, r.Changed)).Single());
    }

    [Fact]
    public async Task Another_name_for_a_day_moves_nothing_and_plans_nothing_anew()
    {
        await AddAsync("2026-11-23", "勤労感謝の日(祝)");
        Assert.False(await NoticeAsync());
        Assert.Equal("勤労感謝の日(祝)", Keeper.Calendars.Single(c => c.Name == "japan").Table.NameOf(new(2026, 11, 23)));
    }

    [Fact]
    public async Task Killed_in_the_middle_it_goes_on_where_it_was_and_does_nothing_twice()
    {
        var stays = new List<CaseNumber>();
        for (var i = 0; i < 25; i++) stays.Add(await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04")));
        await AddAsync("2026-12-02", "市民の日");
        Assert.True(await NoticeAsync());
        Assert.True(await Replans.StepAsync());
        Assert.Equal(20, Store.Read(s => s.Replans(1))[0].Changed);

        Restart();
        await ReplanAsync();
        Assert.Equal((25, 25), Store.Read(s => s.Replans(1)).Select(r => (r.Looked, r.Changed)).Single());
        Assert.All(stays, s => Assert.Equal("2026-12-02 00:00", DueOf(s, Taxi)));
        Assert.All(stays, s => Assert.Single(Store.Read(r => r.ReplansOf(r.FindCase(s)!))));
    }

    [Fact]
    public async Task Killed_before_it_began_it_begins_at_the_next_start()
    {
        var stay = await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        await AddAsync("2026-12-02", "市民の日");
        Restart();
        await ReplanAsync();
        Assert.Single(Store.Read(s => s.ReplansOf(s.FindCase(stay)!)));
    }

    [Fact]
    public async Task A_file_that_was_changed_while_the_program_was_down_is_noticed_at_the_start()
    {
        var stay = await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        var japan = Keeper.Calendars.Single(c => c.Name == "japan");
        Write("calendars/japan.yaml", CalendarText.WithDay(japan.Text.Text, japan.Table, new LocalDate(2026, 12, 2), "臨時の休日"));
        Start();
        await ReplanAsync();
        Assert.Equal("2026-12-02 00:00", TownClock.Text(Store.Read(s => s.DutiesOf(s.FindCase(stay)!, "minato")).Single(d => d.Key.Duty == Taxi).Due!.Value));
        Assert.Equal("files", Store.Read(s => s.ReplansOf(s.FindCase(stay)!)).Single().Who);
    }

    [Fact]
    public async Task What_was_kept_survives_a_restart_and_stands_in_the_place_of_the_file()
    {
        await AddAsync("2026-12-02", "市民の日");
        Restart();
        var japan = Keeper.Calendars.Single(c => c.Name == "japan");
        Assert.Equal(("市民の日", 1, true), (japan.Table.NameOf(new(2026, 12, 2)), japan.Kept!.Number, japan.Drifts));

        await Calendars.TakeFileAsync("japan", 1, null, new("okada"));
        japan = Keeper.Calendars.Single(c => c.Name == "japan");
        Assert.Null(japan.Kept);
        Assert.Null(japan.Table.NameOf(new(2026, 12, 2)));
        await AddAsync("2026-12-03", "次の日");
        Assert.Equal([3, 2, 1], Store.Read(s => s.StatesOf("japan", 9)).Select(s => s.Number));
    }

    [Fact]
    public async Task A_past_moment_is_looked_at_by_the_table_of_then()
    {
        var stay = await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        Clock.MoveTo("2026-11-20 11:00");
        await AddAsync("2026-12-02", "市民の日");
        Clock.MoveTo("2026-11-20 12:00");
        await ReplanAsync();
        Assert.Equal(("2026-12-03 00:00", "2026-12-02 00:00"), DuesAt(stay, "2026-11-20 10:59"));
        Assert.Equal("japan", Assert.Single(TablesAt(stay, "2026-11-20 10:59").Changed));
        Assert.Equal(("2026-12-02 00:00", "2026-12-02 00:00"), DuesAt(stay, "2026-11-20 11:00"));
        Assert.Empty(TablesAt(stay, "2026-11-20 11:00").Changed);

        Clock.MoveTo("2026-11-20 13:00");
        await Calendars.TakeFileAsync("japan", 1, null, new("okada"));
        Clock.MoveTo("2026-11-20 14:00");
        Assert.Equal(("2026-12-02 00:00", "2026-12-03 00:00"), DuesAt(stay, "2026-11-20 12:59"));
        Assert.Equal(("2026-12-03 00:00", "2026-12-03 00:00"), DuesAt(stay, "2026-11-20 13:00"));
        Assert.Null(TablesAt(stay, "2026-11-20 10:00").KnownSince);
    }

    [Fact]
    public async Task What_a_file_said_is_remembered_from_the_start_that_found_it()
    {
        var stay = await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        var japan = Keeper.Calendars.Single(c => c.Name == "japan");
        Write("calendars/japan.yaml", CalendarText.WithDay(japan.Text.Text, japan.Table, new LocalDate(2026, 12, 2), "臨時の休日"));
        Clock.MoveTo("2026-11-21 09:00");
        Start();
        await ReplanAsync();
        Assert.Equal(("2026-12-03 00:00", "2026-12-02 00:00"), DuesAt(stay, "2026-11-20 23:59"));
        Assert.Equal(("2026-12-02 00:00", "2026-12-02 00:00"), DuesAt(stay, "2026-11-21 09:00"));
        var before = TablesAt(stay, "2026-11-20 09:59");
        Assert.True(TownClock.Text(before.KnownSince!.Value) == "2026-11-20 10:00", "the program first ran at ten: what a file said before nobody can know");
        Assert.Equal("japan", Assert.Single(before.Changed));
        Assert.Equal(2, Store.Read(s => s.CalendarFiles()).Count(f => f.Name == "japan"));
    }

    [Fact]
    public async Task Of_two_who_change_it_the_second_is_told()
    {
        var mori = Calendars.WithDay("japan", "2026-12-03", "森の日");
        await AddAsync("2026-12-02", "市民の日");
        var refused = await Assert.ThrowsAsync<RefusedException>(() => Calendars.KeepAsync(mori, new("mori")));
        Assert.Equal("calendar-moved", refused.Refusal.Code);
        Assert.Null(Keeper.Calendars.Single(c => c.Name == "japan").Table.NameOf(new(2026, 12, 3)));
    }

    [Fact]
    public async Task A_list_of_holidays_is_shown_before_it_is_kept()
    {
        var of2029 = new HolidayList(Enumerable.Range(1, 12).ToImmutableSortedDictionary(m => new LocalDate(2029, m, 1), m => $"{m}月の祝日"));
        var proposal = Calendars.WithList("japan", of2029);
        Assert.Equal((12, true), (proposal.Difference.Days.Count(d => d.Before is null), proposal.Difference.CoversMoved));
        Assert.Equal(new LocalDate(2028, 12, 31), Keeper.Calendars.Single(c => c.Name == "japan").Table.CoversTo);
        await Calendars.KeepAsync(proposal, new("okada"));
        Assert.Equal(new LocalDate(2029, 12, 31), Keeper.Calendars.Single(c => c.Name == "japan").Table.CoversTo);
        Assert.Equal("calendar-gap", Assert.Throws<RefusedException>(() =>
            Calendars.WithList("japan", of2029 with { Days = of2029.Days.ToImmutableSortedDictionary(d => d.Key.PlusYears(3), d => d.Value) })).Refusal.Code);
    }

    [Fact]
    public async Task A_table_that_is_only_in_the_database_is_made_and_known()
    {
        await Calendars.AddAsync("fair", "祭", "Fair", new(2026, 1, 1), new(2027, 12, 31), "2026-12-02", "秋祭", new("okada"));
        Assert.Equal("秋祭", Keeper.Calendars.Single(c => c.Name == "fair").Table.NameOf(new(2026, 12, 2)));
        await Directory.SaveAsync(Parties.Hospital with { ClosedDays = ["fair"] }, "x", new("okada"));
        var stay = await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        Assert.Equal("2026-12-02 00:00", DueOf(stay, Taxi));
    }

    [Theory]
    [InlineData("2026-13-01", "x", "calendar-day-unreadable")]
    [InlineData("2031-01-01", "元日", "calendar-day-outside")]
    [InlineData("2026-12-02", "", "calendar-day-without-name")]
    public void What_cannot_be_meant_is_refused(string day, string name, string code) =>
        Assert.Equal(code, Assert.Throws<RefusedException>(() => Calendars.WithDay("japan", day, name)).Refusal.Code);

    [Fact]
    public async Task A_deadline_that_rests_on_days_that_no_table_knows_says_so_until_one_does()
    {
        var stay = await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2029-01-05"));
        Assert.Equal("japan", Row(stay).PastTable);
        Assert.Equal(1, Store.Read(s => s.DutiesPastTables(Clock.GetCurrentInstant()))["japan"]);
        await PumpAsync();
        Assert.Contains("まだ発表されていない祝日により変わることがあります", Postman.To(Parties.HospitalMail)[0].Body, StringComparison.Ordinal);

        var of2029 = new HolidayList(Enumerable.Range(1, 12).ToImmutableSortedDictionary(m => new LocalDate(2029, m, 1), m => "祝日"));
        await Calendars.KeepAsync(Calendars.WithList("japan", of2029), new("okada"));
        await ReplanAsync();
        Assert.Null(Row(stay).PastTable);
        Assert.Empty(Store.Read(s => s.DutiesPastTables(Clock.GetCurrentInstant())));
    }

    private Casework.Ledgers.DutyRow Row(CaseNumber stay) => Store.Read(s => s.DutiesOf(s.FindCase(stay)!, "minato")).Single(d => d.Key.Duty == Taxi);

    private Task AddAsync(string day, string name) => Calendars.KeepAsync(Calendars.WithDay("japan", day, name), new("okada"));

    private Task<bool> NoticeAsync() => Replans.NoticeAsync(Keeper.Calendars);

    private async Task ReplanAsync()
    {
        Assert.True(await NoticeAsync(), "there is something to plan anew");
        while (await Replans.StepAsync())
        {
        }
    }

    private (string Then, string Now) DuesAt(CaseNumber stay, string at)
    {
        var replay = ReplayAt(stay, at);
        return (Due(replay.Then), Due(replay.Now));

        static string Due(CaseView view) => TownClock.Text(view.Plans.SelectMany(p => p.Duties).Single(d => d.Key.Duty == Taxi).Due!.Value.Edge);
    }

    private PastTables TablesAt(CaseNumber stay, string at) => ReplayAt(stay, at).Tables!;

    private CaseReplay ReplayAt(CaseNumber stay, string at) => new CaseReplays(Store, Shelf).Find(stay, Say.At(at).Instant, Clock.GetCurrentInstant())!;
}
