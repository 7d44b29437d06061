using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Planning.Flips;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Criteria;

/// <summary>A criterion as the planner asks it.</summary>
internal abstract class CriterionNode(Place place)
{
    public Place Place { get; } = place;

    /// <summary>The answer on values as they stood at a cut; <see cref="Instant.MaxValue"/> for as they stand.</summary>
    public abstract Tri At(View view, Instant cut);

    /// <summary>The answer, looked at while reasons are collected and without adding any.</summary>
    public Tri Silently(View view, Instant cut)
    {
        var why = view.Why;
        view.Why = null;
        var answer = At(view, cut);
        view.Why = why;
        return answer;
    }

    /// <summary>The slots on which the answer depends.</summary>
    public abstract UInt128 Slots { get; }

    /// <summary>True when the answer can change with the life of another duty.</summary>
    public virtual bool DependsOnDuties => false;

    /// <summary>Notes what would decide it, where it is unknown.</summary>
    public abstract void Ask(View view, Instant cut);

    /// <summary>Notes why it is as it is: the lines that decide it.</summary>
    public abstract void Explain(View view, Instant cut, Tri answer);

    /// <summary>What could be recorded so that the answer becomes yes, or no.</summary>
    public ImmutableArray<FlipSet> Flips(View view, Instant cut, bool wanted) =>
        At(view, cut) == wanted.ToTri() ? FlipSets.Already : FlipsTo(view, cut, wanted);

    protected virtual ImmutableArray<FlipSet> FlipsTo(View view, Instant cut, bool wanted) => FlipSets.None;

    /// <summary>When something must have been so to be seen at a cut; null for now.</summary>
    protected static Histories.Moment? HappenedBy(Instant cut) => cut == Instant.MaxValue ? null : Histories.Moment.At(cut);
}
