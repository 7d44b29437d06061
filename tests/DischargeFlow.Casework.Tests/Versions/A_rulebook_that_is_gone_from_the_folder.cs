using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Publishing;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Casework.Tests.Publishing;

namespace DischargeFlow.Casework.Tests.Versions;

/// <summary>Two people publish here, and the folder of workflows does not. Two rulebooks run; somebody deletes the files of the neighbour's.</summary>
public sealed class A_rulebook_that_is_gone_from_the_folder : TownThatPublishes
{
    private LeavingDesk Leaving => new(Store, Keeper, Clock);

    [Fact]
    public async Task Runs_on_for_those_who_come_and_is_told()
    {
        await NeighboursAsync();
        Remove("neighbour/rulebook.yaml");
        Assert.Equal(["DF0223"], Start());
        Assert.Equal(["minato", "neighbour"], Shelf.Rulebooks.Select(r => r.Name));
        Assert.True(Start() is ["DF0223"], "it does not go by being missed for long");
        await OpenAsync("neighbour");
    }

    [Fact]
    public async Task So_does_one_by_which_nobody_ever_went_and_one_that_cannot_be_read_any_more()
    {
        await NeighboursAsync(opened: "minato");
        Remove("neighbour/rulebook.yaml");
        Assert.Equal(["DF0223"], Start());
        await OpenAsync("neighbour");
        Write("minato/rulebook.yaml", First.Replace("rulebook: minato\n", "rulebook: [minato\n", StringComparison.Ordinal));
        Assert.Equal(["DF0223", "DF0223"], RestartWith(Folder).Findings.Select(f => f.Code));
        await OpenAsync("minato");
    }

    [Fact]
    public async Task Leaves_when_one_person_asked_and_another_agreed()
    {
        await NeighboursAsync();
        Remove("neighbour/rulebook.yaml");
        Start();
        Assert.False(await Leaving.LeaveAsync("neighbour", 1, "okada"));
        Assert.Equal("okada", Assert.Single(Keeper.Stock.Gone).Leaving);
        Assert.Equal("DR0616", (await Assert.ThrowsAsync<RefusedException>(() => Leaving.LeaveAsync("neighbour", 1, "okada"))).Refusal.Code);
        Start();
        Assert.Equal(2, Shelf.Rulebooks.Length);
        Assert.True(await Leaving.LeaveAsync("neighbour", 1, "mori"));
        Assert.Equal("minato", Assert.Single(Shelf.Rulebooks).Name);
        Assert.True(Start() is ["DF0218"], "the stay that goes by it keeps it");
        Assert.Equal(["version-leaving okada", "version-taken-out mori"], Audit("version-"));
    }

    [Fact]
    public async Task Put_back_it_is_asked_of_nobody_any_more()
    {
        await NeighboursAsync();
        Remove("neighbour/rulebook.yaml");
        Start();
        await Leaving.LeaveAsync("neighbour", 1, "okada");
        Write("neighbour/rulebook.yaml", Neighbour);
        Assert.Empty(Start());
        Remove("neighbour/rulebook.yaml");
        Start();
        Assert.Null(Assert.Single(Keeper.Stock.Gone).Leaving);
        Assert.Equal("DR0502", (await Assert.ThrowsAsync<RefusedException>(() => Leaving.LeaveAsync("minato", 1, "mori"))).Refusal.Code);
    }

    [Fact]
    public async Task In_a_fresh_database_and_where_the_folder_publishes_it_is_gone_at_once()
    {
        FolderPublishes = false;
        Write("neighbour/rulebook.yaml", Neighbour);
        Start();
        Remove("neighbour/rulebook.yaml");
        Assert.Empty(Start());
        await StayWithDutyAsync();
        Assert.True(Start().Length == 0, "what was taken out before anybody went by anything does not come back");
        Assert.Equal("minato", Assert.Single(Shelf.Rulebooks).Name);

        FolderPublishes = true;
        Write("neighbour/rulebook.yaml", Neighbour);
        Start();
        Remove("neighbour/rulebook.yaml");
        Assert.Empty(Start());
        Assert.Equal("minato", Assert.Single(Shelf.Rulebooks).Name);
    }

    private static string Neighbour => First.Replace("rulebook: minato\n", "rulebook: neighbour\n", StringComparison.Ordinal);

    private async Task NeighboursAsync(string opened = "neighbour")
    {
        Write("neighbour/rulebook.yaml", Neighbour);
        FolderPublishes = false;
        Start();
        await OpenAsync(opened);
    }

    private Task OpenAsync(string rulebook) => Book.OpenAsync(
        new CaseOpening { Kind = "hospital-stay", Hospital = Parties.Hospital.Id, Rulebooks = [rulebook], Entries = [new(Say.At("2026-11-20 09:00"), Say.Admitted)] }, new Requester("nurse"));

    private string[] Audit(string what) =>
        [.. Store.Read(s => s.AuditAfter(0, 1000)).Where(a => a.Event.What.StartsWith(what, StringComparison.Ordinal)).Select(a => $"{a.Event.What} {a.Event.Who}")];
}
