using System.Collections.Immutable;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Casework.Tests.Given;

/// <summary>Messages of the hospital's system about the stays of patient 77.</summary>
internal static class Message
{
    /// <summary>The admission of another patient.</summary>
    public static IncomingMessage AdmissionOf(string patient) => Of(
        $"A01 {patient}", $"V of {patient}", "2026-11-20 09:00", Happened("admission", "2026-11-20 09:00")) with
    {
        Stay = new("MINATO", $"V of {patient}", patient, Moment("2026-11-20 09:00"), null),
    };

    public static IncomingMessage Of(string key, string? visit, string? admission, params Saying[] says) => new(
        key,
        new StayReference("MINATO", visit, "77", admission is null ? null : Moment(admission), new PersonDetails("患者", "太郎", "カンジャ", "タロウ", new(1948, 4, 5))),
        TownClock.Of("2026-11-20 09:00"),
        [.. says]);

    public static IncomingMessage Admission(string key = "A01-1", string visit = "V1", string at = "2026-11-20 09:00") =>
        Of(key, visit, at, Happened("admission", at), new Saying.RoleHeld("care-manager", "0170000001", Moment(at)));

    public static Saying Happened(string name, string at) =>
        new Saying.EventHappened(name, Moment(at), ImmutableSortedDictionary<string, string>.Empty);

    public static Saying Leaves(string date, string since) => new Saying.FactBecame("planned-discharge", Date(date), Moment(since));

    public static FactValue Date(string date) => new FactValue.Date(Say.On(date));

    public static Moment Moment(string text) => text.Contains(' ', StringComparison.Ordinal) ? Say.At(text) : Say.On(text);
}
