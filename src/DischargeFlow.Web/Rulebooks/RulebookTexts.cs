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
    public static readonly Bilingual Waiting = new("フォルダーで変わり、取り込まれていないメールの文面", "Wordings changed in the folder and not taken in");
    public static readonly Bilingual WaitingLead = new(
        "workflows フォルダーのメールの文面が変わりましたが、取り込むまで、メールはこれまでの文面で送られます。いまの文面のままにするには、ファイルを元に戻してください。",
        "The folder of workflows words these mails otherwise. Until that is taken in, mails go in the words of before. To keep those, put the files back.");
    public static readonly Bilingual WordsNow = new("いまの文面", "As it runs");
    public static readonly Bilingual WordsThere = new("フォルダーの文面", "In the folder");
    public static readonly Bilingual WordsOfProduct = new("(DischargeFlow の標準の文面)", "(the product's own words)");
    public static readonly Bilingual TakeWords = new("この文面にする", "Use these words");
    public static readonly Bilingual LeftFolder = new("フォルダーからなくなった版", "Gone from the folder");
    public static readonly Bilingual LeftFolderLead = new(
        "ファイルがなくなっても、これらの版は動き続けます。外すには、一人が申し出て、別の管理者が認めます。外しても、すでにこの版によっているケースは変わりません。そうでなければファイルを戻してください。",
        "These run on though their files are gone. To end one, one administrator asks for it and another agrees; stays that go by it keep it. Otherwise put the file back.");
    public static readonly Bilingual AskOut = new("外すことを申し出る", "Ask that it be taken out");
    public static readonly Bilingual AgreeOut = new("外すことを認める", "Agree to take it out");
    public static readonly Bilingual AskedOut = new("{0} が外すことを申し出ました。", "{0} asked that it be taken out.");
    public static readonly Bilingual SaidAsked = new("申し出ました。別の管理者が認めると外れます。", "Asked. It is taken out once another administrator agrees.");
    public static readonly Bilingual SaidOut = new("外しました。新しい入院はこの版によりません。", "Taken out. New stays do not go by it.");
    public static readonly Bilingual TakeIn = new("案にする", "Take in as a draft");
    public static readonly Bilingual Drafts = new("作成中の案", "Open drafts");
    public static readonly Bilingual NoDrafts = new("作成中の案はありません。", "No draft is open.");
    public static readonly Bilingual NoSuch = new("このルールブックまたは版はありません。一覧から選んでください。", "There is no such rulebook or version. Choose from the list.");
    public static readonly Bilingual WholeThing = new("全体", "whole");
}
