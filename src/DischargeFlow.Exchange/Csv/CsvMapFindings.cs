using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Exchange.Csv;

/// <summary>What can be wrong with a map besides its shape and its names.</summary>
internal static class CsvMapFindings
{
    public static readonly FindingKind BadFormat = new("DF1001", Gravity.Error,
        new("「{0}」は日付・時刻の書き方として使えません。", "'{0}' is no way of writing dates or times."),
        new("例: uuuu-MM-dd、uuuu/M/d H:mm(uuuu 年、MM 月、dd 日、HH 時、mm 分)。和暦は era、Excel の数値は excel", "For example: uuuu-MM-dd, or uuuu/M/d H:mm; era for Japanese eras, excel for Excel's numbers."));

    public static readonly FindingKind FactsMissing = new("DF1002", Gravity.Error,
        new("チェックリスト「{0}」の項目のうち、{1} の列がありません。列のない項目まで「いいえ」になってしまいます。", "The checklist '{0}' lacks a column for {1}: what nobody asked about would become no."),
        new("facts: にすべての項目の列を書いてください。一部だけなら、項目ごとに fact: で書きます。", "Name a column for each of its facts under facts:, or map single facts with `fact:`."));

    public static readonly FindingKind BadWord = new("DF1003", Gravity.Error,
        new("「{0}」は「{1}」の値になりません。", "'{0}' is no value of '{1}'."),
        new("{2}", "{2}"));
}
