using System.Collections.Immutable;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Plans;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Casework.Pumps;

/// <summary>An alert that may go out now, by which way and in whose place.</summary>
/// <param name="Read">The alert as it was read.</param>
/// <param name="Row">The same as it is once it is claimed.</param>
/// <param name="Way">By which way.</param>
/// <param name="Overtakes">What becomes of those in whose place it goes out, once it does.</param>
/// <param name="Reach">That its duty's recipient cannot be reached in time, for who owes the duty; else empty.</param>
internal sealed record ReadyAlert(AlertRow Read, AlertRow Row, Way Way, ImmutableArray<AlertMove> Overtakes, ImmutableArray<Bilingual> Reach)
{
    /// <summary>What it says that it goes out in the place of.</summary>
    public IEnumerable<ReplacedAlert> Replaces =>
        Overtakes.Where(m => !Outage.IsAboutWhatWasTold(m.Read)).Select(m => new ReplacedAlert(m.Read.Alert.Kind, m.Read.Alert.At));

    /// <summary>Whether everything by which it was judged and put into words is still so.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="stamp">The stamp of the session in which it was read.</param>
    public bool IsStillSo(IWriteSession session, long stamp) => AlertMove.IsStillSo(session, Read, stamp) && Overtakes.All(m => m.IsStillSo(session, stamp));
}

/// <summary>What was found due at one moment: what may go out of it, what becomes of the others, and what that rests on.</summary>
internal sealed record JudgedAlerts(Instant At, List<ReadyAlert> Ready, List<AlertMove> Moves, DirectorySnapshot Directory, Grounds Grounds);

/// <summary>What a judgement rests on.</summary>
/// <param name="Stamp">How far the writing had come.</param>
/// <param name="DirectoryVersion">The version of the directory.</param>
internal readonly record struct Grounds(long Stamp, long DirectoryVersion);

/// <summary>
/// Of the alerts that are due, those that may go out are found; the others wait, are held or are passed over. Works on a snapshot and writes
/// nothing: <see cref="Freezing"/> looks again whether everything is still so.
/// </summary>
internal sealed class Judging(IRulebookShelf shelf, PumpSettings settings)
{
    // One recipient with a flood of alerts must not make a batch without end: the rest is found when these are on their way.
    private readonly int _mostOfAParty = settings.BatchSize * 4;

    /// <param name="session">The snapshot.</param>
    /// <param name="parties">Whose alerts.</param>
    /// <param name="now">The moment at which is judged: now, or the moment at which they fall due.</param>
    public JudgedAlerts Judge(IReadSession session, IReadOnlyList<PartyId?> parties, Instant now)
    {
        var work = new Unit(session, shelf, settings, now);
        foreach (var party in parties) work.Judge(session.FindDue(now, party, _mostOfAParty));
        return new(now, work.Ready, work.Moves, session.Directory, new(session.Stamp, session.DirectoryVersion));
    }

    private sealed class Unit
    {
        private readonly IReadSession _session;
        private readonly Instant _now;
        private readonly ContactWindow _window;
        private readonly Outage _outage;
        private readonly Ways _ways;
        private readonly RecipientReach _reach;
        private readonly Dictionary<AlertRef, Way?> _wayOf = [];

        public Unit(IReadSession session, IRulebookShelf shelf, PumpSettings settings, Instant now)
        {
            (_session, _now) = (session, now);
            _window = new(shelf, session.Directory, shelf.ClosedDays);
            _ways = new(shelf, session, _window, now);
            _outage = new(NextAllowed, settings.LateAfter);
            _reach = new(session, shelf);
        }

        public List<ReadyAlert> Ready { get; } = [];

        public List<AlertMove> Moves { get; } = [];

        public void Judge(ImmutableArray<AlertRow> ofOneParty)
        {
            var ready = new List<AlertRow>(ofOneParty.Length);
            foreach (var alert in ofOneParty)
            {
                if (alert.Blocked) Hold(alert);
                else if (Outage.IsOver(alert, _now)) PassOver(alert, "closed before it could go out");
                else if (NextAllowed(alert, _now) is var allowed && allowed > _now) Defer(alert, allowed);
                else ready.Add(alert);
            }

            foreach (var (alert, overtaken) in _outage.Sort(ready, _now)) GoOut(alert, overtaken);
        }

