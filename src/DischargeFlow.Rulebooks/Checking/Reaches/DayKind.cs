using DischargeFlow.Rulebooks.Language;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Checking.Reaches;

/// <summary>What is known of a phrase's result before any case is: whether it is a day, and whether that day could be closed.</summary>
internal sealed class DayKind(Rulebook rulebook)
{
    private const int DeepestName = 16;

    /// <summary>True when a phrase gives a day of which no hour is known.</summary>
    public bool IsDay(Phrase phrase, int depth = 0)
    {
        if (phrase.Clock is not null || depth > DeepestName) return false;
        return phrase.Offset switch
        {
            Offset.Span span => !span.Unit.IsElapsed,
            Offset.DayOf => true,
            _ => phrase.Anchor switch
            {
                Anchor.DateFact => true,
                Anchor.Named named => Lines(named.Name).Any(line => IsDay(line, depth + 1)),
                _ => false,
            },
        };
    }

    /// <summary>
    /// The phrases of a due moment that can fall on a closed day and do not say what then: the phrase itself, or the lines of the moment that it
    /// names.
    /// </summary>
    public IEnumerable<Phrase> ClosedUnsaid(Phrase due, int depth = 0)
    {
        if (due.IfClosed is not null || depth > DeepestName) yield break;
        switch (due.Offset)
        {
            case Offset.Span { Unit.Kind: UnitKind.Days or UnitKind.Weeks or UnitKind.Months or UnitKind.Years }:
            case Offset.DayOf { Unit.Kind: UnitKind.Days }:
            case null when due.Anchor is Anchor.DateFact:
                yield return due;
                break;
            case null when due.Anchor is Anchor.Named named:
                // A date that somebody recorded is no result: what is to become of it is said where the moment is used.
                var unsaid = Lines(named.Name).Where(line => !IsOpenByChoice(named.Name, line)).SelectMany(line => ClosedUnsaid(line, depth + 1)).Select(p => p.Offset is null ? due : p);
                foreach (var line in unsaid.Distinct()) yield return line;
                break;
        }
    }

    /// <summary>True for the day itself of something that stands behind a choice which took its closed days away.</summary>
    private bool IsOpenByChoice(string moment, Phrase line)
    {
        if (line.Offset is not Offset.DayOf { Number: 1, Unit.Kind: UnitKind.Days }) return false;
        return rulebook.Moments.FirstOrDefault(m => m.Name == moment)?.Expression is MomentExpression.Choose choose
            && choose.Lines.TakeWhile(l => l.Then != line).Any(l => HoldsOnClosedDays(l.If, line, 0));
    }

    /// <summary>Whether a criterion holds whenever that day is closed.</summary>
    private bool HoldsOnClosedDays(Criterion criterion, Phrase line, int depth) => depth <= DeepestName && criterion switch
    {
        Criterion.LiesIn { Moment: { Offset: null, Clock: null } asked, Part: CalendarPart.ClosedDay closed } =>
            asked.Anchor == line.Anchor && (closed.Of ?? rulebook.DaysOf) == (line.DaysOf ?? rulebook.DaysOf),
        Criterion.Any any => any.Lines.Any(l => HoldsOnClosedDays(l, line, depth + 1)),
        Criterion.Named named => rulebook.Criteria.FirstOrDefault(c => c.Name == named.Name) is { } known && HoldsOnClosedDays(known.Body, line, depth + 1),
        _ => false,
    };

    private IEnumerable<Phrase> Lines(string moment) => Lines(rulebook, moment);

    /// <summary>The phrases of a named moment.</summary>
    public static IEnumerable<Phrase> Lines(Rulebook rulebook, string moment) => rulebook.Moments.FirstOrDefault(m => m.Name == moment)?.Expression switch
    {
        MomentExpression.Single single => [single.Phrase],
        MomentExpression.EarliestOf earliest => earliest.Lines,
        MomentExpression.LatestOf latest => latest.Lines,
        MomentExpression.FirstKnownOf first => first.Lines,
        MomentExpression.Choose choose => choose.Lines.Select(l => l.Then).Append(choose.Otherwise),
        _ => [],
    };
}
