using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Publishing;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Workflows;

namespace DischargeFlow.Casework.Tests.Publishing;

/// <summary>From Friday 20 November 2026 on, for admissions, the contact shall be due seven days before the discharge and no longer five.</summary>
public sealed class A_version_is_published : TownThatPublishes
{
    [Fact]
    public async Task It_runs_at_once_and_after_a_restart_and_open_cases_stay_where_they_are()
    {
        var before = await StayWithDutyAsync("2026-12-04");
        var published = await PublishAsync(7, OpenCases.Stay);
        Assert.Equal((2, PublicationState.Done, "mori"), (published.Version, published.State, published.DecidedBy));

        var after = await StayWithDutyAsync("2026-12-04");
        Assert.Equal((2, "2026-11-28 00:00"), (VersionOf(after), DueOf(after)));
        Assert.Equal((1, "2026-11-30 00:00"), (VersionOf(before), DueOf(before)));

        Restart();
        await Book.ReplanAsync(before);
        Assert.Equal((1, "2026-11-30 00:00"), (VersionOf(before), DueOf(before)));
        Assert.True(DueOf(await StayWithDutyAsync("2026-12-04")) == "2026-11-28 00:00", "the folder has version 1 alone, and version 2 is offered all the same");
        Assert.Contains("DF0219", Keeper.Stock.Findings.Select(f => f.Code));
    }

    [Fact]
    public async Task Its_text_is_that_of_the_draft_with_number_and_day_and_not_another_letter()
    {
        await PublishAsync(7, OpenCases.Stay);
        var text = Assert.Single(Store.Read(s => s.KeptRulebooks()), k => k.Version == 2).Text;
        Assert.Equal(Version(2, "2026-11-20", "admission", 7).Split('\n').Order(), text.Split('\n').Order());
        Assert.StartsWith("# The rule of a made-up town", text, StringComparison.Ordinal);
        Assert.Equal(text, (await Drafts.BeginAsync("minato", 2, "okada")).Text);
    }

    [Fact]
    public async Task Whoever_proposed_it_cannot_publish_it()
    {
        var proposed = await Publications.ProposeAsync((await DraftAsync(7)).Id, Terms(OpenCases.Stay), "okada");
        Assert.Equal("DR0608", await CodeAsync(() => Publications.PublishAsync(proposed.Id, "okada")));
        Assert.True(Shelf.FindRulebook("minato")!.Version == 1, "nothing runs that nobody else has seen");
        await Publications.PublishAsync(proposed.Id, "mori");
        Assert.Equal("DR0602", await CodeAsync(() => Publications.PublishAsync(proposed.Id, "mori")));
        Assert.Equal([("okada", "version-proposed"), ("mori", "version-published")], Audit("version-"));
    }

