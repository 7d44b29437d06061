using DischargeFlow.Notifications.Mailing;

namespace DischargeFlow.Notifications.Probes;

/// <summary>What a server's answers mean for those who run the program.</summary>
internal static class SmtpSentences
{
    private const int SignInRequired = 530;

    public static ProbeFinding Greeting(MailSettings settings, SmtpReply reply) => ProbeFinding.Fault(
        $"{settings.Host} はこの機械からの接続を断りました(「{reply.Quoted}」)。しばらくして変わらなければ、この機械のアドレスの許可をサーバーの管理者に依頼してください。",
        $"{settings.Host} turned this machine away (\"{reply.Quoted}\"). If it does so again later, ask those who run it to allow this machine's address.");

    public static ProbeFinding NotEncrypted(MailSettings settings) => settings.IsForThisMachine
        ? ProbeFinding.Fine(
            $"{settings.Host} へは暗号化せずに送ります(Mail:Tls が none)。この機械の中だけを通ります。",
            $"Mails go to {settings.Host} without encryption (Mail:Tls is none), and do not leave this machine on the way.")
        : ProbeFinding.Warning(
            $"{settings.Host} へは暗号化せずに送ります(Mail:Tls が none)。途中のネットワークで読まれるおそれがあります。できるだけ Mail:Tls を required にしてください。",
            $"Mails go to {settings.Host} without encryption (Mail:Tls is none), and can be read on the network. Set Mail:Tls to required if you can.");

    public static ProbeFinding NoTls(MailSettings settings) => ProbeFinding.Fault(
        $"{settings.Host}:{settings.Port} は暗号化(STARTTLS)を受け付けません。メールは送られません。587番を試すか、サーバーの管理者に確かめてください。この機械の中のサーバーに限り、Mail:Tls を none にできます。",
        $"{settings.Host}:{settings.Port} does not offer encryption (STARTTLS), so no mail is sent. Try port 587, or ask those who run it. Only for a server on this machine, Mail:Tls may be none.");

    public static ProbeFinding TlsRefused(MailSettings settings, SmtpReply reply) => ProbeFinding.Fault(
        $"{settings.Host} は暗号化(STARTTLS)を始められませんでした(「{reply.Quoted}」)。メールは送られません。サーバーの管理者に知らせてください。",
        $"{settings.Host} could not begin encryption (\"{reply.Quoted}\"), so no mail is sent. Tell those who run it.");

    public static ProbeFinding NoLogin(MailSettings settings, string[] ways) => ways.Length == 0
        ? ProbeFinding.Fault(
            $"{settings.Host} はサインインを受け付けません。Mail:User と Mail:Password を省くか、受け付けるサーバーを書いてください。",
            $"{settings.Host} takes no sign-in. Leave out Mail:User and Mail:Password, or name a server that takes one.")
        : ProbeFinding.Fault(
            $"{settings.Host} のサインインの方法は {string.Join(", ", ways)} だけで、このプログラムが使える LOGIN がありません。管理者に LOGIN を加えてもらうか、Mail:Way を sendmail にして msmtp などに任せてください。",
            $"{settings.Host} signs in by {string.Join(", ", ways)} only; this program knows LOGIN. Have LOGIN added, or set Mail:Way to sendmail and let a program such as msmtp do it.");

    public static ProbeFinding SignInRefused(MailSettings settings, SmtpReply reply) => ProbeFinding.Fault(
        $"{settings.Host} は {settings.User} のサインインを断りました(「{reply.Quoted}」)。Mail:User と Mail:Password を確かめてください。二段階認証のサービスでは、アプリ用のパスワードが要ります。",
        $"{settings.Host} refused the sign-in of {settings.User} (\"{reply.Quoted}\"). Check Mail:User and Mail:Password; a service with two-step sign-in wants an app password.");

    public static ProbeFinding SignedIn(MailSettings settings) => ProbeFinding.Fine($"{settings.Host} に {settings.User} としてサインインできました。", $"Signed in to {settings.Host} as {settings.User}.");

    public static ProbeFinding SenderRefused(MailSettings settings, SmtpReply reply) => reply.Code == SignInRequired
        ? ProbeFinding.Fault(
            $"{settings.Host} はサインインを求めています(「{reply.Quoted}」)。Mail:User と Mail:Password を書いてください。",
            $"{settings.Host} wants a sign-in (\"{reply.Quoted}\"). Write Mail:User and Mail:Password.")
        : ProbeFinding.Fault(
            $"{settings.Host} は差出人 {settings.From} を断りました(「{reply.Quoted}」)。Mail:From に、このサーバーから送ってよいアドレスを書いてください。",
            $"{settings.Host} refuses the sender {settings.From} (\"{reply.Quoted}\"). Write an address as Mail:From that may send from this server.");

    public static ProbeFinding Ready(MailSettings settings) => ProbeFinding.Fine(
        $"{settings.Host} は差出人 {settings.From} を受け付けました。メールを送れます。", $"{settings.Host} takes mail from {settings.From}: mails can be sent.");
}
