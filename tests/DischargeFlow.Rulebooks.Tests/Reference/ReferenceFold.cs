using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Reference;

/// <summary>
/// The fold of plan and reconcile over the entries in recorded order, with ideal delivery: what fell due before a moment of recording
/// is sent before it, what falls due at it is sent after the ledger was brought to the new plan.
/// </summary>
internal sealed class ReferenceFold
{
    private readonly Dictionary<string, Item> _items = [];
    private readonly Dictionary<(DutyKey Duty, string Role, string Party), Heard> _heard = [];
    private readonly List<Message> _messages = [];
    private HashSet<string> _planned = [];
    private Plan? _plan;
    private ReferenceCase? _case;

    /// <summary>The messages of a whole history, in order of their moments.</summary>
    public static ImmutableArray<Message> Messages(ReferenceCase whole, Func<CaseHistory, Plan> plan)
    {
        var fold = new ReferenceFold();
        foreach (var recorded in whole.RecordingMoments)
        {
            fold.SendWhile(at => at < recorded);
            fold.Reconcile(whole.AsOf(recorded), plan(whole.History.RecordedBy(recorded)), recorded);
            fold.SendWhile(at => at <= recorded);
        }

        fold.SendWhile(_ => true);
        return [.. fold._messages.Distinct()];
    }

    /// <summary>Who was told what they would not be told now, after everything was sent; lapses apart.</summary>
    public static IEnumerable<string> ToldOtherwise(ReferenceCase whole, Func<CaseHistory, Plan> plan)
    {
        var fold = new ReferenceFold();
        var last = Instant.MinValue;
        foreach (var recorded in whole.RecordingMoments)
        {
            fold.SendWhile(at => at < recorded);
            fold.Reconcile(whole.AsOf(recorded), plan(whole.History.RecordedBy(recorded)), last = recorded);
            fold.SendWhile(at => at <= recorded);
        }

        fold.SendWhile(_ => true);
        return fold._heard.Where(h => fold.Difference(h.Key, h.Value, fold.Now(h.Key, last), last) is not null).Select(h => h.Key.ToString());
    }

    private enum Fate { Planned, Withdrawn, PassedOver, Sent }

    private sealed record Item(string Key, DutyKey Duty, AlertKind Kind, string Role, PartyId? Party, Instant At, Fate Fate);

    /// <summary>What somebody last heard of a duty. <paramref name="IsFormer"/>: they no longer hold the role.</summary>
    private sealed record Heard(ToldStatus Status, Instant? Due, LocalDate? PreparedFor, bool IsFormer = false);

    // --- sending ---

    private void SendWhile(Predicate<Instant> due)
    {
        while (_items.Values.Where(i => i.Fate == Fate.Planned && due(i.At)).OrderBy(i => i.At).ThenBy(i => i.Key, StringComparer.Ordinal).FirstOrDefault() is { } next)
        {
            _items[next.Key] = next with { Fate = Fate.Sent };
            _messages.Add(new Message(next.At, next.Kind, next.Duty, Message.Addressee(next.Role, next.Party)));
            if (next.Party is not { } party) continue;
            var key = (next.Duty, next.Role, party.Value);
            var now = Now(key, next.At);
            _heard[key] = now.IsFormer ? new Heard(ToldStatus.Gone, null, null) : now;
            foreach (var change in Pending.Where(c => c.Duty == next.Duty && c.Role == next.Role && c.Party == party).ToList())
                _items.Remove(change.Key);
        }
    }

    private IEnumerable<Item> Pending =>
        _items.Values.Where(i => i.Fate == Fate.Planned && i.Kind is AlertKind.Change or AlertKind.Retraction);

    // --- reconciling ---

    private void Reconcile(ReferenceCase @case, Plan plan, Instant recorded)
    {
        (_case, _plan) = (@case, plan);
        var wanted = plan.Duties.SelectMany(d => d.Alerts.Where(a => !a.PassedOver).Select(a => (Duty: d, Alert: a))).ToList();
        var keys = wanted.Select(w => w.Alert.Key.Value).ToHashSet();
        foreach (var item in _items.Values.Where(i => i.Kind is not (AlertKind.Change or AlertKind.Retraction)).ToList())
        {
            if (item.Fate == Fate.Planned && !keys.Contains(item.Key)) _items[item.Key] = item with { Fate = Fate.Withdrawn };
        }

        List<(PlannedDuty Duty, Item Item)> late = [];
        foreach (var (duty, alert) in wanted)
        {
            var key = alert.Key.Value;
            var before = _items.GetValueOrDefault(key);
            if (before?.Fate == Fate.Sent) continue;
            var item = new Item(key, duty.Key, alert.Kind, alert.Role, alert.Party, alert.At, Fate.Planned);
            if (alert.At >= recorded) _items[key] = item;
            else if (before?.Fate != Fate.PassedOver || !_planned.Contains(key)) late.Add((duty, item));
        }

        foreach (var group in late.GroupBy(l => (l.Item.Duty, Message.Addressee(l.Item.Role, l.Item.Party))))
        {
            var isOn = group.First().Duty.StateAt(recorded) is DutyState.Open or DutyState.Overdue or DutyState.Undecided;
            var latest = group.MaxBy(l => l.Item.At).Item;
            foreach (var (_, item) in group)
                _items[item.Key] = isOn && item == latest ? item with { At = recorded } : item with { Fate = Fate.PassedOver };
        }

        _planned = keys;
        TellChanges(recorded);
    }

