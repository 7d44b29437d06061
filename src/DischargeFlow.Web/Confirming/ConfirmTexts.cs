using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Confirming;

/// <summary>The words of the page by which an address is confirmed.</summary>
public static class ConfirmTexts
{
    public static readonly Bilingual Title = new("メールアドレスの確認", "Confirm this mail address");
    public static readonly Bilingual Lead = new(
        "このアドレスを「{0}」あての入退院の連絡に使ってよいですか。", "May notices about hospital stays for {0} be sent to this address?");
    public static readonly Bilingual Help = new(
        "押すと、このアドレスに連絡が届くようになります。開いただけでは何も変わりません。年に一度、同じ確認をお願いします。",
        "Pressing lets notices come here. Opening the page changes nothing. You are asked again once a year.");
    public static readonly Bilingual Yes = new("はい、このアドレスに送ってください", "Yes, send them here");
    public static readonly Bilingual No = new("この機関の者ではありません", "I do not work there");
    public static readonly Bilingual NoHelp = new("押すと、このアドレスには何も送られなくなり、連絡先の管理者に伝わります。", "Pressing stops all mail to this address and tells the keeper of the directory.");
    public static readonly Bilingual DoneTitle = new("確認しました", "Confirmed");
    public static readonly Bilingual Done = new(
        "ありがとうございます。入退院の連絡がこのアドレスに届きます。この画面は閉じてかまいません。", "Thank you: notices about hospital stays come to this address. You can close this page.");
    public static readonly Bilingual DoneSince = new("{0} に確認済みです。", "Confirmed {0}.");
    public static readonly Bilingual StoppedTitle = new("送信を止めています", "Mail to this address has stopped");
    public static readonly Bilingual Stopped = new(
        "このアドレスには何も送りません。連絡先の管理者に伝わっています。まちがって押したときは、連絡先の管理者か、やりとりのある病院に電話してください。",
        "Nothing is sent to this address, and the keeper of the directory knows. If you pressed by mistake, call the keeper of the directory, or the hospital that you deal with.");
    public static readonly Bilingual Unreadable = new(
        "このリンクは正しくありません。メールの中のリンクが途中で切れていないか確かめてください。",
        "This link is not right. Check that it was not cut off in the mail.");
    public static readonly Bilingual Expired = new(
        "このリンクの期限(60日)が過ぎています。新しい確認メールのリンクを開くか、連絡先の管理者に電話して、もう一度送ってもらってください。",
        "This link has expired (60 days). Open the link of a newer mail, or call the keeper of the directory and have it sent again.");
    public static readonly Bilingual Gone = new(
        "このアドレスは、いまは連絡先に登録されていません。何もする必要はありません。",
        "This address is not in the directory any more. There is nothing for you to do.");
}
