using System.Collections.Frozen;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Planning.Compilation;

/// <summary>
/// Numbers for the facts, events, roles, criteria and duties that a rulebook mentions, so that a plan looks nothing up by name; an entry
/// about anything else concerns no duty.
/// </summary>
internal sealed class Slots
{
    private static readonly int Kinds = Enum.GetValues<SlotKind>().Length;

    private readonly Dictionary<string, int>[] _growing = [.. Enumerable.Range(0, Kinds).Select(_ => new Dictionary<string, int>())];
    private readonly List<UInt128>[] _bits = [.. Enumerable.Range(0, Kinds).Select(_ => new List<UInt128>())];
    private FrozenDictionary<string, int>[] _numbers = [];
    private UInt128 _bit = UInt128.One;

    public int Number(SlotKind kind, string name)
    {
        if (_growing[(int)kind].TryGetValue(name, out var known)) return known;
        var number = _growing[(int)kind].Count;
        _growing[(int)kind][name] = number;
        _bits[(int)kind].Add(_bit);
        _bit = UInt128.Max(_bit, _bit << 1);
        return number;
    }

    /// <summary>After the last name was numbered: from now on names are only found.</summary>
    public Slots Frozen()
    {
        _numbers = [.. _growing.Select(names => names.ToFrozenDictionary(StringComparer.Ordinal))];
        return this;
    }

    public int Find(SlotKind kind, string name) => _numbers[(int)kind].TryGetValue(name, out var number) ? number : -1;

    public int Count(SlotKind kind) => _growing[(int)kind].Count;

    /// <summary>The bit by which entries and duties are matched. Past 127 names the last bit is shared, which only costs time.</summary>
    public UInt128 Bit(SlotKind kind, int number) => number < 0 ? UInt128.Zero : _bits[(int)kind][number];
}

internal enum SlotKind { Fact, Event, Role, Criterion, Duty }
