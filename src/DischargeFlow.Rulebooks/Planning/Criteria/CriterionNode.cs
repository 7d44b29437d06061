using DischargeFlow.Rulebooks.Findings;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Criteria;

/// <summary>A criterion as the planner asks it.</summary>
internal abstract class CriterionNode(Place place)
{
    public Place Place { get; } = place;

    /// <summary>The answer on values as they stood at a cut; <see cref="Instant.MaxValue"/> for as they stand.</summary>
    public abstract Tri At(View view, Instant cut);

    /// <summary>The slots on which the answer depends.</summary>
    public abstract UInt128 Slots { get; }

    /// <summary>True when the answer can change with the life of another duty.</summary>
    public virtual bool DependsOnDuties => false;

    /// <summary>Notes what would decide it, where it is unknown.</summary>
    public abstract void Ask(View view, Instant cut);

    /// <summary>Notes why it is as it is: the lines that decide it.</summary>
    public abstract void Explain(View view, Instant cut, Tri answer);
}
