using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Docs;

/// <summary>What a rulebook cannot say is refused with a sentence that says what cannot be said, and a hint of what to write instead.</summary>
public sealed class The_refusals_of_the_language
{
    private const string Due = "due: 5 days before discharge-day if closed earlier by 17:00";

    [Theory]
    [InlineData("within so many days", Due, "due: within 5 days of discharge-day", "DF0302", "two meanings", "5 days after discharge-day")]
    [InlineData("hours from a date", Due, "due: 48 hours before discharge-day", "DF0310", "hours cannot be counted from it", "at 09:00")]
    [InlineData("as soon as possible", Due, "due: as soon as possible", "DF0303", "cannot be read", "as soon as possible")]
    [InlineData("today", Due, "due: 2 days after today if closed keep", "DF0201", "'today'", "admission")]
    [InlineData("a duty of nobody", "    owner: hospital\n", "", "DF0101", "lacks 'owner'", "owner: hospital")]
    [InlineData("a duty to nobody", "to: care-manager", "to: []", "DF0510", "owed to nobody", "to: desk")]
    [InlineData("reminding for ever", "before due at 09:00: owner", "before due at 09:00 repeat every 1 day: owner", "DF0505", "needs a bound", "at most")]
    [InlineData("money", "if: needs-coordination", "if: fee is at least 400", "DF0201", "'fee'", "")]
    [InlineData("a trend", "if: needs-coordination", "if: temperature rises", "DF0401", "nothing that can be answered", "")]
    [InlineData("another rulebook's duty", "starts: discharge-day set", "starts: national-fees/information-fee-1 met", "DF0201", "national-fees", "discharge-contact")]
    [InlineData("several patients", "if: needs-coordination", "if: admissions of this month are at least 5", "DF0401", "nothing that can be answered", "")]
    [InlineData("the occurrences of two events", "starts: discharge-day set\n    from: admission", "starts: each leave-ended\n    from: each ward-moved", "DF0513", "one event only", "two duties")]
    [InlineData("the weather", "if: needs-coordination", "if: weather is bad", "DF0201", "no fact 'weather'", "nothing from outside such as the weather")]
    [InlineData("an average over other patients", "if: needs-coordination", "if: average of earlier-stays is above 2", "DF0401", "nothing that can be answered", "no other patients, no averages")]
    [InlineData("which hospital it is", "if: needs-coordination", "if: hospital is obihiro", "DF0311", "'hospital' cannot stand here", "a rulebook of its own")]
    [InlineData("the earlier of two in one phrase", Due, "due: 3 days before discharge-day or 2 days after admission", "DF0303", "from 'or' on", "earliest of")]
    [InlineData("which occurrence it is", "if: needs-coordination", "if: each leave-ended is after first leave-ended", "DF0514", "starts, from or due", "each leave-ended is not the first")]
    [InlineData("a circle", "starts: discharge-day set", "starts: discharge-contact met", "DF0601", "depends on itself", "")]
    [InlineData("who the patient is", Due, "due: 3650 days after birth-date if closed keep", "DF0533", "who the patient is", "")]
    public void Are_said_so(string what, string written, string instead, string code, string sentence, string hint)
    {
        using var bench = new Bench();
        Assert.Contains(written, Reference.Whole.Text, StringComparison.Ordinal);
        var findings = bench.With("minato/rulebook.yaml", Reference.Whole.Text.Replace(written, instead, StringComparison.Ordinal)).Read().Findings;
        var refused = findings.FirstOrDefault(f => f.Code == code);
        Assert.True(refused is not null, $"'{what}' is not refused by {code}: {ShippedWorkflows.Words(findings)}");
        Assert.Equal(Gravity.Error, refused.Gravity);
        Assert.Contains(sentence, refused.Sentence.En, StringComparison.Ordinal);
        Assert.NotEmpty(refused.Sentence.Ja);
        if (hint.Length > 0) Assert.Contains(hint, refused.Hint?.En ?? "", StringComparison.Ordinal);
    }
}
