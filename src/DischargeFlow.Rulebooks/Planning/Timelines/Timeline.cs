using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Timelines;

/// <summary>What a history says, sorted by what it is about, with the number of the recording moment on everything.</summary>
internal sealed class Timeline
{
    public required Track<FactValue>?[] Facts { get; init; }

    public required Track<ImmutableSortedDictionary<string, string>>?[] Events { get; init; }

    public required Track<PartyId?>?[] Roles { get; init; }

    public required Track<bool>?[] Decisions { get; init; }

    public required Track<string>?[] Waivers { get; init; }

    public required List<(int Duty, EntryContent.Acknowledged Content, Moment Happened, Instant Effect, int Group, int Sequence)> Acknowledgements { get; init; }

    /// <summary>The recording moments in order; entries recorded together make one group.</summary>
    public required Instant[] Recorded { get; init; }

    /// <summary>For each group, the slots that its entries touch.</summary>
    public required UInt128[] Touches { get; init; }

    /// <summary>True when the order of some day depends on what had been recorded: each group then needs a timeline of its own.</summary>
    public bool OrderDependsOnRecording { get; set; }

    /// <summary>True when something is known only by its date.</summary>
    public bool HasDays { get; set; }

    public int LastGroup => Recorded.Length - 1;
}
