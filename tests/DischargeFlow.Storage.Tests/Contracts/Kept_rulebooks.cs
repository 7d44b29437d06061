using System.Collections.Immutable;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Storage.Tests.Given;

namespace DischargeFlow.Storage.Tests.Contracts;

public abstract class Kept_rulebooks(IDatabase database) : A_store(database)
{
    private static readonly KeptRulebook First = new()
    {
        Rulebook = "minato",
        Version = 1,
        Text = "rulebook: minato\ntitle: { ja: みなと町, en: Minato }\n",
        MailTexts = ImmutableDictionary<string, string>.Empty.Add("notice.ja", "Subject: 【連絡】\n\n\"期限\" {due}\n"),
        Kept = Rows.Now,
    };

    [Fact]
    public async Task Come_back_as_they_were_put_there()
    {
        await WriteAsync(s =>
        {
            s.Keep(First with { Version = 2, IsUsed = true });
            s.Keep(First);
        });
        Reopen();
        var kept = Store.Read(s => s.KeptRulebooks());
        Assert.Equal([(1, false), (2, true)], kept.Select(k => (k.Version, k.IsUsed)));
        Assert.Equal((First.Text, First.Kept, First.MailTexts["notice.ja"]), (kept[0].Text, kept[0].Kept, kept[0].MailTexts["notice.ja"]));
    }

    [Fact]
    public async Task Change_until_a_case_goes_by_them()
    {
        await WriteAsync(s => s.Keep(First));
        await WriteAsync(s => s.Keep(First with { Text = "rulebook: minato\n" }));
        Assert.Equal("rulebook: minato\n", Assert.Single(Store.Read(s => s.KeptRulebooks())).Text);
        await WriteAsync(s => s.MarkUsed("minato", 1));
        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(s => s.Keep(First)));
        Assert.Equal(("rulebook: minato\n", true), Store.Read(s => s.KeptRulebooks()).Select(k => (k.Text, k.IsUsed)).Single());
    }

    [Fact]
    public async Task Take_other_words_for_their_mails_at_any_time()
    {
        await WriteAsync(s => s.Keep(First with { IsUsed = true }));
        await WriteAsync(s => s.Keep(First with { MailTexts = ImmutableDictionary<string, string>.Empty }));
        Assert.Equal((0, true), Store.Read(s => s.KeptRulebooks()).Select(k => (k.MailTexts.Count, k.IsUsed)).Single());
    }

    [Fact]
    public async Task Are_marked_again_when_what_marked_them_was_undone()
    {
        await WriteAsync(s => s.Keep(First));
        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(s =>
        {
            s.MarkUsed("minato", 1);
            s.MarkUsed("minato", 1);
            throw new InvalidOperationException("the case was refused after all");
        }));
        Assert.False(Assert.Single(Store.Read(s => s.KeptRulebooks())).IsUsed);
        await WriteAsync(s => s.MarkUsed("minato", 1));
        Assert.True(Assert.Single(Store.Read(s => s.KeptRulebooks())).IsUsed);
    }

    [Fact]
    public async Task Are_known_by_the_cases_that_go_by_them()
    {
        await WriteAsync(s =>
        {
            s.AddCase(Rows.Case(1));
            s.AddCase(Rows.Case(2) with { Rulebooks = [new("minato", 2, 3), new("kitami", ShelvedVersions.None, 1)] });
        });
        Assert.Equal([("minato", 2), ("minato", 3), ("national-fees", 1)], Store.Read(s => s.BoundVersions()).AsEnumerable());
    }
}
