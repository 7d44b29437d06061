using System.Collections.Immutable;

namespace DischargeFlow.Casework.Publishing;

/// <summary>The events with which a stay ends, by their names in the vocabulary.</summary>
public static class CaseEnds
{
    /// <summary>Discharge, death, transfer, cancellation.</summary>
    public static ImmutableArray<string> Events { get; } = ["discharged", "died", "transferred-out", "stay-cancelled"];
}
