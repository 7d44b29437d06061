using CsvHelper;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Exchange.Csv;

/// <summary>The sentences in which a file or a line of it is refused.</summary>
internal static class CsvFaults
{
    public static Bilingual NoMoment { get; } = new(
        "日付・時刻として読めません。対応表の formats: のどの書き方とも合いません。この行は記録していません。",
        "It is no date or time in any of the ways under formats: of the map. This line was not recorded.");

    public static Bilingual NoTick { get; } = new(
        "印が、対応表の ticked: にも blank: にもありません。この行は記録していません。",
        "The mark stands neither under ticked: nor under blank: of the map. This line was not recorded.");

    public static Bilingual TickedWhen { get; } = new(
        "チェックリストに印があるのに、いつ確認したかを示すこの列が空です。この行は記録していません。",
        "The checklist has marks, but this column, which says when it was gone through, is empty. This line was not recorded.");

    public static Bilingual SetToWhat { get; } = new(
        "いつ決まったかは書いてあるのに、決まった内容を示すこの列が空です。なくなったのなら、対応表の words: で none とした言葉を書いてください。この行は記録していません。",
        "Another column says when this was set, but this one is empty. Where it no longer holds, write a word that the map's words: give as none. This line was not recorded.");

    public static Bilingual OutOfTime { get; } = new(
        "日付が1900年から2200年の間にありません。この行は使っていません。", "A date lies before 1900 or after 2200. This line was not used.");

    public static Bilingual NoTime { get; } = new(
        "いつのことかを示す日時がどの列にもありません。この行は使っていません。", "No column says when anything happened. This line was not used.");

    public static Bilingual EndsBeforeItBegins { get; } = new(
        "退院(または死亡・転院・取消)が入院より前の日時になっています。この入院の行は使っていません。", "The stay ends before its admission. The lines of this stay were not used.");

    public static RefusedException SetWhenIsMissing(string fact) => new(new("DR0808", RefusalKind.Invalid, new(
        $"対応表の fact: {fact} に at: がなく、said: もありません。いつ決まったかが分からないと、期限も通知の時刻も求められません。at: に「決まった日時」の列を書いてください。",
        $"In the map, 'fact: {fact}' has no at: and there is no said:. Without knowing when the date was set, neither deadlines nor messages can be found. Name its column under at:.")));

    public static Bilingual Missing(string what, string ja) => new(
        $"{ja}が空です。どの入院のことかわからないので、この行は記録していません。", $"The {what} is empty, so the stay is not known. This line was not recorded.");

    public static Bilingual NoValue(FactDeclaration fact)
    {
        var words = string.Join(", ", CellValue.WordsOf(fact));
        return fact.Kind switch
        {
            FactKind.Date => NoMoment,
            FactKind.Number => new("数として読めません。この行は記録していません。", "It is no number. This line was not recorded."),
            _ => new($"「{fact.Label.Ja}」の値ではありません(使えるのは {words} と、対応表の words:)。この行は記録していません。",
                $"It is no value of '{fact.Label.En}' (there are {words}, and the map's words:). This line was not recorded."),
        };
    }

    public static Bilingual Malformed(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.FieldCountMismatch => new("列の数が見出しと違います。この行は記録していません。", "The line has more or fewer columns than the header. It was not recorded."),
        CsvMalformedReason.UnterminatedQuote => new(
            "引用符(\")が閉じていません。ここからファイルの終わりまで読めないので、記録していません。直して、もう一度取り込んでください。",
            "A quotation mark is not closed, so nothing from here to the end of the file could be read. Mend it and import again."),
        _ => new("引用符(\")の使い方が正しくありません。この行は記録していません。", "Quotation marks are not used as CSV uses them. This line was not recorded."),
    };

    public static Bilingual RecordTooLong { get; } = new(
        "一行が長すぎます。ここから先は読んでいません。引用符の閉じ忘れがないか確かめ、直して、もう一度取り込んでください。",
        "A line is too long; nothing from here on was read. Look for a quotation mark that is not closed, mend it and import again.");

    public static RefusedException Unreadable(string file, Bilingual reason) => new(new("DR0805", RefusalKind.Invalid, new(
        $"「{file}」を読めません。{reason.Ja}", $"'{file}' cannot be read. {reason.En}")));

    public static RefusedException TooManyBadLines(string file, int limit) => new(new("DR0807", RefusalKind.Invalid, new(
        $"「{file}」には読めない行が{limit}行より多くあるので、途中で止めました。それまでに取り込んだ行は記録されています。対応表とファイルが合っているか確かめてください。",
        $"More than {limit} lines of '{file}' cannot be taken, so the import stopped. What was taken before is recorded. Check whether the map fits the file.")));

    public static RefusedException ColumnsMissing(string file, IEnumerable<string> columns) => new(new("DR0806", RefusalKind.Invalid, new(
        $"「{file}」に、対応表にある列がないか、同じ名前の列が二つあります: {string.Join("、", columns)}。何も取り込んでいません。見出しか対応表を直してください。",
        $"'{file}' lacks columns that the map names, or has two of one name: {string.Join(", ", columns)}. Nothing was imported. Mend the header or the map.")));
}
