using DischargeFlow.Casework.Refusals;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Directories.Tables;

/// <summary>The words of the page on which the directory goes out as a table and comes in again.</summary>
public static class TableTexts
{
    public static readonly Bilingual Title = new("連絡先の表", "The directory as a table");
    public static readonly Bilingual Lead = new("表計算ソフトでまとめて直せます", "Change many parties at once in an office program");
    public static readonly Bilingual Out = new("1. 書き出す", "1. Take it out");
    public static readonly Bilingual OutHelp = new(
        "連絡先 {0} 件を CSV にします。一行が一件です。Excel でそのまま開けますが、コードの列は書式を「文字列」にしてください(先頭の 0 が消えます)。",
        "{0} parties as CSV, one line each. Excel opens it; format the column of codes as text, or it takes leading zeros away.");
    public static readonly Bilingual Download = new("CSV を書き出す", "Download the CSV");
    public static readonly Bilingual In = new("2. 取り込む", "2. Take it in");
    public static readonly Bilingual InHelp = new(
        "まず、何が変わるかを見せます。登録するまで何も変わりません。表にない連絡先はそのまま残ります。列を減らしてもかまいません(「識別名」は必要です)。",
        "First it is shown what would change; nothing changes until you save. Parties that the table does not name stay. Columns may be left out, but not the id.");
    public static readonly Bilingual File = new("CSV ファイル(UTF-8 または Shift_JIS、1 MB まで)", "CSV file (UTF-8 or Shift_JIS, at most 1 MB)");
    public static readonly Bilingual Look = new("変わるところを見る", "Show what would change");
    public static readonly Bilingual Proposed = new("変わるところ", "What would change");
    public static readonly Bilingual Numbers = new("新規 {0} 件、変更 {1} 件、変わりなし {2} 件", "{0} new, {1} changed, {2} as before");
    public static readonly Bilingual MoreChanges = new("ほかに {0} 件", "{0} more");
    public static readonly Bilingual Fresh = new("新規", "New");
    public static readonly Bilingual Changed = new("変更", "Changed");
    public static readonly Bilingual Faults = new("取り込めない行 {0} 件", "{0} lines cannot be taken");
    public static readonly Bilingual FaultsHelp = new("直してもう一度選ぶか、このまま残りだけを登録できます。", "Mend them and choose the file again, or save the others as they are.");
    public static readonly Bilingual Line = new("{0} 行目", "Line {0}");
    public static readonly Bilingual Whole = new("表全体", "The whole table");
    public static readonly Bilingual Save = new("{0} 件を登録する", "Save {0}");
    public static readonly Bilingual NothingToSave = new("登録するものはありません。", "There is nothing to save.");
    public static readonly Bilingual Saved = new("{0} 件を登録しました。関係するケースの期限を計算し直しました。", "{0} saved. The deadlines of the cases concerned were computed anew.");
    public static readonly Bilingual Codes = new("コード", "Codes");
    public static readonly Bilingual ClosedDays = new("休日表", "Closed-day tables");
    public static readonly Bilingual OwnClosedDates = new("独自の休業日", "Own closed dates");
    public static readonly Bilingual HoursSince = new("{0} から {1}", "since {0}: {1}");
    public static readonly Bilingual FollowsSince = new("{0} から {1}", "since {0}: {1}");
    public static readonly Bilingual Nothing = new("(なし)", "(none)");

    public static RefusedException NoFile() => new(new("table-missing", RefusalKind.Invalid, new(
        "ファイルが選ばれていません。書き出した CSV を直したものを選んでください。", "No file was chosen. Choose the CSV that you changed.")));

    public static RefusedException TooLarge() => new(new("table-too-large", RefusalKind.Invalid, new(
        "ファイルが 1 MB を超えています。連絡先の表か確かめ、大きければ分けてください。", "The file is larger than 1 MB. Check that it is the directory's table, and divide it if it is.")));
}
