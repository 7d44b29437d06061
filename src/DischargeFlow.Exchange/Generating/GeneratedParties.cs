using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Simulations;
using NodaTime;

namespace DischargeFlow.Exchange.Generating;

/// <summary>The hospitals, offices and care managers of a generated region: open Monday to Friday, hospitals 8:30 to 17:15, offices 9:00 to 17:00.</summary>
internal sealed class GeneratedParties
{
    private static readonly LocalDate Always = new(2000, 1, 1);
    private static readonly OpeningHours OfHospitals = Weekdays(new(8, 30), new(17, 15));
    private static readonly OpeningHours OfOffices = Weekdays(new(9, 0), new(17, 0));

    private readonly EntryContent[] _hospitals;
    private readonly EntryContent[] _wardHeads;
    private readonly EntryContent[] _careManagers;
    private readonly string[] _hospitalNames;
    private readonly string[] _officeNames;
    private readonly string[] _careManagerNames;

    public GeneratedParties(string prefix, int hospitals, int offices, int careManagers)
    {
        string Hospital(int i) => $"generated-hospital-{prefix}{i + 1:000}";
        string Office(int i) => $"generated-office-{prefix}{i + 1:0000}";
        string CareManager(int i) => $"generated-care-manager-{prefix}{i + 1:00000}";
        var liaison = $"generated-liaison-{prefix}1";
        var supportCenter = $"generated-support-center-{prefix}1";
        _hospitals = Each(hospitals, i => new EntryContent.Holds("hospital", new(Hospital(i))));
        _wardHeads = Each(hospitals, i => new EntryContent.Holds("ward-head", new(Hospital(i) + "-ward")));
        _careManagers = Each(careManagers, i => new EntryContent.Holds("care-manager", new(CareManager(i))));
        SupportCenter = new EntryContent.Holds("support-center-of-residence", new(supportCenter));
        Liaison = new EntryContent.Holds("liaison-center", new(liaison));
        (_hospitalNames, _officeNames, _careManagerNames) = (Names(hospitals, Hospital), Names(offices, Office), Names(careManagers, CareManager));
        Directory = new(Enumerable.Range(0, hospitals).Select(i => Party(Hospital(i), Hospital(i), OfHospitals))
            .Concat(Enumerable.Range(0, hospitals).Select(i => Party(Hospital(i) + "-ward", Hospital(i), OfHospitals)))
            .Concat(Enumerable.Range(0, careManagers).Select(i => Party(CareManager(i), Office(i % offices), OfOffices)))
            .Append(Party(liaison, liaison, OfOffices))
            .Append(Party(supportCenter, supportCenter, OfOffices))
            .ToImmutableDictionary(p => p.Id));
    }

    public DirectoryExtract Directory { get; }

    public EntryContent Liaison { get; }

    /// <summary>Who is responsible for those without a care manager.</summary>
    public EntryContent SupportCenter { get; }

    public int Hospitals => _hospitals.Length;

    public int CareManagers => _careManagers.Length;

    public EntryContent Hospital(int number) => _hospitals[number];

    public EntryContent WardHead(int number) => _wardHeads[number];

    public EntryContent CareManager(int number) => _careManagers[number];

    /// <summary>Where a stay is counted; a care manager of -1 is none.</summary>
    public StayPlace Place(int hospital, int careManager) => careManager < 0
        ? new(_hospitalNames[hospital], "", "")
        : new(_hospitalNames[hospital], _officeNames[careManager % _officeNames.Length], _careManagerNames[careManager]);

    private static string[] Names(int count, Func<int, string> name) => [.. Enumerable.Range(0, count).Select(name)];

    private static EntryContent[] Each(int count, Func<int, EntryContent> make) => [.. Enumerable.Range(0, count).Select(make)];

    private static OpeningHours Weekdays(LocalTime from, LocalTime to) => new(Enumerable.Range(1, 5).Select(d => ((IsoDayOfWeek)d, new ClockRange(from, to))));

    private static PartyExtract Party(string id, string organization, OpeningHours hours) => new() { Id = new(id), Organization = new(organization), Hours = [(Always, hours)] };
}
