using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Checking.Reaches;

/// <summary>Reckons between which dates the phrases of a rulebook lie.</summary>
internal sealed class ReachReckoning(Rulebook rulebook)
{
    private const int DeepestName = 16;

    /// <summary>What a phrase of a duty says: from its anchor, and again from what that anchor itself is counted from.</summary>
    public IReadOnlyList<Reach> Of(Phrase phrase, Duty? duty)
    {
        var reaches = new List<Reach>();
        Add(reaches, phrase, duty, 0, 0, 0);
        return reaches;
    }

    /// <summary>True when the first always lies on an earlier date than the second.</summary>
    public bool IsAlwaysBefore(Phrase first, Phrase second, Duty duty)
    {
        var others = Of(second, duty);
        return Of(first, duty).Any(one => others.Any(one.IsAlwaysBefore));
    }

    private void Add(List<Reach> reaches, Phrase phrase, Duty? duty, double least, double most, int depth)
    {
        if (depth > DeepestName) return;
        var (from, to) = Shift(phrase);
        (least, most) = (least + from, most + to);
        reaches.Add(new((phrase.Anchor switch
        {
            // Two duties that start are two roots; a named moment is one.
            Anchor.Start or Anchor.Due or Anchor.Known => $"{duty?.Name} {phrase.Anchor}",
            var anchor => anchor.ToString(),
        })!, least, most));
        foreach (var next in Behind(phrase.Anchor, duty)) Add(reaches, next, duty, least, most, depth + 1);
    }

    private IEnumerable<Phrase> Behind(Anchor anchor, Duty? duty) => anchor switch
    {
        Anchor.Start when duty is not null => [duty.Starts],
        Anchor.Due when duty?.Due is { } due => [due],
        Anchor.Named named when Definition(named.Name) is MomentExpression.Single single => [single.Phrase],
        _ => [],
    };

    private MomentExpression? Definition(string moment) => rulebook.Moments.FirstOrDefault(m => m.Name == moment)?.Expression;

    private static (double Least, double Most) Shift(Phrase phrase)
    {
        var (least, most) = phrase.Offset switch
        {
            Offset.Span { Before: true } span => Turned(Length(span.Count, span.Unit)),
            Offset.Span span => Length(span.Count, span.Unit),
            Offset.DayOf day => Length(day.Number - 1, day.Unit),
            _ => (0, 0),
        };
        return phrase.IfClosed switch
        {
            IfClosed.Earlier => (double.NegativeInfinity, most),
            IfClosed.Later => (least, double.PositiveInfinity),
            IfClosed.OneDayLater => (least, most + 1),
            _ => (least, most),
        };
    }

    private static (double Least, double Most) Turned((double Least, double Most) length) => (-length.Most, -length.Least);

    private static (double Least, double Most) Length(int count, Unit unit) => unit.Kind switch
    {
        UnitKind.Minutes => (Math.Floor(count / 1440.0), Math.Ceiling(count / 1440.0)),
        UnitKind.Hours => (Math.Floor(count / 24.0), Math.Ceiling(count / 24.0)),
        UnitKind.BusinessHours => (0, double.PositiveInfinity),
        UnitKind.Days => (count, count),
        UnitKind.Weeks => (7.0 * count, 7.0 * count),
        UnitKind.Months => (28.0 * count, 31.0 * count),
        UnitKind.Years => (365.0 * count, 366.0 * count),
        _ => (count, double.PositiveInfinity),
    };
}
