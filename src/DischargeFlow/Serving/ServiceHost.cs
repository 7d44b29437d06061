using DischargeFlow.Casework.Recording;
using DischargeFlow.Clocks;
using DischargeFlow.Notifications.Mailing;
using DischargeFlow.Settings;
using DischargeFlow.Web;
using DischargeFlow.Web.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DischargeFlow.Serving;

/// <summary>Builds the host that serves pages and API and pumps.</summary>
internal static class ServiceHost
{
    private static readonly TimeSpan GraceAtTheEnd = TimeSpan.FromSeconds(20);

    public static WebApplication Build(ProgramSettings settings, ICaseClock clock, Action<IServiceCollection>? more = null)
    {
        var addresses = ListeningRule.Check(settings);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ServiceHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
        });
        builder.Configuration.AddConfiguration(settings.All);
        builder.WebHost.UseUrls(addresses);
        builder.WebHost.UseShutdownTimeout(GraceAtTheEnd);
        builder.Logging.AddSimpleConsole(c =>
        {
            c.SingleLine = true;
            c.UseUtcTimestamp = true;
            c.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning);

        // A page of another site whose name leads to this machine must not read ours.
        builder.Services.Configure<HostFilteringOptions>(h => h.AllowedHosts = ["localhost", "127.0.0.1", "[::1]", settings.PublicUrl.IdnHost]);
        builder.Services.AddHouse(settings, clock).AddPumpWakeUps();
        builder.Services.AddSingleton<ICaseBook>(s => new RingingCaseBook(s.GetRequiredService<CaseBook>(), s.GetRequiredService<PumpBell>()));
        builder.Services.AddPump(settings);
        builder.Services.AddHostedService<PublicationRun>();
        builder.Services.AddHostedService<Replanning>();
        more?.Invoke(builder.Services);
        builder.Services.AddPages(new PagesSettings
        {
            PublicAddress = settings.PublicUrl,
            Zone = settings.Zone,
            LinkKey = SecretFile.KeyFor(SecretFile.ReadOrMake(settings.DataFolder), "links in messages"),
            AccountKey = SecretFile.KeyFor(SecretFile.ReadOrMake(settings.DataFolder), "accounts"),
            MailsInvitations = settings.Mail.Way != MailWay.Outbox,
            Accounts = settings.Accounts,
        });

        var app = builder.Build();
        app.UseTransport(settings);
        app.MapPages();
        app.MapApi();
        app.MapTesting(settings);
        return app;
    }
}
