using DischargeFlow.Casework.Accounts;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Accounts;

/// <summary>The words of accounts, wherever they are shown.</summary>
public static class AccountTexts
{
    public static readonly Bilingual PasswordShort = new(
        "パスワードは12文字以上にしてください。記号や数字は要りません。思い出しやすい言葉をいくつか並べるのがよい方法です。",
        "A password needs at least 12 characters. It needs no signs or digits: a few words that you remember well are best.");
    public static readonly Bilingual PasswordLong = new("パスワードは128文字までです。", "A password has at most 128 characters.");
    public static readonly Bilingual PasswordCommon = new(
        "このパスワードは、よく使われる言葉や並びでできているため使えません。別の言葉を組み合わせてください。",
        "This password is made of words or rows of keys that everybody tries first. Join other words.");
    public static readonly Bilingual PasswordName = new(
        "このパスワードは、ご自分の名前・メールアドレス・所属でできているため使えません。別の言葉を組み合わせてください。",
        "This password is made of your own name, mail address or organization. Join other words.");
    public static readonly Bilingual PasswordsDiffer = new("二つのパスワードが違います。同じものを二度入力してください。", "The two passwords differ. Type the same one twice.");
    public static readonly Bilingual Moved = new(
        "ほかの操作と重なったため、変更していません。画面を読み込み直してから、もう一度行ってください。", "Something else changed the account at the same moment. Nothing was changed: load the page again and try once more.");
    public static readonly Bilingual MailTaken = new(
        "このメールアドレスのアカウントはすでにあります。一覧から選んでください。", "There is an account with this mail address already. Choose it from the list.");
    public static readonly Bilingual MailUnreadable = new("メールアドレスの形ではありません。", "This is no mail address.");
    public static readonly Bilingual NameMissing = new("名前を入力してください。", "Give the person's name.");
    public static readonly Bilingual RolesMissing = new("役割を一つ以上選んでください。", "Choose at least one role.");
    public static readonly Bilingual OrganizationMissing = new(
        "調整担当とケアマネジャーには所属する機関が要ります。連絡先にある機関を選んでください。",
        "A planner or care manager belongs to an organization. Choose one of the directory.");
    public static readonly Bilingual LastAdministrator = new(
        "使える管理者がいなくなるため、変更していません。先に別の管理者を招待し、サインインできることを確かめてください。",
        "Nobody could administer any more, so nothing was changed. First invite another administrator and see that they can sign in.");
    public static readonly Bilingual NoSuchAccount = new("このアカウントはありません。", "There is no such account.");

    /// <summary>A role.</summary>
    public static Bilingual Of(AccountRole role) => role switch
    {
        AccountRole.Planner => new("退院調整担当", "Discharge planner"),
        AccountRole.CareManager => new("ケアマネジャー・連絡先の窓口", "Care manager or desk"),
        AccountRole.Administrator => new("管理者", "Administrator"),
        _ => new("監査担当", "Auditor"),
    };

    /// <summary>What a role sees.</summary>
    public static Bilingual SightOf(AccountRole role) => role switch
    {
        AccountRole.Planner => new("自分の病院の入院を見て、記録します。", "Sees and records the stays of the own hospital."),
        AccountRole.CareManager => new("自分の機関に知らせが届いたケースを見て、記録します。", "Sees and records the cases that were addressed to the own organization."),
        AccountRole.Administrator => new("ルール、休日表、連絡先、アカウントを管理します。患者の名前は見えません。", "Keeps rules, calendars, directory and accounts. Sees no patient."),
        _ => new("誰がいつ何を見たかの記録(監査)を読みます。", "Reads who looked at what when."),
    };
}
