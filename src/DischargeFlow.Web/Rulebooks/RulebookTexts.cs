using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Rulebooks;

/// <summary>The words of the pages of rulebooks.</summary>
public static class RulebookTexts
{
    public static readonly Bilingual Title = new("ルールブック", "Rulebooks");
    public static readonly Bilingual Lead = new("だれが、だれに、いつまでに連絡するかの決まり", "Who tells whom by when");
    public static readonly Bilingual Today = new("今日の版", "Holds today");
    public static readonly Bilingual Next = new("次の版", "Begins next");
    public static readonly Bilingual NotYet = new("まだ始まっていない", "has not begun");
    public static readonly Bilingual Versions = new("版", "Versions");
    public static readonly Bilingual Version = new("第{0}版", "Version {0}");
    public static readonly Bilingual Since = new("{0} から({1})", "from {0} ({1})");
    public static readonly Bilingual ByAdmission = new("入院日で判断", "by admission");
    public static readonly Bilingual ByDischarge = new("退院日で判断", "by discharge");
    public static readonly Bilingual HoldsNow = new("今日はこの版", "holds today");
    public static readonly Bilingual HeldBefore = new("前の版", "held before");
    public static readonly Bilingual HoldsLater = new("これから", "holds later");
    public static readonly Bilingual Kept = new("進行中の入院だけが使う版", "only for stays that go by it");
    public static readonly Bilingual Duties = new("務め", "Duties");
    public static readonly Bilingual Source = new("出典", "Source");
    public static readonly Bilingual None = new("ルールブックはまだありません。", "There is no rulebook yet.");
    public static readonly Bilingual Back = new("ルールブックの一覧", "All rulebooks");
    public static readonly Bilingual BackTo = new("{0} の版", "Versions of {0}");
    public static readonly Bilingual Open = new("内容を見る", "Open");
    public static readonly Bilingual Chart = new("流れ図", "Flow chart");
    public static readonly Bilingual ChartLead = new("職員に配る流れ図(A4横)", "The hand-out for staff, A4 across");
    public static readonly Bilingual Print = new("印刷する", "Print");
    public static readonly Bilingual Text = new("文(YAML)", "Text (YAML)");
    public static readonly Bilingual TextUnknown = new(
        "この版の文はデータベースにまだ控えられていません。プログラムを始動し直すと控えられます。", "The text of this version is not kept in the database yet. It is kept at the next start of the program.");
    public static readonly Bilingual Differences = new("版のちがい", "Differences between versions");
    public static readonly Bilingual Compare = new("くらべる", "Compare");
    public static readonly Bilingual From = new("前", "Before");
    public static readonly Bilingual To = new("後", "After");
    public static readonly Bilingual Same = new("決まりにちがいはありません。", "They say the same.");
    public static readonly Bilingual What = new("何が", "What");
    public static readonly Bilingual Came = new("加わる", "new");
    public static readonly Bilingual Gone = new("なくなる", "gone");
    public static readonly Bilingual OneVersion = new("版は一つだけです。", "There is one version only.");
    public static readonly Bilingual HeldBack = new("フォルダーにあって公開されていない版", "In the folder and not published");
    public static readonly Bilingual HeldBackLead = new(
        "workflows フォルダーに置かれただけで、まだだれも公開していないので動きません。案にすると、提案して別の管理者が公開できます。",
        "These lie in the folder of workflows and nobody published them, so they do not run. Taken in as drafts, they are proposed and published like any other.");
    public static readonly Bilingual TakeIn = new("案にする", "Take in as a draft");
    public static readonly Bilingual Drafts = new("作成中の案", "Open drafts");
    public static readonly Bilingual NoDrafts = new("作成中の案はありません。", "No draft is open.");
    public static readonly Bilingual NoSuch = new("このルールブックまたは版はありません。一覧から選んでください。", "There is no such rulebook or version. Choose from the list.");
    public static readonly Bilingual WholeThing = new("全体", "whole");
}
