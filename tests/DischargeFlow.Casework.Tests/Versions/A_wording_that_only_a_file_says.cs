using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Casework.Tests.Publishing;
using DischargeFlow.Casework.Wordings;

namespace DischargeFlow.Casework.Tests.Versions;

/// <summary>Two people publish here, and the folder of workflows does not. Somebody words the notice otherwise in its file, while a stay goes by it.</summary>
public sealed class A_wording_that_only_a_file_says : TownThatPublishes
{
    private const string Old = "Subject: 旧い文 {case}\n\n旧い文による{duty}です。期限 {due}\n", New = "Subject: 新しい文 {case}\n\n新しい文による{duty}です。期限 {due}\n", Path = "minato/mail/notice.ja.txt";

    private WordingDesk Wordings => new(Store, Keeper, Clock);

    [Fact]
    public async Task Waits_and_is_told_and_mails_go_in_the_words_of_before()
    {
        await OpenAsync();
        Write(Path, New);
        Assert.Equal(["DF0222"], Start());
        await PumpAsync();
        Assert.All(Postman.Taken, m => Assert.Contains("旧い文による", m.Body, StringComparison.Ordinal));
        Assert.NotEmpty(Postman.Taken);
        Assert.True(Start() is ["DF0222"], "it does not become known by lying there");
        Assert.Contains("旧い文による", (await Drafts.BeginAsync("minato", 1, "okada")).Files["mail/notice.ja.txt"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_by_a_person_it_runs_and_the_audit_says_who()
    {
        await OpenAsync();
        Write(Path, New.ReplaceLineEndings("\r\n"));
        Start();
        var waiting = Assert.Single(Keeper.Stock.WaitingWordings);
        Assert.Equal(("notice.ja", Old), (waiting.Name, waiting.Running));
        await Wordings.MendAsync("minato", 1, waiting.Name, waiting.Text, WordingDesk.HashOf(waiting.Running), new Requester("mori"));
        Assert.Empty(Keeper.Stock.WaitingWordings);
        Assert.Empty(Start());
        await PumpAsync();
        Assert.All(Postman.Taken, m => Assert.Contains("新しい文による", m.Body, StringComparison.Ordinal));
        Assert.Contains(Store.Read(s => s.AuditAfter(0, 1000)), a => a.Event is { What: "wording-mended", Who: "mori" });

        Write(Path, Old);
        Assert.True(Start() is ["DF0222"], "to go back is a change like any other");
    }

    [Fact]
    public async Task One_that_is_gone_or_broken_leaves_the_words_as_they_were()
    {
        await OpenAsync();
        Remove(Path);
        Assert.Equal(["DF0222"], Start());
        Assert.Null(Assert.Single(Keeper.Stock.WaitingWordings).Text);
        Write(Path, Old.Replace("{due}", "{dew}", StringComparison.Ordinal));
        Assert.Empty(RestartWith(Folder).Findings);
        Assert.Equal(Old, Shelf.FindRulebook("minato")!.MailTexts["notice.ja"]);
    }

    [Fact]
    public async Task Where_the_folder_publishes_it_runs_at_once()
    {
        await OpenAsync();
        FolderPublishes = true;
        Write(Path, New);
        Assert.Empty(Start());
        Assert.Equal(New, Shelf.FindRulebook("minato")!.MailTexts["notice.ja"]);
    }

    [Fact]
    public async Task Scenarios_are_taken_as_they_lie_since_they_tell_nobody_anything()
    {
        await OpenAsync();
        Write("minato/scenarios/one-more.yaml", "scenario: 入院する\ncase: hospital-stay\nhistory:\n  - 2026-11-02T10:00 admission\nexpect: []\n");
        Assert.Empty(RestartWith(Folder).Findings);
        Assert.Contains("scenarios/one-more.yaml", Store.Read(s => s.KeptRulebooks()).Single(k => k.Rulebook == "minato").Scenarios.Keys);
    }

    private async Task OpenAsync()
    {
        Write(Path, Old);
        Start();
        FolderPublishes = false;
        Start();
        await StayWithDutyAsync("2026-12-04");
    }
}
