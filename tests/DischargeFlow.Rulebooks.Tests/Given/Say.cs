using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Given;

/// <summary>Phrases as a rule says them.</summary>
internal static class Say
{
    public static Anchor Event(string name) => new Anchor.Event(name, new Which.Only());

    public static Anchor First(string name) => new Anchor.Event(name, new Which.FromFirst(1));

    public static Anchor Last(string name) => new Anchor.Event(name, new Which.FromLast(1));

    public static Anchor Each(string name) => new Anchor.Event(name, new Which.Each());

    public static Anchor Date(string fact) => new Anchor.DateFact(fact);

    public static Anchor Moment(string name) => new Anchor.Named(name);

    public static Anchor MomentSet(string name) => new Anchor.Set(name, IsMoment: true);

    public static Anchor FactSet(string name) => new Anchor.Set(name, IsMoment: false);

    public static Anchor Start { get; } = new Anchor.Start();

    public static Anchor Due { get; } = new Anchor.Due();

    public static Anchor Known { get; } = new Anchor.Known();

    public static Anchor Met(string duty) => new Anchor.OfDuty(duty, DutyPoint.Met);

    public static Anchor Missed(string duty) => new Anchor.OfDuty(duty, DutyPoint.Missed);

    /// <summary>The anchor itself.</summary>
    public static Phrase At(Anchor anchor) => new(null, anchor, null, null, null, Place.Nowhere);

    public static Phrase Before(this (int Count, UnitKind Unit) span, Anchor anchor) =>
        At(anchor) with { Offset = new Language.Offset.Span(span.Count, new Unit(span.Unit), Before: true) };

    public static Phrase After(this (int Count, UnitKind Unit) span, Anchor anchor) =>
        At(anchor) with { Offset = new Language.Offset.Span(span.Count, new Unit(span.Unit), Before: false) };

    public static Phrase OfOwnUnit(this Phrase phrase, string unit) =>
        phrase with { Offset = (Language.Offset.Span)phrase.Offset! with { Unit = new Unit(UnitKind.Own, unit) } };

    public static Phrase Day(int number, Anchor anchor) =>
        At(anchor) with { Offset = new Language.Offset.DayOf(number, new Unit(UnitKind.Days)) };

    public static Phrase IfClosed(this Phrase phrase, IfClosed words) => phrase with { IfClosed = words };

    public static Phrase Of(this Phrase phrase, string role) => phrase with { DaysOf = role };

    public static Phrase By(this Phrase phrase, int hour, int minute = 0) => phrase with { Clock = new ClockEdge.By(new LocalTime(hour, minute)) };

    public static Phrase Clock(this Phrase phrase, int hour, int minute = 0) => phrase with { Clock = new ClockEdge.At(new LocalTime(hour, minute)) };

    public static (int, UnitKind) Hours(this int count) => (count, UnitKind.Hours);

    public static (int, UnitKind) BusinessHours(this int count) => (count, UnitKind.BusinessHours);

    public static (int, UnitKind) Days(this int count) => (count, UnitKind.Days);

    public static (int, UnitKind) BusinessDays(this int count) => (count, UnitKind.BusinessDays);

    public static (int, UnitKind) Months(this int count) => (count, UnitKind.Months);

    public static (int, UnitKind) Years(this int count) => (count, UnitKind.Years);

    public static Step Notice(Phrase at, params string[] roles) => Step(AlertKind.Notice, at, roles);

    public static Step Reminder(Phrase at, params string[] roles) => Step(AlertKind.Reminder, at, roles);

    public static Step Escalation(Phrase at, params string[] roles) => Step(AlertKind.Escalation, at, roles);

    private static Step Step(AlertKind kind, Phrase at, string[] roles) => new(
        kind, at, [.. roles], StepUntil.Met, null, $"{kind} {at.Offset} {at.Anchor} {at.Clock}: {string.Join(' ', roles)}", Place.Nowhere);
}
