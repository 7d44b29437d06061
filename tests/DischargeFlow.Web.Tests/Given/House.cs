using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Directory.Tables;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Wordings;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Exchange.Directories;
using DischargeFlow.Exchange.Holidays;
using DischargeFlow.Notifications.Composing;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Storage.Sqlite;
using DischargeFlow.Web.Accounts;
using DischargeFlow.Web.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DischargeFlow.Web.Tests.Given;

/// <summary>The pages and the API on a real server with a real database in a folder of its own, on Friday 2026-11-20, 09:00 in Tokyo.</summary>
public sealed class House : IAsyncLifetime, IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dischargeflow-web-").FullName;
    private WebApplication? _app;
    private SqliteStore? _store;

    public TestClock Clock { get; } = new("2026-11-20T09:00");

    public IStore Store => Stand;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public Uri Address { get; private set; } = null!;

    internal StandIn Stand { get; private set; } = null!;

    public IServiceProvider Services => _app!.Services;

    /// <summary>What else the host registers; set before it starts.</summary>
    public Action<IServiceCollection>? More { get; set; }

    /// <summary>What is asked of who signs in. Passwords are hashed once, so that a test does not wait for what an attacker has to.</summary>
    public AccountSettings Accounts { get; set; } = new() { HashRounds = 1, AttemptsPerMinute = 10_000 };

    /// <summary>The zone in which its pages speak.</summary>
    public DateTimeZone Zone { get; init; } = DefaultZone.Value;

    /// <summary>How often an editor may ask in a minute.</summary>
    public int QuestionsPerMinute { get; set; } = 10_000;

    /// <summary>Whether invitations and links for new passwords go out by mail.</summary>
    public bool MailsInvitations { get; set; }

    public ICaseBook Book => Services.GetRequiredService<ICaseBook>();

    public Task InitializeAsync() => StartAsync("http://127.0.0.1:0");

    public async Task StartAsync(string address)
    {
        _store = new SqliteStore($"Data Source={Path.Combine(_folder, "house.db")}", new([("test", [.. Enumerable.Repeat((byte)8, 32)])]));
        Stand = new(_store);
        await _store.WriteAsync(session =>
        {
            foreach (var party in Region.Parties) session.SaveParty(party, Clock.GetCurrentInstant());
            return true;
        });

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(House).Assembly.GetName().Name, EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.AddSingleton<IClock>(Clock);
        builder.Services.AddSingleton<IStore>(Stand);
        builder.Services.AddSingleton(MinatoRule.Shelf);
        builder.Services.AddSingleton(_ => new ShelfKeeper(Shipped.Workflows, Stand, Clock));
        builder.Services.AddSingleton<DraftDesk>();
        builder.Services.AddSingleton<ICalendarShelf>(s => s.GetRequiredService<ShelfKeeper>());
        builder.Services.AddSingleton<IHolidayLists, HolidayLists>();
        builder.Services.AddSingleton<IMailWording, MailWording>();
        builder.Services.AddSingleton<IIdentities, RandomIdentities>();
        builder.Services.AddSingleton<IDirectoryTables, DirectoryTables>();
        builder.Services.AddSingleton(new PersonKeys([.. Enumerable.Repeat((byte)7, 32)]));
        builder.Services.AddSingleton<ICaseBook>(s => new CaseBook(
            Stand, s.GetRequiredService<IRulebookShelf>(), Clock, s.GetRequiredService<IIdentities>(), s.GetRequiredService<PersonKeys>()));
        builder.Services.AddPages(new PagesSettings
        {
            PublicAddress = new("https://renkei.example.jp"),
            LinkKey = [.. Enumerable.Repeat((byte)5, 32)],
            AccountKey = [.. Enumerable.Repeat((byte)6, 32)],
            Zone = Zone,
            Accounts = Accounts,
            QuestionsPerMinute = QuestionsPerMinute,
            MailsInvitations = MailsInvitations,
        });
        More?.Invoke(builder.Services);
        _app = builder.Build();
        _app.MapPages();
        _app.MapApi();
        await _app.StartAsync();
        Address = new(_app.Urls.First());
        Client.BaseAddress = Address;
        await People.SettleAsync(this);
        Client.DefaultRequestHeaders.Authorization = new("Bearer", People.Key);
    }

    /// <summary>A stay since a moment, with its ward, its care manager, and what else is said.</summary>
    public async Task<CaseNumber> StayAsync(string admitted, string? name = null, params EntryContent[] then)
    {
        var moment = Moment.At(TestClock.Tokyo(admitted));
        var recorded = await Book.OpenAsync(
            new CaseOpening
            {
                Kind = "hospital-stay",
                Hospital = Region.Minato.Id,
                Person = name is null ? null : new(name.Split(' ')[0], name.Split(' ')[1], null, null, null),
                PatientNumber = name,
                Recorded = moment.Instant,
                Entries =
                [
                    new(moment, new EntryContent.Happened("admission", ImmutableSortedDictionary<string, string>.Empty.Add("ward", "3階東"))),
                    new(moment, new EntryContent.Holds("ward-head", Region.Ward.Id)),
                    new(moment, new EntryContent.Holds("care-manager", Region.Akatsuki.Id)),
                    new(moment, new EntryContent.Holds("liaison-center", Region.Renkei.Id)),
                    .. then.Select(content => new NewEntry(moment, content)),
                ],
            },
            new Requester("test"));
        return recorded.Case;
    }

    public async Task RecordAsync(CaseNumber @case, string when, params EntryContent[] contents)
    {
        var moment = TestClock.Tokyo(when);
        await Book.RecordAsync(@case, [.. contents.Select(c => new NewEntry(Moment.At(moment), c))], null, new Requester("test"), moment);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null) await _app.DisposeAsync();
        _store?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();
}
