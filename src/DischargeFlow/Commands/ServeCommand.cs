using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Clocks;
using DischargeFlow.Serving;
using DischargeFlow.Settings;
using DischargeFlow.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Commands;

/// <summary>Runs the service.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(Terminal terminal, string? urls, CancellationToken stop)
    {
        var settings = ProgramSettings.Of(SettingsSource.Read(), urls).WithUsableMail();
        ICaseClock clock = settings.TestingClock is { } start ? new MovedClock(start) : new PlainClock(RealTime.Clock);
        await using var app = ServiceHost.Build(settings, clock);
        using var alone = DatabaseLock.Take(settings.DataFolder);
        ListeningRule.CheckAdministrator(settings, app.Services.GetRequiredService<IStore>());
        await WorkflowReport.TellAsync(terminal, app.Services, stop).ConfigureAwait(false);
        return await ServiceRun.RunAsync(app, terminal, started: null, stop).ConfigureAwait(false);
    }
}