        private void GoOut(AlertRow alert, ImmutableArray<AlertRow> overtaken)
        {
            if (WayOf(alert) is not { } way)
            {
                Moves.AddRange(overtaken.Select(Overtaken));
                Move(alert with { PumpAt = null, Delivery = null }, AlertState.Dead, "no way to reach anybody is left", alert, tally => tally.Fault(
                    $"Nobody can be reached about {alert.Ref.Key}: every way was refused. Correct an address and try the dead letter again."));
                return;
            }

            if (MustStayInside(alert, way.Recipient))
            {
                Hold(alert);
                foreach (var other in overtaken) Hold(other);
                return;
            }

            var claimed = alert with { Alert = alert.Alert with { Late = _outage.IsLate(alert, _now) }, PumpAt = null, Step = way.Place };
            Ready.Add(new(alert, claimed, way, [.. overtaken.Select(Overtaken)], ReachFor(alert, way)));
        }

        private Way? WayOf(AlertRow alert)
        {
            if (!_wayOf.TryGetValue(alert.Ref, out var way)) _wayOf.Add(alert.Ref, way = _ways.Of(alert));
            return way;
        }

        // Whoever is told in the place of somebody is told in hours of their own.
        private Instant NextAllowed(AlertRow alert, Instant from) => _window.NextAllowed(alert, WayOf(alert), from);

        // Who owes the duty can still do something about it; to anybody else it would be noise, and of what is taken back nothing is owed.
        private ImmutableArray<Bilingual> ReachFor(AlertRow alert, Way way) =>
            alert.Owner == way.Recipient && alert.Alert.Kind != AlertKind.Retraction
                ? _reach.Of(alert.Case, alert.Alert.Duty, alert.RulebookVersion, alert.Recipient, alert.Alert.Shown.Due, _now)
                : [];

        // An alert for somebody inside may leave the organization only when it falls to somebody else: consent is asked again then.
        private bool MustStayInside(AlertRow alert, PartyId recipient)
        {
            if (recipient == alert.Alert.Party || alert.DutyStates is not { } states || DutyStates.At(states, _now) != DutyState.Blocked) return false;
            return alert.Owner is not { } owner || OrganizationOf(owner) != OrganizationOf(recipient);
        }

        private PartyId OrganizationOf(PartyId party) => _session.Directory.Find(party)?.Organization ?? party;

        private void Hold(AlertRow alert) =>
            Move(alert with { PumpAt = null, Delivery = null }, AlertState.Held, "consent keeps it from leaving", alert, tally => tally.Held(1));

        private void Defer(AlertRow alert, Instant until) =>
            Move(alert with { PumpAt = until, WaitsFor = ContactWindow.GoesTo(alert, WayOf(alert)) is var to && to == alert.Alert.Party ? null : to }, AlertState.Planned, "waits for the recipient's hours", alert, tally => tally.Deferred(1));

        private void PassOver(AlertRow alert, string reason) =>
            Move(alert with { PumpAt = null }, AlertState.PassedOver, reason, alert, tally => tally.PassedOver(1));

        // Passed over as late, it stays so: what is recorded next does not bring it back beside the one that went out in its place.
        private static AlertMove Overtaken(AlertRow alert) => Outage.IsAboutWhatWasTold(alert)
            ? new(alert, alert with { PumpAt = null }, AlertState.Withdrawn, "another message says it", tally => tally.PassedOver(1))
            : new(alert, alert with { Alert = alert.Alert with { Late = true }, PumpAt = null }, AlertState.PassedOver, "a later one went out in its place",
                tally => tally.PassedOver(1));

        private void Move(AlertRow after, AlertState to, string reason, AlertRow read, Action<Tally> counted) => Moves.Add(new(read, after, to, reason, counted));
    }
}
