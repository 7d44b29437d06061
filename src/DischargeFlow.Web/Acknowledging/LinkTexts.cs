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
    public static readonly Bilingual Unreadable = new(
        "このリンクは正しくありません。メールの中のリンクが途中で切れていないか確かめてください。つながらないときは、メールにあるケース番号を添えて病院に電話してください。",
        "This link is not right. Check that it was not cut off in the mail. If it still fails, call the hospital with the case number in the mail.");
    public static readonly Bilingual Expired = new(
        "このリンクの期限(90日)が過ぎています。くわしくは、メールにあるケース番号を添えて病院に電話してください。",
        "This link has expired (90 days). Call the hospital with the case number in the mail.");
}
