using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Rulebooks.Language;

/// <summary>A criterion with a name, under <c>criteria:</c>.</summary>
public sealed record CriterionDefinition(string Name, Bilingual? Label, Criterion Body, Place Place);

/// <summary>How two things are compared.</summary>
public enum Comparison { Is, IsNot, AtLeast, AtMost, Above, Below }

/// <summary>A question about the case that is answered yes, no or unknown. Unknown is never no.</summary>
public abstract record Criterion(Place Place)
{
    /// <summary>Yes when every line is.</summary>
    public sealed record All(ImmutableArray<Criterion> Lines, Place Place) : Criterion(Place);

    /// <summary>Yes when at least one line is.</summary>
    public sealed record Any(ImmutableArray<Criterion> Lines, Place Place) : Criterion(Place);

    /// <summary>Yes when no line is: <c>none:</c> over several, <c>not X</c> over one.</summary>
    public sealed record None(ImmutableArray<Criterion> Lines, Place Place) : Criterion(Place);

    /// <summary>Yes when at least <paramref name="Count"/> lines are.</summary>
    public sealed record AtLeast(int Count, ImmutableArray<Criterion> Lines, Place Place) : Criterion(Place);

    /// <summary>Yes when the weights of the lines that are yes add up to at least <paramref name="Score"/>. Weights may be negative.</summary>
    public sealed record Score(int AtLeastScore, ImmutableArray<(Criterion Line, int Weight)> Lines, Place Place) : Criterion(Place);

    /// <summary>Another criterion of this rulebook.</summary>
    public sealed record Named(string Name, Place Place) : Criterion(Place);

    /// <summary>A yes-no fact.</summary>
    public sealed record Fact(string Name, Place Place) : Criterion(Place);

    /// <summary>A number or choice compared with a value; choices compare by their order in the vocabulary.</summary>
    public sealed record FactCompares(string Name, Comparison Comparison, FactValue Value, Place Place) : Criterion(Place);

    /// <summary>A choice that is one of several, or a several-choices fact that holds at least one of them.</summary>
    public sealed record FactIsOneOf(string Name, ImmutableArray<string> Values, Place Place) : Criterion(Place);

    /// <summary>Whether, or how often, an event happened. Definite at every time: what was not recorded has not happened yet.</summary>
    public sealed record Happened(string Event, Comparison Comparison, int Times, Place Place) : Criterion(Place);

    /// <summary>
    /// Whether the occurrence for which a duty stands is this one, counted from the first (1). It has a meaning only in the condition of a duty that has
    /// an instance for each occurrence of the event.
    /// </summary>
    public sealed record OccurrenceIs(string Event, int Number, Place Place) : Criterion(Place);

    /// <summary>Whether it is known who holds a role.</summary>
    public sealed record RoleKnown(string Role, Place Place) : Criterion(Place);

    /// <summary>Two moments in time, compared by their instants, or by dates when one of them is a day.</summary>
    public sealed record MomentCompares(Phrase Left, MomentOrder Order, Phrase Right, Place Place) : Criterion(Place);

    /// <summary>Where a moment lies in somebody's calendar.</summary>
    public sealed record LiesIn(Phrase Moment, CalendarPart Part, Place Place) : Criterion(Place);

    /// <summary>How long a span is, in nights or in days that count both ends.</summary>
    public sealed record SpanCompares(Phrase From, Phrase To, SpanUnit Unit, Comparison Comparison, int Count, Place Place) : Criterion(Place);

    /// <summary>Age on the date of a moment, from a date fact.</summary>
    public sealed record AgeCompares(string BirthFact, Phrase On, Comparison Comparison, int Years, Place Place) : Criterion(Place);

    /// <summary>The state of another duty.</summary>
    public sealed record DutyIs(string Duty, DutyCondition Condition, Place Place) : Criterion(Place);

    /// <summary>A question that only a person answers, by a decision entry on the criterion that holds this line.</summary>
    public sealed record DecidedByPerson(Place Place) : Criterion(Place);

    /// <summary>The line as it was at a moment, at any time, or at all times.</summary>
    public sealed record Pinned(Criterion Line, Pin Pin, Place Place) : Criterion(Place);

    /// <summary>The line, with unknown read as yes or no, visibly.</summary>
    public sealed record UnknownAs(Criterion Line, bool Yes, Place Place) : Criterion(Place);
}

/// <summary>How two moments lie to each other.</summary>
public enum MomentOrder { Before, OnOrBefore, SameDayAs, OnOrAfter, After }

/// <summary>What a span is counted in.</summary>
public enum SpanUnit { Nights, DaysCountingBothEnds }

/// <summary>What is asked of another duty.</summary>
public enum DutyCondition { Met, Missed, Ended, Open, Waived }

/// <summary>A part of a calendar. <paramref name="Of"/> is the role whose days and hours count; null for the rulebook's <c>days-of</c>.</summary>
public abstract record CalendarPart(string? Of)
{
    /// <summary>On a closed day.</summary>
    public sealed record ClosedDay(string? Of) : CalendarPart(Of);

    /// <summary>On an open day.</summary>
    public sealed record OpenDay(string? Of) : CalendarPart(Of);

    /// <summary>Before opening, on an open day.</summary>
    public sealed record BeforeOpening(string? Of) : CalendarPart(Of);

    /// <summary>After closing, on an open day; the closing minute itself is not after it.</summary>
    public sealed record AfterClosing(string? Of) : CalendarPart(Of);

    /// <summary>After a clock time; its own minute is not after it, as a deadline includes its minute.</summary>
    public sealed record AfterClock(LocalTime Time) : CalendarPart((string?)null);

    /// <summary>Before a clock time.</summary>
    public sealed record BeforeClock(LocalTime Time) : CalendarPart((string?)null);
}

/// <summary>When a criterion's line is looked at.</summary>
public abstract record Pin
{
    private Pin() { }

    /// <summary>As it was at a moment; unknown until the moment is known.</summary>
    public sealed record On(Phrase Moment) : Pin;

    /// <summary>Yes once it ever was.</summary>
    public sealed record Ever : Pin;

    /// <summary>Yes as long as it always was.</summary>
    public sealed record Always : Pin;
}
