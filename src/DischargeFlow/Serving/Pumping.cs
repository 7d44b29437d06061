using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Pumps;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Clocks;
using DischargeFlow.Notifications.Composing;
using DischargeFlow.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Serving;

/// <summary>Puts the pump together: words, links and the way of mails.</summary>
internal static class Pumping
{
    /// <summary>Adds the pump and its run. The pages bring the links that stand in messages.</summary>
    public static IServiceCollection AddPump(this IServiceCollection services, ProgramSettings settings)
    {
        services.AddSingleton<IMessageComposer>(s =>
        {
            var library = s.GetRequiredService<WorkflowLibrary>();
            return new MessageComposer(rulebook => library.Find(rulebook)?.MailTexts);
        });
        services.AddSingleton<IMailTransport, NoTransport>();
        services.AddSingleton(s => new Pump(
            s.GetRequiredService<IStore>(), s.GetRequiredService<IRulebookShelf>(), s.GetRequiredService<IMessageComposer>(), s.GetRequiredService<ICaseLinks>(),
            s.GetRequiredService<IMailTransport>(), s.GetRequiredService<ICaseClock>(), TimeProvider.System, s.GetRequiredService<IIdentities>(),
            new() { ClosedDays = s.GetRequiredService<WorkflowLibrary>().Tables }, s.GetRequiredService<ICrashPoints>()));
        return services.AddSingleton<PumpRun>();
    }

    private sealed class NoTransport : IMailTransport
    {
        public Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken) => Task.FromResult(new SendResult(SendOutcome.RefusedForNow, "no way of mails is set"));
    }
}
