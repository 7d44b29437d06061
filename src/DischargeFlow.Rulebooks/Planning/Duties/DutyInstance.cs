using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>One instance of a duty while its plan is made.</summary>
internal sealed class DutyInstance(CompiledDuty duty, string recipient, int each, string name, int since = -1)
{
    private readonly List<(int Group, Instant? Edge)> _dues = [];

    public CompiledDuty Duty { get; } = duty;

    public string Recipient { get; } = recipient;

    public int Each { get; } = each;

    /// <summary>What tells it from the duty's other instances in keys; empty for the only one.</summary>
    public string Name { get; } = name;

    /// <summary>The number of the recording moment since which there is such an occurrence; -1 for the only instance of a duty.</summary>
    public int Since { get; } = since;

    /// <summary>How it stands at the recording moment that is looked at.</summary>
    public ref readonly Standing Standing => ref _standing;

    public ref readonly Core Core => ref _standing.Core;

    public Instant? Known => _standing.Known;

    public Instant? From => _standing.From;

    public ref readonly EffectiveDue Due => ref _standing.Due;

    /// <summary>True once it was looked at.</summary>
    public bool IsRead { get; private set; }

    private Standing _standing;

    /// <summary>Begins anew, for another case.</summary>
    public void Begin()
    {
        IsRead = false;
        _standing = default;
        _dues.Clear();
    }

    /// <summary>Notes how it stands from a recording moment on.</summary>
    public void Note(int group, in Standing standing)
    {
        _standing = standing;
        IsRead = true;
        _dues.Add((group, standing.DueEdge));
    }

    /// <summary>The due moment as it stood after a group of entries, of a duty that was followed; null when there was none.</summary>
    public Instant? DueAsOf(int group)
    {
        Instant? edge = null;
        foreach (var due in _dues)
        {
            if (due.Group <= group) edge = due.Edge;
        }

        return edge;
    }

    /// <summary>Makes the duty's own words mean this instance.</summary>
    public void Enter(Frame frame)
    {
        frame.Owner = Duty.Rule.Owner;
        frame.Recipient = Recipient;
        frame.Each = Each;
        frame.Known = Known;
        frame.Start = Found.Unknown;
        frame.Due = Found.Unknown;
    }
}
