using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using NodaTime;

namespace DischargeFlow.Rulebooks.Simulations;

/// <summary>
/// The ledger of one duty instance while its case is folded: what <see cref="Reconciler"/> does, on rows that are written over, for one
/// instance. No message of one instance depends on another's, so each is folded apart. A property holds it to the reconciler.
/// </summary>
internal sealed class FoldLedger
{
    private readonly List<FoldRow> _rows = [];
    private readonly List<FoldTelling> _tellings = [];
    private readonly List<PlannedAlert> _late = [];
    private readonly Func<string, bool> _wasSent;
    private Instant _nextAt = Instant.MaxValue;

    /// <summary>Makes one that holds nothing yet.</summary>
    public FoldLedger() => _wasSent = key => Find(key) is { State: AlertState.Sent };

    /// <summary>The instance.</summary>
    public DutyKey Key { get; private set; }

    /// <summary>Begins anew, for another instance.</summary>
    public void Begin(in DutyKey key)
    {
        Key = key;
        _rows.Clear();
        _tellings.Clear();
        _nextAt = Instant.MaxValue;
    }

    /// <summary>True when nothing was ever planned to be told.</summary>
    public bool IsEmpty => _rows.Count == 0 && _tellings.Count == 0;

    /// <summary>Brings the rows to a plan; null when the plan has no such instance any more.</summary>
    public void Bring(PlannedDuty? duty, Instant recorded, Duration tellChangesAfter)
    {
        foreach (var row in _rows) row.IsWanted = false;
        _late.Clear();
        if (duty is not null)
        {
            foreach (var planned in duty.Alerts) Bring(duty, planned, recorded);
            if (_late.Count > 0) BringLate(duty, recorded);
        }

        foreach (var row in _rows)
        {
            if (!row.IsWanted && !row.IsChange && row.State is AlertState.Planned or AlertState.PassedOver) row.State = AlertState.Withdrawn;
        }

        BringChanges(duty, recorded, tellChangesAfter);
        FindNext();
    }

    /// <summary>Under the same plan, time alone can still change what is so: what was told is compared anew.</summary>
    public void Again(PlannedDuty? duty, Instant recorded, Duration tellChangesAfter)
    {
        if (_tellings.Count == 0) return;
        BringChanges(duty, recorded, tellChangesAfter);
        FindNext();
    }

    /// <summary>Sends what is due before a moment, in the order of moments.</summary>
    public void Deliver(Instant before, List<FoldedMessage> messages, List<string> keys)
    {
        while (_nextAt < before)
        {
            var next = Next()!;
            next.State = AlertState.Sent;
            messages.Add(new(next.At, next.Kind, Key, next.Role, next.Party, next.Step, next.Late, next.Shown));
            keys.Add(next.Key);
            if (next.Party is { } party) Tell(next, party);
            FindNext();
        }
    }

    /// <summary>Gives the rows that were not withdrawn.</summary>
    public void Give(ImmutableSortedDictionary<string, LedgerAlert>.Builder alerts)
    {
        foreach (var row in _rows)
        {
            if (row.State != AlertState.Withdrawn) alerts[row.Key] = row.Of(Key);
        }
    }

    private void Bring(PlannedDuty duty, PlannedAlert planned, Instant recorded)
    {
        var row = Find(planned.Key.Value);
        if (row is not null) row.IsWanted = true;
        switch (AlertBringing.Decide(planned, row?.State, row?.At ?? default, row?.Late ?? false, recorded))
        {
            case Bringing.PassOver:
                Put(row, duty, planned, planned.At, AlertState.PassedOver, false);
                break;
            case Bringing.Plan:
                Put(row, duty, planned, planned.At, AlertState.Planned, false);
                break;
            case Bringing.Renew:
                (row!.At, row.Shown) = (planned.At >= recorded ? planned.At : row.At, Showing.Of(duty, planned));
                break;
            case Bringing.IsLate:
                _late.Add(planned);
                break;
        }
    }

    private void BringLate(PlannedDuty duty, Instant recorded)
    {
        var matter = LateAlerts.Matter(duty, recorded);
        foreach (var planned in _late)
        {
            var goesOut = matter && LateAlerts.IsLatest(planned, _late);
            Put(Find(planned.Key.Value), duty, planned, goesOut ? recorded : planned.At, goesOut ? AlertState.Planned : AlertState.PassedOver, true);
        }
    }

    private void Put(FoldRow? row, PlannedDuty duty, PlannedAlert planned, Instant at, AlertState state, bool late)
    {
        if (row is null) _rows.Add(row = new(planned.Key.Value));
        row.IsWanted = true;
        row.Set(duty, planned, at, state, late);
    }

    private void BringChanges(PlannedDuty? duty, Instant recorded, Duration tellChangesAfter)
    {
        foreach (var telling in _tellings)
        {
            var now = Showing.To(telling.Role, telling.Party, duty, recorded);
            var (kind, silently) = TellingChange.Decide(telling.Shown, duty, now, recorded, telling.Role, telling.Party, _wasSent);
            if (silently is not null) telling.Shown = silently;
            var pending = telling.Pending;
            if (kind is not { } change || AnAlertGoesOutAnyway(telling, recorded) || Changes.MustNotHear(telling.Party, duty))
            {
                if (pending is { State: AlertState.Planned }) pending.State = AlertState.Withdrawn;
                continue;
            }

            if (pending is null) _rows.Add(pending = telling.Pending = new(Telling.KeyOfChange(Telling.KeyOf(Key, telling.Role, telling.Party), telling.Number + 1)) { IsChange = true });
            var at = pending.State == AlertState.Planned && pending.Kind is AlertKind.Change or AlertKind.Retraction ? pending.At : recorded + tellChangesAfter;
            pending.SetChange(change, telling, at, now);
        }
    }

    private bool AnAlertGoesOutAnyway(FoldTelling telling, Instant recorded)
    {
        foreach (var row in _rows)
        {
            if (!row.IsChange && row.State == AlertState.Planned && row.At <= recorded && row.Role == telling.Role && row.Party == telling.Party) return true;
        }

        return false;
    }

    private void Tell(FoldRow sent, PartyId party)
    {
        var telling = _tellings.Find(t => t.Role == sent.Role && t.Party == party);
        if (telling is null) _tellings.Add(telling = new(sent.Role, party));
        if (sent.IsChange) (telling.Number, telling.Pending) = (telling.Number + 1, null);
        else if (telling.Pending is { State: AlertState.Planned } pending && pending.Shown == sent.Shown) pending.State = AlertState.Withdrawn;
        telling.Shown = sent.Shown;
    }

    private FoldRow? Find(string key)
    {
        foreach (var row in _rows)
        {
            if (row.Key == key) return row;
        }

        return null;
    }

    private void FindNext() => _nextAt = Next()?.At ?? Instant.MaxValue;

    private FoldRow? Next()
    {
        FoldRow? next = null;
        foreach (var row in _rows)
        {
            if (row.State == AlertState.Planned && (next is null || row.At < next.At || row.At == next.At && string.CompareOrdinal(row.Key, next.Key) < 0)) next = row;
        }

        return next;
    }
}
