using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Casework.Tests.Versions;
using DischargeFlow.Casework.Wordings;

namespace DischargeFlow.Casework.Tests.Wordings;

public sealed class The_words_of_a_version_that_runs : TownWithVersions
{
    private const string Words = "Subject: 港の連絡 {case}\n\n{duty}の件です。\n{link}\n";

    public The_words_of_a_version_that_runs() => Start();

    private WordingDesk Wordings => new(Store, Keeper, Clock);

    [Fact]
    public async Task Are_mended_without_a_new_version_and_survive_a_restart()
    {
        await Wordings.MendAsync("minato", 1, "notice.ja", Words, "", new("okada"));
        Restart();
        await StayWithDutyAsync();
        await PumpAsync();
        Assert.All(Postman.To(Parties.OfficeMail), m => Assert.Contains("港の連絡", m.Subject, StringComparison.Ordinal));
        Assert.Equal(Words, Keeper.Stock.FilesOf("minato", 1)!["mail/notice.ja.txt"]);
        Assert.Contains(Store.Read(s => s.AuditAfter(0, 100)), r => r.Event is { Who: "okada", What: "wording-mended", Subject: "minato" } e && e.Details.StartsWith("1 notice.ja ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stand_before_what_the_files_say_and_can_go_back_to_the_products()
    {
        Write("minato/mail/notice.ja.txt", "Subject: ファイルの文\n\n{duty}\n");
        Start();
        Assert.Equal("Subject: ファイルの文\n\n{duty}\n", Shelf.FindRulebook("minato", 1)!.MailTexts["notice.ja"]);
        var present = WordingDesk.HashOf(Shelf.FindRulebook("minato", 1)!.MailTexts["notice.ja"]);
        await Wordings.MendAsync("minato", 1, "notice.ja", Words, present, new("okada"));
        Start();
        Assert.Equal(Words, Shelf.FindRulebook("minato", 1)!.MailTexts["notice.ja"]);
        await Wordings.MendAsync("minato", 1, "notice.ja", null, WordingDesk.HashOf(Words), new("okada"));
        Assert.DoesNotContain("notice.ja", Shelf.FindRulebook("minato", 1)!.MailTexts.Keys);
    }

    [Theory]
    [InlineData("Subject: x\n\n{deu}\n")]
    [InlineData("Subject: x\n\n{patient-name}\n")]
    [InlineData("Subject: x\n\n患者氏名: {case}\n")]
    [InlineData("no subject\n")]
    public async Task Are_not_mended_with_a_mistake_or_with_a_patients_name(string text)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => Wordings.MendAsync("minato", 1, "notice.ja", text, "", new("okada")));
        Assert.Equal("wording-wrong", refused.Refusal.Code);
        Assert.Empty(Store.Read(s => s.MendedWordings()));
    }

    [Fact]
    public async Task Of_two_who_mend_them_the_second_is_told()
    {
        await Wordings.MendAsync("minato", 1, "notice.ja", Words, "", new("okada"));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => Wordings.MendAsync("minato", 1, "notice.ja", Words + "mori\n", "", new("mori")));
        Assert.Equal("wording-moved", refused.Refusal.Code);
    }

    [Fact]
    public async Task Go_into_a_draft_that_begins_from_the_version()
    {
        await Wordings.MendAsync("minato", 1, "notice.ja", Words, "", new("okada"));
        Assert.Equal(Words, (await Drafts.BeginAsync("minato", 1, "okada")).Files["mail/notice.ja.txt"].Text);
    }
}
