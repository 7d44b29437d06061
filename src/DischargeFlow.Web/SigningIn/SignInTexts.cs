using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.SigningIn;

/// <summary>The words of signing in.</summary>
public static class SignInTexts
{
    public static readonly Bilingual Title = new("サインイン", "Sign in");
    public static readonly Bilingual Mail = new("メールアドレス", "Mail address");
    public static readonly Bilingual Password = new("パスワード", "Password");
    public static readonly Bilingual SignIn = new("サインイン", "Sign in");
    public static readonly Bilingual SignOut = new("サインアウト", "Sign out");
    public static readonly Bilingual ForgottenLink = new("パスワードを忘れたとき・招待のリンクが切れたとき", "Forgot the password, or the invitation has expired?");
    public static readonly Bilingual ForgottenTitle = new("パスワードの再設定", "A new password");
    public static readonly Bilingual ForgottenLead = new(
        "サインインに使うメールアドレスを入れてください。新しいパスワードを決めるリンクをお送りします。招待のリンクが切れたときは、地域の管理者に連絡してください。",
        "Enter the mail address with which you sign in: a link for choosing a new password goes there. If an invitation has expired, ask your administrator.");
    public static readonly Bilingual ForgottenSend = new("リンクを送る", "Send the link");
    public static readonly Bilingual ForgottenAsked = new(
        "そのアドレスのアカウントがあれば、新しいパスワードを決めるリンクをお送りしました。リンクは1時間、一度だけ使えます。",
        "If there is an account with that address, a link for a new password was sent to it. It works once, for one hour.");
    public static readonly Bilingual ForgottenNothing = new(
        "届かないときは、迷惑メールに入っていないか、別のアドレスで登録していないかを確かめ、10分ほどたってからやり直すか、地域の管理者に連絡してください。",
        "If nothing arrives, look among the junk mail, and whether you are registered by another address; try again in ten minutes, or ask your administrator.");
    public static readonly Bilingual ForgottenBack = new("サインインへ戻る", "Back to sign-in");
    public static readonly Bilingual Forgotten = new(
        "パスワードを忘れたときや、招待のリンクが切れたときは、地域の管理者に連絡してください。新しい招待が届きます。",
        "If you forgot the password, or your invitation has expired, ask your administrator for a new invitation.");
    public static readonly Bilingual Refused = new(
        "サインインできません。メールアドレスかパスワードが違うか、続けて間違えたためしばらく止まっています。確かめて、15分ほど待ってからもう一度お試しください。",
        "You are not signed in. Mail address or password is wrong, or sign-in is locked after several wrong attempts. Check both, and try again after a quarter of an hour.");
    public static readonly Bilingual TooOften = new(
        "サインインの試行が多すぎます。1分ほど待ってからもう一度お試しください。", "There were too many attempts to sign in from here. Wait a minute and try again.");
    public static readonly Bilingual NobodyYet = new(
        "まだ誰も登録されていません。このコンピューターで「dischargeflow user add --name … --mail … --role administrator」を実行すると、最初の管理者の招待リンクが表示されます。",
        "Nobody has an account yet. Run 'dischargeflow user add --name … --mail … --role administrator' on this machine: it prints an invitation link for the first administrator.");
    public static readonly Bilingual CodeTitle = new("確認コード", "Code of the second factor");
    public static readonly Bilingual CodeHelp = new(
        "認証アプリに表示されている6桁の数字を入力してください。", "Type the six digits that your authenticator app shows.");
    public static readonly Bilingual Code = new("6桁の確認コード", "Six-digit code");
    public static readonly Bilingual CodeWrong = new(
        "確認コードが違います。アプリの新しい数字が出るのを待って、もう一度入力してください。一度使った数字は使えません。",
        "The code is wrong. Wait for the next one in the app and type it; no code is taken twice.");
    public static readonly Bilingual UseRecovery = new("スマートフォンが手元にないとき(回復コードを使う)", "No telephone at hand? Use a recovery code");
    public static readonly Bilingual RecoveryTitle = new("回復コード", "Recovery code");
    public static readonly Bilingual RecoveryHelp = new(
        "二要素認証を設定したときに控えた回復コードを一つ入力してください。一つのコードは一度だけ使えます。",
        "Type one of the recovery codes that you kept when the second factor was set up. Each works once.");
    public static readonly Bilingual RecoveryWrong = new("この回復コードは使えません。別のコードを試すか、管理者に二要素認証の解除を頼んでください。", "This recovery code does not work. Try another, or ask the administrator to reset your second factor.");
    public static readonly Bilingual Start = new("もう一度はじめから", "Start again");
    public static readonly Bilingual Late = new("時間がたったため、はじめからサインインし直してください。", "That took too long: sign in from the start.");
    public static readonly Bilingual SignedOut = new("サインアウトしました。", "You are signed out.");
    public static readonly Bilingual InvitationTitle = new("ようこそ", "Welcome");
    public static readonly Bilingual InvitationLead = new("{0} さま。これから使うパスワードを決めてください。", "{0}, choose the password that you will sign in with.");
    public static readonly Bilingual InvitationMail = new("サインインするときのメールアドレスは {0} です。", "You will sign in with {0}.");
    public static readonly Bilingual NewPassword = new("新しいパスワード(12文字以上)", "New password (at least 12 characters)");
    public static readonly Bilingual NewPasswordHelp = new(
        "長さが大切です。記号や数字を混ぜる必要はありません。覚えやすい言葉を三つか四つ並べてください。",
        "Length counts, not signs. Join three or four words that you remember well.");
    public static readonly Bilingual Again = new("もう一度", "The same again");
    public static readonly Bilingual Accept = new("このパスワードで始める", "Start with this password");
    public static readonly Bilingual InvitationGone = new(
        "この招待は使えません。すでに使われたか、期限(7日)が過ぎたか、新しい招待が届いています。パスワードを決めたあとなら、そのままサインインしてください。そうでなければ管理者に新しい招待を頼んでください。",
        "This invitation does not work: it was used, has expired (7 days), or a newer one was sent. If you have chosen a password, sign in; otherwise ask the administrator for a new invitation.");
    public static readonly Bilingual DemoTitle = new("デモの人物を選ぶ", "Choose a person of the demonstration");
    public static readonly Bilingual DemoLead = new(
        "全員が架空の人物です。パスワードは要りません。選ぶと、その人に見えるものだけが見えます。",
        "All of them are fictional, and none needs a password. Each sees only what that person may see.");
    public static readonly Bilingual DemoChoose = new("この人になる", "Be this person");
    public static readonly Bilingual DemoChosen = new("いまの人物", "You are this person");
    public static readonly Bilingual DemoEverything = new("地域のすべてのケースと画面が見えます(デモだけの人物)。", "Sees every case and page of the region (exists in the demonstration only).");
}
