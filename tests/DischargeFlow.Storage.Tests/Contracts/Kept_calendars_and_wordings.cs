using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Replans;
using DischargeFlow.Casework.Wordings;
using DischargeFlow.Storage.Tests.Given;
using NodaTime;

namespace DischargeFlow.Storage.Tests.Contracts;

public abstract class Kept_calendars_and_wordings(IDatabase database) : A_store(database)
{
    private static readonly KeptCalendar First = new() { Name = "japan", Number = 1, Text = "closed-days: japan\n", Done = "+2026-11-02", Recorded = Rows.Now, Who = "okada" };

    private static readonly MendedWording Words = new() { Rulebook = "minato", Version = 1, Name = "notice.ja", Number = 1, Text = "Subject: 連絡\n\n{due}\n", Recorded = Rows.Now, Who = "okada" };

    private static readonly Replan Begun = new() { Id = "r1", Why = "closed-days japan", Begun = Rows.Now, Who = "okada" };

    [Fact]
    public async Task Come_back_as_they_were_put_there_the_latest_of_each_name()
    {
        await WriteAsync(s =>
        {
            s.KeepCalendar(First);
            s.KeepCalendar(First with { Number = 2, Text = null, Done = "file" });
            s.KeepCalendar(First with { Name = "city" });
            s.KeepWording(Words);
            s.KeepWording(Words with { Number = 2, Text = null });
        });
        Reopen();
        Assert.Equal([First with { Name = "city" }, First with { Number = 2, Text = null, Done = "file" }], Store.Read(s => s.KeptCalendars()).AsEnumerable());
        Assert.Equal([2, 1], Store.Read(s => s.StatesOf("japan", 5)).Select(s => s.Number));
        Assert.Equal(Words with { Number = 2, Text = null }, Store.Read(s => s.MendedWordings()).Single());
    }

    [Fact]
    public async Task A_number_that_is_taken_is_refused()
    {
        await WriteAsync(s => s.KeepCalendar(First));
        await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync(s => s.KeepCalendar(First with { Text = "other" })));
        Assert.Equal(First, Store.Read(s => s.KeptCalendars()).Single());
    }

    [Fact]
    public async Task How_far_cases_were_planned_anew_is_remembered()
    {
        await WriteAsync(s =>
        {
            s.SavePlannedBy(new Dictionary<string, string> { ["japan"] = "a", ["gone"] = "b" });
            s.SavePlannedBy(new Dictionary<string, string> { ["japan"] = "c" });
            s.SaveReplan(Begun);
            s.SaveReplan(Begun with { Cursor = "case-7", Looked = 20, Changed = 3 });
        });
        Reopen();
        Assert.Equal("c", Assert.Single(Store.Read(s => s.PlannedBy())).Value);
        Assert.Equal(Begun with { Cursor = "case-7", Looked = 20, Changed = 3 }, Store.Read(s => s.OpenReplans()).Single());
        await WriteAsync(s => s.SaveReplan(Begun with { Looked = 21, Done = Rows.Now }));
        Assert.Empty(Store.Read(s => s.OpenReplans()));
        Assert.Equal(21, Store.Read(s => s.Replans(9)).Single().Looked);
    }

    [Fact]
    public async Task Only_cases_with_something_to_come_are_open()
    {
        CaseRecord open = Rows.Case(1), over = Rows.Case(2);
        await WriteAsync(s =>
        {
            foreach (var (stay, to) in new[] { (open, (Instant?)null), (over, Rows.In(-1)) })
            {
                s.AddCase(stay);
                s.SaveDuties(stay, "minato", [Rows.Duty(stay, "report", Rows.In(60), Rows.In(-60)) with { ListedTo = to, PastTable = "japan" }]);
            }

            s.SaveReplan(Begun);
            s.NoteReplan(Begun, open, Rows.Now);
        });
        Assert.Equal([open.Id], Store.Read(s => s.OpenCasesAfter(null, Rows.Now, 9)).Select(c => c.Id));
        Assert.Empty(Store.Read(s => s.OpenCasesAfter(open.Id, Rows.Now, 9)));
        Assert.Equal(new CaseReplan("closed-days japan", "okada", Rows.Now), Store.Read(s => s.ReplansOf(open)).Single());
        Assert.Equal(1, Store.Read(s => s.DutiesPastTables(Rows.Now))["japan"]);
        Assert.Equal("japan", Store.Read(s => s.DutiesOf(open, "minato")).Single().PastTable);
    }
}
