using System.Collections.Immutable;

namespace DischargeFlow.Rulebooks.Documents.Completions;

/// <summary>Where in a text somebody writes.</summary>
/// <param name="Path">The keys that lead there; null for an item of a list.</param>
/// <param name="Before">What stands there before the cursor.</param>
/// <param name="From">Where that begins.</param>
/// <param name="CanBeKey">Whether a key can begin there.</param>
/// <param name="CanBeValue">Whether a value can begin there.</param>
/// <param name="Beside">The keys that stand beside it already.</param>
/// <param name="InDutyWithDue">Whether the duty around it has a deadline.</param>
internal sealed record TextSpot(
    ImmutableArray<string?> Path, string Before, int From, bool CanBeKey, bool CanBeValue, ImmutableHashSet<string> Beside, bool InDutyWithDue);
