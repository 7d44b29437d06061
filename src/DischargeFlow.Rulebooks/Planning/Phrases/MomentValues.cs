using DischargeFlow.Rulebooks.Planning.Criteria;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>
/// What a named moment was at each instant at which it could change. "Since when" is asked at many cuts; the values are worked out once for a
/// timeline.
/// </summary>
internal sealed class MomentValues
{
    private readonly List<(Asked Asked, (Instant At, Found Found)[] Values)> _kept = [];

    /// <summary>The last instant, up to a cut, since which the moment has had its present value; null when it never changed.</summary>
    public static Instant? Since(View view, MomentNode moment, in Found present, Instant cut, StrictSide side)
    {
        Instant? since = null;
        foreach (var (at, found) in view.MomentValues.Of(view, moment, side))
        {
            if (at > cut) break;
            since = found.SameAs(present) ? since ?? at : null;
        }

        return since;
    }

    /// <summary>Forgets all values: another timeline is looked at.</summary>
    public void Forget() => _kept.Clear();

    private (Instant At, Found Found)[] Of(View view, MomentNode moment, StrictSide side)
    {
        var asked = new Asked(moment, side, view.Visible, view.Frame.Owner, view.Frame.Recipient);
        foreach (var (earlier, known) in _kept)
        {
            if (earlier == asked) return known;
        }

        var points = ChangePoints.Of(view, moment.Slots, moment.DependsOnDuties);
        var values = new (Instant, Found)[points.Length];
        for (var i = 0; i < points.Length; i++) values[i] = (points[i], moment.At(view, points[i], side));
        // The lives of other duties change while they are worked out.
        if (!moment.DependsOnDuties) _kept.Add((asked, values));
        return values;
    }

    /// <summary>Whose days count depends on the duty that asks.</summary>
    private readonly record struct Asked(MomentNode Moment, StrictSide Side, int Visible, string Owner, string Recipient);
}
