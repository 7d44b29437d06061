using System.Globalization;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Accounts;

/// <summary>The mail with which somebody chooses a new password.</summary>
internal static class ForgottenLetter
{
    private static readonly Bilingual Subject = new("【入退院連絡】パスワードの再設定", "DischargeFlow: a new password");
    private static readonly Bilingual Body = new(
        """
        {0} さま

        パスワードを忘れたというお知らせがありました。
        次のリンクを開いて、新しいパスワードを決めてください。リンクは1時間、一度だけ使えます。

        {1}

        心当たりのないときは、このメールを捨ててください。今のパスワードはそのまま使えます。
        """,
        """
        {0},

        somebody said that you forgot your password.
        Open this link and choose a new one. It works once, for one hour.

        {1}

        If it was not you, throw this away: your password stays as it is.
        """);

    /// <summary>Sends it; whether the next server took it over.</summary>
    public static Task<bool> SendAsync(IMailTransport mails, Account account, Uri link, Language language, CancellationToken cancellation) =>
        InvitationLetter.SendAsync(mails, account.Mail, Subject, string.Format(CultureInfo.InvariantCulture, Body.In(language), account.Name, link), link, language, cancellation);
}
