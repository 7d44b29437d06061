using System.Runtime.InteropServices;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Timelines;

/// <summary>What changes when on a timeline, in the order in which it takes effect; one change for all that one entry touches.</summary>
internal sealed class Changes
{
    private readonly List<Change> _all = [];

    public ReadOnlySpan<Change> All => CollectionsMarshal.AsSpan(_all);

    public void Clear() => _all.Clear();

    /// <summary>Adds a change. Entries come nearly in the order in which they take effect.</summary>
    public void Add(UInt128 slots, Instant effect, int group)
    {
        var to = _all.Count;
        while (to > 0 && _all[to - 1].Effect > effect) to--;
        if (to > 0 && _all[to - 1] is var before && before.Effect == effect && before.Group == group) _all[to - 1] = before with { Slots = before.Slots | slots };
        else _all.Insert(to, new(slots, effect, group));
    }
}

/// <summary>The slots that change at an instant, by what was recorded with a group of entries.</summary>
internal readonly record struct Change(UInt128 Slots, Instant Effect, int Group);
