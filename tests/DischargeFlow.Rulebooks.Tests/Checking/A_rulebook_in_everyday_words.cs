using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Checking;

/// <summary>What a rule on paper says and the language does not: one sentence, and what is written instead.</summary>
public sealed class A_rulebook_in_everyday_words
{
    private const string Due = "due: 5 days before discharge-day if closed earlier by 17:00";
    private const string If = "if: needs-coordination";
    private const string Deed = "contacted: { by: owner, to: recipient, about: discharge }";

    [Theory]
    [InlineData(Due, "due: 5 working days before discharge-day", "DF0304", "「business days」", "are `business days`")]
    [InlineData(Due, "due: 3 calendar days after admission", "DF0304", "「days」", "Calendar days are `days`.")]
    [InlineData(Due, "due: 1 fortnight after admission", "DF0304", "「2 weeks」", "A fortnight is `2 weeks`.")]
    [InlineData(Due, "due: 2 days and 4 hours after admission", "DF0304", "moments: で名前を付け", "name the first part under moments:")]
    [InlineData(Due, "due: 2 business days of hospital before discharge-day", "DF0304", "起点のあと", "stands behind what is counted from")]
    [InlineData(Due, "due: the Friday before discharge-day", "DF0301", "曜日や月末は書けません", "A weekday or the end of a month cannot be said")]
    [InlineData(Due, "due: end of month after discharged", "DF0301", "曜日や月末は書けません", "A weekday or the end of a month cannot be said")]
    [InlineData(Due, "due: no later than 1 day before discharge-day", "DF0301", "その日時だけを書きます", "write that moment alone")]
    [InlineData(Due, "due: 入院後3日以内", "DF0201", "day 3 of admission", "day 3 of admission")]
    [InlineData(Due, "due: latest of admission and planned-discharge", "DF0201", "moments: で名前を付けます", "gets a name under moments:")]
    [InlineData(Due, "due: whichever is later of admission and planned-discharge", "DF0303", "moments: で名前を付けます", "gets a name under moments:")]
    [InlineData(Due, "due: 2-3 days after admission", "DF0111", "幅は二つの行", "A range is two lines")]
    [InlineData(Due, "due: 1.5 days after admission", "DF0111", "小さい単位", "count in a smaller unit")]
    [InlineData(Due, "due: 24h after admission", "DF0111", "「24 hours」", "Write `24 hours`.")]
    [InlineData(Due, "due: 3 days after admission excluding weekends", "DF0303", "business days で数える", "count `business days`")]
    [InlineData(Due, "due: 3 days after the admission", "DF0303", "要りません", "No `on` and no `the` is needed.")]
    [InlineData(Due, "due: on the day of admission", "DF0303", "day 1 of admission", "day 1 of admission")]
    [InlineData(Due, "due: 3rd day of admission", "DF0303", "「day 3 of …」", "Write `day 3 of …`.")]
    [InlineData(Due, "due: day 0 of admission", "DF0111", "(1 から", "'0' is no number that can stand here (1 to 10000).")]
    [InlineData(Due, "due: immediately", "DF0201", "急ぎの言葉", "Haste")]
    [InlineData(Due, "due: 2026-12-01", "DF0201", "暦の日付は書けません", "no date of the calendar stands in it")]
    [InlineData(Due, "due: never", "DF0201", "その行を書きません", "leave the line out")]
    [InlineData(Due, "due: by 17:00 on discharge-day", "DF0301", "どの日の時刻か", "Say first of which day")]
    [InlineData("starts: discharged", "starts: when discharged", "DF0303", "条件は書けません", "No condition stands in a moment")]
    [InlineData("reminder 2 business days before due at 09:00", "reminder every 2 days", "DF0303", "repeat every", "repeat every")]
    [InlineData(If, "if: care-level >= care-2", "DF0401", "比べるのは言葉です", "Compare in words")]
    [InlineData(If, "if: care-level at least care-2", "DF0401", "前に「is」を置きます", "An `is` stands before it")]
    [InlineData(If, "if: lives-alone and adl-declined", "DF0401", "{ all: [", "{ all: [")]
    [InlineData(If, "if: lives-alone or adl-declined", "DF0401", "{ any: [", "{ any: [")]
    [InlineData(If, "if: { or: [lives-alone, adl-declined] }", "DF0201", "「any:」", "is `any`")]
    [InlineData(If, "if: admission is on a Saturday", "DF0401", "曜日は問えません", "A weekday cannot be asked")]
    [InlineData(If, "if: days from admission to discharge-day are at least 3", "DF0401", "nights from", "nights from")]
    [InlineData(If, "if: admission happened within 3 days", "DF0401", "日時として比べます", "compared as a moment")]
    [InlineData(If, "if: planned-discharge is known", "DF0406", "unknown as no", "Whether there is one at all")]
    [InlineData(If, "if: lives-alone is known", "DF0401", "unknown as", "say at the end of the line what unknown counts as")]
    [InlineData(If, "if: admission is before 3pm", "DF0201", "「15:00」", "Write `15:00`.")]
    [InlineData(If, "if: discharge-contact is met", "DF0311", "duty discharge-contact is met", "duty discharge-contact is met")]
    [InlineData(If, "if: care-level: care-2", "DF0004", "if: { care-level: care-2 }", "if: { care-level: care-2 }")]
    [InlineData(Deed, "contacted at least 2 times", "DF0201", "別の務め", "a duty of its own")]
    [InlineData(Deed, "contacted by hospital", "DF0201", "括弧の中", "stand in braces")]
    [InlineData("en: Discharge contact }", "en: Discharge, as agreed }", "DF0102", "引用符で囲みます", "stands in quotation marks")]
    public void Is_told_what_stands_instead(string right, string wrong, string code, string ja, string en)
    {
        var one = Assert.Single(Found(right, wrong), f => f.Code != "DF0602");
        Assert.Equal(code, one.Code);
        Assert.Contains(ja, one.Sentence.Ja + one.Hint?.Ja, StringComparison.Ordinal);
        Assert.Contains(en, $"{one.Sentence.En} {one.Hint?.En}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("owner: hospital", "owner: the hospital", "[the, hospital]")]
    [InlineData("to: desk", "to: desk and family", "[desk, and, family]")]
    [InlineData(Deed, "acknowledged", "Did you mean 'acknowledged'?")]
    public void Is_not_told_to_write_nonsense(string right, string wrong, string nonsense) =>
        Assert.DoesNotContain(nonsense, Found(right, wrong).First(f => f.Code == "DF0201").Hint!.En, StringComparison.Ordinal);

    [Fact]
    public void Is_read_where_such_a_word_is_a_name_of_the_rulebook() =>
        Assert.DoesNotContain(Found("starts: discharge-day set", "starts: noon set"), f => f.Gravity == Findings.Gravity.Error);

    private static IEnumerable<Findings.Finding> Found(string right, string wrong)
    {
        var text = Minato.Rulebook.ReplaceLineEndings("\n");
        text = text.Replace("moments:\n", "moments:\n  noon: { is: admission at 12:00 }\n", StringComparison.Ordinal);
        Assert.Contains(right, text, StringComparison.Ordinal);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        var spoilt = text[..at] + wrong + text[(at + right.Length)..];
        return CheckedRulebook.Read(new SourceText("rulebook.yaml", spoilt), [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables).Findings;
    }
}
