using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning.Compilation;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Timelines;

/// <summary>What a history says, sorted by what it is about, with the number of the recording moment on everything.</summary>
internal sealed class Timeline(Slots slots)
{
    private UInt128[] _touches = [];

    public Track<FactValue>[] Facts { get; } = Tracks<FactValue>(slots.Count(SlotKind.Fact));

    public Track<ImmutableSortedDictionary<string, string>>[] Events { get; } = Tracks<ImmutableSortedDictionary<string, string>>(slots.Count(SlotKind.Event));

    public Track<PartyId?>[] Roles { get; } = Tracks<PartyId?>(slots.Count(SlotKind.Role));

    public Track<bool>[] Decisions { get; } = Tracks<bool>(slots.Count(SlotKind.Criterion));

    public Track<string>[] Waivers { get; } = Tracks<string>(slots.Count(SlotKind.Duty));

    public List<(int Duty, EntryContent.Acknowledged Content, Moment Happened, Instant Effect, int Group, int Sequence)> Acknowledgements { get; } = [];

    /// <summary>The recording moments in order; entries recorded together make one group.</summary>
    public Instant[] Recorded { get; private set; } = [];

    /// <summary>For each group, the slots that its entries touch.</summary>
    public Span<UInt128> Touches => _touches.AsSpan(0, Recorded.Length);

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
        if (_touches.Length < recorded.Length) _touches = new UInt128[Math.Max(16, recorded.Length)];
        Touches.Clear();
        (OrderDependsOnRecording, HasDays) = (false, false);
    }

    /// <summary>The same without what is known only by one date.</summary>
    public Timeline Without(LocalDate date)
    {
        var rest = new Timeline(slots) { Recorded = Recorded, HasDays = HasDays, _touches = _touches };
        Copy(Facts, rest.Facts, date);
        Copy(Events, rest.Events, date);
        Copy(Roles, rest.Roles, date);
        Copy(Decisions, rest.Decisions, date);
        Copy(Waivers, rest.Waivers, date);
        rest.GatherChanges();
        return rest;
    }

    /// <summary>Gathers the changes anew from all tracks, once their order has moved some of them.</summary>
    public void GatherChanges()
    {
        Changes.Clear();
        Gather(Facts, SlotKind.Fact);
        Gather(Events, SlotKind.Event);
        Gather(Roles, SlotKind.Role);
        Gather(Decisions, SlotKind.Criterion);
        Gather(Waivers, SlotKind.Duty);
    }

    private void Gather<T>(Track<T>[] tracks, SlotKind kind)
    {
        for (var i = 0; i < tracks.Length; i++)
        {
            foreach (ref readonly var entry in tracks[i].Entries) Changes.Add(slots.Bit(kind, i), entry.Effect, entry.Group);
        }
    }

    private static void Copy<T>(Track<T>[] from, Track<T>[] to, LocalDate without)
    {
        for (var i = 0; i < from.Length; i++)
        {
            foreach (ref readonly var entry in from[i].Entries)
            {
                if (!entry.Happened.IsDay || entry.Happened.Day != without) to[i].Add(entry);
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
