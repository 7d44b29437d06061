using System.Collections.Immutable;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Casework.Pumps;

/// <summary>An alert that goes out now, by which way and in whose place.</summary>
internal sealed record ClaimedAlert(AlertRow Row, Way Way, ImmutableArray<ReplacedAlert> Replaces);

/// <summary>What was found due at one moment: what was claimed of it, and the directory as it stood then.</summary>
internal sealed record ClaimedBatch(int Found, List<ClaimedAlert> Alerts, DirectorySnapshot Directory);

/// <summary>One unit of work: of the alerts that are due, those that may go out now are claimed; the others wait, are held or are passed over.</summary>
internal sealed class Claiming(IRulebookShelf shelf, PumpSettings settings)
{
    public ClaimedBatch Claim(IWriteSession session, Instant now, Instant leaseUntil, Tally tally)
    {
        var due = session.FindDue(now, settings.BatchSize);
        var work = new Unit(session, shelf, settings, now, leaseUntil, tally);
        foreach (var party in due.GroupBy(a => a.Alert.Party)) work.Judge([.. party]);
        return new(due.Length, work.Claimed, session.Directory);
    }

    private sealed class Unit
    {
        private readonly IWriteSession _session;
        private readonly Instant _now, _leaseUntil;
        private readonly Tally _tally;
        private readonly ContactWindow _window;
        private readonly Outage _outage;
        private readonly Ways _ways;

        public Unit(IWriteSession session, IRulebookShelf shelf, PumpSettings settings, Instant now, Instant leaseUntil, Tally tally)
        {
            (_session, _now, _leaseUntil, _tally) = (session, now, leaseUntil, tally);
            _window = new(shelf, session.Directory, settings.ClosedDays);
            _outage = new(_window, settings.LateAfter);
            _ways = new(shelf, session);
        }

        public List<ClaimedAlert> Claimed { get; } = [];

        public void Judge(List<AlertRow> ofOneParty)
        {
            var ready = new List<AlertRow>(ofOneParty.Count);
            foreach (var alert in ofOneParty)
            {
                if (alert.Blocked) Hold(alert);
                else if (Outage.IsOver(alert, _now)) PassOver(alert, "closed before it could go out");
                else if (_window.NextAllowed(alert, _now) is var allowed && allowed > _now) Defer(alert, allowed);
                else ready.Add(alert);
            }

            var (goOut, needless) = _outage.Sort(ready, _now);
            foreach (var alert in needless)
            {
                if (Outage.IsAboutWhatWasTold(alert)) Withdraw(alert);
                else PassOver(alert, "a later one went out in its place");
            }

            foreach (var (alert, replaces) in goOut) Claim(alert, replaces);
        }

        private void Claim(AlertRow alert, ImmutableArray<ReplacedAlert> replaces)
        {
            if (_ways.Of(alert) is not { } way)
            {
                AlertGate.Move(_session, alert with { PumpAt = null, Delivery = null }, AlertState.Dead, "no way to reach anybody is left");
                _tally.Fault($"Nobody can be reached about {alert.Ref.Key}: every way was refused. Correct an address and try the dead letter again.");
                return;
            }

            if (MustStayInside(alert, way.Recipient))
            {
                Hold(alert);
                return;
            }

            var claimed = AlertGate.Move(
                _session,
                alert with
                {
                    Alert = alert.Alert with { Late = _outage.IsLate(alert, _now) },
                    PumpAt = null,
                    LeaseUntil = _leaseUntil,
                    Step = way.Place,
                    Delivery = null,
                },
                AlertState.Claimed,
                "");
            _tally.Claimed(1);
            Claimed.Add(new(claimed, way, replaces));
        }

        // An alert for somebody inside may leave the organization only when it falls to somebody else: consent is asked again then.
        private bool MustStayInside(AlertRow alert, PartyId recipient)
        {
            if (recipient == alert.Alert.Party || alert.DutyStates is not { } states || DutyStates.At(states, _now) != DutyState.Blocked) return false;
            return alert.Owner is not { } owner || OrganizationOf(owner) != OrganizationOf(recipient);
        }

        private PartyId OrganizationOf(PartyId party) => _session.Directory.Find(party)?.Organization ?? party;

        private void Hold(AlertRow alert)
        {
            AlertGate.Move(_session, alert with { PumpAt = null, Delivery = null }, AlertState.Held, "consent keeps it from leaving");
            _tally.Held(1);
        }

        private void Defer(AlertRow alert, Instant until)
        {
            AlertGate.Move(_session, alert with { PumpAt = until }, AlertState.Planned, "waits for the recipient's hours");
            _tally.Deferred(1);
        }

        private void PassOver(AlertRow alert, string reason)
        {
            AlertGate.Move(_session, alert with { PumpAt = null }, AlertState.PassedOver, reason);
            _tally.PassedOver(1);
        }

        private void Withdraw(AlertRow alert)
        {
            AlertGate.Move(_session, alert with { PumpAt = null }, AlertState.Withdrawn, "another message says it");
            _tally.PassedOver(1);
        }
    }
}
