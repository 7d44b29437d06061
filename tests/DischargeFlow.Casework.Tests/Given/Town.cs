using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Directory.Checks;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Publishing;
using DischargeFlow.Casework.Pumps;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Notifications.Composing;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Storage.Sqlite;
using NodaTime;

namespace DischargeFlow.Casework.Tests.Given;

/// <summary>
/// A made-up town on a real database in a folder of its own, on Friday 2026-11-20, 10:00 in Tokyo; Monday 23 November is a holiday.
/// </summary>
public abstract class Town : IDisposable
{
    private static readonly WorkflowLibrary Library = WorkflowFolder.Read(Path.Combine(AppContext.BaseDirectory, "workflows"));

    private readonly PublicationBell _bell = new();
    private WorkflowLibrary _library = Library;
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("dischargeflow-town-").FullName;

    protected Town()
    {
        Assert.Empty(Library.Findings.Select(f => f.ToString()));
        Open();
        Wait(Store.WriteAsync(session =>
        {
            foreach (var party in Parties.All) session.SaveParty(party, Clock.GetCurrentInstant());
            return true;
        }));
    }

    protected TownClock Clock { get; } = new("2026-11-20 10:00");

    protected RealClock RealTime { get; } = new();

    protected Postman Postman { get; } = new();

    protected PowerCut PowerCut { get; } = new();

    protected IRulebookShelf Shelf => Keeper.Shelf;

    protected ShelfKeeper Keeper { get; private set; } = null!;

    protected DraftDesk Drafts { get; private set; } = null!;

    protected PublicationDesk Publications { get; private set; } = null!;

    protected PublicationPreviews Previews { get; private set; } = null!;

    protected PublicationMover Mover { get; private set; } = null!;

    protected PublicationSettings PublicationSettings { get; set; } = new();

    /// <summary>Whether what lies in the folder of workflows runs though nobody published it, from the next start on.</summary>
    protected bool FolderPublishes { get; set; } = true;

    protected SqliteStore Store { get; private set; } = null!;

    protected CaseBook Book { get; private set; } = null!;

    protected Intake Intake { get; private set; } = null!;

    protected DirectoryDesk Directory { get; private set; } = null!;

    protected DeliveryDesk Desk { get; private set; } = null!;

    protected Pump Pump { get; private set; } = null!;

    protected PumpSettings PumpSettings { get; set; } = new() { MessageIdDomain = "dischargeflow.example" };

    /// <summary>The program was ended and starts again on the same file.</summary>
    protected void Restart()
    {
        Close();
        Open();
    }

    /// <summary>The program was ended and starts again by the rulebooks of a folder, as it does.</summary>
    protected ShelfStock RestartWith(string workflows) => RestartWith(Read(workflows));

    /// <summary>A folder of workflows as the program reads it beside its database.</summary>
    protected WorkflowLibrary Read(string workflows) => WorkflowFolder.Read(workflows, Store.Read(s => TakenCalendars.Of(s, FolderPublishes)));

    /// <summary>The same, with the folder as it was read.</summary>
    protected ShelfStock RestartWith(WorkflowLibrary workflows)
    {
        _library = workflows with { Publishes = FolderPublishes };
        Restart();
        Wait(Keeper.Stock.KeepAsync(Store));
        return Keeper.Stock;
    }

    /// <summary>A stay of somebody who needs help and leaves on Friday 4 December: the contact is due on Sunday 29 November.</summary>
    protected Task<CaseNumber> StayWithDutyAsync(string leaves = "2026-12-04", params EntryContent[] more) =>
        StayAsync([Say.NeedsHelp, Say.LeavesOn(leaves), .. more]);

    /// <summary>A stay that began now, with its care manager, its ward and the liaison center.</summary>
    protected async Task<CaseNumber> StayAsync(params EntryContent[] more)
    {
        var now = Moment.At(Clock.GetCurrentInstant());
        EntryContent[] first = [Say.Admitted, Say.Holds("care-manager", "akatsuki"), Say.Holds("ward-head", "minato-3e"), Say.Holds("liaison-center", "liaison"), .. more];
        var opening = new CaseOpening { Kind = "hospital-stay", Hospital = Parties.Hospital.Id, Entries = [.. first.Select(c => new NewEntry(now, c))] };
        return (await Book.OpenAsync(opening, new Requester("nurse"))).Case;
    }

    /// <summary>Records contents that happened now.</summary>
    protected Task<Recorded> RecordAsync(CaseNumber @case, params EntryContent[] contents) =>
        RecordAsync(@case, Moment.At(Clock.GetCurrentInstant()), contents);

