using System.Text;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Exchange.Adt;
using DischargeFlow.Exchange.Hl7;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Exchange.Tests.Given;

/// <summary>Messages written by hand: a stay of patient 77 at the hospital SEND. Only what matters to a test is given.</summary>
internal sealed record A(string Trigger)
{
    public string Evn { get; init; } = "||20261120111000";

    public string Pid { get; init; } = "|||77||患者^太郎^^^^^L^I~カンジャ^タロウ^^^^^L^P||19480405|M";

    public string? Pv1 { get; init; } = "||I|32^302^1||||||||||||||||V77|||||||||||||||||||||||||20261116100000";

    public string? Pv2 { get; init; }

    public string Label { get; init; } = "~ISO IR87";

    public string Hospital { get; init; } = "SEND";

    public string Written { get; init; } = "20261120111000";

    public string Id { get; init; } = "1";

    public string Mode { get; init; } = "P";

    public string LineEnd { get; init; } = "\r";

    public static A Message(string trigger) => new(trigger);

    public string Text => string.Join(LineEnd, new[]
    {
        $"MSH|^~\\&|HIS123|{Hospital}|GW|RCV|{Written}||ADT^{Trigger}|{Id}|{Mode}|2.5||||||{Label}||ISO 2022-1994",
        $"EVN{Evn}", $"PID{Pid}", Pv1 is null ? null : $"PV1{Pv1}", Pv2 is null ? null : $"PV2{Pv2}",
    }.OfType<string>()) + LineEnd;

    /// <summary>The bytes in an encoding, whatever the label says.</summary>
    public byte[] In(string encoding) => Encodings.Of(encoding).GetBytes(Text);

    public AdtReading Read() => new AdtReader(new AdtSettings()).Read(It.Reads(In("utf-8")));

    /// <summary>What it says of the stay, as lines of text; a refusal or a passing over is one line too.</summary>
    public string[] Says() => Read() switch
    {
        AdtReading.OfStay stay => [.. stay.Message.Says.Select(Line)],
        AdtReading.PassedOver => ["passed over"],
        AdtReading.Refused refused => [$"refused {refused.Fault.Place}"],
        _ => [],
    };

    private static string Line(Saying saying) => saying switch
    {
        Saying.EventHappened e => $"{e.Event} {At(e.Happened)}{string.Concat(e.Carries.Select(c => $" {c.Key}={c.Value}"))}{(e.OnlyIfUnknown ? " if unknown" : "")}",
        Saying.EventCancelled e => $"no {e.Event}",
        Saying.FactBecame f => $"{f.Fact} = {Value(f.Value)} since {At(f.Happened)}",
        _ => saying.ToString(),
    };

    private static string Value(FactValue value) => value switch { FactValue.Date date => At(date.Moment), FactValue.None => "none", _ => value.ToString() };

    public static string At(Moment moment) => moment.IsDay
        ? LocalDatePattern.Iso.Format(moment.Day)
        : LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(moment.Instant.InZone(It.Tokyo).LocalDateTime);
}
