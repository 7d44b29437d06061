using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using NodaTime;

namespace DischargeFlow.Rulebooks.Simulations;

/// <summary>Follows the discharge contact of one case through its fold: when it would have come.</summary>
internal sealed class ContactWatch(string duty, LocalDays days) : IFoldWatch
{
    private int? _kept;

    /// <summary>Another case is looked at.</summary>
    public void Begin() => _kept = null;

    public void See(ReadOnlySpan<PlannedDuty?> duties, Instant recorded, Instant until)
    {
        if (_kept is not null) return;
        foreach (var planned in duties)
        {
            if (planned is null || planned.Rule.Name != duty || planned.Due is not { } due) continue;
            var at = Instant.Max(due.Edge, recorded);
            if (at < until && planned.StateAt(at) == DutyState.Overdue) _kept = days.Of(at == due.Edge ? at - Duration.Epsilon : at);
        }
    }

    /// <summary>The days of the contact by each measure; null where there was none.</summary>
    public int? DayOf(LeadMeasure measure, ReadOnlySpan<PlannedDuty?> duties, IReadOnlyList<FoldedMessage> messages)
    {
        var planned = Find(duties);
        var recorded = planned is { Closed: { } closed } && planned.States[^1].State == DutyState.Met ? days.Of(closed) : (int?)null;
        switch (measure)
        {
            case LeadMeasure.Recorded:
                return recorded;
            case LeadMeasure.WhenKept:
                return recorded is { } deed && _kept is { } due ? Math.Min(deed, due) : recorded ?? _kept;
            default:
                for (var i = 0; i < messages.Count; i++)
                {
                    if (messages[i].Duty.Duty == duty && messages[i].Role == planned?.RecipientRole) return days.Of(messages[i].At);
                }

                return null;
        }
    }

    private PlannedDuty? Find(ReadOnlySpan<PlannedDuty?> duties)
    {
        foreach (var planned in duties)
        {
            if (planned?.Rule.Name == duty) return planned;
        }

        return null;
    }
}
