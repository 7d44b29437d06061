using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Publishing;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Casework.Tests.Publishing;

namespace DischargeFlow.Casework.Tests.Versions;

/// <summary>
/// Two people publish here, and the folder of workflows does not. Somebody who may write there puts in a version with seven days, while a stay goes by
/// the one with five.
/// </summary>
public sealed class A_version_that_nobody_published : TownThatPublishes
{
    private static string Second => Version(2, "2026-11-20", "admission", 7);

    [Fact]
    public void A_fresh_database_takes_the_folder_as_it_is()
    {
        FolderPublishes = false;
        Write("minato/versions/2/rulebook.yaml", Second);
        Assert.Empty(Start());
        Assert.Equal(2, Shelf.FindRulebook("minato")!.Version);
        Write("minato/versions/2/rulebook.yaml", Version(2, "2026-11-20", "admission", 9));
        Assert.True(Start().Length == 0, "no case goes by anything yet: whoever sets it up is still writing");
        Assert.Empty(Unpublished());
    }

    [Fact]
    public async Task Beside_the_one_that_runs_it_waits_and_is_told()
    {
        await OpenAsync();
        Write("minato/versions/2/rulebook.yaml", Second);
        Assert.Equal(["DF0221"], Start());
        Assert.Equal((1, "2026-11-30 00:00"), await NewStayAsync());
        Assert.True(Start() is ["DF0221"], "it does not become known by lying there");
        Assert.Equal("DR0502", (await Assert.ThrowsAsync<RefusedException>(() => Drafts.BeginAsync("minato", 2, "okada"))).Refusal.Code);
    }

    [Fact]
    public async Task In_the_place_of_the_one_that_runs_it_takes_no_rule_from_those_who_come()
    {
        await OpenAsync();
        Write("minato/rulebook.yaml", Second);
        Assert.Equal(["DF0221", "DF0223"], Start().Order());
        Assert.Equal((1, "2026-11-30 00:00"), await NewStayAsync());
    }

    [Fact]
    public async Task A_rulebook_of_another_name_waits_too()
    {
        await OpenAsync();
        Write("neighbour/rulebook.yaml", First.Replace("rulebook: minato\n", "rulebook: neighbour\n", StringComparison.Ordinal));
        Assert.Equal(["DF0221"], Start());
        Assert.Equal("minato", Assert.Single(Shelf.Rulebooks).Name);
    }

    [Fact]
    public async Task A_version_by_which_nobody_goes_yet_runs_as_it_was_when_it_was_taken_in()
    {
        FolderPublishes = false;
        Write("minato/versions/2/rulebook.yaml", Version(2, "2027-04-01", "admission", 7));
        Start();
        await StayWithDutyAsync("2026-12-04");
        Write("minato/versions/2/rulebook.yaml", Version(2, "2026-11-20", "admission", 9));
        Assert.Equal(["DF0221"], Start());
        Assert.Equal(new(2027, 4, 1), Shelf.FindRulebook("minato", 2)!.Planner.Rulebook.Effective.From);
        Assert.Equal(1, (await NewStayAsync()).Version);
    }

    [Fact]
    public async Task One_that_was_never_gone_by_and_is_written_over_runs_on()
    {
        Write("neighbour/rulebook.yaml", First.Replace("rulebook: minato\n", "rulebook: neighbour\n", StringComparison.Ordinal));
        FolderPublishes = false;
        Start();
        var opening = new CaseOpening { Kind = "hospital-stay", Hospital = Parties.Hospital.Id, Rulebooks = ["minato"], Entries = [new(Say.At("2026-11-20 09:00"), Say.Admitted)] };
        await Book.OpenAsync(opening, new Requester("nurse"));
        Write("neighbour/rulebook.yaml", Second.Replace("rulebook: minato\n", "rulebook: neighbour\n", StringComparison.Ordinal));
        Start();
        Assert.Equal(1, Shelf.FindRulebook("neighbour")!.Version);
        Assert.Contains("neighbour", Shelf.Rulebooks.Select(r => r.Name));
    }

    [Fact]
    public async Task Taken_in_as_a_draft_it_is_published_by_two_and_folder_and_database_agree()
    {
        await OpenAsync();
        Write("minato/versions/2/rulebook.yaml", Second);
        Start();
        var draft = await Drafts.BeginFromFolderAsync("minato", 2, "okada");
        Assert.Equal((1, Second), (draft.Basis, draft.Text));
        Assert.True((await Drafts.BeginFromFolderAsync("minato", 2, "mori")).Id == draft.Id, "who comes second goes on with the draft that is there");
        var proposed = await Publications.ProposeAsync(draft.Id, Terms(OpenCases.Stay), "okada");
        await Publications.PublishAsync(proposed.Id, "mori");
        Assert.Equal((2, "2026-11-28 00:00"), await NewStayAsync());
        Assert.Empty(Start());
        Assert.Equal("DR0502", (await Assert.ThrowsAsync<RefusedException>(() => Drafts.BeginFromFolderAsync("minato", 2, "okada"))).Refusal.Code);
    }

    [Fact]
    public async Task Where_the_folder_publishes_it_runs_and_the_audit_says_that_nobody_did()
    {
        await OpenAsync();
        FolderPublishes = true;
        Write("minato/versions/2/rulebook.yaml", Second);
        Assert.Empty(Start());
        Assert.Equal((2, "2026-11-28 00:00"), await NewStayAsync());
        Start();
        var said = Assert.Single(Unpublished());
        Assert.StartsWith("minato version 2 ", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(true, true, true)]
    [InlineData(false, false, true)]
    public void Whether_it_may_run_follows_from_who_may_publish(bool fourEyes, bool folderPublishes, bool runs) =>
        Assert.Equal(runs, new PublicationSettings { FourEyes = fourEyes, FolderPublishes = folderPublishes }.TakesUnpublished);

    private async Task OpenAsync()
    {
        FolderPublishes = false;
        Start();
        await StayWithDutyAsync("2026-12-04");
    }

    private async Task<(int Version, string Due)> NewStayAsync()
    {
        var stay = await StayWithDutyAsync("2026-12-04");
        return (VersionOf(stay), DueOf(stay));
    }

    private string[] Unpublished() =>
        [.. Store.Read(s => s.AuditAfter(0, 1000)).Where(a => a.Event.What == "version-unpublished").Select(a => $"{a.Event.Subject} {a.Event.Details}")];
}
