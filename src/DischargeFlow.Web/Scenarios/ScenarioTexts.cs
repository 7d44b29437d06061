using DischargeFlow.Casework.Refusals;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Scenarios;

/// <summary>The words of the page with the scenarios of a draft.</summary>
public static class ScenarioTexts
{
    public static readonly Bilingual Lead = new(
        "シナリオは、入院の経過と、そのとき出るはずの連絡です。保存するたびに試します。一つでも違えば、公開できません。",
        "A scenario is the course of a stay and the messages that must come of it. All are run at every save; while one differs, the draft cannot be published.");
    public static readonly Bilingual AllGreen = new("シナリオ {0} 件は、すべて書いてあるとおりです。", "All {0} scenarios come out as they say.");
    public static readonly Bilingual SomeRed = new("シナリオ {1} 件のうち {0} 件が、書いてあるとおりになりません。", "{0} of {1} scenarios do not come out as they say.");
    public static readonly Bilingual NotRun = new("ルールブックに誤りがあるので、シナリオを試せません。先に文の誤りを直してください。", "The rulebook has errors, so no scenario was run. Mend its text first.");
    public static readonly Bilingual ToText = new("文を開く", "Open the text");
    public static readonly Bilingual Green = new("合っている", "As expected");
    public static readonly Bilingual Red = new("違う", "Differs");
    public static readonly Bilingual Unread = new("読めない", "Cannot be read");
    public static readonly Bilingual Pending = new("試していない", "Not run");
    public static readonly Bilingual Expected = new("シナリオの記載", "The scenario says");
    public static readonly Bilingual Planned = new("この案の計画", "This draft plans");
    public static readonly Bilingual Nothing = new("(なし)", "(nothing)");
    public static readonly Bilingual Line = new("{0} 行目", "line {0}");
    public static readonly Bilingual Edit = new("文で直す", "Edit as text");
    public static readonly Bilingual Remove = new("消す", "Remove");
    public static readonly Bilingual RemoveThis = new("シナリオ「{0}」を消す", "Remove the scenario “{0}”");
    public static readonly Bilingual More = new("ほかに {0} 件の違い", "{0} more differences");
    public static readonly Bilingual None = new("まだシナリオがありません。上で加えてください。", "There is no scenario yet. Add one above.");
    public static readonly Bilingual Record = new("実際の入院から記録する", "Record from a real stay");
    public static readonly Bilingual RecordHelp = new(
        "ケース番号を入れると、その入院の経過と、いまのルールで出る連絡をシナリオにします。氏名・患者番号・生年月日・病棟・機関の名前・自由に書かれたことばは入りません。同意があったかどうかは、送る連絡が変わるので入ります。記録したことは監査に残ります。",
        "Give a case number: the course of that stay and the messages of the rule that runs become a scenario. No patient's name, number or birth date, no ward, name of an organization or free text is taken over; whether consent was given is, since what goes out hangs on it. The look at the case stands in the audit.");
    public static readonly Bilingual CaseNumber = new("ケース番号(例: K7M2-Q9X4)", "Case number (such as K7M2-Q9X4)");
    public static readonly Bilingual Name = new("シナリオの名前", "Name of the scenario");
    public static readonly Bilingual DoRecord = new("記録する", "Record");
    public static readonly Bilingual Add = new("自分で書く", "Write one yourself");
    public static readonly Bilingual AddHelp = new("短い見本から始めます。", "It begins with a short example.");
    public static readonly Bilingual DoAdd = new("書き始める", "Begin");
    public static readonly Bilingual RecordedName = new("実際の入院から {0}", "From a real stay {0}");
    public static readonly Bilingual SaidRecorded = new("記録しました。期待する連絡は、いま動いている版の計画です。", "Recorded. What is expected is the plan of the version that runs.");
    public static readonly Bilingual SaidRemoved = new("消しました。", "Removed.");
    public static readonly Bilingual SaidMet = new("ほかの人がこのシナリオを書き換えていたので、消していません。内容を確かめてください。", "Somebody else changed this scenario meanwhile, so it was not removed. Look at it first.");
    public static readonly Bilingual Due = new("期限: {0}", "due: {0}");
    public static readonly Bilingual State = new("状態: {0}", "state: {0}");
    public static readonly Bilingual Moment = new("日時: {0}", "moment: {0}");

    public static RefusedException NoCaseNumber() => new(new("case-number", RefusalKind.Invalid, new(
        "ケース番号ではありません。K7M2-Q9X4 のような 8 文字の番号を確かめてください。", "This is no case number. Check its eight signs, such as K7M2-Q9X4.")));

    public static RefusedException NoDraft() => new(new("draft-unknown", RefusalKind.NotFound, new(
        "その案はありません。一覧から選び直してください。", "There is no such draft. Choose one from the list.")));
}
