using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Rulebooks.Planning.Flips;

/// <summary>One thing that could be recorded so that an answer changes, with the values to try, the nearest first.</summary>
/// <param name="Subject">What it is about; two flips about the same are one.</param>
/// <param name="Candidates">What could be recorded of it.</param>
/// <param name="Happened">When it must have been so, where a condition is looked at as of a moment; null for now.</param>
/// <param name="IsRecorded">Whether something else is recorded of it now: what nobody said yet is nearer than what would have to change.</param>
/// <param name="IsDecision">Whether it is a person's decision instead of a fact.</param>
internal sealed record PossibleFlip(object Subject, ImmutableArray<EntryContent> Candidates, Moment? Happened, bool IsRecorded = false, bool IsDecision = false)
{
    /// <summary>Both wanted of one subject: the values of either are tried.</summary>
    public PossibleFlip And(PossibleFlip other) => this with { Candidates = [.. Candidates.Union(other.Candidates)] };
}
