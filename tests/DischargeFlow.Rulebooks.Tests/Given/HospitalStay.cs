using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Given;

/// <summary>A small vocabulary of hospital stays, a hospital with a ward head, a care manager and a liaison center of their own.</summary>
internal static class HospitalStay
{
    private static Bilingual Label(string name) => new(name, name);

    private static FactDeclaration Fact(string name, FactKind kind, params string[] choices) => new(
        name, kind, Label(name), null, [.. choices.Select(c => new ChoiceDeclaration(c, Label(c)))], Place.Nowhere);

    private static EventDeclaration Event(string name, Occurs occurs, params CarriedField[] carries) =>
        new(name, occurs, Label(name), [.. carries], Place.Nowhere);

    private static CarriedField Role(string name) => new(name, CarriedKind.Role, Label(name), []);

    public static Vocabulary Vocabulary { get; } = new()
    {
        Name = "hospital-stay",
        Label = Label("hospital stay"),
        Roles = new[] { "hospital", "ward-head", "care-manager", "support-center", "liaison-center" }
            .Select(r => new RoleDeclaration(r, Label(r), r == "ward-head" ? "hospital" : null, Place.Nowhere)).ToImmutableDictionary(r => r.Name),
        Facts = new[]
        {
            Fact("planned-discharge", FactKind.Date),
            Fact("consent", FactKind.Choice, "given", "refused"),
            Fact("adl-declined", FactKind.YesNo),
            Fact("lives-alone", FactKind.YesNo),
            Fact("needs-procedure", FactKind.YesNo),
            Fact("birth-date", FactKind.Date),
            Fact("room", FactKind.Number),
        }.ToImmutableDictionary(f => f.Name),
        Events = new[]
        {
            Event("admission", Occurs.Once),
            Event("discharged", Occurs.Once),
            Event("died", Occurs.Once),
            Event("transferred-out", Occurs.Once),
            Event("stay-cancelled", Occurs.Once),
            Event("conference", Occurs.Many),
            Event("ward-changed", Occurs.Many),
            Event("admission-information-sent", Occurs.Many),
            Event("contacted", Occurs.Many, Role("by"), Role("to"), new CarriedField("about", CarriedKind.Choice, Label("about"), [])),
        }.ToImmutableDictionary(e => e.Name),
        Checklists = ImmutableDictionary<string, Checklist>.Empty.Add(
            "coordination", new Checklist("coordination", Label("coordination"), ["adl-declined", "lives-alone", "needs-procedure"], Place.Nowhere)),
        Documents = ImmutableDictionary<string, DocumentDeclaration>.Empty,
    };

    public static OpeningHours Weekdays(int fromHour, int toHour, int fromMinute = 0, int toMinute = 0) => new(
        Enumerable.Range(1, 5).Select(d => ((IsoDayOfWeek)d, new ClockRange(new LocalTime(fromHour, fromMinute), new LocalTime(toHour, toMinute)))));

    private static PartyExtract Party(string id, string organization, OpeningHours? hours, params LocalDate[] closed) => new()
    {
        Id = new PartyId(id),
        Organization = new PartyId(organization),
        Hours = hours is null ? [] : [(new LocalDate(2020, 1, 1), hours)],
        OwnClosedDates = [.. closed],
    };

    /// <summary>The parties; the hospital and its ward head keep the hours and closed dates that are given.</summary>
    public static DirectoryExtract Directory(OpeningHours? hospital = null, params LocalDate[] closed) => new(new[]
    {
        Party("minato", "minato", hospital, closed),
        Party("ward-3", "minato", hospital, closed),
        Party("ward-4", "minato", hospital, closed),
        Party("akatsuki", "akatsuki", Weekdays(9, 17)),
        Party("hinode", "hinode", Weekdays(9, 17)),
        Party("renkei", "renkei", null),
    }.ToImmutableDictionary(p => p.Id));

    /// <summary>The holders with which a case begins.</summary>
    public static (string Role, string Party)[] Holders { get; } =
        [("hospital", "minato"), ("ward-head", "ward-3"), ("care-manager", "akatsuki"), ("liaison-center", "renkei")];

    /// <summary>Dates in a row, both included.</summary>
    public static LocalDate[] Dates(LocalDate from, LocalDate to) =>
        [.. Enumerable.Range(0, Period.DaysBetween(from, to) + 1).Select(from.PlusDays)];
}
