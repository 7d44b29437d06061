using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Demonstrations;

/// <summary>What is recorded at one moment of a stay.</summary>
internal sealed record StayLine(Instant At, ImmutableArray<EntryContent> Says);

/// <summary>One stay as it is played: who, where, and what is recorded when. The first line opens the case.</summary>
internal sealed record Stay
{
    private static readonly DateTimeZone Tokyo = DefaultZone.Value;
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    private Stay(PersonDetails person, PartyId hospital) => (Person, Hospital) = (person, hospital);

    public PersonDetails Person { get; }

    public PartyId Hospital { get; }

    public ImmutableArray<EntryContent> Holders { get; private init; } = [];

    public ImmutableArray<StayLine> Lines { get; private init; } = [];

    /// <summary>A stay of a person, written as family and given name with their readings.</summary>
    public static Stay Of(string name, string reading, string born, PartyId hospital, PartyId wardHead)
    {
        var (names, kana) = (name.Split(' '), reading.Split(' '));
        return new Stay(new(names[0], names[1], kana[0], kana[1], LocalDatePattern.Iso.Parse(born).Value), hospital)
            .With("ward-head", wardHead).With("liaison-center", Region.Renkei).With("municipal-desk", Region.City);
    }

    public Stay With(string role, PartyId party) => this with { Holders = Holders.Add(new EntryContent.Holds(role, party)) };

    /// <summary>Adds what is recorded at a moment, written in Japan's time.</summary>
    public Stay At(string moment, params EntryContent[] says) => this with { Lines = Lines.Add(new(InTokyo(moment), [.. says])) };

    /// <summary>The moment of a clock in Japan.</summary>
    public static Instant InTokyo(string moment) => Minute.Parse(moment).Value.InZoneStrictly(Tokyo).ToInstant();

    /// <summary>How the case is opened.</summary>
    public CaseOpening Opening(int number) => new()
    {
        Kind = "hospital-stay",
        Hospital = Hospital,
        PatientNumber = $"D{number:0000}",
        VisitNumber = $"V{number:0000}",
        Person = Person,
        Entries = [.. Holders.Concat(Lines[0].Says).Select(c => new NewEntry(Moment.At(Lines[0].At), c))],
        Recorded = Lines[0].At,
    };
}
