using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Criteria;

namespace DischargeFlow.Rulebooks.Checking.Answers;

/// <summary>
/// How far apart two moments are, and in which order on one day; or which of them never comes. Comparisons of the two and spans between them, in nights
/// or in days, all ask this, so that what one says the other cannot contradict.
/// </summary>
/// <param name="left">The moment from which is counted.</param>
/// <param name="right">The other.</param>
/// <param name="words">The two in words.</param>
/// <param name="line">A line that asks for it.</param>
internal sealed class Apart(Phrase left, Phrase right, (string Left, string Right) words, Criterion line) : Unknown($"{words.Left} … {words.Right}", line)
{
    private static readonly Way[] OnOneDay = [new(0, -1), new(0, 0), new(0, 1)];
    private static readonly Way[] Never = [new(0, -1, NeverRight: true), new(0, 1, NeverLeft: true), new(0, 0, NeverLeft: true, NeverRight: true)];

    private readonly SortedSet<int> _limits = [];
    private Way[]? _ways;

    /// <summary>The moment from which is counted.</summary>
    public Phrase Left => left;

    /// <summary>The other.</summary>
    public Phrase Right => right;

    /// <summary>True when some span between the two is measured: then the number of days matters, and not only which comes first.</summary>
    public bool IsMeasured => _limits.Count > 0;

    public override int Ways => All.Length;

    private Way[] All => _ways ??= [.. Days().Where(d => d > 0).Select(d => new Way(d, -1)), .. OnOneDay, .. Days().Where(d => d < 0).OrderDescending().Select(d => new Way(d, 1)), .. Never];

    /// <summary>The way of a number.</summary>
    public Way this[int way] => All[way];

    /// <summary>Lets a number of days from left to right matter.</summary>
    public void Measure(int days)
    {
        if (_limits.Add(days)) _ways = null;
    }

    /// <summary>Whether left lies so to right.</summary>
    public bool Holds(int way, MomentOrder order)
    {
        var (compared, isOneDay) = (All[way].Order, All[way] is { Days: 0, NeverLeft: false, NeverRight: false });
        return order switch
        {
            MomentOrder.Before => compared < 0,
            MomentOrder.OnOrBefore => compared <= 0,
            MomentOrder.SameDayAs => isOneDay,
            MomentOrder.OnOrAfter => compared >= 0,
            _ => compared > 0,
        };
    }

    /// <summary>
    /// Whether the days from left to right compare so, or with <paramref name="turned"/> those from right to left. What has not ended is longer than
    /// everything; what has not begun has no length, and counts as none.
    /// </summary>
    public bool Holds(int way, bool turned, Comparison comparison, int days)
    {
        var at = All[way];
        var (began, ended) = turned ? (!at.NeverRight, !at.NeverLeft) : (!at.NeverLeft, !at.NeverRight);
        if (began && !ended) return comparison.Holds(1);
        return comparison.Holds((turned ? -at.Days : at.Days).CompareTo(days));
    }

    public override string? Words(int way)
    {
        var at = All[way];
        if (at is { NeverLeft: true, NeverRight: true }) return $"neither {words.Left} nor {words.Right}";
        if (at.NeverLeft) return $"no {words.Left} but {words.Right}";
        if (at.NeverRight) return $"{words.Left} but no {words.Right}";
        if (at.Days == 0) return $"{words.Left} {(at.Order < 0 ? "earlier the same day than" : at.Order == 0 ? "at the same time as" : "later the same day than")} {words.Right}";
        var days = Math.Abs(at.Days);
        return $"{words.Left} {(IsMeasured ? $"{days} {(days == 1 ? "day" : "days")} " : "")}{(at.Days > 0 ? "earlier than" : "later than")} {words.Right}";
    }

    private IEnumerable<int> Days() => _limits.SelectMany(l => new[] { l - 1, l, l + 1 }).Append(1).Append(-1).Where(d => d != 0).Distinct().Order();

    /// <summary>One way.</summary>
    /// <param name="Days">Days from the date of left to that of right.</param>
    /// <param name="Order">Below 0 where left comes first, 0 at the same moment; what never comes is later than everything.</param>
    /// <param name="NeverLeft">Left never comes.</param>
    /// <param name="NeverRight">Right never comes.</param>
    internal readonly record struct Way(int Days, int Order, bool NeverLeft = false, bool NeverRight = false);
}
