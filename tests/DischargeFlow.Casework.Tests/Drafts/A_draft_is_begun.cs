using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Casework.Tests.Versions;
using DischargeFlow.Casework.Workflows;

namespace DischargeFlow.Casework.Tests.Drafts;

public sealed class A_draft_is_begun : TownWithVersions
{
    private const string Scenario = """
        scenario: nobody needs anything
        case: hospital-stay
        history:
          - 2026-11-20T10:00 admission
        expect: []

        """;

    private const string Notice = "Subject: 連絡\n\n{duty}\n";

    [Fact]
    public async Task From_a_version_in_the_folder_with_its_scenarios_and_its_wording()
    {
        Write("minato/scenarios/none.yaml", Scenario);
        Write("minato/mail/notice.ja.txt", Notice);
        Write("minato/mail/notice.en.txt", Notice);
        Start();
        var draft = await Drafts.BeginAsync("minato", 1, "okada");
        Assert.Equal(["mail/notice.en.txt", "mail/notice.ja.txt", "rulebook.yaml", "scenarios/none.yaml"], draft.Files.Keys);
        Assert.Equal((1, First, Notice), (draft.Basis, draft.Text, draft.Files["mail/notice.ja.txt"].Text));
        Assert.Equivalent(draft, Store.Read(s => s.FindDraft(draft.Id)));
        Assert.Equivalent(draft, Assert.Single(Store.Read(s => s.Drafts())));
    }

    [Fact]
    public async Task From_a_version_that_only_the_database_has()
    {
        Write("minato/scenarios/none.yaml", Scenario);
        Start();
        await StayWithDutyAsync();
        Write("neighbour/rulebook.yaml", First.Replace("rulebook: minato\n", "rulebook: neighbour\n", StringComparison.Ordinal));
        Remove("minato/rulebook.yaml");
        Start();
        var draft = await Drafts.BeginAsync("minato", 1, "okada");
        Assert.Equal(["rulebook.yaml", "scenarios/none.yaml"], draft.Files.Keys);
        Assert.Equal(First, draft.Text);
    }

    [Fact]
    public async Task From_the_text_that_runs_where_the_file_was_edited()
    {
        Start();
        await StayWithDutyAsync();
        Write("minato/rulebook.yaml", Version(1, "2020-01-01", "admission", 7));
        Start();
        Assert.Equal(First, (await Drafts.BeginAsync("minato", 1, "okada")).Text);
    }

    [Fact]
    public async Task Anew_with_a_text_that_can_run_at_once()
    {
        Start();
        var draft = await Drafts.BeginNewAsync("hinata", "okada");
        Assert.Equal(0, draft.Basis);
        var examined = Drafts.Examine(draft);
        Assert.Empty(examined.Findings);
        Assert.Equal("hinata", examined.Loaded!.Name);
        Assert.True(examined.IsPublishable);
    }

    [Theory]
    [InlineData("Hinata", "DR0506")]
    [InlineData("ひなた", "DR0506")]
    [InlineData("../hinata", "DR0506")]
    [InlineData("vocabulary", "DR0506")]
    [InlineData("", "DR0506")]
    [InlineData("minato", "DR0507")]
    public async Task Anew_under_a_name_that_cannot_be_is_refused(string name, string code)
    {
        Start();
        Assert.Equal(code, (await Assert.ThrowsAsync<RefusedException>(() => Drafts.BeginNewAsync(name, "okada"))).Refusal.Code);
        Assert.Empty(Store.Read(s => s.Drafts()));
    }

    [Fact]
    public async Task From_a_version_that_nobody_has_is_refused()
    {
        Start();
        Assert.Equal("DR0502", (await Assert.ThrowsAsync<RefusedException>(() => Drafts.BeginAsync("minato", 9, "okada"))).Refusal.Code);
        Assert.Equal("DR0501", (await Assert.ThrowsAsync<RefusedException>(() => Drafts.KeepAsync("nobody", VersionFiles.Rulebook, "x", null, "okada"))).Refusal.Code);
    }
}
