using System.Threading.Channels;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Rulebooks.Findings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DischargeFlow.Web.Accounts;

/// <summary>
/// Mails a link for a new password to whoever asked for one and has an account. It is done after the answer, so that neither what a page says nor how long it
/// takes tells who has an account; and not again for an address within a while, so that nobody is flooded.
/// </summary>
internal sealed partial class ForgottenPasswords(AccountDesk desk, PagesSettings settings, IServiceProvider services, TimeProvider time, ILogger<ForgottenPasswords> log) : BackgroundService
{
    private const int MostWaiting = 100, MostRemembered = 10_000, LongestMail = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private readonly Channel<(string Mail, Language Language)> _asked =
        Channel.CreateBounded<(string, Language)>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly Dictionary<string, DateTimeOffset> _lately = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether mails go out here at all; else an administrator must be asked.</summary>
    public bool CanMail => settings.MailsInvitations && services.GetService<IMailTransport>() is not null;

    /// <summary>Somebody says that this is their address and that they forgot the password.</summary>
    public void Ask(string mail, Language language)
    {
        if (CanMail && mail.Length is > 0 and <= LongestMail) _asked.Writer.TryWrite((mail, language));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (mail, language) in _asked.Reader.ReadAllAsync(stoppingToken))
        {
            if (!IsFirstForAWhile(mail)) continue;
            try
            {
                if (await desk.ForgottenAsync(mail, stoppingToken) is not { } letter) continue;
                var link = InvitationLetter.LinkOf(settings.PublicAddress, letter.Secret);
                var sent = await ForgottenLetter.SendAsync(services.GetRequiredService<IMailTransport>(), letter.Account, link, language, stoppingToken);
                if (!sent) NotSent(letter.Account.Id);
            }
            catch (Exception wrong) when (wrong is not OperationCanceledException)
            {
                Failed(wrong);
            }
        }
    }

    private bool IsFirstForAWhile(string mail)
    {
        var now = time.GetUtcNow();
        if (_lately.Count >= MostRemembered)
        {
            foreach (var old in _lately.Where(l => now - l.Value >= Pause).Select(l => l.Key).ToList()) _lately.Remove(old);
            if (_lately.Count >= MostRemembered) return false;
        }

        if (_lately.TryGetValue(mail, out var before) && now - before < Pause) return false;
        _lately[mail] = now;
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The link for a new password of account {Account} was not taken over by the mail server.")]
    private partial void NotSent(string account);

    [LoggerMessage(Level = LogLevel.Error, Message = "A link for a new password could not be sent.")]
    private partial void Failed(Exception wrong);
}
