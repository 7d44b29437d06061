using System.Globalization;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Phrases;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>A criterion in the words of the language, on one line: two that say the same have the same words.</summary>
internal static class CriterionWords
{
    public static string Of(Criterion criterion) => criterion switch
    {
        Criterion.All all => $"{{ all: {List(all.Lines)} }}",
        Criterion.Any any => $"{{ any: {List(any.Lines)} }}",
        Criterion.None none => $"{{ none: {List(none.Lines)} }}",
        Criterion.AtLeast least => $"{{ at least {Number(least.Count)} of: {List(least.Lines)} }}",
        Criterion.Score score => $"{{ score at least {Number(score.AtLeastScore)} of: {{ {string.Join(", ", score.Lines.Select(l => $"{Of(l.Line)}: {Number(l.Weight)}"))} }} }}",
        Criterion.Named named => named.Name,
        Criterion.Fact fact => $"{fact.Name} is yes",
        Criterion.FactCompares compares => $"{compares.Name} is {Compared(compares.Comparison)}{Of(compares.Value)}",
        Criterion.FactIsOneOf one => $"{one.Name} is one of {string.Join(" or ", one.Values)}",
        Criterion.Happened happened => $"{happened.Event} happened {Compared(happened.Comparison)}{Number(happened.Times)} times",
        Criterion.OccurrenceIs occurrence => $"each {occurrence.Event} is the {Ordinals.Of(occurrence.Number)}",
        Criterion.RoleKnown role => $"{role.Role} is known",
        Criterion.MomentCompares compares => $"{PhraseWords.Of(compares.Left)} is {Of(compares.Order)} {PhraseWords.Of(compares.Right)}",
        Criterion.LiesIn lies => $"{PhraseWords.Of(lies.Moment)} is {Of(lies.Part)}",
        Criterion.SpanCompares span =>
            $"{(span.Unit == SpanUnit.Nights ? "nights" : "days counting both ends")} from {PhraseWords.Of(span.From)} to {PhraseWords.Of(span.To)} are {Compared(span.Comparison)}{Number(span.Count)}",
        Criterion.AgeCompares age => $"age by {age.BirthFact} on {PhraseWords.Of(age.On)} is {Compared(age.Comparison)}{Number(age.Years)}",
        Criterion.DutyIs duty => $"duty {duty.Duty} is {duty.Condition.ToString().ToLowerInvariant()}",
        Criterion.DecidedByPerson => "a person decides",
        Criterion.Pinned { Pin: Pin.On on } pinned => $"{{ on {PhraseWords.Of(on.Moment)}: {Of(pinned.Line)} }}",
        Criterion.Pinned pinned => $"{(pinned.Pin is Pin.Ever ? "ever" : "always")} {Of(pinned.Line)}",
        Criterion.UnknownAs unknown => $"{Of(unknown.Line)} unknown as {(unknown.Yes ? "yes" : "no")}",
        _ => throw new ArgumentOutOfRangeException(nameof(criterion)),
    };

    private static string List(IEnumerable<Criterion> lines) => $"[{string.Join(", ", lines.Select(Of))}]";

    private static string Compared(Comparison comparison) => comparison switch
    {
        Comparison.Is => "",
        Comparison.IsNot => "not ",
        Comparison.AtLeast => "at least ",
        Comparison.AtMost => "at most ",
        Comparison.Above => "above ",
        _ => "below ",
    };

    private static string Of(MomentOrder order) => order switch
    {
        MomentOrder.Before => "before",
        MomentOrder.OnOrBefore => "on or before",
        MomentOrder.SameDayAs => "the same day as",
        MomentOrder.OnOrAfter => "on or after",
        _ => "after",
    };

    private static string Of(CalendarPart part) => part switch
    {
        CalendarPart.ClosedDay => "on a closed day",
        CalendarPart.OpenDay => "on an open day",
        CalendarPart.BeforeOpening => "before opening",
        CalendarPart.AfterClosing => "after closing",
        CalendarPart.AfterClock clock => $"after {clock.Time:HH':'mm}",
        CalendarPart.BeforeClock clock => $"before {clock.Time:HH':'mm}",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    } + (part.Of is null ? "" : $" of {part.Of}");

    private static string Of(FactValue value) => value switch
    {
        FactValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        FactValue.Choice choice => choice.Value,
        _ => value.ToString(),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
