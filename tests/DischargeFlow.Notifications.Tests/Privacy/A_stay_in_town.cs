using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Pumps;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Notifications.Composing;
using DischargeFlow.Notifications.Tests.Given;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Storage.Sqlite;
using NodaTime;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Notifications.Tests.Privacy;

/// <summary>A stay on a real database, planned by every rulebook of a folder, and the pump that keeps what it sends.</summary>
internal sealed class A_stay_in_town : IClock, ICaseLinks, IMailTransport, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dischargeflow-privacy-").FullName;
    private readonly SqliteStore _store;
    private readonly CaseBook _book;
    private readonly Pump _pump;
    private readonly List<OutgoingMail> _mails = [];
    private readonly ImmutableArray<string> _rulebooks;
    private Instant _now;
    private CaseNumber _case;

    public A_stay_in_town(WorkflowLibrary library, Instant now, Tongue language)
    {
        _now = now;
        _store = new($"Data Source={Path.Combine(_folder, "town.db")}", new([("test", [.. Enumerable.Repeat((byte)8, 32)])]));
        var shelf = library.ToShelf();
        _rulebooks = [.. shelf.Rulebooks.Select(r => r.Name)];
        _rulebooks = [.. shelf.Rulebooks.Where(r => r.Planner.Rulebook.CaseKind == "hospital-stay").Select(r => r.Name)];
        var identities = new RandomIdentities();
        _book = new(_store, shelf, this, identities, new PersonKeys([.. Enumerable.Repeat((byte)7, 32)]));
        _pump = new(_store, shelf, new MessageComposer((n, v) => shelf.FindRulebook(n, v)?.MailTexts), this, this, this, TimeProvider.System, identities, new());
        _store.WriteAsync(session =>
        {
            foreach (var (role, name) in Names) session.SaveParty(Party(role, name, language), now);
            return true;
        }).GetAwaiter().GetResult();
    }

    /// <summary>Who holds each role of the vocabulary; only the family cannot be reached by mail.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["hospital"] = "港町病院 地域連携室",
        ["ward-head"] = "港町病院 3階東病棟 師長",
        ["care-manager"] = "居宅介護支援事業所あかつき",
        ["support-center-of-residence"] = "地域包括支援センター中央",
        ["municipal-desk"] = "みなと市 介護保険課",
        ["liaison-center"] = "医療・介護連携支援センター",
        ["receiving-hospital"] = "丘の上病院",
        ["equipment-provider"] = "みなと福祉用具",
    };

    /// <summary>What was sent, by mail, sheet or call.</summary>
    public IEnumerable<string> Said => _mails.Select(m => $"{m.To}\n{m.MessageId}\n{m.Subject}\n{m.Body}").Concat(
        _store.Read(s => s.DeliveriesOf(s.FindCase(_case)!)).Select(d => $"{d.Subject}\n{d.Body}"));

    /// <summary>The kinds of what was told.</summary>
    public IEnumerable<AlertKind> Kinds => _store.Read(s => s.DeliveriesOf(s.FindCase(_case)!).SelectMany(d => s.AlertsIn(d.Id)).Select(a => a.Alert.Kind).ToList()).Distinct();

    public async Task OpenAsync(CaseOpening opening)
    {
        var holders = Names.Keys.Where(r => r != "hospital").Select(r => New(new EntryContent.Holds(r, new(r))));
        _case = (await _book.OpenAsync(opening with { Rulebooks = _rulebooks, Entries = [.. opening.Entries, .. holders] }, new Requester("nurse"))).Case;
    }

    public Task RecordAsync(params EntryContent[] contents) => _book.RecordAsync(_case, [.. contents.Select(New)], null, new Requester("nurse"));

    /// <summary>Lets time pass, and the pump run at each moment at which something falls due.</summary>
    public async Task PassAsync(Instant until)
    {
        for (var rounds = 0; rounds < 500 && _pump.NextWake().Due is { } due && due <= until; rounds++) await RunAsync(Instant.Max(due, _now));
        await RunAsync(until);
    }

    public NewEntry New(EntryContent content) => new(Moment.At(_now), content);

    Instant IClock.GetCurrentInstant() => _now;

    Uri ICaseLinks.Of(CaseNumber @case, PartyId recipient, DutyKey duty, AlertKind kind, Instant at, string address) => new($"https://renkei.example.jp/k/{@case}");

    Task<SendResult> IMailTransport.SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        lock (_mails) _mails.Add(mail);
        return Task.FromResult(new SendResult(SendOutcome.Accepted, "250"));
    }

    public void Dispose()
    {
        _pump.Dispose();
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task RunAsync(Instant now)
    {
        _now = now;
        Assert.Empty((await _pump.RunOnceAsync()).Faults);
    }

    private static DirectoryParty Party(string role, string name, Tongue language) => new()
    {
        Id = new(role),
        Organization = new(role == "ward-head" ? "hospital" : role),
        Kind = role == "hospital" ? "hospital" : "care-office",
        Name = name,
        Region = "minato",
        Language = language,
        // Sheets and calls are held to the same: these two have no mail.
        ContactPoints = [role switch
        {
            "municipal-desk" => new(ContactKind.Fax, "0157-00-2222", true),
            "liaison-center" => new(ContactKind.Phone, "0157-00-3333", true),
            _ => new(ContactKind.Mail, $"{role}@minato.example", true),
        }],
    };
}
