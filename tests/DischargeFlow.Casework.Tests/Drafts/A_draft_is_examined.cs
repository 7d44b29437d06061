using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Tests.Versions;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Casework.Tests.Drafts;

/// <summary>Its scenario: who leaves on Friday 4 December and needs nothing has that as the day of discharge, and nobody is told anything.</summary>
public sealed class A_draft_is_examined : TownWithVersions
{
    private const string Scenario = """
        scenario: nobody needs anything
        case: hospital-stay
        history:
          - 2026-11-20T10:00 admission
          - 2026-11-20T10:00 planned-discharge: 2026-12-04
        moments: { discharge-day: 2026-12-04 }
        expect: []

        """;

    private readonly Draft _draft;

    public A_draft_is_examined()
    {
        Start();
        _draft = Drafts.BeginAsync("minato", 1, "okada").GetAwaiter().GetResult();
        _draft = Kept("scenarios/none.yaml", Scenario);
    }

    [Fact]
    public void What_is_sound_and_green_may_be_published()
    {
        var examined = Drafts.Examine(_draft);
        Assert.Empty(examined.Errors);
        Assert.Equal("scenarios/none.yaml", Assert.Single(examined.Scenarios).Key);
        Assert.True(examined.IsPublishable, string.Join('\n', examined.Scenarios.Values.SelectMany(s => s.Differences)));
    }

    [Fact]
    public void A_scenario_that_comes_out_otherwise_is_red_and_blocks()
    {
        var examined = Drafts.Examine(Kept("scenarios/none.yaml", Scenario.Replace("discharge-day: 2026-12-04", "discharge-day: 2026-12-05", StringComparison.Ordinal)));
        Assert.Empty(examined.Errors);
        Assert.Equal("scenarios/none.yaml", Assert.Single(examined.RedScenarios));
        Assert.Contains("2026-12-04", Assert.Single(examined.Scenarios["scenarios/none.yaml"].Differences).Actual, StringComparison.Ordinal);
        Assert.False(examined.IsPublishable);
    }

    [Fact]
    public void Errors_stand_under_the_file_in_which_they_are()
    {
        var broken = Kept(VersionFiles.Rulebook, First.Replace("last-resort: liaison-center", "last-resort: nobody", StringComparison.Ordinal));
        var examined = Drafts.Examine(broken);
        Assert.Contains(examined.Findings[VersionFiles.Rulebook], f => f.Gravity == Gravity.Error && f.Place.Line == 11);
        Assert.Null(examined.Loaded);
        Assert.Empty(examined.Scenarios);
        Assert.False(examined.IsPublishable);
    }

    [Fact]
    public void A_wording_with_a_patients_name_and_a_scenario_that_cannot_be_read_block_too()
    {
        Kept("mail/notice.ja.txt", "Subject: 連絡\n\n{patient}\n");
        Kept("scenarios/odd.yaml", "scenario: [\n");
        var examined = Drafts.Examine(Kept("mail/notice.en.txt", "Subject: contact\n\n{duty}\n"));
        Assert.Equal(["mail/notice.ja.txt", "scenarios/odd.yaml"], examined.Errors.Select(e => e.Place.File).Distinct());
        Assert.NotNull(examined.Loaded);
        Assert.False(examined.IsPublishable);
    }

    [Fact]
    public void A_text_that_names_another_rulebook_blocks() =>
        Assert.Equal(["DF0210"], Drafts.Examine(Kept(VersionFiles.Rulebook, First.Replace("rulebook: minato", "rulebook: other", StringComparison.Ordinal))).Errors.Select(e => e.Code));

    [Fact]
    public void The_same_files_in_a_folder_give_the_same_findings()
    {
        var files = new Dictionary<string, string>
        {
            [VersionFiles.Rulebook] = First.Replace("unknown-as: no", "unknown-as: maybe", StringComparison.Ordinal),
            ["mail/notice.ja.txt"] = "Subject: 連絡\n\n{nothing}\n",
        };
        foreach (var (path, text) in files)
        {
            Write($"minato/{path}", text);
            Kept(path, text);
        }

        var folder = WorkflowFolder.Read(Folder).Findings.Select(f => (f.Code, Path.GetFileName(f.Place.File), f.Place.Line));
        var draft = Drafts.Examine(Store.Read(s => s.FindDraft(_draft.Id))!).Findings.Values.SelectMany(f => f).Select(f => (f.Code, Path.GetFileName(f.Place.File), f.Place.Line));
        Assert.NotEmpty(folder);
        Assert.Equal(folder.Order(), draft.Order());
    }

    private Draft Kept(string path, string text)
    {
        var before = Store.Read(s => s.FindDraft(_draft.Id))!;
        var kept = Drafts.KeepAsync(_draft.Id, path, text, before.Files.GetValueOrDefault(path)?.Hash, "okada").GetAwaiter().GetResult();
        Assert.IsType<DraftKept>(kept);
        return Store.Read(s => s.FindDraft(_draft.Id))!;
    }
}
