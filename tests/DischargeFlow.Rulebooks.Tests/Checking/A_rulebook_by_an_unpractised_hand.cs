using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Checking;

/// <summary>What people write who know the rule and not the language: one sentence at the place, which says what to write, and nothing that only follows from it.</summary>
public sealed class A_rulebook_by_an_unpractised_hand
{
    [Theory]
    [InlineData("from: 2026-04-01", "from: 2026/04/01", "8:20 DF0109", "「2026-04-01」と書きます。", "Write `2026-04-01`.")]
    [InlineData("from: 2026-04-01", "from: 令和8年4月1日", "8:20 DF0109", "「2026-04-01」と書きます。", "Write `2026-04-01`.")]
    [InlineData("from: 2026-04-01", "from: R8.4.1", "8:20 DF0109", "「2026-04-01」と書きます。", "Write `2026-04-01`.")]
    [InlineData("from: 2026-04-01", "from: 2026/02/30", "8:20 DF0109", "2026 年 2 月は 28 日までです。", "2026-02 has 28 days.")]
    [InlineData("from: 2026-04-01", "from: \uFF12\uFF10\uFF12\uFF16-04-01", "8:20 DF0109", "「2026-04-01」と書きます。", "Write `2026-04-01`.")]
    [InlineData("by 17:00", "by 5pm", "31:59 DF0110", "「17:00」と書きます。", "Write `17:00`.")]
    [InlineData("by 17:00", "by 7:00", "31:59 DF0110", "「07:00」と書きます。", "Write `07:00`.")]
    [InlineData("by 17:00", "by 17時", "31:59 DF0110", "「17:00」と書きます。", "Write `17:00`.")]
    [InlineData("by 17:00", "by \uFF11\uFF17\uFF1A\uFF10\uFF10", "31:59 DF0110", "「17:00」と書きます。", "Write `17:00`.")]
    [InlineData("by 17:00", "by 25:00", "31:59 DF0110", "時は 00 から 23 まで", "Hours go from 00 to 23")]
    [InlineData("by 17:00", "by 24:00", "31:59 DF0110", "翌日の 00:00", "24:00 is 00:00 of the next day.")]
    [InlineData("hours: 20:00 to 07:00", "hours: 20:00-7:00", "56:17 DF0110", "「20:00 to 07:00」と書きます。", "Write `20:00 to 07:00`.")]
    [InlineData("if-too-late: 4 hours", "if-too-late: -4 hours", "32:18 DF0111", "before と after を入れ替えます。", "There are no negative numbers")]
    [InlineData("if-too-late: 4 hours", "if-too-late: 4hours", "32:18 DF0111", "「4 hours」と書きます。", "Write `4 hours`.")]
    [InlineData("if-too-late: 4 hours", "if-too-late: four hours", "32:18 DF0111", "「4」と書きます。", "Write `4`.")]
    [InlineData("if-too-late: 4 hours", "if-too-late: \uFF14 hours", "32:18 DF0111", "「4」と書きます。", "Write `4`.")]
    [InlineData("if-too-late: 4 hours", "if-too-late: 4.5 hours", "32:18 DF0111", "「4.5」は使える数ではありません", "'4.5' is no number that can stand here (0 to 10000).")]
    [InlineData("if closed earlier", "if-closed earlier", "31:38 DF0303", "「if closed keep」のように書きます。", "About closed days write for example `if closed keep`.")]
    [InlineData("before due at 09:00: owner", "before due 09:00: owner", "39:45 DF0303", "「by 09:00」か「at 09:00」と書きます。", "A clock time stands after `by` or `at`.")]
    [InlineData("[adl-declined, lives-alone]", "[adl-declined、lives-alone]", "16:11 DF0201", "二つ以上なら一覧にします。「[adl-declined, lives-alone]」", "Several of them are a list. Write `[adl-declined, lives-alone]`.")]
    [InlineData("to: desk", "to: desk, family", "25:9 DF0201", "「[desk, family]」と書きます。", "Write `[desk, family]`.")]
    [InlineData("closed-days: [japan, year-end]", "closed-days: japan year-end", "7:14 DF0605", "「[japan, year-end]」と書きます。", "Write `[japan, year-end]`.")]
    [InlineData("owner: hospital", "owner: \uFF48\uFF4F\uFF53\uFF50\uFF49\uFF54\uFF41\uFF4C", "24:12 DF0201", "全角の文字があります。「hospital」と書きます。", "There are full-width letters. Write `hospital`.")]
    [InlineData("duty: after-report", "duty: After Report", "41:11 DF0203", "「after-report」と書きます。", "Write `after-report`.")]
    [InlineData("duty: after-report", "duty: after_report", "41:11 DF0203", "「after-report」と書きます。", "Write `after-report`.")]
    [InlineData("[mail, fax-sheet, phone-task]", "[mail, fax]", "55:18 DF0108", "「fax-sheet」のことですか。", "Did you mean 'fax-sheet'?")]
    [InlineData("earliest of: [planned", "earliest: [planned", "20:5 DF0102", "「earliest of」のことですか。", "Did you mean 'earliest of'?")]
    [InlineData("owner: hospital", "owner: *o", "24:12 DF0007", "YAML の参照", "YAML's references")]
    [InlineData("  desk: {", "\tdesk: {", "12:1 DF0004", "字下げにタブがあります。", "a tab stands in the indentation")]
    [InlineData("    owner: hospital", "    owner:hospital", "24:5 DF0004", "「owner:」のあとに空白がありません", "a blank is missing after 'owner:'")]
    [InlineData("    owner: hospital", "    owner\uFF1A hospital", "24:5 DF0004", "コロンが全角です。", "the colon after 'owner' is full-width")]
    [InlineData("[adl-declined, lives-alone]", "[adl-declined, , lives-alone]", "16:25 DF0004", "「,」が余分かもしれません", "a comma may be too many")]
    [InlineData("criteria:\n", "criteria:\n  needs-coordination: { label: { ja: 独居, en: Alone }, line: lives-alone }\n", "15:3 DF0009", "同じところに二度あります。", "stands here twice.")]
    public void Is_told_what_to_write(string right, string wrong, string found, string ja, string en)
    {
        var text = Minato.Rulebook.ReplaceLineEndings("\n");
        Assert.Contains(right, text, StringComparison.Ordinal);
        var findings = CheckedRulebook.Read(new SourceText("rulebook.yaml", text.Replace(right, wrong, StringComparison.Ordinal)), [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables).Findings;
        var one = Assert.Single(findings);
        Assert.Equal(found, $"{one.Place.Line}:{one.Place.Column} {one.Code}");
        Assert.Contains(ja, one.Sentence.Ja + one.Hint?.Ja, StringComparison.Ordinal);
        Assert.Contains(en, $"{one.Sentence.En} {one.Hint?.En}", StringComparison.Ordinal);
    }
}
