using DischargeFlow.Casework.Tests.Given;

namespace DischargeFlow.Casework.Tests.Versions;

/// <summary>Somebody writes seven days for five into the file of the version by which cases go.</summary>
public sealed class A_text_is_edited_in_its_place : TownWithVersions
{
    private static string Edited => Version(1, "2020-01-01", "admission", 7);

    [Fact]
    public async Task After_cases_went_by_it_the_text_as_it_was_runs_on_and_it_is_said()
    {
        Assert.Empty(Start());
        var before = await StayWithDutyAsync("2026-12-04");
        Write("minato/rulebook.yaml", Edited);
        Assert.Equal(["DF0215"], Start());
        await Book.ReplanAsync(before);
        Assert.Equal("2026-11-30 00:00", DueOf(before));
        Assert.True(DueOf(await StayWithDutyAsync("2026-12-04")) == "2026-11-30 00:00", "new cases go by it too, until the changed text has a number of its own");
    }

    [Fact]
    public async Task As_the_next_version_it_runs_for_new_cases()
    {
        Start();
        var before = await StayWithDutyAsync("2026-12-04");
        Write("minato/rulebook.yaml", Version(2, "2026-11-20", "admission", 7));
        Assert.True(Start() is ["DF0218"], "version 1 is in no folder any more, and a case goes by it");
        Assert.Equal("2026-11-30 00:00", DueOf(before));
        await RecordAsync(before, Say.LeavesOn("2026-12-07"));
        Assert.True(DueOf(before) == "2026-12-03 00:00", "five days before Monday 7 December is Wednesday 2 December");
        Assert.Equal("2026-11-28 00:00", DueOf(await StayWithDutyAsync("2026-12-04")));
    }

    [Fact]
    public async Task Before_any_case_went_by_it_the_new_text_simply_counts()
    {
        Start();
        Write("minato/rulebook.yaml", Edited);
        Assert.Empty(Start());
        Assert.Equal("2026-11-28 00:00", DueOf(await StayWithDutyAsync("2026-12-04")));
        Write("minato/rulebook.yaml", First);
        Assert.Equal(["DF0215"], Start());
    }

    [Fact]
    public async Task Other_line_ends_make_no_other_text()
    {
        Start();
        await StayWithDutyAsync();
        Write("minato/rulebook.yaml", First.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Empty(Start());
    }

    [Fact]
    public async Task A_file_that_no_longer_reads_takes_no_rule_from_the_cases()
    {
        Start();
        var stay = await StayWithDutyAsync("2026-12-04");
        Write("minato/versions/2/rulebook.yaml", Version(2, "2026-11-20", "admission", 7));
        Remove("minato/rulebook.yaml");
        Assert.Equal(["DF0218"], Start());
        Assert.Equal("2026-11-30 00:00", DueOf(stay));
    }

    [Fact]
    public async Task A_rulebook_that_is_gone_binds_no_new_case()
    {
        Start();
        var stay = await StayWithDutyAsync("2026-12-04");
        Write("neighbour/rulebook.yaml", First.Replace("rulebook: minato\n", "rulebook: neighbour\n", StringComparison.Ordinal));
        Remove("minato/rulebook.yaml");
        Assert.Equal(["DF0218"], Start());
        Assert.Equal("2026-11-30 00:00", DueOf(stay));
        Assert.Equal("neighbour", Assert.Single(Case(await StayAsync()).Rulebooks).Name);
    }
}
