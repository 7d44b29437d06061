using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Exchange.Directories;

/// <summary>Why the directory's table, or a line of it, cannot be read.</summary>
internal static class TableFaults
{
    public static Bilingual Empty { get; } = new("表が空です。何も取り込んでいません。", "The table is empty. Nothing is taken.");

    public static Bilingual NoId { get; } = new(
        "見出しに「識別名」の列がありません。一行目に見出しを置いてください。書き出した表をもとにすると確実です。",
        "There is no column 'id'. The first line must hold the headings; begin with a table that was exported.");

    public static Bilingual NoIdHere { get; } = new("識別名が空です。この行は取り込みません。", "The id is empty. This line is not taken.");

    public static Bilingual TooMany(int most) => new(
        $"{most}行より多くあります。何も取り込んでいません。表を分けてください。", $"There are more than {most} lines. Nothing is taken. Divide the table.");

    public static Bilingual UnknownColumn(string heading) => new(
        $"見出し「{Short(heading)}」はわかりません。使える見出しは {string.Join("、", PartyColumn.All.Select(c => c.Heading.Ja))} です。要らない列は消してください。",
        $"The heading '{Short(heading)}' is not known. There are {string.Join(", ", PartyColumn.All.Select(c => c.Heading.En))}. Remove columns that are not among them.");

    public static Bilingual ColumnTwice(PartyColumn column) => new(
        $"見出し「{column.Heading.Ja}」が二つあります。一つにしてください。", $"The heading '{column.Heading.En}' stands twice. Keep one.");

    public static Bilingual Rounded(string code) => new(
        $"コード「{code}」は、表計算ソフトが長い数字を丸めたものです。この行は取り込みません。列の書式を「文字列」にして、元の番号を入れ直してください。",
        $"The code '{code}' is what an office program made of a long number. This line is not taken. Format the column as text and enter the number again.");

    public static Bilingual ZeroLost(string text) => new(
        $"番号「{text}」は、表計算ソフトが先頭の 0 を消したもののようです。この行は取り込みません。0157-00-0000 のようにハイフンを入れて書いてください。",
        $"The number '{text}' seems to have lost its leading 0 in an office program. This line is not taken. Write it with dashes, like 0157-00-0000.");

    public static Bilingual NoDate(string text) => new(
        $"「{Short(text)}」は日付として読めません。この行は取り込みません。2026-04-01、2026/4/1、R8.4.1 のように書いてください。",
        $"'{Short(text)}' is no date. This line is not taken. Write 2026-04-01, 2026/4/1 or R8.4.1.");

    public static Bilingual NoHours(string text) => new(
        $"「{Short(text)}」は曜日と時間として読めません。この行は取り込みません。「月-金 09:00-12:00 13:00-17:00; 土 09:00-12:00」のように書いてください。",
        $"'{Short(text)}' is no week of hours. This line is not taken. Write 'mon-fri 09:00-12:00 13:00-17:00; sat 09:00-12:00'.");

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
