using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Tests.Versions;
using DischargeFlow.Casework.Workflows;

namespace DischargeFlow.Casework.Tests.Drafts;

/// <summary>Okada and Mori have the same draft open, begun from the version that runs.</summary>
public sealed class Two_administrators_on_one_draft : TownWithVersions
{
    private readonly Draft _draft;

    public Two_administrators_on_one_draft()
    {
        Start();
        _draft = Drafts.BeginAsync("minato", 1, "okada").GetAwaiter().GetResult();
    }

    private string Base => _draft.Files[VersionFiles.Rulebook].Hash;

    [Fact]
    public async Task The_second_is_told_and_nothing_is_overwritten()
    {
        var first = Assert.IsType<DraftKept>(await Keep(First + "# okada\n", Base, "okada"));
        var met = Assert.IsType<DraftMet>(await Keep(First + "# mori\n", Base, "mori"));
        Assert.Equal(("okada", First + "# okada\n"), (met.File!.KeptBy, met.File.Text));
        Restart();
        Assert.Equal(First + "# okada\n", Store.Read(s => s.FindDraft(_draft.Id))!.Text);

        Assert.IsType<DraftKept>(await Keep(First + "# both\n", met.File.Hash, "mori"));
        Assert.NotEqual(first.File!.Hash, Store.Read(s => s.FindDraft(_draft.Id))!.Files[VersionFiles.Rulebook].Hash);
    }

    [Fact]
    public async Task Both_at_the_very_same_time_one_is_kept_and_one_is_told()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Keep($"{First}# {n}\n", Base, $"person {n}")));
        Assert.Single(answers.OfType<DraftKept>());
        Assert.Equal(7, answers.OfType<DraftMet>().Count());
    }

    [Fact]
    public async Task The_same_text_twice_is_nobodys_conflict()
    {
        await Keep(First + "# same\n", Base, "okada");
        var again = Assert.IsType<DraftKept>(await Keep(First + "# same\n", Base, "mori"));
        Assert.True(again.File!.KeptBy == "okada", "nothing was written the second time");
    }

    [Fact]
    public async Task A_file_that_the_other_removed_does_not_come_back_unseen()
    {
        var kept = Assert.IsType<DraftKept>(await Drafts.KeepAsync(_draft.Id, "scenarios/first.yaml", "scenario: x\n", null, "okada"));
        Assert.IsType<DraftMet>(await Drafts.KeepAsync(_draft.Id, "scenarios/first.yaml", "scenario: y\n", null, "mori"));
        Assert.IsType<DraftMet>(await Drafts.RemoveAsync(_draft.Id, "scenarios/first.yaml", "another", "mori"));
        Assert.IsType<DraftKept>(await Drafts.RemoveAsync(_draft.Id, "scenarios/first.yaml", kept.File!.Hash, "mori"));
        var met = Assert.IsType<DraftMet>(await Drafts.KeepAsync(_draft.Id, "scenarios/first.yaml", "scenario: z\n", kept.File.Hash, "okada"));
        Assert.Null(met.File);
        Assert.DoesNotContain("scenarios/first.yaml", Store.Read(s => s.FindDraft(_draft.Id))!.Files.Keys);
    }

    [Fact]
    public async Task The_audit_names_each_change_and_who_made_it()
    {
        await Keep(First + "# okada\n", Base, "okada");
        await Keep(First + "# mori\n", Base, "mori");
        await Drafts.DropAsync(_draft.Id, "mori");
        var rows = Store.Read(s => s.AuditAfter(0, 1000)).Where(a => a.Event.What.StartsWith("draft-", StringComparison.Ordinal)).Select(a => (a.Event.Who, a.Event.What));
        Assert.Equal([("okada", "draft-begun"), ("okada", "draft-kept"), ("mori", "draft-dropped")], rows);
        Assert.Equal("DR0505", (await Assert.ThrowsAsync<RefusedException>(() => Keep(First, Base, "okada"))).Refusal.Code);
    }

    [Theory]
    [InlineData("../secret.yaml")]
    [InlineData("scenarios/../../x.yaml")]
    [InlineData("scenarios/.hidden.yaml")]
    [InlineData("scenarios/a/b.yaml")]
    [InlineData("mail/notice.fr.txt")]
    [InlineData("mail/greeting.ja.txt")]
    [InlineData("notes.txt")]
    [InlineData("")]
    public async Task What_is_no_file_of_a_version_is_refused(string path) =>
        Assert.Equal("DR0508", (await Assert.ThrowsAsync<RefusedException>(() => Drafts.KeepAsync(_draft.Id, path, "x", null, "okada"))).Refusal.Code);

    [Fact]
    public async Task A_text_without_end_is_refused() =>
        Assert.Equal("DR0509", (await Assert.ThrowsAsync<RefusedException>(() => Keep(new string('#', 1024 * 1024 + 1), Base, "okada"))).Refusal.Code);

    private Task<DraftKeeping> Keep(string text, string hash, string who) => Drafts.KeepAsync(_draft.Id, VersionFiles.Rulebook, text, hash, who);
}
