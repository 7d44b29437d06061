using DischargeFlow.Rulebooks.Planning.Criteria;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>
/// What a named moment was at each instant at which it could change. "Since when" is asked at many cuts; the values are worked out once for a
/// timeline.
/// </summary>
internal sealed class MomentValues
{
    private readonly List<Kept> _kept = [];
    private int _used;

    /// <summary>The last instant, up to a cut, since which the moment has had its present value; null when it never changed.</summary>
    public static Instant? Since(View view, MomentNode moment, in Found present, Instant cut, StrictSide side)
    {
        var kept = view.MomentValues.Of(view, moment, side);
        Instant? since = null;
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            ref readonly var value = ref kept.Values[i];
            if (value.At > cut) continue;
            if (!value.Found.SameAs(present)) break;
            since = value.At;
        }

        return since;
    }

    /// <summary>Forgets all values: another timeline is looked at.</summary>
    public void Forget() => _used = 0;

    private Kept Of(View view, MomentNode moment, StrictSide side)
    {
        // The lives of other duties change while they are worked out.
        for (var i = 0; i < _used && !moment.DependsOnDuties; i++)
        {
            if (_kept[i].IsOf(view, moment, side)) return _kept[i];
        }

        if (_used == _kept.Count) _kept.Add(new());
        var kept = _kept[_used++];
        kept.Fill(view, moment, side);
        return kept;
    }

    private sealed class Kept
    {
        private MomentNode? _moment;
        private int _visible;
        private StrictSide _side;
        private string? _owner;
        private string? _recipient;

        public (Instant At, Found Found)[] Values { get; private set; } = [];

        public int Count { get; private set; }

        /// <summary>Whose days count depends on the duty that asks.</summary>
        public bool IsOf(View view, MomentNode moment, StrictSide side) =>
            _moment == moment && _visible == view.Visible && _side == side && _owner == view.Frame.Owner && _recipient == view.Frame.Recipient;

        public void Fill(View view, MomentNode moment, StrictSide side)
        {
            (_moment, _visible, _side, _owner, _recipient) = (moment, view.Visible, side, view.Frame.Owner, view.Frame.Recipient);
            var points = ChangePoints.Of(view, moment.Slots, moment.DependsOnDuties);
            if (Values.Length < points.Length) Values = new (Instant, Found)[Math.Max(16, points.Length)];
            Count = points.Length;
            for (var i = 0; i < points.Length; i++) Values[i] = (points[i], moment.At(view, points[i], side));
        }
    }
}
