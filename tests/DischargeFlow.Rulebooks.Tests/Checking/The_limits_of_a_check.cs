using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Checking;

/// <summary>Where the reasoning ends it says so, and claims nothing.</summary>
public class The_limits_of_a_check
{
    private static string Sound => Minato.Rulebook.ReplaceLineEndings("\n");

    [Fact]
    [Finds("DF0611")]
    public void A_criterion_with_more_combinations_than_can_be_looked_at_is_said_to_be_one()
    {
        // Sums of hundreds of different weights: every subset counts, and no order of the questions makes few of them.
        var facts = ShippedWorkflows.HospitalStay.Facts.Values.Where(f => f.Kind == Vocabularies.FactKind.YesNo).Select(f => f.Name).Order(StringComparer.Ordinal).ToList();
        string Score(int by) => $"score at least {by * 90} of: {{ {string.Join(", ", facts.Select((f, i) => $"{f}: {(((i + 7) * (i + 13) * by) % 997) + 1}"))} }}";
        var criteria = string.Concat(Enumerable.Range(1, 40).Select(i => $"  hard-{i}: {{ label: {{ ja: い, en: a }}, {Score(i)} }}\n"));
        var text = Sound.Replace("criteria:\n", "criteria:\n" + criteria, StringComparison.Ordinal)
            .Replace("if: needs-coordination", $"if: {{ at least 20 of: [{string.Join(", ", Enumerable.Range(1, 40).Select(i => $"hard-{i}"))}] }}", StringComparison.Ordinal);
        var found = Check(text);
        var limit = Assert.Single(found, f => f.Code == "DF0611");
        Assert.Equal(Gravity.Information, limit.Gravity);
        Assert.Contains("組み合わせが多すぎて", limit.Sentence.Ja, StringComparison.Ordinal);
        Assert.DoesNotContain(found, f => f.Gravity == Gravity.Error);
    }

    [Fact]
    [Finds("DF0612", "DF0613")]
    public void What_no_case_could_be_found_for_is_said_to_have_none()
    {
        // Two duties for stays that differ by what the lines alone do not show: nights that are many and a day that is the same.
        var second = Sound[Sound.IndexOf("  - duty: after-report", StringComparison.Ordinal)..Sound.IndexOf("channels:", StringComparison.Ordinal)]
            .Replace("duty: after-report", "duty: second-report", StringComparison.Ordinal).Replace("3 business days", "5 business days", StringComparison.Ordinal);
        var text = Sound
            .Replace("channels:", second.Replace("    owner:", "    if: { all: [nights from admission to discharged is at least 5] }\n    owner:", StringComparison.Ordinal) + "channels:", StringComparison.Ordinal)
            .Replace("    owner: care-manager\n    to: hospital\n    severity: should\n    basis: rule\n    starts: discharged\n    due: 3", "    if: { all: [admission is the same day as discharged] }\n    owner: care-manager\n    to: hospital\n    severity: should\n    basis: rule\n    starts: discharged\n    due: 3", StringComparison.Ordinal);
        var found = Assert.Single(Check(text));
        Assert.Equal(("DF0613", Gravity.Information), (found.Code, found.Gravity));
        Assert.Equal("Whether there is an overlap with another due moment at the duty 'second-report' could not be decided.", found.Sentence.En);
        Assert.Contains("確かめきれませんでした", found.Sentence.Ja, StringComparison.Ordinal);
    }

    private static IReadOnlyCollection<Finding> Check(string text) =>
        CheckedRulebook.Read(new SourceText("rulebook.yaml", text), [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables).Findings;
}
