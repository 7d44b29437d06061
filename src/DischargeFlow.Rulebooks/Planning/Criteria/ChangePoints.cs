using System.Runtime.InteropServices;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Criteria;

/// <summary>
/// The instants at which an answer can change: where an entry, or the life of a duty, that it depends on takes effect. Many lines depend on the
/// same, so what was gathered for a timeline is kept as long as it is looked at.
/// </summary>
internal sealed class ChangePoints
{
    private readonly List<Gathered> _kept = [];
    private int _used;

    /// <summary>In order; among what the view sees.</summary>
    public static ReadOnlySpan<Instant> Of(View view, CriterionNode node) => Of(view, node.Slots, node.DependsOnDuties);

    /// <summary>In order; among what the view sees.</summary>
    public static ReadOnlySpan<Instant> Of(View view, UInt128 slots, bool ofDuties)
    {
        var points = view.ChangePoints;
        // The lives of other duties change while they are worked out.
        if (!ofDuties)
        {
            for (var i = 0; i < points._used; i++)
            {
                if (points._kept[i].Slots == slots && points._kept[i].Visible == view.Visible) return points._kept[i].Instants;
            }
        }

        var gathered = points.Next();
        gathered.Gather(view, slots, ofDuties);
        return gathered.Instants;
    }

    /// <summary>Forgets what was gathered: another timeline is looked at.</summary>
    public void Forget() => _used = 0;

    private Gathered Next()
    {
        if (_used == _kept.Count) _kept.Add(new());
        return _kept[_used++];
    }

    private sealed class Gathered
    {
        private readonly List<Instant> _instants = [];

        public UInt128 Slots { get; private set; }

        public int Visible { get; private set; }

        public ReadOnlySpan<Instant> Instants => CollectionsMarshal.AsSpan(_instants);

        public void Gather(View view, UInt128 slots, bool ofDuties)
        {
            (Slots, Visible) = (slots, view.Visible);
            _instants.Clear();
            foreach (ref readonly var change in view.Timeline.Changes.All)
            {
                if (change.Group <= view.Visible && (change.Slots & slots) != UInt128.Zero) _instants.Add(change.Effect);
            }

            if (ofDuties)
            {
                foreach (var duty in view.Outcomes.All)
                {
                    if (duty.Closed is { } closed) _instants.Add(closed);
                    if (duty.Missed is { } missed) _instants.Add(missed);
                    if (duty.StartEdge is { } start) _instants.Add(start);
                }

                _instants.Sort();
            }
        }
    }
}
