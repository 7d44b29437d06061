using System.Collections.Immutable;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Exchange.Hl7;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Exchange.Adt;

/// <summary>One ADT message while its meaning is gathered: times are asked for by field, sayings are added, the first fault stays.</summary>
internal sealed class AdtMessage(Hl7Message message, AdtSettings settings, Instant said)
{
    private readonly ImmutableArray<Saying>.Builder _says = ImmutableArray.CreateBuilder<Saying>();

    public Hl7Fault? Fault { get; private set; }

    public ImmutableArray<Saying> Says => _says.ToImmutable();

    /// <summary>When the sender wrote the message.</summary>
    public Instant Said => said;

    /// <summary>When the sender recorded what the message tells: EVN-2, else the message's own time.</summary>
    public Moment Noted => Time(Field.RecordedBySender) is { IsDay: false } noted ? noted : Moment.At(said);

    public DateTimeZone Zone => settings.Zone;

    public AdtSettings Settings => settings;

    /// <summary>The first component of a field, or null.</summary>
    public string? Text(Field field) => Of(field).Component(1);

    /// <summary>True when a field says, with two quotation marks, that there is none.</summary>
    public bool SaysNone(Field field) => Of(field).SaysNone;

    /// <summary>The first of the fields that says something, as a moment; null when none does. Unreadable is a fault.</summary>
    public Moment? Time(params Field[] fields)
    {
        foreach (var field in fields)
        {
            var reading = Hl7Time.Read(Text(field), settings.Zone);
            if (reading.Reason is not null) Fault ??= new(reading.Reason, message.Find(field.Segment)!.Place(field.Number));
            if (reading.Moment is not null || reading.Reason is not null) return reading.Moment;
        }

        return null;
    }

    /// <summary>The same, and a fault when none of the fields says anything.</summary>
    public Moment? Required(string what, string ja, params Field[] fields)
    {
        var time = Time(fields);
        if (time is null) Fault ??= new(AdtFaults.NoTime(what, ja, string.Join(", ", fields.Select(f => $"{f.Segment}-{f.Number}"))), PlaceOf(fields[0]));
        return time;
    }

    /// <summary>The same as a day: a plan's hour is not kept, so that a plan moved within its day moves nothing.</summary>
    public FactValue? RequiredDay(string what, string ja, params Field[] fields) =>
        Required(what, ja, fields) is { } time ? new FactValue.Date(time.DateIn(Zone)) : null;

    public void Happened(string @event, Moment? at, string? ward = null, bool onlyIfUnknown = false)
    {
        if (at is not { } moment) return;
        var carries = ImmutableSortedDictionary<string, string>.Empty;
        _says.Add(new Saying.EventHappened(@event, moment, ward is null ? carries : carries.Add(StayWords.Ward, ward)) { OnlyIfUnknown = onlyIfUnknown });
    }

    public void Cancelled(string @event) => _says.Add(new Saying.EventCancelled(@event));

    public void Became(string fact, FactValue? value)
    {
        if (value is not null) _says.Add(new Saying.FactBecame(fact, value, Noted));
    }

    private Hl7Field Of(Field field) => message.Find(field.Segment) is { } segment ? segment[field.Number] : default;

    private Hl7Place PlaceOf(Field field) => (message.Find(field.Segment) ?? message.Header).Place(message.Find(field.Segment) is null ? null : field.Number);
}
