using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Documents.Edits;
using DischargeFlow.Rulebooks.Documents.Texts;
using static DischargeFlow.Rulebooks.Tests.Documents.Drafts;

namespace DischargeFlow.Rulebooks.Tests.Documents;

/// <summary>Nothing is changed, and a sentence says why.</summary>
public sealed class An_edit_that_cannot_be_made
{
    private static RulebookDocument Document(string text) => RulebookDocument.Open("rulebook.yaml", text);

    [Theory]
    [InlineData("criteria:\n  a: &x { all: [b] }\n  c: *x\n", "/criteria/a/all/0")]
    [InlineData("criteria:\n  a: &x { all: [b] }\n  c: *x\n", "/criteria/c/all/0")]
    [InlineData("source: !secret words\n", "/source")]
    public void Under_a_reference_or_a_tag(string text, string path) => Assert.Contains("reference or tag", Document(text).Refused(new Edit.Set(At(path), "d")));

    [Theory]
    [InlineData("source: |\n  two\n  lines\nzone: Asia/Tokyo\n")]
    [InlineData("source: >-\n  two\n  lines\nzone: Asia/Tokyo\n")]
    public void Words_over_several_lines(string text) => Assert.Contains("several lines", Document(text).Refused(new Edit.Set(At("/source"), "one")));

    [Theory]
    [InlineData("duties: [\n")]
    [InlineData("a: b\n---\nc: d\n")]
    [InlineData("")]
    public void A_text_that_is_no_rulebook_yet(string text)
    {
        Assert.False(Document(text).IsReadable);
        Assert.Contains("text view", Document(text).Refused(new Edit.Set(At("/source"), "one")));
    }

    [Fact]
    public void A_part_that_somebody_else_removed() => Assert.Contains("no part", Open("kitami").Refused(new Edit.Set(At("/duties/bed-to-rent/due"), "x")));

    [Fact]
    public void The_last_line_of_a_list() => Assert.Contains("last one", Open("kitami").Refused(new Edit.Remove(At("/duties/care-taxi-asked/done-by/0"))));

    [Fact]
    public void A_key_that_is_there() => Assert.Contains("already", Open("kitami").Refused(new Edit.Put(At("/duties/care-taxi-asked"), "due", Content.Of("x"))));

    [Fact]
    public void A_comment_that_would_be_lost() => Assert.Contains("text view", Open("kitami").Refused(
        new Edit.Set(At("/duties/discharge-contact/tell"), Content.ListOf(Content.KeysOf(("notice at start", Content.Of("owner")))))));

    [Fact]
    public void A_step_of_a_list_in_brackets_without_braces() => Assert.Contains("text view", Document("tell: [ notice at start: owner, reminder due: owner ]\n").Refused(
        new Edit.Put(At("/tell/0"), "a", Content.Of("b"))));

    [Fact]
    public void It_is_said_in_Japanese_too() => Assert.Contains("取り除けません", Open("kitami").Apply(new Edit.Remove(At("/duties/care-taxi-asked/done-by/0")), Known).Refusal!.Ja);
}