    private void TellChanges(Instant recorded)
    {
        var waiting = Pending.ToList();
        foreach (var item in waiting) _items.Remove(item.Key);
        foreach (var (key, told) in _heard.ToList())
        {
            var now = Now(key, recorded);
            if (Difference(key, told, now, recorded) is not { } kind)
            {
                Quietly(key, told, now);
                continue;
            }

            var party = new PartyId(key.Party);
            var goesOutNow = _items.Values.Any(i => i.Fate == Fate.Planned && i.At == recorded && i.Duty == key.Duty && i.Party == party);
            if (kind == AlertKind.Change && goesOutNow) continue;
            var first = waiting.FirstOrDefault(w => w.Duty == key.Duty && w.Role == key.Role && w.Party == party)?.At;
            var at = first ?? recorded + _plan!.Rulebook.TellChangesAfter;
            var name = $"{kind}|{key}|{recorded}";
            _items[name] = new Item(name, key.Duty, kind, key.Role, party, at, Fate.Planned);
        }
    }

    /// <summary>
    /// A deed, a waiver or a lapse turns what was told into closed without a message; the date shown stays. A question that was answered
    /// with no needs none either.
    /// </summary>
    private void Quietly((DutyKey Duty, string Role, string Party) key, Heard told, Heard now)
    {
        if (told.Status is ToldStatus.Owed or ToldStatus.Undecided or ToldStatus.Blocked && now.Status == ToldStatus.Closed)
            _heard[key] = told with { Status = ToldStatus.Closed };
        else if (told.Status == ToldStatus.Undecided && now.Status == ToldStatus.Gone)
            _heard[key] = told with { Status = ToldStatus.Gone };
    }

    // --- told and now ---

    private Heard Now((DutyKey Duty, string Role, string Party) key, Instant at)
    {
        if (_plan!.Duties.FirstOrDefault(d => d.Key == key.Duty) is not { } duty) return new Heard(ToldStatus.Gone, null, null);
        var status = duty.StateAt(at) switch
        {
            DutyState.Open or DutyState.Overdue => ToldStatus.Owed,
            DutyState.Waiting when duty.Start is not null => ToldStatus.Owed,
            DutyState.Undecided when duty.Start is not null => ToldStatus.Undecided,
            DutyState.Blocked => ToldStatus.Blocked,
            DutyState.Met or DutyState.Waived or DutyState.Lapsed => ToldStatus.Closed,
            _ => ToldStatus.Gone,
        };
        return new Heard(status, duty.Due?.Edge, duty.PreparedFor, !Audience(duty).Contains((key.Role, new PartyId(key.Party))));
    }

    private IEnumerable<(string Role, PartyId? Party)> Audience(PlannedDuty duty) =>
        duty.Rule.Tell.SelectMany(s => s.Roles).Append("owner").Select(ViewOf(duty).Meant);

    private View ViewOf(PlannedDuty duty) => _case!.Duties.First(d => d.Key == duty.Key).Now;

    /// <summary>What must be sent because somebody was told otherwise; null when nothing.</summary>
    private AlertKind? Difference((DutyKey Duty, string Role, string Party) key, Heard told, Heard now, Instant at)
    {
        var duty = _plan!.Duties.FirstOrDefault(d => d.Key == key.Duty);
        // Of who is no longer told, nobody knows whether they are inside.
        var isOutside = duty is not null && !Audience(duty).Any(a => a.Party?.Value == key.Party && !ViewOf(duty).IsOutside(a.Role, a.Party));
        if (isOutside && !ViewOf(duty!).MayLeave) return null;
        var toldToAct = told.Status is ToldStatus.Owed or ToldStatus.Undecided or ToldStatus.Blocked;
        var preparesStill = told is { Status: ToldStatus.Closed, PreparedFor: not null } && duty?.EndEventHappened == false;
        if (now.IsFormer) return toldToAct || preparesStill ? AlertKind.Retraction : null;
        var moved = told.Due != now.Due || told.PreparedFor != now.PreparedFor;
        switch (now.Status)
        {
            case ToldStatus.Gone:
                if (told.Status == ToldStatus.Undecided && duty?.StateAt(at) == DutyState.NotApplicable) return null;
                if (toldToAct) return AlertKind.Retraction;
                return preparesStill ? AlertKind.Retraction : null;
            case ToldStatus.Closed when told.Status != ToldStatus.Gone:
                if (told.PreparedFor is null || told.PreparedFor == now.PreparedFor || duty!.EndEventHappened) return null;
                return toldToAct || now.PreparedFor is null ? AlertKind.Retraction : AlertKind.Change;
            case ToldStatus.Closed:
                return null;
            case ToldStatus.Blocked when isOutside:
                return null;
            default:
                if (told.Status == ToldStatus.Gone) return WasNotified(duty!, key) ? AlertKind.Change : null;
                return told.Status != now.Status || moved ? AlertKind.Change : null;
        }
    }

    /// <summary>Whether the plan has a notice or a question for somebody that they got before, so that it will not come again.</summary>
    private bool WasNotified(PlannedDuty duty, (DutyKey Duty, string Role, string Party) key) => duty.Alerts.Any(a =>
        a.Kind is AlertKind.Notice or AlertKind.Question && a.Role == key.Role && a.Party?.Value == key.Party
        && _items.GetValueOrDefault(a.Key.Value)?.Fate == Fate.Sent);
}
