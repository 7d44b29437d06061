using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Timelines;

/// <summary>What changes when on a timeline, in the order in which it takes effect; one change for all that one entry touches.</summary>
internal sealed class Changes
{
    private Change[] _all = new Change[16];
    private int _count;

    public ReadOnlySpan<Change> All => _all.AsSpan(0, _count);

    public void Clear() => _count = 0;

    /// <summary>Adds a change. Entries come nearly in the order in which they take effect.</summary>
    public void Add(UInt128 slots, Instant effect, int group)
    {
        var to = _count;
        while (to > 0 && _all[to - 1].Effect > effect) to--;
        if (to > 0 && _all[to - 1].Effect == effect && _all[to - 1].Group == group)
        {
            _all[to - 1].Slots |= slots;
            return;
        }

        if (_count == _all.Length) Array.Resize(ref _all, _count * 2);
        Array.Copy(_all, to, _all, to + 1, _count - to);
        _all[to] = new() { Slots = slots, Effect = effect, Group = group };
        _count++;
    }
}

/// <summary>The slots that change at an instant, by what was recorded with a group of entries.</summary>
internal struct Change
{
    public UInt128 Slots;
    public Instant Effect;
    public int Group;
}
