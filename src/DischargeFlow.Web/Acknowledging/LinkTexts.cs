using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Acknowledging;

/// <summary>The words of the page behind a link in a message.</summary>
public static class LinkTexts
{
    public static readonly Bilingual Title = new("入退院の連絡", "About a hospital stay");
    public static readonly Bilingual For = new("{0} さま", "For {0}");
    public static readonly Bilingual From = new("病院", "Hospital");
    public static readonly Bilingual Case = new("ケース番号", "Case number");
    public static readonly Bilingual Due = new("期限", "Due");
    public static readonly Bilingual NoDue = new("決まっていません", "not set");
    public static readonly Bilingual Owner = new("担当", "To be done by");
    public static readonly Bilingual PreparedFor = new("退院(予定)日", "Discharge (planned)");
    public static readonly Bilingual State = new("いまの状態", "State now");
    public static readonly Bilingual Rule = new("ルール", "Rule");
    public static readonly Bilingual Acknowledge = new("確認しました", "I have seen it");
    public static readonly Bilingual AcknowledgeHelp = new(
        "押すと、連絡を見たことが病院に伝わります。見ただけでは何も送られません。", "Pressing tells the hospital that you have seen this. Opening the page sends nothing.");
    public static readonly Bilingual Thanks = new("確認を受け付けました。ありがとうございます。", "Thank you: the hospital can see that you have seen it.");
    public static readonly Bilingual SeenAt = new("{0} に確認済みです。", "Acknowledged {0}.");
    public static readonly Bilingual OverNow = new("この連絡は、いまは対応不要です。", "Nothing is needed about this any more.");
    public static readonly Bilingual Call = new("病院に電話する", "Call the hospital");
    public static readonly Bilingual Private = new(
        "個人情報を守るため、お名前や病状は表示しません。くわしくは病院にお尋ねください。", "To protect the patient, no name and no illness is shown. Ask the hospital for more.");
    public static readonly Bilingual SignIn = new("サインインしてくわしく見る", "Sign in to see more");
    public static readonly Bilingual NotMine = new("わたし宛てではありません", "This is not for me");
    public static readonly Bilingual NotMineLead = new(
        "このメールは「{0}」あての連絡です。あなたがその機関の方でなければ、お知らせください。", "This mail is meant for {0}. Tell us if you do not work there.");
    public static readonly Bilingual NotMineAddress = new("メールの宛先:", "It went to:");
    public static readonly Bilingual NotMineStops = new("このアドレスへのメールを、すべて止めます。", "All mail to this address stops.");
    public static readonly Bilingual NotMineTells = new("{0}と連絡先の管理者に、届いていないことが伝わります。", "{0} and the keeper of the directory see that the recipient was not reached.");
    public static readonly Bilingual NotMineDo = new("わたし宛てではない、と知らせる", "Tell them that it is not for me");
    public static readonly Bilingual NotMineBack = new("戻る", "Back");
    public static readonly Bilingual NotMineOther = new(
        "機関は合っているが担当が違うときは、押さずに病院へ電話してください。押すと、機関へのメールが止まります。",
        "If it is the right office but another person's case, call the hospital instead: pressing stops the mail to the office.");
    public static readonly Bilingual StoppedTitle = new("宛先違いとして受け付けました", "Reported as not for you");
    public static readonly Bilingual Stopped = new(
        "このアドレスへのメールを止めました。病院と連絡先の管理者に伝わっています。ご連絡ありがとうございました。",
        "Mail to this address has stopped. The hospital and the keeper of the directory can see it. Thank you for telling us.");
    public static readonly Bilingual StoppedDelete = new("届いたメールは削除してください。", "Please delete the mail that reached you.");
    public static readonly Bilingual StoppedWrong = new(
        "まちがって押したときは、病院に電話してください。アドレスを確かめたうえで、送信を再開します。",
        "If you pressed by mistake, call the hospital: once the address is checked, mail goes there again.");
    public static readonly Bilingual Unreadable = new(
        "このリンクは正しくありません。メールの中のリンクが途中で切れていないか確かめてください。つながらないときは、メールにあるケース番号を添えて病院に電話してください。",
        "This link is not right. Check that it was not cut off in the mail. If it still fails, call the hospital with the case number in the mail.");
    public static readonly Bilingual Expired = new(
        "このリンクの期限(90日)が過ぎています。いまの状況は、サインインして見るか、ケース番号を添えて病院に電話して確かめてください。",
        "This link has expired (90 days). To know how things stand now, sign in, or call the hospital with the case number.");
}
