namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>The lives of the duties looked at so far, by slot and instance.</summary>
internal sealed class DutyOutcomes(int slots)
{
    private readonly List<DutyOutcome>?[] _bySlot = new List<DutyOutcome>?[slots];

    /// <summary>All of them.</summary>
    public List<DutyOutcome> All { get; } = [];

    /// <summary>
    /// The instance of a duty that belongs to the one in whose lines it is named: of the same recipient and occurrence where there is one,
    /// else of the same recipient, else the first. Null when the duty has none.
    /// </summary>
    public DutyOutcome? Of(int slot, Frame frame)
    {
        if (_bySlot[slot] is not [var first, ..] outcomes) return null;
        DutyOutcome? ofRecipient = null;
        foreach (var outcome in outcomes)
        {
            if (outcome.Recipient != frame.Recipient) continue;
            if (outcome.Each == frame.Each) return outcome;
            ofRecipient ??= outcome;
        }

        return ofRecipient ?? first;
    }

    /// <summary>Notes an instance's life in place of what was noted of it before.</summary>
    public void Note(int slot, DutyOutcome outcome)
    {
        var outcomes = _bySlot[slot] ??= [];
        for (var i = 0; i < outcomes.Count; i++)
        {
            if (outcomes[i].Recipient != outcome.Recipient || outcomes[i].Each != outcome.Each) continue;
            All[All.IndexOf(outcomes[i])] = outcome;
            outcomes[i] = outcome;
            return;
        }

        outcomes.Add(outcome);
        All.Add(outcome);
    }

    /// <summary>Forgets an instance: there is no such duty any more.</summary>
    public void Forget(int slot, DutyInstance instance)
    {
        if (_bySlot[slot]?.Find(o => o.Recipient == instance.Recipient && o.Each == instance.Each) is not { } gone) return;
        _bySlot[slot]!.Remove(gone);
        All.Remove(gone);
    }

    /// <summary>Forgets all of them: another case is looked at.</summary>
    public void Clear()
    {
        All.Clear();
        foreach (var outcomes in _bySlot) outcomes?.Clear();
    }
}
