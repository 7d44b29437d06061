using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Replans;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Casework.Tests.Versions;
using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Casework.Tests.ClosedDays;

/// <summary>
/// Two people publish here, and the folder of workflows does not. A stay is open whose taxi is to be asked for two business days before Friday 4
/// December; somebody writes a closed day on Wednesday the 2nd into the file of the holidays.
/// </summary>
public sealed class A_table_that_only_a_file_says : TownWithVersions
{
    private const string Taxi = "care-taxi-asked";

    private readonly ReplanBell _bell = new();
    private readonly string _before;

    public A_table_that_only_a_file_says()
    {
        _before = File.ReadAllText(Path.Combine(Folder, "calendars", "japan.yaml"));
        FolderPublishes = false;
        Begin();
    }

    private CalendarDesk Calendars => new(Store, Keeper, Clock, _bell);

    private ReplanDesk Replans => new(Store, Shelf, Clock, new RandomIdentities(), new PersonKeys([.. Enumerable.Repeat((byte)7, 32)]));

    [Fact]
    public async Task Waits_and_is_told_and_no_date_moves()
    {
        var stay = await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        WriteClosed();
        Assert.Equal(["DF0224"], Begin());
        Assert.Equal("2026-12-03 00:00", DueOf(stay, Taxi));
        Assert.True(Begin() is ["DF0224"], "it does not become known by lying there");
        var waiting = Assert.Single(Keeper.Waiting);
        Assert.Equal(new LocalDate(2026, 12, 2), Assert.Single(waiting.Difference!.Days).Date);
    }

    [Fact]
    public async Task Taken_by_a_person_it_moves_the_dates_and_the_audit_says_who()
    {
        var stay = await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        WriteClosed();
        Begin();
        Clock.MoveTo("2026-11-20 11:00");
        Assert.Equal("calendar-moved", (await Assert.ThrowsAsync<RefusedException>(() => Calendars.TakeFileAsync("japan", 0, "of another text", new("mori")))).Refusal.Code);
        await Calendars.TakeFileAsync("japan", 0, Keeper.Waiting[0].Hash, new("mori"));
        Assert.True(await Replans.NoticeAsync(Keeper.Calendars));
        while (await Replans.StepAsync())
        {
        }

        Assert.Equal("2026-12-02 00:00", DueOf(stay, Taxi));
        Assert.Contains(Store.Read(s => s.AuditAfter(0, 1000)), a => a.Event is { What: "calendar-changed", Who: "mori", Subject: "japan", Details: "file" });
        Assert.Empty(Begin());
        Assert.Empty(Keeper.Waiting);
        Assert.Equal("2026-12-02 00:00", DueOf(stay, Taxi));
        var before = Store.Read(s => PastTables.At(s, Shelf.ClosedDays, Say.At("2026-11-20 10:30").Instant));
        Assert.Null(before.Tables.Tables["japan"].NameOf(new(2026, 12, 2)));
    }

    [Fact]
    public async Task A_note_in_the_file_asks_nobody()
    {
        await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        Write("calendars/japan.yaml", "# looked through in November\n" + _before);
        Assert.Empty(Begin());
    }

    [Fact]
    public async Task A_file_that_is_gone_or_broken_takes_no_day_away_and_can_be_kept()
    {
        var stay = await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-11-25"));
        Assert.True(DueOf(stay, Taxi) == "2026-11-21 00:00", "two business days before Wednesday the 25th; Monday the 23rd is a holiday");
        Write("calendars/japan.yaml", "closed-days: [japan\n");
        Assert.Equal(["DF0225"], Begin(isSound: false));
        Remove("calendars/japan.yaml");
        Assert.Equal(["DF0225"], Begin());
        Assert.Equal("2026-11-21 00:00", DueOf(stay, Taxi));
        Assert.Equal("勤労感謝の日", Shelf.ClosedDays.Tables["japan"].NameOf(new(2026, 11, 23)));
        await Calendars.TakeFileAsync("japan", 0, "", new("mori"));
        Assert.Empty(Begin());
        Assert.Equal("kept", Keeper.Calendars.Single(c => c.Name == "japan").Kept!.Done);
    }

    [Fact]
    public async Task A_new_table_waits_too_and_a_rulebook_that_names_it_is_read()
    {
        await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        Write("calendars/fair.yaml", "closed-days: fair\ntitle: { ja: 祭, en: Fair }\nsource: 市\ncovers: 2026-01-01 to 2028-12-31\ndays:\n  2026-12-02: 秋祭\n");
        Write("minato/versions/2/rulebook.yaml", Version(2, "2026-11-20", "admission", 7).Replace("closed-days: [japan]", "closed-days: [japan, fair]", StringComparison.Ordinal));
        Assert.Equal(["DF0221", "DF0224"], Begin().Order());
        Assert.False(Shelf.ClosedDays.Tables.ContainsKey("fair"));
        await Calendars.TakeFileAsync("fair", 0, Assert.Single(Keeper.Waiting).Hash, new("mori"));
        Assert.True(Shelf.ClosedDays.Tables.ContainsKey("fair"));
        Assert.Equal(["DF0221"], Begin());
    }

    [Fact]
    public async Task Where_the_folder_publishes_it_counts_at_the_next_start()
    {
        var stay = await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        FolderPublishes = true;
        WriteClosed();
        Assert.Empty(Begin());
        Assert.Equal("2026-12-02 00:00", DueOf(stay, Taxi));
    }

    private void WriteClosed()
    {
        var japan = Keeper.Calendars.Single(c => c.Name == "japan");
        Write("calendars/japan.yaml", CalendarText.WithDay(japan.Text.Text, japan.Table, new LocalDate(2026, 12, 2), "臨時の休日"));
    }

    /// <summary>The program starts, and what its files say is remembered.</summary>
    private string[] Begin(bool isSound = true)
    {
        var said = isSound ? Start() : [.. RestartWith(Folder).Findings.Select(f => f.Code)];
        Replans.NoticeAsync(Keeper.Calendars).GetAwaiter().GetResult();
        return said;
    }
}
