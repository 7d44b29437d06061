using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning.Compilation;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Timelines;

/// <summary>What a history says, sorted by what it is about, with the number of the recording moment on everything.</summary>
internal sealed class Timeline(Slots slots)
{
    private readonly List<UInt128> _touches = [];

    public Track<FactValue>[] Facts { get; } = Tracks<FactValue>(slots.Count(SlotKind.Fact));

    public Track<ImmutableSortedDictionary<string, string>>[] Events { get; } = Tracks<ImmutableSortedDictionary<string, string>>(slots.Count(SlotKind.Event));

    public Track<PartyId?>[] Roles { get; } = Tracks<PartyId?>(slots.Count(SlotKind.Role));

    public Track<bool>[] Decisions { get; } = Tracks<bool>(slots.Count(SlotKind.Criterion));

    public Track<string>[] Waivers { get; } = Tracks<string>(slots.Count(SlotKind.Duty));

    public List<(int Duty, EntryContent.Acknowledged Content, Moment Happened, Instant Effect, int Group, int Sequence)> Acknowledgements { get; } = [];

    /// <summary>The recording moments in order; entries recorded together make one group.</summary>
    public Instant[] Recorded { get; private set; } = [];

    /// <summary>For each group, the slots that its entries touch.</summary>
    public Span<UInt128> Touches => CollectionsMarshal.AsSpan(_touches);

    /// <summary>All changes in the order in which they take effect.</summary>
    public Changes Changes { get; } = new();

    /// <summary>True when the order of some day depends on what had been recorded: each group then needs a timeline of its own.</summary>
    public bool OrderDependsOnRecording { get; set; }

    /// <summary>True when something is known only by its date.</summary>
    public bool HasDays { get; set; }

    /// <summary>Empties it for the recording moments of another history.</summary>
    public void Begin(Instant[] recorded)
    {
        foreach (var track in Facts) track.Clear();
        foreach (var track in Events) track.Clear();
        foreach (var track in Roles) track.Clear();
        foreach (var track in Decisions) track.Clear();
        foreach (var track in Waivers) track.Clear();
        Acknowledgements.Clear();
        Changes.Clear();
        Recorded = recorded;
        CollectionsMarshal.SetCount(_touches, recorded.Length);
        Touches.Clear();
    }

    /// <summary>
    /// The same without what is known only by one date, for whoever asks a moment. Waivers are left out: when a duty was waived a moment asks of the
    /// life of the duty, which is known by then.
    /// </summary>
    public Timeline Without(Moment date)
    {
        var rest = new Timeline(slots) { HasDays = HasDays };
        Copy(Facts, rest.Facts, SlotKind.Fact);
        Copy(Events, rest.Events, SlotKind.Event);
        Copy(Roles, rest.Roles, SlotKind.Role);
        Copy(Decisions, rest.Decisions, SlotKind.Criterion);
        return rest;

        void Copy<T>(Track<T>[] from, Track<T>[] to, SlotKind kind)
        {
            for (var i = 0; i < from.Length; i++)
            {
                foreach (ref readonly var entry in from[i].Entries)
                {
                    if (entry.Happened == date) continue;
                    to[i].Add(entry);
                    rest.Changes.Add(slots.Bit(kind, i), entry.Effect, entry.Group);
                }
            }
        }
    }

    /// <summary>The last group up to one whose entries touch any of some slots; the first group when none does.</summary>
    public int LastTouching(UInt128 any, int upTo)
    {
        var group = upTo;
        while (group > 0 && (_touches[group] & any) == UInt128.Zero) group--;
        return group;
    }

    private static Track<T>[] Tracks<T>(int count)
    {
        var tracks = new Track<T>[count];
        for (var i = 0; i < count; i++) tracks[i] = new();
        return tracks;
    }
}
