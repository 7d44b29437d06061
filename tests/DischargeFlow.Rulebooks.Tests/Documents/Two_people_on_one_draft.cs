using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Documents.Edits;
using static DischargeFlow.Rulebooks.Tests.Documents.Drafts;

namespace DischargeFlow.Rulebooks.Tests.Documents;

/// <summary>A document knows which text it was made from.</summary>
public sealed class Two_people_on_one_draft
{
    private static readonly RulebookDocument Opened = Open("kitami");
    private static readonly RulebookDocument Hers = Opened.Edited(new Edit.Set(At("/zone"), "Asia/Seoul"));
    private static readonly RulebookDocument His = Opened.Edited(new Edit.Set(At("/source"), "手引き"));

    [Fact]
    public void The_first_who_keeps_it_meets_nobody() => Assert.Null(Hers.Meets(Opened.Whole));

    [Fact]
    public void The_second_is_told_who_was_first() => Assert.Contains("佐藤さんが変えています", His.Meets(Hers.Whole, "佐藤")!.Ja);

    [Fact]
    public void After_keeping_it_one_goes_on() => Assert.Null(Hers.Kept().Edited(new Edit.Set(At("/source"), "手引き")).Meets(Hers.Whole));

    [Fact]
    public void Who_wrote_the_very_same_is_not_stopped() => Assert.Null(Hers.Meets(Hers.Whole));

    [Fact]
    public void Many_edits_are_still_based_on_what_was_opened() => Assert.Equal(Opened.Hash, Hers.Edited(new Edit.Set(At("/source"), "手引き")).Base);
}