    [Fact]
    public async Task Where_one_administrator_is_alone_the_audit_says_so()
    {
        PublicationSettings = new() { FourEyes = false };
        Restart();
        var proposed = await Publications.ProposeAsync((await DraftAsync(7)).Id, Terms(OpenCases.Stay), "okada");
        await Publications.PublishAsync(proposed.Id, "okada");
        Assert.EndsWith(" alone", Store.Read(s => s.AuditAfter(0, 1000)).Last(a => a.Event.What == "version-published").Event.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_stays_as_it_is_until_it_is_taken_back()
    {
        var draft = await DraftAsync(7);
        var proposed = await Publications.ProposeAsync(draft.Id, Terms(OpenCases.Stay), "okada");
        var text = draft.Files[VersionFiles.Rulebook];
        Assert.Equal("DR0503", await CodeAsync(() => Drafts.KeepAsync(draft.Id, text.Path, First, text.Hash, "okada")));
        Assert.Equal("DR0503", await CodeAsync(() => Publications.ProposeAsync(draft.Id, Terms(OpenCases.Stay), "okada")));
        await Publications.WithdrawAsync(proposed.Id, "mori");
        Assert.IsType<DraftKept>(await Drafts.KeepAsync(draft.Id, text.Path, First, text.Hash, "okada"));
        Assert.Equal("DR0602", await CodeAsync(() => Publications.PublishAsync(proposed.Id, "mori")));
        Assert.Equal(PublicationState.Withdrawn, Find(proposed).State);
    }

    [Fact]
    public async Task What_check_finds_wrong_or_a_red_scenario_is_not_even_proposed()
    {
        var wrong = await DraftAsync(7);
        await Drafts.KeepAsync(wrong.Id, "mail/notice.ja.txt", "Subject: 連絡\n\n{patient}\n", null, "okada");
        Assert.Equal("DR0603", await CodeAsync(() => Publications.ProposeAsync(wrong.Id, Terms(OpenCases.Stay), "okada")));

        var red = await DraftAsync(7);
        await Drafts.KeepAsync(red.Id, "scenarios/odd.yaml", "case: hospital-stay\nhistory:\n  - 2026-11-20T10:00 planned-discharge: 2026-12-04\nmoments: { discharge-day: 2026-12-05 }\nexpect: []\n", null, "okada");
        Assert.Equal("DR0604", await CodeAsync(() => Publications.ProposeAsync(red.Id, Terms(OpenCases.Stay), "okada")));
        Assert.Empty(Store.Read(s => s.Publications()));
    }

    [Theory]
    [InlineData("2019-12-31", "理由", "DR0606")]
    [InlineData("2026-11-20", " ", "DR0609")]
    [InlineData("2300-01-01", "理由", "DR0614")]
    public async Task Terms_that_cannot_be_meant_are_refused(string from, string reason, string code)
    {
        var draft = await DraftAsync(7);
        Assert.Equal(code, await CodeAsync(() => Publications.ProposeAsync(draft.Id, Terms(OpenCases.Stay, from) with { Reason = reason }, "okada")));
    }

    [Fact]
    public async Task Of_two_drafts_from_one_version_the_second_does_not_undo_the_first()
    {
        var first = await Publications.ProposeAsync((await DraftAsync(7)).Id, Terms(OpenCases.Stay), "okada");
        var late = await DraftAsync(9);
        var second = await Publications.ProposeAsync(late.Id, Terms(OpenCases.Stay), "okada");
        await Publications.PublishAsync(first.Id, "mori");
        Assert.Equal("DR0607", await CodeAsync(() => Publications.PublishAsync(second.Id, "mori")));
        Assert.Equal(2, Shelf.FindRulebook("minato")!.Version);
    }

    [Fact]
    public async Task A_rulebook_that_is_new_is_published_as_its_first_version()
    {
        var proposed = await Publications.ProposeAsync((await Drafts.BeginNewAsync("hinata", "okada")).Id, Terms(OpenCases.Move), "okada");
        Assert.Equal(1, (await Publications.PublishAsync(proposed.Id, "mori")).Version);
        Assert.Contains("hinata", Shelf.Rulebooks.Select(r => r.Name));
    }

    [Fact]
    public async Task Who_reads_the_shelf_while_it_is_swapped_finds_one_or_the_other()
    {
        var shelf = Shelf;
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() =>
        {
            var seen = new HashSet<int>();
            while (!stop.IsCancellationRequested) seen.Add(shelf.FindRulebook("minato")!.Version);
            return seen;
        });
        for (var version = 1; version <= 3; version++) await PublishAsync(5 + version, OpenCases.Stay, basis: version);
        await stop.CancelAsync();
        Assert.Subset(new HashSet<int> { 1, 2, 3, 4 }, await reading);
        Assert.Equal(4, shelf.FindRulebook("minato")!.Version);
    }

    private (string, string)[] Audit(string what) =>
        [.. Store.Read(s => s.AuditAfter(0, 1000)).Where(a => a.Event.What.StartsWith(what, StringComparison.Ordinal)).Select(a => (a.Event.Who, a.Event.What))];

    private static async Task<string> CodeAsync(Func<Task> work) => (await Assert.ThrowsAsync<RefusedException>(work)).Refusal.Code;
}
