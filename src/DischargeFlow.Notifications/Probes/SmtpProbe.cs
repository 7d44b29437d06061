using System.Collections.Immutable;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using DischargeFlow.Notifications.Mailing;
using NodaTime;

namespace DischargeFlow.Notifications.Probes;

/// <summary>
/// Talks to the SMTP server as far as a mail would go, and sends none: reach, TLS and certificate, sign-in, sender. Stops at the first fault;
/// a password is said only over TLS with an accepted certificate, or where TLS is switched off by name.
/// </summary>
public sealed class SmtpProbe(MailSettings settings, IClock clock, TimeProvider time)
{
    // The server asks for the next part of a sign-in.
    private const int Asked = 334;

    private readonly ImmutableArray<ProbeFinding>.Builder _found = ImmutableArray.CreateBuilder<ProbeFinding>();
    private ServerCertificate? _certificate;

    /// <summary>What was found, in the order in which it was tried. To be run once.</summary>
    public async Task<ImmutableArray<ProbeFinding>> RunAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(settings.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(settings.Host, settings.Port, either.Token);
            await TalkAsync(client.GetStream(), either.Token);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && Refused(e) is { } refused)
        {
            _found.Add(refused);
        }

        return _found.ToImmutable();
    }

    // A certificate that is not accepted ends the handshake with words that help nobody: what it says is clearer.
    private ProbeFinding? Refused(Exception failure) =>
        _certificate is { Errors: not SslPolicyErrors.None } ? _certificate.Judge(settings.Host, clock.GetCurrentInstant()) : Reaching.Explain(failure, settings);

    private async Task TalkAsync(Stream stream, CancellationToken stop)
    {
        var plain = new SmtpConversation(stream);
        var greeting = await plain.HearAsync(stop);
        if (!Check(greeting.Code == 220, SmtpSentences.Greeting(settings, greeting))) return;
        var offers = await HelloAsync(plain, stop);
        if (settings.Tls == TlsUse.None)
        {
            _found.Add(SmtpSentences.NotEncrypted(settings));
            await SignInAsync(plain, offers, stop);
            return;
        }

        if (!Check(offers.Offer("STARTTLS") is not null, SmtpSentences.NoTls(settings))) return;
        var start = await plain.SayAsync("STARTTLS", stop);
        if (!Check(start.Code == 220, SmtpSentences.TlsRefused(settings, start))) return;
        await using var secure = new SslStream(stream, leaveInnerStreamOpen: true);
        await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = settings.Host, RemoteCertificateValidationCallback = See }, stop);
        _found.Add(_certificate!.Judge(settings.Host, clock.GetCurrentInstant()));
        var encrypted = new SmtpConversation(secure);
        await SignInAsync(encrypted, await HelloAsync(encrypted, stop), stop);
    }

    private bool See(object sender, System.Security.Cryptography.X509Certificates.X509Certificate? certificate, System.Security.Cryptography.X509Certificates.X509Chain? chain, SslPolicyErrors errors)
    {
        _certificate = ServerCertificate.Of(certificate, errors);
        return errors == SslPolicyErrors.None;
    }

    private static async Task<SmtpReply> HelloAsync(SmtpConversation talk, CancellationToken stop)
    {
        var name = Dns.GetHostName();
        return await talk.SayAsync($"EHLO {(Uri.CheckHostName(name) == UriHostNameType.Dns ? name : "localhost")}", stop);
    }

    private async Task SignInAsync(SmtpConversation talk, SmtpReply offers, CancellationToken stop)
    {
        if (settings.User.Length > 0)
        {
            var ways = offers.Offer("AUTH") ?? [];
            if (!Check(ways.Contains("LOGIN", StringComparer.OrdinalIgnoreCase), SmtpSentences.NoLogin(settings, ways))) return;
            var answer = await talk.SayAsync("AUTH LOGIN", stop);
            if (answer.Code == Asked) answer = await talk.SayAsync(Base64(settings.User), stop);
            if (answer.Code == Asked) answer = await talk.SayAsync(Base64(settings.Password), stop);
            if (!Check(answer.Code == 235, SmtpSentences.SignInRefused(settings, answer))) return;
            _found.Add(SmtpSentences.SignedIn(settings));
        }

        var sender = await talk.SayAsync($"MAIL FROM:<{settings.From}>", stop);
        if (!Check(sender.Code == 250, SmtpSentences.SenderRefused(settings, sender))) return;
        _found.Add(SmtpSentences.Ready(settings));
        await talk.SayAsync("RSET", stop);
        await talk.SayAsync("QUIT", stop);
    }

    private bool Check(bool fine, ProbeFinding otherwise)
    {
        if (!fine) _found.Add(otherwise);
        return fine;
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
