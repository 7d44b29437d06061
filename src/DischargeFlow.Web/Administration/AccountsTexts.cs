using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Administration;

/// <summary>The words of the pages on which accounts are kept.</summary>
public static class AccountsTexts
{
    public static readonly Bilingual Title = new("アカウント", "Accounts");
    public static readonly Bilingual Lead = new("誰がサインインできて、何が見えるか", "Who can sign in, and what they see");
    public static readonly Bilingual Invite = new("招待する", "Invite");
    public static readonly Bilingual InviteTitle = new("人を招待する", "Invite somebody");
    public static readonly Bilingual Name = new("名前", "Name");
    public static readonly Bilingual Organization = new("所属する機関", "Organization");
    public static readonly Bilingual NoOrganization = new("なし(管理者・監査担当のみ)", "none (administrators and auditors only)");
    public static readonly Bilingual State = new("状態", "State");
    public static readonly Bilingual Invited = new("招待中", "invited");
    public static readonly Bilingual Active = new("利用中", "active");
    public static readonly Bilingual Disabled = new("停止中", "closed");
    public static readonly Bilingual Locked = new("一時停止({0} まで)", "locked until {0}");
    public static readonly Bilingual Save = new("保存する", "Save");
    public static readonly Bilingual SaveHelp = new("保存すると、この人のサインインはすべて終わります。", "Saving ends every sign-in of this person.");
    public static readonly Bilingual Actions = new("その他の操作", "More");
    public static readonly Bilingual InviteAgain = new("招待し直す(パスワードを忘れたとき)", "Invite again (a forgotten password)");
    public static readonly Bilingual Disable = new("停止する", "Close the account");
    public static readonly Bilingual Enable = new("停止を解く", "Open the account again");
    public static readonly Bilingual ResetFactor = new("二要素認証を解除する(端末をなくしたとき)", "Reset the second factor (a lost telephone)");
    public static readonly Bilingual ResetHelp = new(
        "本人であることを、対面か登録済みの電話で確かめてから行ってください。監査に記録されます。", "Make sure who asks, in person or by a number that you know. The audit records it.");
    public static readonly Bilingual SaidSaved = new("保存しました。", "Saved.");
    public static readonly Bilingual SaidReset = new("二要素認証を解除しました。次のサインインで設定し直します。", "The second factor is reset and will be set up anew.");
    public static readonly Bilingual SaidDisabled = new("停止しました。この人のサインインは終わりました。", "The account is closed and its sign-ins have ended.");
    public static readonly Bilingual SaidEnabled = new("停止を解きました。", "The account is open again.");
    public static readonly Bilingual LinkTitle = new("招待のリンク", "The invitation");
    public static readonly Bilingual LinkSent = new("{0} に招待のメールを送りました。7日以内に開くよう伝えてください。", "An invitation was mailed to {0}. It works for 7 days.");
    public static readonly Bilingual LinkShown = new(
        "メールを送る設定がないか、送れませんでした。このリンクを {0} 本人だけに渡してください。7日間、一度だけ使えます。この画面を閉じると二度と表示されません。",
        "No mail was sent: none is set up, or it was refused. Hand this link to {0} and nobody else. It works once, for 7 days, and is never shown again.");
    public static readonly Bilingual Back = new("一覧へ", "To the list");
}
