using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>One instance of a duty while the recording moments are walked through.</summary>
internal sealed class DutyInstance(CompiledDuty duty, string recipient, int each, string name)
{
    private readonly List<(int Group, Instant? Edge)> _dues = [];

    public CompiledDuty Duty { get; } = duty;

    public string Recipient { get; } = recipient;

    public int Each { get; } = each;

    /// <summary>What tells it from the duty's other instances in keys; empty for the only one.</summary>
    public string Name { get; } = name;

    public Core Core { get; set; }

    public Instant? Known { get; set; }

    public Instant? From { get; set; }

    public EffectiveDue Due { get; set; }

    /// <summary>True once it was looked at.</summary>
    public bool IsRead { get; set; }

    public DutyOutcome? Outcome { get; set; }

    /// <summary>Notes the due moment that holds from a recording moment on.</summary>
    public void NoteDue(int group, Instant? edge)
    {
        if (_dues.Count == 0 || _dues[^1].Edge != edge) _dues.Add((group, edge));
    }

    /// <summary>The due moment as it stood after a group of entries; null when there was none.</summary>
    public Instant? DueAsOf(int group)
    {
        Instant? edge = null;
        foreach (var (since, due) in _dues)
        {
            if (since > group) break;
            edge = due;
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
