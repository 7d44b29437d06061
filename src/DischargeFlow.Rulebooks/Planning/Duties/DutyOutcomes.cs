namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>The lives of the duty instances looked at so far.</summary>
internal sealed class DutyOutcomes
{
    private readonly OrderedDictionary<DutyInstance, DutyOutcome> _lives = [];

    /// <summary>All of them.</summary>
    public OrderedDictionary<DutyInstance, DutyOutcome>.ValueCollection All => _lives.Values;

    /// <summary>
    /// The instance of a duty that belongs to the one in whose lines it is named: of the same recipient and occurrence where there is one,
    /// else of the same recipient, else the first. Null when the duty has none.
    /// </summary>
    public DutyOutcome? Of(int slot, Frame frame)
    {
        DutyOutcome? first = null, ofRecipient = null;
        foreach (var (instance, outcome) in _lives)
        {
            if (instance.Duty.Slot != slot) continue;
            first ??= outcome;
            if (instance.Recipient != frame.Recipient) continue;
            ofRecipient ??= outcome;
            if (instance.Each == frame.Each) return outcome;
        }

        return ofRecipient ?? first;
    }

    /// <summary>Notes an instance's life in place of what was noted of it before.</summary>
    public void Note(DutyInstance instance, DutyOutcome outcome) => _lives[instance] = outcome;

    /// <summary>Forgets an instance: there is no such duty any more.</summary>
    public void Forget(DutyInstance instance) => _lives.Remove(instance);

    /// <summary>Forgets all of them: another case is looked at.</summary>
    public void Clear() => _lives.Clear();
}
