using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Documents.Edits;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Tests.Shipped;
using static DischargeFlow.Rulebooks.Tests.Documents.Drafts;

namespace DischargeFlow.Rulebooks.Tests.Documents;

/// <summary>A name is changed wherever the rulebook uses it, and nowhere else.</summary>
public sealed class Something_that_gets_another_name
{
    private const string New = "quite-another-name";

    public static TheoryData<string> EveryRulebook => ShippedWorkflows.EveryRulebook;

    private static IEnumerable<(NamedKind Kind, string Name)> NamesOf(Rulebook rulebook) =>
        rulebook.Duties.Select(d => (NamedKind.Duty, d.Name)).Concat(rulebook.Moments.Select(m => (NamedKind.Moment, m.Name)))
            .Concat(rulebook.Criteria.Select(c => (NamedKind.Criterion, c.Name))).Concat(rulebook.Parties.Select(p => (NamedKind.Party, p.Name)))
            .Concat(rulebook.Units.Select(u => (NamedKind.Unit, u.Name)));

    [Theory, MemberData(nameof(EveryRulebook))]
    public void The_rulebook_reads_as_before_but_for_the_name(string rulebook)
    {
        var document = Open(rulebook);
        var before = document.Read(Known).Value!;
        foreach (var (kind, name) in NamesOf(before))
        {
            var renamed = document.Edited(new Edit.Rename(kind, name, New)).Read(Known);
            Assert.DoesNotContain(renamed.Findings, f => f.Gravity == Gravity.Error);
            Assert.DoesNotContain((kind, name), NamesOf(renamed.Value!));
            // Put back by hand in what was read, it is the model of before: nothing else was touched.
            Assert.Equal(ModelText.Of(before), Regex.Replace(ModelText.Of(renamed.Value), $@"(?<![a-z0-9-]){New}(?![a-z0-9-])", name));
        }
    }

    [Theory, MemberData(nameof(EveryRulebook))]
    public void Named_back_it_is_the_same_text(string rulebook)
    {
        var document = Open(rulebook);
        foreach (var (kind, name) in NamesOf(document.Read(Known).Value!))
            Assert.Equal(document.Whole, document.Edited(new Edit.Rename(kind, name, New)).Edited(new Edit.Rename(kind, New, name)).Whole);
    }

    [Fact]
    public void A_criterion_of_the_same_name_as_a_duty_is_left_alone()
    {
        var renamed = Open("kitami").Edited(new Edit.Rename(NamedKind.Duty, "discharge-contact", New)).Whole;
        Assert.Contains("    if: discharge-contact\n", renamed);
        Assert.Contains("all: [not discharge-contact,", renamed);
        Assert.Contains("- duty: quite-another-name\n", renamed);
    }

    [Fact]
    public void A_published_duty_goes_on_under_its_new_name()
    {
        var renamed = Open("kitami").Edited(new Edit.Rename(NamedKind.Duty, "care-taxi-asked", "taxi-asked", GoesOn: true));
        Assert.Contains("  - duty: taxi-asked\n    was: care-taxi-asked\n    label:", renamed.Whole);
        Assert.Equal("care-taxi-asked", renamed.Read(Known).Value!.Duties.Single(d => d.Name == "taxi-asked").Was);
    }

    [Theory]
    [InlineData("Über", "cannot be a name")]
    [InlineData("start", "would make the rulebook unreadable")]
    [InlineData("care-taxi-asked", "already")]
    public void A_name_that_cannot_be_is_refused(string to, string because) =>
        Assert.Contains(because, Open("kitami").Refused(new Edit.Rename(NamedKind.Duty, "bed-rental-asked", to)));

    [Fact]
    public void What_the_rulebook_does_not_name_is_not_renamed() => Assert.Contains("no part", Open("kitami").Refused(new Edit.Rename(NamedKind.Party, "hospital", "clinic")));
}
