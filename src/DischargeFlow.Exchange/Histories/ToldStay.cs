using DischargeFlow.Casework.Intakes;
using DischargeFlow.Exchange.Csv;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Exchange.Histories;

/// <summary>What the lines of a file say of one stay, each thing with when it counts as recorded.</summary>
internal sealed class ToldStay(string hospital)
{
    private static readonly Instant Earliest = Instant.FromUtc(1900, 1, 1, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(2200, 1, 1, 0, 0);

    /// <summary>The hospital, as the file calls it.</summary>
    public string Hospital { get; } = hospital;

    public List<(Instant Recorded, int Order, Saying Says)> Told { get; } = [];

    /// <summary>The lines that speak of it.</summary>
    public List<CsvLine> Lines { get; } = [];

    /// <summary>What keeps a line from being used, or null.</summary>
    public static CsvFault? FaultOf(IncomingMessage message, Instant notSaid, MappedColumns map)
    {
        if (message.Says.Any(s => MomentsOf(s).Any(m => m != Moment.At(notSaid) && IsOutOfTime(m, map.Zone)))) return new(null, CsvFaults.OutOfTime);
        if (map.Said is not null) return message.Said == notSaid ? new(map.Said.Column, CsvFaults.NoTime) : null;
        return FirstOf(message, notSaid, map.Zone) is null ? new(null, CsvFaults.NoTime) : null;
    }

    /// <summary>Adds a line.</summary>
    /// <param name="message">What it says.</param>
    /// <param name="line">The line.</param>
    /// <param name="notSaid">What stands for a time that nobody said; null when the line says when it was written, and all of it was recorded then.</param>
    /// <param name="map">The columns.</param>
    public void Add(IncomingMessage message, CsvLine line, Instant? notSaid, MappedColumns map)
    {
        Lines.Add(line);
        var first = notSaid is { } none ? FirstOf(message, none, map.Zone)!.Value : message.Said;
        foreach (var saying in message.Says)
        {
            var (said, recorded) = notSaid is null ? (saying, message.Said)
                : MomentOf(saying) == Moment.At(notSaid.Value) ? (At(saying, Moment.At(first)), first)
                : (saying, RecordedAt(MomentOf(saying), map.Zone));
            Told.Add((recorded, Told.Count, said));
        }
    }

    /// <summary>What is known by its date alone counts as recorded at noon of that day.</summary>
    private static Instant RecordedAt(Moment happened, DateTimeZone zone) =>
        happened.IsDay ? happened.Day.At(LocalTime.Noon).InZoneLeniently(zone).ToInstant() : happened.Instant;

    private static Instant? FirstOf(IncomingMessage message, Instant notSaid, DateTimeZone zone) => message.Says
        .Select(MomentOf).Where(m => m != Moment.At(notSaid)).Select(m => (Instant?)RecordedAt(m, zone)).Append(message.Stay.Admission is { } a ? RecordedAt(a, zone) : null).Min();

    private static bool IsOutOfTime(Moment moment, DateTimeZone zone) => moment.FirstInstantIn(zone) < Earliest || moment.FirstInstantIn(zone) > Latest;

    private static IEnumerable<Moment> MomentsOf(Saying saying)
    {
        yield return MomentOf(saying);
        if (saying is Saying.FactBecame { Value: FactValue.Date became }) yield return became.Moment;
        if (saying is Saying.FactWasAlways { Value: FactValue.Date always }) yield return always.Moment;
    }

    private static Moment MomentOf(Saying saying) => saying switch
    {
        Saying.EventHappened e => e.Happened,
        Saying.FactBecame f => f.Happened,
        Saying.FactWasAlways f => f.Happened,
        Saying.ChecklistAssessed c => c.Happened,
        Saying.RoleHeld r => r.Happened,
        _ => throw new InvalidOperationException($"A table says no {saying.GetType().Name}."),
    };

    private static Saying At(Saying saying, Moment moment) => saying switch
    {
        Saying.FactBecame f => f with { Happened = moment },
        Saying.FactWasAlways f => f with { Happened = moment },
        Saying.RoleHeld r => r with { Happened = moment },
        _ => saying,
    };
}