    protected Task<Recorded> RecordAsync(CaseNumber @case, Moment happened, params EntryContent[] contents) =>
        Book.RecordAsync(@case, [.. contents.Select(c => new NewEntry(happened, c))], null, new Requester("nurse"));

    /// <summary>Whoever reads a mail address presses the button of the mail that asked.</summary>
    protected Task ConfirmAsync(PartyId party, string address) => new AddressDesk(Store, Clock).ConfirmAsync(party, address);

    /// <summary>A pass of the pump at a moment.</summary>
    protected Task<PumpPass> PumpAsync(string? at = null)
    {
        if (at is not null) Clock.MoveTo(at);
        return Pump.RunOnceAsync();
    }

    protected CaseRecord Case(CaseNumber number) => Store.Read(s => s.FindCase(number))!;

    protected ImmutableArray<Entry> EntriesOf(CaseNumber number) => Store.Read(s => s.EntriesOf(s.FindCase(number)!));

    /// <summary>The history as text, to be compared.</summary>
    protected string HistoryOf(CaseNumber number) =>
        string.Join('\n', EntriesOf(number).Select(e => $"{e.Sequence} {e.Happened} {TownClock.Text(e.Recorded)} {e.Who} {EntryText.Write(e.Content)}"));

    protected ImmutableArray<AlertRow> AlertsOf(CaseNumber number) => Store.Read(s => s.AlertsOf(s.FindCase(number)!));

    /// <summary>The one alert of a kind to a role.</summary>
    protected AlertRow Alert(CaseNumber number, Rulebooks.Language.AlertKind kind, string role, string duty = "discharge-contact") =>
        Assert.Single(AlertsOf(number), a => a.Alert.Kind == kind && a.Alert.Role == role && a.Alert.Duty.Duty == duty && a.Alert.State != AlertState.Withdrawn);

    /// <summary>The due moment of a duty by the plan, exclusive, as Tokyo's wall clock shows it.</summary>
    protected string DueOf(CaseNumber number, string duty = "discharge-contact") => TownClock.Text(Planned(number, duty).Due!.Value.Edge);

    /// <summary>The state of a duty by the plan on all that was recorded.</summary>
    protected DutyState StateOf(CaseNumber number, string duty = "discharge-contact") =>
        Planned(number, duty).StateAt(Clock.GetCurrentInstant());

    private PlannedDuty Planned(CaseNumber number, string duty) =>
        new CaseViews(Store, Shelf).Find(number)!.Plans.SelectMany(p => p.Duties).Single(d => d.Key.Duty == duty);

    protected ImmutableArray<Delivery> DeliveriesOf(CaseNumber number) => Store.Read(s => s.DeliveriesOf(s.FindCase(number)!));

    protected ImmutableArray<Delivery> Outbox(DeliveryState? state = null) => Store.Read(s => s.Outbox(new(State: state), new PageRequest(1))).Lines;

    public void Dispose()
    {
        Close();
        _bell.Dispose();
        System.IO.Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private void Close()
    {
        Pump.Dispose();
        Keeper.Dispose();
        Store.Dispose();
    }

    private void Open()
    {
        var (keys, identities) = (new PersonKeys([.. Enumerable.Repeat((byte)7, 32)]), new RandomIdentities());
        Store = new($"Data Source={Path.Combine(_folder, "town.db")}", new([("test", [.. Enumerable.Repeat((byte)8, 32)])]));
        Keeper = new(_library, Store, Clock);
        Drafts = new(Store, Keeper, Clock, identities);
        Publications = new(Store, Keeper, Clock, identities, PublicationSettings, _bell);
        Previews = new(Store, Shelf, Clock);
        Mover = new(Store, Shelf, Clock, PowerCut);
        Book = new(Store, Shelf, Clock, identities, keys, PowerCut);
        Intake = new(Store, Shelf, identities, keys, crashPoints: PowerCut);
        Directory = new(Store, Shelf, Clock, identities, keys);
        Desk = new(Store, Shelf, Clock);
        Pump = NewPump();
    }

    /// <summary>A pump as a program that was started anew has it.</summary>
    protected Pump NewPump() =>
        new(Store, Shelf, new MessageComposer((n, v) => Shelf.FindRulebook(n, v)?.MailTexts), new Links(), Postman, Clock, RealTime, new RandomIdentities(), PumpSettings, PowerCut);

    private static void Wait(Task task) => task.GetAwaiter().GetResult();

    private sealed class Links : ICaseLinks
    {
        public Uri Of(CaseNumber @case, PartyId recipient, DutyKey duty, Rulebooks.Language.AlertKind kind, Instant at, string address) => new($"https://renkei.example.jp/k/{@case}");
    }
}
