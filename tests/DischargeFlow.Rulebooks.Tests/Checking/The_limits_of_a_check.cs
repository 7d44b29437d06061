using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Tests.Docs;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Checking;

/// <summary>Where the reasoning ends it says so, and claims nothing.</summary>
public class The_limits_of_a_check
{
    [Fact]
    [Finds("DF0611")]
    public void A_criterion_with_more_combinations_than_can_be_looked_at_is_said_to_be_one()
    {
        var found = Check(WholeExamples.Weighed(40));
        var limit = Assert.Single(found, f => f.Code == "DF0611");
        Assert.Equal(Gravity.Information, limit.Gravity);
        Assert.Contains("組み合わせが多すぎて", limit.Sentence.Ja, StringComparison.Ordinal);
        Assert.DoesNotContain(found, f => f.Gravity == Gravity.Error);
    }

    [Fact]
    [Finds("DF0612")]
    public void A_finding_for_which_no_case_could_be_made_says_so_and_stands()
    {
        var found = Check(WholeExamples.Impossible);
        Assert.Equal(["DF0501", "DF0612"], found.Select(f => f.Code));
        Assert.Equal(Gravity.Information, found.Last().Gravity);
        Assert.Null(found.First().Case);
        Assert.Equal("No case was found that shows DF0501.", found.Last().Sentence.En);
        Assert.Equal("DF0501 を示す事例を組み立てられませんでした。", found.Last().Sentence.Ja);
    }

    [Fact]
    [Finds("DF0613")]
    public void An_overlap_for_which_no_case_could_be_made_is_not_claimed()
    {
        var found = Assert.Single(Check(WholeExamples.TwoForNobody));
        Assert.Equal(("DF0613", Gravity.Information), (found.Code, found.Gravity));
        Assert.Equal("Whether there is an overlap with another due moment at the duty 'second-report' could not be decided.", found.Sentence.En);
        Assert.Contains("確かめきれませんでした", found.Sentence.Ja, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nights from admission to discharged are at least 5", "admission is the same day as discharged")]
    [InlineData("nights from admission to discharged are at most 3", "days counting both ends from admission to discharged are at least 5")]
    [InlineData("nights from admission to discharged are at least 1", "admission is on or after discharged")]
    [InlineData("discharged is before admission", "nights from admission to discharged are above 0")]
    public void Comparisons_and_spans_of_two_moments_cannot_contradict_each_other(string one, string other)
    {
        var found = Check(Asking($"all: [{one}, {other}]"));
        Assert.Equal("DF0525", Assert.Single(found, f => f.Gravity == Gravity.Error).Code);
    }

    [Theory]
    [InlineData("nights from admission to discharged are at least 5", "admission is before discharged")]
    [InlineData("nights from admission to discharged are at most 3", "days counting both ends from admission to discharged are at least 4")]
    [InlineData("nights from admission to discharged are at least 0", "admission is on or after discharged")]
    public void And_what_they_allow_is_allowed(string one, string other) => Assert.DoesNotContain(Check(Asking($"all: [{one}, {other}]")), f => f.Gravity != Gravity.Information);

    private static string Asking(string condition) => Minato.Rulebook.ReplaceLineEndings("\n")
        .Replace("    owner: care-manager\n", $"    if: {{ {condition} }}\n    owner: care-manager\n", StringComparison.Ordinal);

    private static IReadOnlyCollection<Finding> Check(string text) =>
        CheckedRulebook.Read(new SourceText("rulebook.yaml", text), [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables).Findings;
}
