using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Planning;

/// <summary>
/// One reason for a date, an alert or a silence: a saying with what fills it. It is put into words only when somebody reads it.
/// </summary>
/// <param name="Saying">The sentence with places to fill.</param>
/// <param name="Rule">The line of the rulebook that it comes from, or null.</param>
/// <param name="Fills">Dates, instants, names, entries: what fills the sentence.</param>
public sealed record Because(Saying Saying, Place? Rule, ImmutableArray<object?> Fills)
{
    /// <summary>Which question of a reader it answers.</summary>
    public Topic About { get; init; }
}

/// <summary>A sentence in both languages with numbered places: <c>{0}</c>; <c>{0:(}</c> stands in brackets, or for nothing when empty.</summary>
public sealed record Saying(string Id, string Ja, string En);

/// <summary>What a reader asks of a duty: why at all, since when, by when, what became of it; and of a message or a named moment, why then.</summary>
public enum Topic { Condition, Start, Due, Outcome, Message, Moment }

/// <summary>An entry of the history, where a reason names one.</summary>
public readonly record struct EntryNumber(int Sequence)
{
    /// <summary>The number as a fill: null for 0, which names no entry.</summary>
    public static object? Of(int sequence) => sequence == 0 ? null : new EntryNumber(sequence);
}
