using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Directory.Tables;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Publishing;
using DischargeFlow.Casework.Pumps;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Replans;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Wordings;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Clocks;
using DischargeFlow.Exchange.Directories;
using DischargeFlow.Exchange.Holidays;
using DischargeFlow.Notifications.Composing;
using DischargeFlow.Settings;
using DischargeFlow.Storage.Sqlite;
using DischargeFlow.Workflows;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DischargeFlow.Serving;

/// <summary>Puts the parts together: everything that a service, the demonstration and an import have in common.</summary>
internal static class House
{
    /// <summary>Adds the parts; the container opens the database when it is first asked for.</summary>
    public static IServiceCollection AddHouse(this IServiceCollection services, ProgramSettings settings, ICaseClock clock)
    {
        var secret = new Lazy<byte[]>(() => SecretFile.ReadOrMake(settings.DataFolder));
        services.AddSingleton(settings);
        services.AddSingleton(clock);
        services.AddSingleton<IClock>(clock);
        services.AddSingleton(s =>
        {
            var publishes = settings.Publishing.TakesUnpublished;
            var taken = s.GetRequiredService<IStore>().Read(r => TakenCalendars.Of(r, publishes));
            return WorkflowFolder.Read(WorkflowPlaces.Folder(settings.WorkflowsFolder), taken) with { Publishes = publishes };
        });
        services.AddSingleton<ShelfKeeper>();
        services.AddSingleton(s => s.GetRequiredService<ShelfKeeper>().Shelf);
        services.AddSingleton<ICalendarShelf>(s => s.GetRequiredService<ShelfKeeper>());
        services.AddSingleton<IHolidayLists, HolidayLists>();
        services.AddSingleton<IMailWording, MailWording>();
        services.AddSingleton<IStore>(_ =>
        {
            DataFolder.Make(settings.DataFolder);
            return new SqliteStore(settings.ConnectionString, NameKeyFile.ReadOrMake(settings));
        });
        services.AddSingleton<IIdentities, RandomIdentities>();
        services.AddSingleton<DraftDesk>();
        services.AddSingleton(settings.Publishing);
        services.AddSingleton<PublicationBell>();
        services.AddSingleton<PublicationDesk>();
        services.AddSingleton<LeavingDesk>();
        services.AddSingleton<PublicationPreviews>();
        services.AddSingleton<PublicationMover>();
        services.AddSingleton<ReplanDesk>();
        services.AddSingleton<ReplanBell>();
        services.AddSingleton<IDirectoryTables, DirectoryTables>();
        services.AddSingleton(_ => new PersonKeys(SecretFile.KeyFor(secret.Value, "patient numbers")));
        services.AddSingleton(_ => KillingCrashPoints.Of(settings.TestingCrash));
        services.AddSingleton(s => new CaseBook(
            s.GetRequiredService<IStore>(), s.GetRequiredService<IRulebookShelf>(), clock, s.GetRequiredService<IIdentities>(),
            s.GetRequiredService<PersonKeys>(), s.GetRequiredService<ICrashPoints>()));
        services.AddSingleton<IIntake>(s => new Intake(
            s.GetRequiredService<IStore>(), s.GetRequiredService<IRulebookShelf>(), s.GetRequiredService<IIdentities>(), s.GetRequiredService<PersonKeys>(),
            new() { Zone = settings.Zone }, s.GetRequiredService<ICrashPoints>()));
        return services;
    }
}
