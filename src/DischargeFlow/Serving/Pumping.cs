using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Directory.Checks;
using DischargeFlow.Casework.Pumps;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Clocks;
using DischargeFlow.Notifications.Composing;
using DischargeFlow.Notifications.Mailing;
using DischargeFlow.Settings;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DischargeFlow.Serving;

/// <summary>Puts the pump together: words, links and the way of mails.</summary>
internal static class Pumping
{
    /// <summary>Adds the pump and its run. The pages bring the links that stand in messages.</summary>
    public static IServiceCollection AddPump(this IServiceCollection services, ProgramSettings settings)
    {
        services.AddSingleton<IMessageComposer>(s =>
        {
            var shelf = s.GetRequiredService<IRulebookShelf>();
            return new MessageComposer((rulebook, version) => shelf.FindRulebook(rulebook, version)?.MailTexts);
        });
        services.AddSingleton(_ => MailTransports.Of(settings.Mail, RealTime.Clock, TimeProvider.System));
        services.AddSingleton(s => new Pump(
            s.GetRequiredService<IStore>(), s.GetRequiredService<IRulebookShelf>(), s.GetRequiredService<IMessageComposer>(), s.GetRequiredService<ICaseLinks>(),
            s.GetRequiredService<IMailTransport>(), s.GetRequiredService<ICaseClock>(), TimeProvider.System, s.GetRequiredService<IIdentities>(),
            PumpSettingsOf(settings), s.GetRequiredService<ICrashPoints>()));
        services.AddSingleton(s => new AddressRounds(
            s.GetRequiredService<IStore>(), s.GetRequiredService<IMailTransport>(), s.GetRequiredService<IAddressLetters>(), s.GetRequiredService<ICaseClock>(), settings.Zone));
        return services.AddSingleton<PumpRun>();
    }

    // One's own domain stands in every Message-ID, so that it is the same for the life of the installation.
    private static PumpSettings PumpSettingsOf(ProgramSettings settings) => new()
    {
        Senders = settings.Mail.Connections,
        Lease = Duration.Max(new PumpSettings().Lease, Duration.FromTimeSpan(settings.Mail.LongestAttempt)),
        MessageIdDomain = settings.Mail.Domain,
    };
}
