using DischargeFlow.Casework.Refusals;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.WhatIfs;

/// <summary>The words of the page on which a draft is tried on past stays.</summary>
public static class WhatIfTexts
{
    public static readonly Bilingual Lead = new(
        "この案を、データベースにある過去の入院で試します。どの連絡が増え、なくなり、時刻が変わるかを報告にまとめます。何も送らず、ケースには何も記録しません。",
        "The draft is tried on the past stays of the database. The report says which messages appear, vanish or move. Nothing is sent, and nothing is recorded on any case.");
    public static readonly Bilingual Form = new("試す", "Try it");
    public static readonly Bilingual Against = new("比べる版", "Compare with");
    public static readonly Bilingual Version = new("第{0}版({1} から)", "Version {0} (from {1})");
    public static readonly Bilingual From = new("入院日(から)", "Admitted from");
    public static readonly Bilingual To = new("入院日(まで)", "Admitted until");
    public static readonly Bilingual DatesHelp = new("空けておくと、すべての入院が対象です。", "Leave them empty for every stay.");
    public static readonly Bilingual Hospitals = new("病院(選ばなければすべて)", "Hospitals (none chosen: all)");
    public static readonly Bilingual Start = new("試算を始める", "Start");
    public static readonly Bilingual OneAtATime = new("試算は一度に一つだけ動きます。この画面を離れても続きます。", "One trial runs at a time. It goes on when you leave this page.");
    public static readonly Bilingual CannotRun = new("案に誤りがあるので、まだ試算できません。先に文の誤りを直してください。", "The draft has errors and cannot be tried yet. Mend its text first.");
    public static readonly Bilingual ToText = new("文を開く", "Open the text");
    public static readonly Bilingual NothingToCompare = new("動いている版がないので、比べるものがありません。", "No version of this rulebook runs, so there is nothing to compare with.");
    public static readonly Bilingual Past = new("これまでの試算", "Trials so far");
    public static readonly Bilingual NonePast = new("この案の試算はまだありません。", "This draft was not tried yet.");
    public static readonly Bilingual When = new("始めた日時", "Begun");
    public static readonly Bilingual Who = new("始めた人", "By");
    public static readonly Bilingual What = new("対象", "On");
    public static readonly Bilingual Outcome = new("結果", "Outcome");
    public static readonly Bilingual Period = new("入院日 {0} 〜 {1}", "admitted {0} – {1}");
    public static readonly Bilingual AnyTime = new("すべての期間", "any time");
    public static readonly Bilingual AllHospitals = new("すべての病院", "all hospitals");
    public static readonly Bilingual VersusVersion = new("第{0}版と比較", "against version {0}");
    public static readonly Bilingual Running = new("動いています", "Running");
    public static readonly Bilingual Progress = new("ケース {1} 件のうち {0} 件を見ました({2}%)", "{0} of {1} cases looked at ({2}%)");
    public static readonly Bilingual ProgressName = new("試算の進み具合", "How far the trial is");
    public static readonly Bilingual Stop = new("止める", "Stop");
    public static readonly Bilingual StopHelp = new("止めると、そこまでの入院についての報告になります。", "Stopped, it reports on the stays that are done.");
    public static readonly Bilingual Done = new("終わりました: 入院 {0} 件のうち {1} 件で何かが変わります", "Done: something changes in {1} of {0} stays");
    public static readonly Bilingual Stopped = new("途中で止めました: 入院 {0} 件のうち {1} 件で何かが変わります", "Stopped before the end: something changes in {1} of {0} stays");
    public static readonly Bilingual Failed = new("できませんでした。もう一度試し、続くときは管理の担当者に時刻を伝えてください。", "It could not be done. Try again; if it goes on, tell who runs the program the time.");
    public static readonly Bilingual CutOff = new("プログラムが止まったため、途中で切れました。もう一度始めてください。", "It was cut off when the program ended. Start it again.");
    public static readonly Bilingual Report = new("報告を開く", "Open the report");
    public static readonly Bilingual ReportHelp = new("報告は一枚のページで、そのまま印刷できます。", "The report is one page, ready to be printed.");
    public static readonly Bilingual Reload = new("いまの様子を見る", "Look again");
    public static readonly Bilingual SaidStarted = new("試算を始めました。", "The trial has begun.");
    public static readonly Bilingual BadDate = new("日付は 2026-11-20 のように書いてください。", "Write dates like 2026-11-20.");

    public static RefusedException NoDraft() => new(new("draft-unknown", RefusalKind.NotFound, new(
        "その案はありません。一覧から選び直してください。", "There is no such draft. Choose one from the list.")));

    public static RefusedException NoReport() => new(new("report-unknown", RefusalKind.NotFound, new(
        "その試算の報告はありません。試算の一覧から選び直してください。", "There is no report of that trial. Choose one from the list of trials.")));

    public static RefusedException NotADate() => new(new("date", RefusalKind.Invalid, BadDate));
}
