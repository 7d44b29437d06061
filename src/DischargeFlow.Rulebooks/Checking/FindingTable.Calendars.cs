using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Checking;

// 09: calendars and vocabularies
public static partial class FindingTable
{
    public static readonly FindingKind NoCover = Error("DF0901",
        "covers は「開始日 to 終了日」で書きます(「{0}」は読めません)。", "covers is written as `first date to last date`; '{0}' cannot be read.", "例: covers: 2024-01-01 to 2028-12-31", "For example: covers: 2024-01-01 to 2028-12-31");
    public static readonly FindingKind DayNotCovered = Error("DF0902",
        "{0} は covers の範囲の外です。", "{0} lies outside what the table covers.", "covers を広げるか、日付を直してください。", "Widen covers, or mend the date.");
    public static readonly FindingKind NoMonthDay = Error("DF0903",
        "「{0}」は月日として読めません。", "'{0}' is no day of a year.", "例: 12-29", "For example: 12-29");
    public static readonly FindingKind NoDays = Error("DF0904",
        "休日表に日が一つもありません。", "The table holds no days.", "days: か every-year: に書いてください。", "Write them under days: or every-year:.");
    public static readonly FindingKind ChoicesMissing = Error("DF0905",
        "「{0}」には選択肢(choices)が要ります。", "'{0}' needs its choices.", "例: choices: {{ given: {{ ja: 同意, en: Given }}, refused: {{ ja: 拒否, en: Refused }} }}", "For example: choices: {{ given: {{ ja: 同意, en: Given }}, refused: {{ ja: 拒否, en: Refused }} }}");
    public static readonly FindingKind ChoicesNotHere = Error("DF0906",
        "「{0}」は選択式ではないので、choices は書けません。", "'{0}' is no choice, so it has no choices.", "kind を choice か choices にするか、choices を消してください。", "Make its kind choice or choices, or remove them.");
    public static readonly FindingKind ChecklistOfOther = Error("DF0907",
        "チェックリストに入れられるのは yes-no の項目だけです(「{0}」)。", "Only yes-no facts stand in a checklist, not '{0}'.", "kind: yes-no の項目を使ってください。", "Take a fact of kind: yes-no.");
}
