using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Checking;

// 04: criteria
public static partial class FindingTable
{
    public static readonly FindingKind NoCriterion = Error("DF0401",
        "「{0}」は基準の言い方として読めません。", "'{0}' asks nothing that can be answered.",
        "問えるのはこの一件の記録だけで、ほかの患者や平均は問えません。例: adl-declined、not adl-declined、conference happened at least 2 times、planned-discharge is before 7 days after admission",
        "Only what is recorded of this one case can be asked: no other patients, no averages. For example: adl-declined; not adl-declined; conference happened at least 2 times; planned-discharge is before 7 days after admission.");
    public static readonly FindingKind OneOperator = Error("DF0402",
        "基準の一つのまとまりには、all・any・none・not などを一つだけ書きます(ここには {0} 個)。", "A criterion holds one of all, any, none, not and so on; here are {0}.",
        "例: {{ all: [ {{ any: [a, b] }}, c ] }}", "For example: {{ all: [ {{ any: [a, b] }}, c ] }}");
    public static readonly FindingKind NeedsTest = Error("DF0403",
        "「{0}」は{1}なので、何と比べるかを書きます。", "'{0}' is a {1}: say what it is compared with.", "例: {2}", "For example: {2}");
    public static readonly FindingKind NoChoiceOf = Error("DF0404",
        "「{0}」に「{1}」という選択肢はありません。", "'{0}' has no choice '{1}'.", "{2}", "{2}");
    public static readonly FindingKind CannotCompare = Error("DF0405",
        "「{0}」は{1}なので、「{2}」とは比べられません。", "'{0}' is a {1} and cannot be compared by '{2}'.", "例: {3}", "For example: {3}");
    public static readonly FindingKind DateCompares = Error("DF0406",
        "「{0}」は日付なので、日時として比べます。", "'{0}' is a date: compare it as a moment.", "例: {0} is before 7 days after admission、age by {0} on admission is at least 65。決まっているかどうかだけなら: {0} is before 1000 days after admission unknown as no", "For example: {0} is before 7 days after admission; age by {0} on admission is at least 65. Whether there is one at all: {0} is before 1000 days after admission unknown as no.");
    public static readonly FindingKind DecidedOnlyNamed = Error("DF0407",
        "「a person decides」は criteria: の名前の下にだけ書けます。", "'a person decides' stands only under a name in criteria:.",
        "例: criteria: {{ needs-visit: {{ label: …, line: a person decides }} }} と書き、ここでは needs-visit とします。", "For example: criteria: {{ needs-visit: {{ label: …, line: a person decides }} }}, and here needs-visit.");
    public static readonly FindingKind EventIsNoCriterion = Error("DF0408",
        "「{0}」はできごとなので、起こったかどうかを問います。", "'{0}' is an event: ask whether it happened.", "例: {0} happened、{0} happened at least 2 times", "For example: {0} happened; {0} happened at least 2 times.");
    public static readonly FindingKind CountNeverMet = Error("DF0409",
        "{0} 個のうち {1} 個以上なので、だれも当てはまりません。", "At least {1} of {0} lines can never hold.", "数を {0} 以下にしてください。", "Ask for at most {0}.");
    public static readonly FindingKind AlwaysOrNever = Warning("DF0410",
        "この基準は、だれにでも同じ答えになります({0})。", "This criterion has the same answer for everyone: {0}.", "{1}どの患者を思い浮かべて書いたかを確かめ、数や not を見直してください。", "{1} Think of a patient for whom it should differ, and look at its numbers and its nots.");
}
