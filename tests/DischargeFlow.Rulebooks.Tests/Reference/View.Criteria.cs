using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Reference;

/// <summary>An answer in Kleene's logic. Unknown is never no.</summary>
internal enum Verdict { No, Unknown, Yes }

internal sealed partial class View
{
    public Verdict Ask(Criterion criterion)
    {
        switch (criterion)
        {
            case Criterion.All all:
                return all.Lines.Select(Ask).DefaultIfEmpty(Verdict.Yes).Min();
            case Criterion.Any any:
                return any.Lines.Select(Ask).DefaultIfEmpty(Verdict.No).Max();
            case Criterion.None none:
                return Not(none.Lines.Select(Ask).DefaultIfEmpty(Verdict.No).Max());
            case Criterion.AtLeast atLeast:
                return Counted(atLeast.Count, atLeast.Lines.Select(l => (Ask(l), 1)));
            case Criterion.Score score:
                return Counted(score.AtLeastScore, score.Lines.Select(l => (Ask(l.Line), l.Weight)));
            case Criterion.Named named:
                return Decision(named.Name) ?? Ask(stay.Rulebook.Criteria.First(c => c.Name == named.Name).Body);
            case Criterion.Fact fact:
                return Value(fact.Name) switch { null => Verdict.Unknown, FactValue.YesNo { Yes: true } => Verdict.Yes, _ => Verdict.No };
            case Criterion.FactCompares compares:
                return Value(compares.Name) is { } value ? Of(Holds(compares, value)) : Verdict.Unknown;
            case Criterion.FactIsOneOf oneOf:
                return Value(oneOf.Name) switch
                {
                    null => Verdict.Unknown,
                    FactValue.Choice choice => Of(oneOf.Values.Contains(choice.Value)),
                    FactValue.Choices choices => Of(oneOf.Values.Any(choices.Values.Contains)),
                    _ => Verdict.No,
                };
            case Criterion.Happened happened:
                return Of(Holds(happened.Comparison, Occurrences(happened.Event).Count.CompareTo(happened.Times)));
            case Criterion.OccurrenceIs asked:
                return Of(Occurrences(asked.Event).TakeWhile(s => s.Sequence != of.Occurrence).Count() + 1 == asked.Number && Occurrences(asked.Event).Any(s => s.Sequence == of.Occurrence));
            case Criterion.RoleKnown role:
                return Of(Holder(role.Role) is not null);
            case Criterion.MomentCompares moments:
                return Ordered(Find(moments.Left), moments.Order, Find(moments.Right));
            case Criterion.LiesIn lies:
                return Lies(Find(lies.Moment), lies.Part);
            case Criterion.SpanCompares span:
                return Spanned(span);
            case Criterion.AgeCompares age:
                return Aged(age);
            case Criterion.DutyIs duty:
                return ReferenceDuty.Named(stay, duty.Duty, of)?.Is(duty.Condition, until) ?? Verdict.No;
            case Criterion.DecidedByPerson:
                return Verdict.Unknown;
            case Criterion.Pinned pinned:
                return Pinned(pinned);
            case Criterion.UnknownAs unknownAs:
                return Ask(unknownAs.Line) is var verdict && verdict == Verdict.Unknown ? Of(unknownAs.Yes) : verdict;
            default:
                throw new ArgumentOutOfRangeException(nameof(criterion), criterion, "A criterion that the reference does not know.");
        }
    }

    /// <summary>The facts, events and questions on which a criterion waits.</summary>
    public IEnumerable<string> Missing(Criterion criterion)
    {
        if (Ask(criterion) != Verdict.Unknown) return [];
        return criterion switch
        {
            Criterion.All c => c.Lines.SelectMany(Missing),
            Criterion.Any c => c.Lines.SelectMany(Missing),
            Criterion.None c => c.Lines.SelectMany(Missing),
            Criterion.AtLeast c => c.Lines.SelectMany(Missing),
            Criterion.Score c => c.Lines.SelectMany(l => Missing(l.Line)),
            Criterion.Named c => Missing(stay.Rulebook.Criteria.First(d => d.Name == c.Name).Body),
            Criterion.Pinned c => Missing(c.Line),
            Criterion.Fact c => [c.Name],
            Criterion.FactCompares c => [c.Name],
            Criterion.FactIsOneOf c => [c.Name],
            _ => [],
        };
    }

    private static Verdict Not(Verdict verdict) => (Verdict)((int)Verdict.Yes - (int)verdict);

    private static Verdict Of(bool yes) => yes ? Verdict.Yes : Verdict.No;

    /// <summary>Decided as soon as the unknown lines cannot matter.</summary>
    private static Verdict Counted(int needed, IEnumerable<(Verdict Verdict, int Weight)> lines)
    {
        int least = 0, most = 0;
        foreach (var (verdict, weight) in lines)
        {
            if (verdict == Verdict.Yes || (verdict == Verdict.Unknown && weight < 0)) least += weight;
            if (verdict == Verdict.Yes || (verdict == Verdict.Unknown && weight > 0)) most += weight;
        }

        return least >= needed ? Verdict.Yes : most < needed ? Verdict.No : Verdict.Unknown;
    }

    private Verdict? Decision(string criterion) =>
        InOrder(s => s.Content is EntryContent.Decided d && d.Criterion == criterion) is [.., var last]
            ? Of(((EntryContent.Decided)last.Content).Yes)
            : null;

