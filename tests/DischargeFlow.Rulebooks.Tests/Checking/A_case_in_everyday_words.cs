using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Checking;

/// <summary>Hours and moments of a case as people write them: one sentence, and how it is written.</summary>
public sealed class A_case_in_everyday_words
{
    private static readonly Rulebook Rulebook = CheckedRulebook.Read(new SourceText("rulebook.yaml", Minato.Rulebook), [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables).Value!;

    private const string Hours = "open: mon-fri 08:30-17:15";
    private const string Entry = "2026-11-16T10:00 admission";

    [Theory]
    [InlineData(Hours, "open: Monday-Friday 8:30-17:15", "DF0114", "Write `mon-fri 08:30-17:15`.")]
    [InlineData(Hours, "open: weekdays 9 to 17", "DF0114", "Write `mon-fri 09:00-17:00`.")]
    [InlineData(Hours, "open: 24 hours", "DF0114", "Write `every day 00:00-24:00`.")]
    [InlineData(Hours, "open: mon-fri 22:00-06:00", "DF0114", "Hours over midnight are two lines")]
    [InlineData(Entry, "2026-11-16 10:00 admission", "DF0113", "Write `2026-11-16T10:00`.")]
    [InlineData(Entry, "2026/11/16 9:05 admission", "DF0113", "Write `2026-11-16T09:05`.")]
    [InlineData("planned-discharge: 2026-11-27", "planned-discharge: 2026-11-27 14:00", "DF0704", "Write `2026-11-27T14:00`.")]
    [InlineData("2026-11-20T11:10 notice", "2026-11-20 notice", "DF0113", "The hour is needed, too.")]
    public void Is_told_what_to_write(string right, string wrong, string code, string hint)
    {
        var text = Minato.Scenario.ReplaceLineEndings("\n");
        Assert.Contains(right, text, StringComparison.Ordinal);
        var spoilt = text.Replace(right, wrong, StringComparison.Ordinal);
        var one = Assert.Single(ScenarioReader.Read(new("scenario.yaml", spoilt), Rulebook, ShippedWorkflows.HospitalStay).Findings);
        Assert.Equal(code, one.Code);
        Assert.Contains(hint, one.Hint!.En, StringComparison.Ordinal);
        Assert.NotEmpty(one.Hint.Ja);
    }
}
