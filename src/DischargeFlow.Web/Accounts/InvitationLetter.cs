using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Accounts;

/// <summary>The mail with which somebody is invited.</summary>
public static class InvitationLetter
{
    private static readonly Bilingual Subject = new("【入退院連絡】アカウントの招待", "DischargeFlow: your invitation");
    private static readonly Bilingual Body = new(
        """
        {0} さま

        入退院連絡の仕組み DischargeFlow のアカウントが用意されました。
        次のリンクを開いて、パスワードを決めてください。リンクは7日間、一度だけ使えます。

        {1}

        心当たりのないときは、このメールを捨ててください。リンクを開かなければ何も起こりません。
        """,
        """
        {0},

        an account of DischargeFlow was made for you.
        Open this link and choose a password. It works once, for 7 days.

        {1}

        If you did not expect this, throw it away: nothing happens unless the link is opened.
        """);

    /// <summary>The link of an invitation.</summary>
    public static Uri LinkOf(Uri address, string secret) => new(address, $"{SigningIn.InvitationEndpoints.Path}{secret}");

    /// <summary>Sends it; whether the next server took it over.</summary>
    public static Task<bool> SendAsync(IMailTransport mails, string name, string mail, Uri link, Language language, CancellationToken cancellation) =>
        SendAsync(mails, mail, Subject, string.Format(System.Globalization.CultureInfo.InvariantCulture, Body.In(language), name, link), link, language, cancellation);

    /// <summary>Sends a mail that carries a link for one person; whether the next server took it over.</summary>
    internal static async Task<bool> SendAsync(IMailTransport mails, string mail, Bilingual subject, string body, Uri link, Language language, CancellationToken cancellation)
    {
        // The sender's own domain stands in no contract of ours; the link's host is ours for sure.
        var id = $"invitation-{Guid.CreateVersion7():N}@{(link.IsLoopback ? "localhost.localdomain" : link.IdnHost)}";
        var sent = await mails.SendAsync(new(id, mail, subject.In(language), body, language == Language.Ja ? "ja" : "en"), cancellation);
        return sent.Outcome is SendOutcome.Accepted or SendOutcome.FateUnknown;
    }
}
