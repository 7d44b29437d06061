using DischargeFlow.Casework.Publishing;
using DischargeFlow.Casework.Pumps;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Casework.Tests.Publishing;

/// <summary>Version 2 asks for the contact seven days before the discharge, from Friday 20 November 2026 on; five was right after all.</summary>
public sealed class A_version_is_taken_back : TownThatPublishes
{
    [Fact]
    public async Task The_one_before_runs_on_as_the_next_and_cases_come_back_by_it()
    {
        var moved = await StayWithDutyAsync("2026-12-04");
        await PublishAsync(7, OpenCases.Move);
        await MoveAsync();
        var begun = await StayWithDutyAsync("2026-12-04");
        await PumpAsync();
        Postman.Clear();

        var preview = Previews.Of(Publications.ProspectOfRollBack("minato"), 100);
        Assert.Equal((2, 2), (preview.Cases.Cases, preview.Cases.Moved));
        Assert.Equal(2, preview.Deadlines.Length);
        Assert.All(preview.Deadlines, d => Assert.Equal(("2026-11-28 00:00", "2026-11-30 00:00"), (TownClock.Text(d.Then!.Value), TownClock.Text(d.Now!.Value))));
        var back = await Publications.RollBackAsync("minato", 2, "早すぎて合わない", "mori");
        Assert.Equal((3, 2, PublicationState.Moving), (back.Version, back.TakesBack, back.State));
        await MoveAsync();
        Assert.All([moved, begun, await StayWithDutyAsync("2026-12-04")], s => Assert.Equal((3, "2026-11-30 00:00"), (VersionOf(s), DueOf(s))));
        Restart();
        Assert.Equal(3, Shelf.FindRulebook("minato")!.Version);
        Assert.Contains(Store.Read(s => s.AuditAfter(0, 1000)), a => a.Event is { What: "version-taken-back", Who: "mori" });
    }

    [Fact]
    public async Task There_and_back_before_anybody_was_told_tells_nobody()
    {
        await StayWithDutyAsync("2026-12-04");
        await PumpAsync();
        Postman.Clear();
        await PublishAsync(7, OpenCases.Move);
        await MoveAsync();
        await Publications.RollBackAsync("minato", 2, "早すぎて合わない", "mori");
        await MoveAsync();
        await PumpAsync();
        Assert.Empty(Postman.Attempts);
    }

    [Fact]
    public async Task Cases_that_the_version_was_never_for_are_not_touched()
    {
        var older = await StayWithDutyAsync("2026-12-04");
        await PublishAsync(7, OpenCases.Stay);
        await PublishAsync(9, OpenCases.Stay, basis: 2);
        var newer = await StayWithDutyAsync("2026-12-04");
        var back = await Publications.RollBackAsync("minato", 3, "早すぎて合わない", "mori");
        await MoveAsync();
        Assert.True((VersionOf(older), DueOf(older)) == (1, "2026-11-30 00:00"), "it goes by version 1, which nobody takes back");
        Assert.True((VersionOf(newer), DueOf(newer)) == (4, "2026-11-28 00:00"), "version 4 says what version 2 said");
        Assert.Equal((1, 1), (Find(back).Progress.Moved, Find(back).Progress.Left));
        Assert.DoesNotContain(EntriesOf(older), e => e.Content is EntryContent.GoesBy);
    }

    [Fact]
    public async Task In_the_middle_of_the_move_it_goes_no_further_and_all_end_by_the_text_before()
    {
        var stays = new List<Cases.CaseNumber>();
        for (var i = 0; i < 70; i++) stays.Add(await StayWithDutyAsync("2026-12-04"));
        var forward = await PublishAsync(7, OpenCases.Move);
        PowerCut.At = CrashPoints.AfterCommit;
        await Assert.ThrowsAsync<PowerIsGoneException>(MoveAsync);
        Assert.Equal([1, 2], stays.Select(VersionOf).Distinct().Order());

        await Publications.RollBackAsync("minato", 2, "早すぎて合わない", "mori");
        await MoveAsync();
        Assert.Equal([1, 3], stays.Select(VersionOf).Distinct().Order());
        Assert.All(stays, s => Assert.Equal("2026-11-30 00:00", DueOf(s)));
        Assert.Equal((PublicationState.Done, 64), (Find(forward).State, Find(forward).Progress.Seen));
    }

    [Fact]
    public async Task What_cannot_be_taken_back_is_refused()
    {
        Assert.Equal("DR0611", await CodeAsync(() => Publications.RollBackAsync("minato", 1, "理由", "mori")));
        Assert.Equal("DR0611", await CodeAsync(() => Publications.RollBackAsync("elsewhere", 1, "理由", "mori")));
        await PublishAsync(7, OpenCases.Stay);
        Assert.Equal("DR0612", await CodeAsync(() => Publications.RollBackAsync("minato", 1, "理由", "mori")));
        Assert.Equal("DR0609", await CodeAsync(() => Publications.RollBackAsync("minato", 2, "", "mori")));
        Assert.Equal(2, Shelf.FindRulebook("minato")!.Version);
    }

    private static async Task<string> CodeAsync(Func<Task> work) => (await Assert.ThrowsAsync<RefusedException>(work)).Refusal.Code;
}
