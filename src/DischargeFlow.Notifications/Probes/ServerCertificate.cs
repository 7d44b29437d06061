using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using NodaTime;

namespace DischargeFlow.Notifications.Probes;

/// <summary>What a server's certificate says, and why it is not accepted where it is not.</summary>
/// <param name="Names">The hosts it is for.</param>
/// <param name="Issuer">Who signed it.</param>
/// <param name="Until">Until when it lasts.</param>
/// <param name="Errors">Why it is not accepted.</param>
internal sealed record ServerCertificate(string Names, string Issuer, Instant Until, SslPolicyErrors Errors)
{
    // Time to ask for a new one, and to have it put in.
    private static readonly Duration Soon = Duration.FromDays(21);

    public static ServerCertificate Of(X509Certificate? certificate, SslPolicyErrors errors)
    {
        using var read = certificate is null ? null : new X509Certificate2(certificate);
        if (read is null) return new("", "", Instant.MinValue, errors);
        var names = read.Extensions.OfType<X509SubjectAlternativeNameExtension>().SelectMany(e => e.EnumerateDnsNames()).ToList();
        return new(
            names.Count > 0 ? string.Join(", ", names.Take(5)) : read.GetNameInfo(X509NameType.SimpleName, false),
            read.GetNameInfo(X509NameType.SimpleName, true),
            Instant.FromDateTimeUtc(read.NotAfter.ToUniversalTime()),
            errors);
    }

    /// <summary>A finding about the certificate.</summary>
    public ProbeFinding Judge(string host, Instant now)
    {
        var day = Until == Instant.MinValue ? "" : $"{Until.InUtc().Date:uuuu-MM-dd}";
        if (Until <= now && day.Length > 0)
        {
            return ProbeFinding.Fault(
                $"{host} の証明書は {day} に期限が切れています。メールは送られません。サーバーの管理者に証明書の更新を依頼してください。",
                $"The certificate of {host} expired on {day}; no mail is sent. Ask those who run the server to renew it.");
        }

        if (Errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return ProbeFinding.Fault(
                $"{host} の証明書は別の名前({Names})のものです。メールは送られません。Mail:Host に証明書にある名前を書いてください。",
                $"The certificate of {host} is for another name ({Names}); no mail is sent. Write the name that is in the certificate as Mail:Host.");
        }

        if (Errors != SslPolicyErrors.None)
        {
            return ProbeFinding.Fault(
                $"{host} の証明書の発行者({Issuer})を、この機械は信頼していません。メールは送られません。院内の認証局であれば、その証明書をこの機械に登録してください(Debian: /usr/local/share/ca-certificates に置いて update-ca-certificates)。",
                $"This machine does not trust who signed the certificate of {host} ({Issuer}); no mail is sent. If it is the hospital's own authority, install its certificate on this machine (Debian: put it into /usr/local/share/ca-certificates and run update-ca-certificates).");
        }

        return Until - now < Soon
            ? ProbeFinding.Warning(
                $"{host} の証明書は {day} に期限が切れます。それまでに更新されないとメールが止まります。サーバーの管理者に確かめてください。",
                $"The certificate of {host} ends on {day}; unless it is renewed before, mails stop. Ask those who run the server.")
            : ProbeFinding.Fine($"{host} の証明書は正しく、{day} まで有効です。", $"The certificate of {host} is accepted, and lasts until {day}.");
    }
}