    private bool Holds(Criterion.FactCompares compares, FactValue value)
    {
        if (value is FactValue.Choices several && compares.Value is FactValue.Choice one) return several.Values.Contains(one.Value) == (compares.Comparison != Comparison.IsNot);
        if (compares.Comparison == Comparison.Is) return value.Equals(compares.Value);
        if (compares.Comparison == Comparison.IsNot) return !value.Equals(compares.Value);
        return (value, compares.Value) switch
        {
            (FactValue.Number a, FactValue.Number b) => Holds(compares.Comparison, a.Value.CompareTo(b.Value)),
            (FactValue.Choice a, FactValue.Choice b) => Holds(compares.Comparison, Rank(a).CompareTo(Rank(b))),
            (FactValue.Date a, FactValue.Date b) => Holds(compares.Comparison, Compare(a.Moment, b.Moment)),
            _ => false,
        };

        int Rank(FactValue.Choice choice) => stay.Vocabulary.Facts[compares.Name].Choices.Select(c => c.Name).ToList().IndexOf(choice.Value);
    }

    private static bool Holds(Comparison comparison, int order) => comparison switch
    {
        Comparison.Is => order == 0,
        Comparison.IsNot => order != 0,
        Comparison.AtLeast => order >= 0,
        Comparison.AtMost => order <= 0,
        Comparison.Above => order > 0,
        Comparison.Below => order < 0,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "A comparison that the reference does not know."),
    };

    /// <summary>What has not happened yet is later than everything, and so is what is known to be none.</summary>
    private Verdict Ordered(When left, MomentOrder order, When right)
    {
        if (left.IsOpen || right.IsOpen) return Verdict.Unknown;
        var compared = !left.IsKnown && !right.IsKnown ? 0 : !left.IsKnown ? 1 : !right.IsKnown ? -1 : Compare(left.Moment, right.Moment);
        return Of(order switch
        {
            MomentOrder.Before => compared < 0,
            MomentOrder.OnOrBefore => compared <= 0,
            MomentOrder.SameDayAs => left.IsKnown && right.IsKnown && left.Moment.DateIn(Zone) == right.Moment.DateIn(Zone),
            MomentOrder.OnOrAfter => compared >= 0,
            MomentOrder.After => compared > 0,
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "An order that the reference does not know."),
        });
    }

    /// <summary>Of a moment whose hour is not known the answer is definite only if it is the same at every minute of its day.</summary>
    private Verdict Lies(When moment, CalendarPart part)
    {
        if (moment.IsOpen) return Verdict.Unknown;
        if (!moment.IsKnown) return Verdict.No;
        if (!moment.Moment.IsDay)
        {
            var local = moment.Moment.Instant.InZone(Zone).LocalDateTime;
            return Of(LiesIn(local.Date, local.TimeOfDay, part));
        }

        var answers = Enumerable.Range(0, 24 * 60).Select(m => LiesIn(moment.Moment.Day, LocalTime.Midnight.PlusMinutes(m), part)).Distinct().ToList();
        return answers is [var same] ? Of(same) : Verdict.Unknown;
    }

    /// <summary>What has not ended yet is longer than everything.</summary>
    private Verdict Spanned(Criterion.SpanCompares span)
    {
        var (from, to) = (Find(span.From), Find(span.To));
        if (!from.IsKnown || from.IsOpen || to.IsOpen) return Verdict.Unknown;
        if (!to.IsKnown) return Of(Holds(span.Comparison, 1));
        var nights = Period.DaysBetween(from.Moment.DateIn(Zone), to.Moment.DateIn(Zone));
        var length = span.Unit == SpanUnit.Nights ? nights : nights + 1;
        return Of(Holds(span.Comparison, length.CompareTo(span.Count)));
    }

    private Verdict Aged(Criterion.AgeCompares age)
    {
        var day = Find(age.On);
        if (Value(age.BirthFact) is not FactValue.Date born || !day.IsKnown || day.IsOpen) return Verdict.Unknown;
        var birth = born.Moment.DateIn(Zone);
        var date = day.Moment.DateIn(Zone).PlusDays(stay.Rulebook.AgeChangesTheDayBefore ? 1 : 0);
        var years = date.Year - birth.Year;
        // In a common year the birthday of a child of the leap day is the 28th of February; the day before it that the law means is the one before the 1st of March.
        var isReached = stay.Rulebook.AgeChangesTheDayBefore ? (date.Month, date.Day).CompareTo((birth.Month, birth.Day)) >= 0 : date >= birth.PlusYears(years);
        return Of(Holds(age.Comparison, (isReached ? years : years - 1).CompareTo(age.Years)));
    }

    private Verdict Pinned(Criterion.Pinned pinned)
    {
        if (pinned.Pin is Pin.On at)
        {
            var moment = Find(at.Moment);
            if (!moment.IsKnown || moment.IsOpen) return Verdict.Unknown;
            var last = moment.Moment.IsDay ? moment.Moment.EndIn(Zone) - Duration.Epsilon : moment.Moment.Instant;
            return At(last < until ? last : until).Ask(pinned.Line);
        }

        // From the first time that it was decided at all.
        var answers = stay.Said.Select(s => s.Happened.FirstInstantIn(Zone)).Where(t => t <= until).Append(Instant.MinValue).Distinct().Order()
            .Select(t => At(t).Ask(pinned.Line)).SkipWhile(v => v == Verdict.Unknown).DefaultIfEmpty(Verdict.Unknown).ToList();
        return pinned.Pin is Pin.Ever ? answers.Max() : answers.Min();
    }
}
