using DischargeFlow.Casework.Publishing;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Publishings;

/// <summary>The words of the pages on which versions are proposed, published and taken back.</summary>
public static class PublishingTexts
{
    public static readonly Bilingual Title = new("公開", "Publications");
    public static readonly Bilingual Lead = new("提案・公開された版と、切り替えの進みぐあい", "What was proposed and published, and how far open cases are moved");
    public static readonly Bilingual None = new("まだ何も提案されていません。", "Nothing was proposed yet.");
    public static readonly Bilingual Back = new("公開の一覧", "All publications");
    public static readonly Bilingual ProposeTitle = new("公開を提案する", "Propose to publish");
    public static readonly Bilingual ProposeLead = new("提案すると、別の管理者が確かめて公開します。", "Once proposed, another administrator looks at it and publishes it.");
    public static readonly Bilingual From = new("適用を始める日", "Holds from");
    public static readonly Bilingual By = new("何の日で判断するか", "Counted by");
    public static readonly Bilingual Admission = new("入院日", "day of admission");
    public static readonly Bilingual Discharge = new("退院日", "day of discharge");
    public static readonly Bilingual OpenCases = new("いま入院中の方", "Stays that are open now");
    public static readonly Bilingual Stay = new("いまの版のまま", "keep the version by which they go");
    public static readonly Bilingual Move = new("新しい版に切り替える(日付が当てはまる方)", "go over to the new one, where their dates say so");
    public static readonly Bilingual MoveUntold = new("まだ何も知らせていない方だけ切り替える", "go over only where nobody was told anything yet");
    public static readonly Bilingual Reason = new("理由(ケースの履歴に残ります)", "Reason (the histories of the cases show it)");
    public static readonly Bilingual Why = new("理由", "Reason");
    public static readonly Bilingual LookAhead = new("何が変わるか見る", "See what would change");
    public static readonly Bilingual Propose = new("提案する", "Propose");
    public static readonly Bilingual Publish = new("公開する", "Publish");
    public static readonly Bilingual Withdraw = new("取り下げる", "Take back the proposal");
    public static readonly Bilingual OtherPerson = new("公開するのは、提案した人とは別の管理者です。", "Another administrator than the one who proposed it publishes it.");
    public static readonly Bilingual IsProposed = new("この案は提案されています。", "This draft is proposed.");
    public static readonly Bilingual OpenProposal = new("提案を開く", "Open the proposal");
    public static readonly Bilingual Version = new("{0} 第{1}版", "{0}, version {1}");
    public static readonly Bilingual TakesBack = new("第{0}版を取り消す", "takes version {0} back");
    public static readonly Bilingual ProposedBy = new("提案", "Proposed");
    public static readonly Bilingual DecidedBy = new("公開・取り下げ", "Decided");
    public static readonly Bilingual State = new("状態", "State");
    public static readonly Bilingual Proposed = new("確認待ち", "waits for another person");
    public static readonly Bilingual Withdrawn = new("取り下げ", "taken back");
    public static readonly Bilingual Moving = new("切り替え中", "moving open cases");
    public static readonly Bilingual Done = new("公開済み", "published");
    public static readonly Bilingual Progress = new("入院中の方の切り替え", "Open stays");
    public static readonly Bilingual ProgressLine = new(
        "{0} 件中 {1} 件を確認: 切り替え {2}、日付により元のまま {3}、対象外 {4}、切り替えられない {5}",
        "{1} of {0} looked at: {2} moved, {3} stay by their dates, {4} left alone, {5} could not be moved");
    public static readonly Bilingual GoesOn = new("この画面を離れても続きます。", "It goes on when you leave this page.");
    public static readonly Bilingual PreviewTitle = new("いま公開したときに変わること", "What would change now");
    public static readonly Bilingual PreviewBackTitle = new("いま戻したときに変わること", "What would change now");
    public static readonly Bilingual PreviewCases = new(
        "入院中 {0} 件: 切り替わる {1}、日付により元のまま {2}、対象外 {3}", "Open stays: {0}. Would be moved: {1}; stay by their dates: {2}; left alone: {3}");
    public static readonly Bilingual PreviewCounts = new("増える {0}、なくなる {1}、日時が変わる {2}", "Appear: {0}, vanish: {1}, move: {2}");
    public static readonly Bilingual NothingChanges = new("知らせは何も変わりません。", "No message changes.");
    public static readonly Bilingual NothingChangesSoFar = new("これまでに切り替わった方の知らせは、何も変わりません。", "Of the stays that were moved so far, no message changes.");
    public static readonly Bilingual Messages = new("知らせ", "Messages");
    public static readonly Bilingual Deadlines = new("期限", "Deadlines");
    public static readonly Bilingual DeadlineCount = new("期限が変わる務め {0}", "Duties whose deadline moves: {0}");
    public static readonly Bilingual NoDeadlineMoves = new("期限は変わりません。", "No deadline moves.");
    public static readonly Bilingual NoDeadline = new("期限なし", "no deadline");
    public static readonly Bilingual DueThen = new("いまの期限", "Due now");
    public static readonly Bilingual Cut = new("多いので、はじめの {0} 件を示します。", "There are many: these are the first {0}.");
    public static readonly Bilingual Recipient = new("宛先", "To");
    public static readonly Bilingual Nobody = new("(担当が決まっていない)", "(nobody holds the role)");
    public static readonly Bilingual Case = new("ケース", "Case");
    public static readonly Bilingual Duty = new("務め", "Duty");
    public static readonly Bilingual Change = new("変わり方", "Change");
    public static readonly Bilingual Then = new("いまの予定", "Planned now");
    public static readonly Bilingual After = new("変わったあと", "Afterwards");
    public static readonly Bilingual NotSentYet = new("時刻を過ぎ、まだ送っていません", "past, not sent yet");
    public static readonly Bilingual AtOnce = new("すぐに", "at once");
    public static readonly Bilingual Appears = new("増える", "appears");
    public static readonly Bilingual Vanishes = new("なくなる", "vanishes");
    public static readonly Bilingual Moves = new("変わる", "moves");
    public static readonly Bilingual TakeBackTitle = new("前の版に戻す", "Back to the version before");
    public static readonly Bilingual TakeBackLead = new(
        "第{0}版を取り消し、第{1}版の決まりを次の版として、すぐに動かします。第{0}版で進んでいる方も戻ります。",
        "Version {0} is taken back: what version {1} says runs on at once, as the next version. Stays that went by version {0} come back too.");
    public static readonly Bilingual StillMoving = new(
        "第{0}版への切り替えがまだ続いています({1} 件中 {2} 件を確認)。戻すと、切り替えはそこで止まります。下に示すのは、これまでに切り替わった方だけです。",
        "Open stays are still being moved to version {0} ({2} of {1} looked at). Going back stops that. What is shown below is of the stays that were moved so far.");
    public static readonly Bilingual TakeBack = new("戻す", "Go back");
    public static readonly Bilingual SaidProposed = new("提案しました。別の管理者に公開してもらってください。", "Proposed. Ask another administrator to publish it.");
    public static readonly Bilingual SaidPublished = new("公開しました。新しい版が動いています。", "Published. The new version runs.");
    public static readonly Bilingual SaidWithdrawn = new("取り下げました。案はまた変えられます。", "Taken back. The draft can be changed again.");
    public static readonly Bilingual SaidBack = new("戻しました。", "It went back.");
    public static readonly Bilingual BadDate = new("適用を始める日を、2027-04-01 のように書いてください。", "Write the day from which it holds like 2027-04-01.");

    /// <summary>The words of a state.</summary>
    public static Bilingual Of(PublicationState state) => state switch
    {
        PublicationState.Proposed => Proposed,
        PublicationState.Withdrawn => Withdrawn,
        PublicationState.Moving => Moving,
        _ => Done,
    };

    /// <summary>The words of what becomes of open cases.</summary>
    public static Bilingual Of(OpenCases open) => open switch
    {
        Casework.Publishing.OpenCases.Move => Move,
        Casework.Publishing.OpenCases.MoveWhereNothingWasSent => MoveUntold,
        _ => Stay,
    };

    /// <summary>The words of a change.</summary>
    public static Bilingual Of(PreviewChange change) => change switch
    {
        PreviewChange.Appears => Appears,
        PreviewChange.Vanishes => Vanishes,
        _ => Moves,
    };
}
