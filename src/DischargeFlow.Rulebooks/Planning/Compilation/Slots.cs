using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Planning.Compilation;

/// <summary>
/// Numbers for the facts, events, roles, criteria and duties that a rulebook mentions, so that a plan looks nothing up by name; an entry
/// about anything else concerns no duty.
/// </summary>
internal sealed class Slots
{
    private readonly Dictionary<(SlotKind Kind, string Name), int> _numbers = [];
    private readonly Dictionary<SlotKind, int> _counts = [];
    private int _bits;
    private readonly Dictionary<(SlotKind Kind, int Number), int> _bitOf = [];

    public int Number(SlotKind kind, string name)
    {
        if (_numbers.TryGetValue((kind, name), out var known)) return known;
        var number = _counts.GetValueOrDefault(kind);
        _counts[kind] = number + 1;
        _numbers[(kind, name)] = number;
        _bitOf[(kind, number)] = Math.Min(_bits++, 127);
        return number;
    }

    public int Find(SlotKind kind, string name) => _numbers.GetValueOrDefault((kind, name), -1);

    public int Count(SlotKind kind) => _counts.GetValueOrDefault(kind);

    /// <summary>The bit by which entries and duties are matched. Past 127 names the last bit is shared, which only costs time.</summary>
    public UInt128 Bit(SlotKind kind, int number) => number < 0 ? UInt128.Zero : UInt128.One << _bitOf[(kind, number)];
}

internal enum SlotKind { Fact, Event, Role, Criterion, Duty }
