using System.Collections.Immutable;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Web.Tests.Given;

/// <summary>
/// A rule of a made-up region: the hospital contacts the care manager five days before discharge where coordination is needed; the care
/// manager sends the admission information within three days of admission.
/// </summary>
internal static class MinatoRule
{
    public static IRulebookShelf Shelf { get; } = new RulebookShelf(
        [StayVocabulary.Words], [new ShelvedRulebook(1, Planner.For(Rulebook(), StayVocabulary.Words, ClosedDayTables.Empty))]);

    /// <summary>The same with a second version, for discharges from Tuesday 1 December 2026 on: the contact is due seven days before.</summary>
    public static IRulebookShelf OfTwoVersions { get; } = new RulebookShelf(
        [StayVocabulary.Words],
        [new ShelvedRulebook(1, Planner.For(Rulebook(), StayVocabulary.Words, ClosedDayTables.Empty)), new ShelvedRulebook(2, Planner.For(Second(), StayVocabulary.Words, ClosedDayTables.Empty))]);

    /// <summary>The same, and the office closes by a table that speaks of 2026 alone.</summary>
    public static IRulebookShelf ByATableThatEnds { get; } = new RulebookShelf(
        [StayVocabulary.Words],
        [new ShelvedRulebook(1, Planner.For(Rulebook() with { ClosedDays = ["japan"] }, StayVocabulary.Words, ClosedDayTables.Of(new ClosedDayTable("japan", new(2026, 1, 1), new(2026, 12, 31), []))))]);

    private static Rulebook Second() => Rulebook() with
    {
        Version = 2,
        Effective = new(new LocalDate(2026, 12, 1), EffectiveBy.Discharge),
        Duties =
        [
            DischargeContact with { Label = new("退院前のご連絡", "Contact before going home"), Due = Days(7, At(new Anchor.Named("discharge-day")), before: true) with { IfClosed = IfClosed.Earlier } },
            AdmissionInformation, Visit,
        ],
    };

    private static Rulebook Rulebook() => new()
    {
        Name = "minato",
        Title = new("みなと市 入退院連絡の手引き", "Minato rule"),
        Source = "a test",
        CaseKind = "hospital-stay",
        Zone = DateTimeZoneProviders.Tzdb["Asia/Tokyo"],
        DaysOf = "owner",
        Effective = new(new LocalDate(2020, 1, 1), EffectiveBy.Admission),
        SendingNeeds = new(new Criterion.FactCompares("consent", Comparison.IsNot, new FactValue.Choice("refused"), Place.Nowhere), HoldWhileUnknown: false),
        LastResort = "liaison-center",
        Criteria = [new("needs-coordination", new("退院調整が必要", "Needs coordination"), NeedsCoordination, Place.Nowhere)],
        Moments =
        [
            new("discharge-day", new("退院日", "Day of discharge"), new MomentExpression.EarliestOf(
                [At(new Anchor.DateFact("planned-discharge")), At(Once("discharged"))]), Place.Nowhere),
        ],
        Duties = [DischargeContact, AdmissionInformation, Visit],
        Channels = [Channel.Mail, Channel.FaxSheet, Channel.PhoneTask],
        Place = Place.Nowhere,
    };

    private static Criterion NeedsCoordination => new Criterion.Any(
        [.. new[] { "adl-declined", "lives-alone", "needs-procedure" }.Select(f => new Criterion.Fact(f, Place.Nowhere))], Place.Nowhere);

    private static Duty DischargeContact => new()
    {
        Name = "discharge-contact",
        Label = new("退院前の連絡", "Contact before discharge"),
        Owner = "hospital",
        To = ["care-manager"],
        If = new Criterion.Named("needs-coordination", Place.Nowhere),
        Severity = Severity.Must,
        Basis = Basis.Rule,
        Starts = At(new Anchor.Set("discharge-day", IsMoment: true)),
        From = new WindowStart.FromMoment(At(Once("admission"))),
        Due = Days(5, At(new Anchor.Named("discharge-day")), before: true) with { IfClosed = IfClosed.Earlier, Clock = new ClockEdge.By(new LocalTime(17, 0)) },
        IfTooLate = new IfTooLate.Instead(Hours(4, At(new Anchor.Known()), before: false)),
        Ends = [new(At(Once("died")), Stops: true), new(Days(14, At(Once("discharged")), before: false), Stops: false)],
        DoneBy = [Done("contacted", ("by", "owner"), ("to", "recipient"), ("about", "discharge"))],
        Tell =
        [
            Tell(AlertKind.Notice, At(new Anchor.Start()), "owner"),
            Tell(AlertKind.Notice, At(new Anchor.Start()), "recipient"),
            Tell(AlertKind.Reminder, Days(2, At(new Anchor.Due()), before: true) with { Clock = new ClockEdge.At(new LocalTime(9, 0)) }, "owner"),
            Tell(AlertKind.Escalation, Days(1, At(new Anchor.Due()), before: false) with { Clock = new ClockEdge.At(new LocalTime(9, 0)) }, "ward-head"),
        ],
        Place = Place.Nowhere,
    };

    private static Duty AdmissionInformation => new()
    {
        Name = "admission-information",
        Label = new("入院時情報提供書の提出", "Admission information"),
        Owner = "care-manager",
        To = ["hospital"],
        Severity = Severity.Should,
        Basis = Basis.Default,
        Starts = At(Once("admission")),
        From = new WindowStart.AnyTime(),
        Due = Days(3, At(Once("admission")), before: false),
        IfTooLate = new IfTooLate.Keep(),
        DoneBy = [Done("admission-information-sent")],
        Ends = [new(Days(7, At(new Anchor.Due()), before: false), Stops: false)],
        Tell = [Tell(AlertKind.Notice, At(new Anchor.Start()), "owner")],
        Place = Place.Nowhere,
    };

    private static Duty Visit => new()
    {
        Name = "house-visit",
        Label = new("退院前の家屋訪問", "Home visit before discharge"),
        Owner = "hospital",
        To = ["care-manager"],
        If = new Criterion.Fact("house-visited", Place.Nowhere),
        Severity = Severity.May,
        Basis = Basis.Wish,
        Starts = At(Once("admission")),
        From = new WindowStart.FromStart(Exclusive: false),
        DoneBy = [Done("contacted")],
        Place = Place.Nowhere,
    };

    private static Anchor Once(string name) => new Anchor.Event(name, new Which.Only());

    private static Phrase At(Anchor anchor) => new(null, anchor, null, null, null, Place.Nowhere);

    private static Phrase Days(int count, Phrase phrase, bool before) => phrase with { Offset = new Offset.Span(count, new Unit(UnitKind.Days), before) };

    private static Phrase Hours(int count, Phrase phrase, bool before) => phrase with { Offset = new Offset.Span(count, new Unit(UnitKind.Hours), before) };

    private static DeedLine Done(string name, params (string, string)[] matches) => new([new Deed.OfEvent(name, [.. matches], Place.Nowhere)]);

    private static Step Tell(AlertKind kind, Phrase at, string role) => new(kind, at, [role], StepUntil.Met, null, $"{kind} {role}", Place.Nowhere);
}
