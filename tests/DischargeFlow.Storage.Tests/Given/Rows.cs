using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Storage.Tests.Given;

/// <summary>Rows as the tests write them, around Friday 2026-11-20, 10:00 in Tokyo.</summary>
internal static class Rows
{
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 1, 0);

    public static readonly PartyId Hospital = new("minato"), Office = new("akatsuki");

    public static Instant In(int minutes) => Now + Duration.FromMinutes(minutes);

    public static CaseRecord Case(int number) => new()
    {
        Id = $"case-{number:0000}",
        Number = CaseNumber.From((ulong)number),
        Kind = "hospital-stay",
        Region = "minato",
        Hospital = Hospital,
        Rulebooks = [new("minato", 3, 4), new("national-fees", 1, 1)],
        Opened = Now,
        Changed = Now,
        Version = 0,
    };

    public static Entry Entry(int sequence, EntryContent content, Moment? happened = null) => new(sequence, happened ?? Moment.At(Now), Now, "nurse", content);

    public static LedgerAlert Alert(CaseRecord of, string key, Instant at, PartyId? party = null, string duty = "contact") => new()
    {
        Key = new(key),
        Duty = new(of.Number.Value, "minato", duty, ""),
        Kind = AlertKind.Notice,
        Step = "notice at start: owner",
        Role = "hospital",
        Party = party ?? Hospital,
        At = at,
        State = AlertState.Planned,
        Shown = new(ToldStatus.Owed, In(24 * 60), true, new LocalDate(2026, 11, 27)),
    };

    public static Ledger LedgerOf(params LedgerAlert[] alerts) => new() { Alerts = Ledger.Empty.Alerts.AddRange(alerts.Select(a => KeyValuePair.Create(a.Key.Value, a))) };

    public static DutyRow Duty(CaseRecord of, string name, Instant? due, Instant? listedFrom) => new()
    {
        Key = new(of.Number.Value, "minato", name, ""),
        Owner = Hospital,
        Recipient = Office,
        Severity = Severity.Must,
        Due = due,
        DueIsDay = true,
        States = DutyStates.TextOf([(Instant.MinValue, DutyState.Open)]),
        ListedFrom = listedFrom,
        DoableFrom = listedFrom,
        OverdueFrom = due,
    };

    public static Delivery Delivery(string id, params FrozenAlert[] alerts) => new()
    {
        Id = id,
        Region = "minato",
        Recipient = Hospital,
        Channel = Channel.Mail,
        Address = "renkei@minato.example",
        MessageId = $"{id}@dischargeflow.example",
        Subject = "退院の連絡",
        Body = "本文\n二行目",
        Language = "ja",
        State = DeliveryState.Ready,
        NextAttempt = Now,
        Created = Now,
        Alerts = [.. alerts],
    };

    public static DirectoryParty Party(string id, params string[] codes) => new()
    {
        Id = new(id),
        Organization = new(id),
        Kind = "hospital",
        Name = $"機関 {id}",
        Region = "minato",
        Codes = [.. codes],
        ContactPoints = [new(ContactKind.Mail, $"{id}@example.jp", true), new(ContactKind.Fax, "0157-00-0000", false)],
    };
}
