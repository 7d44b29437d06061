using DischargeFlow.Casework.Accounts;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Administration;

/// <summary>The words of the pages on which the keys of programs are kept.</summary>
public static class KeysTexts
{
    public static readonly Bilingual Title = new("プログラムの鍵", "Keys of programs");
    public static readonly Bilingual Lead = new("電子カルテなどのプログラムが、人に代わって読み書きするための鍵", "With a key a program, such as a hospital's own system, reads and records");
    public static readonly Bilingual None = new("鍵はまだありません。", "There are no keys yet.");
    public static readonly Bilingual Program = new("プログラム", "Program");
    public static readonly Bilingual May = new("できること", "May");
    public static readonly Bilingual Sees = new("見える範囲", "Sees");
    public static readonly Bilingual Everything = new("すべての機関", "every organization");
    public static readonly Bilingual Until = new("期限", "Until");
    public static readonly Bilingual Valid = new("有効", "valid");
    public static readonly Bilingual EndsSoon = new("まもなく期限", "ends soon");
    public static readonly Bilingual Expired = new("期限切れ", "expired");
    public static readonly Bilingual Revoked = new("無効", "revoked");
    public static readonly Bilingual Revoke = new("無効にする", "Revoke");
    public static readonly Bilingual RevokeOf = new("{0} の鍵を無効にする", "Revoke the key of {0}");
    public static readonly Bilingual MakeTitle = new("鍵を作る", "Make a key");
    public static readonly Bilingual Name = new("プログラムの名前", "Name of the program");
    public static readonly Bilingual NameHelp = new("半角の英数字・ハイフン・ピリオド。記録と監査にこの名前が残ります。", "Letters, digits, dashes and dots. Records and the audit name the program so.");
    public static readonly Bilingual Life = new("使える期間", "Works for");
    public static readonly Bilingual Days = new("{0}日", "{0} days");
    public static readonly Bilingual Make = new("作る", "Make it");
    public static readonly Bilingual MadeTitle = new("鍵ができました", "The key is made");
    public static readonly Bilingual Made = new(
        "「{0}」の鍵です。プログラムの設定に、秘密として保管してください。この画面を閉じると二度と表示されません。なくしたときは、無効にして作り直します。",
        "This is the key of {0}. Keep it in the program's settings as a secret: it is never shown again. If it is lost, revoke it and make another.");
    public static readonly Bilingual SaidRevoked = new("鍵を無効にしました。", "The key is revoked.");
    public static readonly Bilingual ToAccounts = new("アカウントへ", "To the accounts");
    public static readonly Bilingual Back = new("一覧へ", "To the list");

    /// <summary>What a scope lets a program do.</summary>
    public static Bilingual Of(KeyScope scope) => scope switch
    {
        KeyScope.ReadCases => new("ケースを読む", "read cases"),
        KeyScope.WriteCases => new("ケースに記録する", "record on cases"),
        KeyScope.ReadDirectory => new("連絡先を読む", "read the directory"),
        _ => new("連絡先を変える", "change the directory"),
    };
}
