using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Checking;

/// <summary>Where a choice has taken the closed days away, the day itself is open, and need not say what becomes of it when it is closed.</summary>
public sealed class A_day_that_a_choice_keeps_open
{
    private const string Otherwise = "otherwise: day 1 of admission by 17:00";

    [Theory]
    [InlineData("admission is on a closed day", true, "by the calendar that counts for the day, too")]
    [InlineData("{ any: [admission is after closing, admission is on a closed day] }", true, "one of the two is enough")]
    [InlineData("came-closed", true, "the same under a name")]
    [InlineData("admission is on a closed day of family", false, "another calendar: the hospital may be closed on that day")]
    [InlineData("admission is after closing", false, "a closed day has no closing")]
    [InlineData("{ all: [lives-alone, admission is on a closed day] }", false, "only for some")]
    [InlineData("discharged is on a closed day", false, "another day")]
    public void Is_not_asked_about(string chosen, bool open, string why)
    {
        var text = Minato.Rulebook.ReplaceLineEndings("\n")
            .Replace("days-of: owner", "days-of: hospital", StringComparison.Ordinal)
            .Replace("moments:\n", "  came-closed: { label: { ja: 休みの日, en: Came on a closed day }, line: admission is on a closed day of hospital }\n"
                + $"moments:\n  sheet-day:\n    choose:\n      - {{ if: {chosen}, then: 1 business day after admission by 17:00 }}\n    {Otherwise}\n", StringComparison.Ordinal)
            .Replace("due: 3 business days after discharged", "due: sheet-day", StringComparison.Ordinal)
            .Replace("starts: discharged", "starts: admission", StringComparison.Ordinal);
        var found = CheckedRulebook.Read(new SourceText("rulebook.yaml", text), [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables).Findings;
        Assert.True(found.Any(f => f.Code == "DF0501") == !open, $"{why}: {ShippedWorkflows.Words(found)}");
    }
}
