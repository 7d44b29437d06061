using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.OwnAccounts;

/// <summary>The words of the pages of one's own account.</summary>
public static class OwnAccountTexts
{
    public static readonly Bilingual Title = new("あなたのアカウント", "Your account");
    public static readonly Bilingual Roles = new("役割", "Roles");
    public static readonly Bilingual Organization = new("所属", "Organization");
    public static readonly Bilingual Fictional = new(
        "デモの人物です。パスワードも二要素認証もありません。", "A person of the demonstration, without password and second factor.");
    public static readonly Bilingual ChangePerson = new("別の人物を選ぶ", "Choose another person");
    public static readonly Bilingual Password = new("パスワード", "Password");
    public static readonly Bilingual ChangePassword = new("パスワードを変える", "Change password");
    public static readonly Bilingual CurrentPassword = new("いまのパスワード", "Current password");
    public static readonly Bilingual CurrentWrong = new("いまのパスワードが違います。変更していません。", "The current password is wrong. Nothing was changed.");
    public static readonly Bilingual PasswordChanged = new(
        "パスワードを変えました。ほかの端末のサインインは終わりました。", "The password is changed. Every other sign-in of yours has ended.");
    public static readonly Bilingual SecondFactor = new("二要素認証", "Second factor");
    public static readonly Bilingual FactorOn = new("設定済み", "Set up");
    public static readonly Bilingual FactorOff = new("未設定", "Not set up");
    public static readonly Bilingual SetUp = new("設定する", "Set up");
    public static readonly Bilingual CodesLeft = new("残っている回復コード: {0}個", "Recovery codes left: {0}");
    public static readonly Bilingual NewCodes = new("回復コードを作り直す", "Make new recovery codes");
    public static readonly Bilingual NewCodesHelp = new(
        "前の回復コードはすべて使えなくなります。認証アプリの6桁の数字を入力してください。", "All earlier ones stop working. Type the six digits of your authenticator app.");
    public static readonly Bilingual FactorTitle = new("二要素認証を設定する", "Set up the second factor");
    public static readonly Bilingual FactorRequired = new(
        "この役割では、パスワードのほかにもう一つの確認(二要素認証)が必要です。設定するまで、ほかの画面は開けません。",
        "Your role needs a second factor besides the password. No other page opens until it is set up.");
    public static readonly Bilingual Step1 = new("1. スマートフォンに認証アプリを入れる", "1. Put an authenticator app on your telephone");
    public static readonly Bilingual Step1Help = new(
        "Google Authenticator、Microsoft Authenticator など、どれでも使えます。", "Google Authenticator, Microsoft Authenticator, or any other.");
    public static readonly Bilingual Step2 = new("2. アプリでこの図を読み取る", "2. Scan this with the app");
    public static readonly Bilingual Step2Help = new(
        "読み取れないときは、次のキーをアプリに入力してください(種類: 時間ベース)。この端末にアプリがあるときは、キーの下のリンクからも登録できます。",
        "If it cannot be scanned, type this key into the app (kind: time-based). If the app is on this device, the link below the key opens it.");
    public static readonly Bilingual OpenApp = new("この端末のアプリで開く", "Open in the app on this device");
    public static readonly Bilingual Picture = new("認証アプリで読み取る図", "Picture for the authenticator app");
    public static readonly Bilingual Step3 = new("3. アプリに出た6桁の数字を入力する", "3. Type the six digits that the app shows");
    public static readonly Bilingual Finish = new("設定を終える", "Finish");
    public static readonly Bilingual CodesTitle = new("回復コードを控えてください", "Keep these recovery codes");
    public static readonly Bilingual CodesLead = new(
        "スマートフォンをなくしたときに、一つで一回だけサインインできます。印刷するか書き写して、鍵のかかるところに保管してください。この画面を閉じると、二度と表示されません。",
        "Each signs you in once when the telephone is lost. Print or write them down and lock them away: they are never shown again.");
    public static readonly Bilingual Print = new("印刷する", "Print");
    public static readonly Bilingual Kept = new("控えました", "I have kept them");
    public static readonly Bilingual Sessions = new("サインイン中の端末", "Where you are signed in");
    public static readonly Bilingual Here = new("この端末", "this device");
    public static readonly Bilingual Since = new("{0} から", "since {0}");
    public static readonly Bilingual Seen = new("最後の操作 {0}", "last used {0}");
    public static readonly Bilingual SignOutEverywhere = new("すべての端末でサインアウトする", "Sign out everywhere");
    public static readonly Bilingual IdleNote = new("{0}分間何も操作しないと、自動的にサインアウトします。", "After {0} minutes without use you are signed out.");
    public static readonly Bilingual UnknownDevice = new("名前のない端末", "a device without a name");
    public static readonly Bilingual Save = new("変える", "Change");
}
