using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Properties.Generating;

/// <summary>Criteria of every kind over the vocabulary of the tests.</summary>
internal sealed class Criteria(Dice dice, Phrases phrases)
{
    /// <summary>A criterion; duties that may be asked about come by name.</summary>
    public Criterion Any(int depth, params string[] duties)
    {
        if (depth > 0 && dice.OnceIn(2))
        {
            return dice.Either<Criterion>(
                () => new Criterion.All(Lines(depth, duties), Place.Nowhere),
                () => new Criterion.Any(Lines(depth, duties), Place.Nowhere),
                () => new Criterion.None(Lines(depth, duties), Place.Nowhere),
                () => new Criterion.AtLeast(dice.Between(1, 2), Lines(depth, duties), Place.Nowhere),
                () => new Criterion.Score(dice.Between(-1, 3), [.. Lines(depth, duties).Select(l => (l, dice.OneOf(-1, 1, 2)))], Place.Nowhere),
                () => new Criterion.Pinned(Any(0), Pin(), Place.Nowhere),
                () => new Criterion.UnknownAs(Any(depth - 1, duties), dice.OnceIn(2), Place.Nowhere));
        }

        if (duties.Length > 0 && dice.OnceIn(3))
            return Whether.Duty(dice.OneOf<string>(duties), dice.OneOf(Enum.GetValues<DutyCondition>()));
        return dice.Between(0, 11) switch
        {
            0 => Whether.Happened(dice.OneOf("admission", "conference", "discharged")),
            1 => new Criterion.Happened("conference", dice.OneOf(Enum.GetValues<Comparison>()), dice.Between(1, 2), Place.Nowhere),
            2 => new Criterion.RoleKnown(dice.OneOf("care-manager", "support-center"), Place.Nowhere),
            3 => new Criterion.MomentCompares(phrases.Point(), dice.OneOf(Enum.GetValues<MomentOrder>()), phrases.Point(), Place.Nowhere),
            4 => new Criterion.LiesIn(phrases.Point(), Part(), Place.Nowhere),
            5 => new Criterion.SpanCompares(
                Say.At(Say.Event("admission")), phrases.Point(), dice.OneOf(SpanUnit.Nights, SpanUnit.DaysCountingBothEnds), dice.OneOf(Enum.GetValues<Comparison>()), dice.Between(0, 9), Place.Nowhere),
            6 => new Criterion.FactCompares("room", dice.OneOf(Enum.GetValues<Comparison>()), new FactValue.Number(dice.Between(1, 3)), Place.Nowhere),
            7 => Whether.IsNot("consent", "refused"),
            _ => Whether.Fact(dice.OneOf("adl-declined", "lives-alone", "needs-procedure")),
        };
    }

    private ImmutableArray<Criterion> Lines(int depth, string[] duties) => [.. dice.Several(1, 3, () => Any(depth - 1, duties))];

    private Pin Pin() => dice.Either<Pin>(
        () => new Pin.Ever(), () => new Pin.Always(), () => new Pin.On(Say.At(Say.Event("admission"))), () => new Pin.On(phrases.Point()));

    private CalendarPart Part() => dice.Either<CalendarPart>(
        () => new CalendarPart.ClosedDay(null),
        () => new CalendarPart.OpenDay(dice.OneOf("care-manager", "owner")),
        () => new CalendarPart.BeforeOpening(null),
        () => new CalendarPart.AfterClosing(null),
        () => new CalendarPart.AfterClock(new LocalTime(15, 0)),
        () => new CalendarPart.BeforeClock(new LocalTime(9, 30)));
}
