using System.Globalization;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;

namespace DischargeFlow.Benchmarks.Plans.ByHand;

/// <summary>Closes one duty and puts it down with its messages.</summary>
internal sealed class WritingByHand
{
    private readonly StayByHand _stay;
    private readonly OwedByHand _owed;
    private readonly StandingByHand _now;
    private readonly string _key;
    private readonly string _owner;
    private readonly DateTime? _from;
    private readonly Limit? _due;
    private readonly bool _tooLate;
    private readonly DateTime _stopped;
    private readonly DateTime _lapse;
    private readonly DutyState _closedAs;
    private readonly DateTime? _closed;
    private readonly Punctuality _punctuality;
    private readonly List<AlertByHand> _alerts = [];

    /// <param name="stay">The stay.</param>
    /// <param name="owed">The duty, followed to the end.</param>
    /// <param name="name"><c>rulebook/duty</c>.</param>
    /// <param name="owner">The owner's role.</param>
    /// <param name="from">From when a deed counts; the beginning of time for any time, null while that is not known.</param>
    /// <param name="stopped">When an event stopped it; the end of time when none did.</param>
    /// <param name="lapse">When it lapses; null for when it is due.</param>
    /// <param name="deeds">What fulfils it.</param>
    public WritingByHand(StayByHand stay, OwedByHand owed, string name, string owner, DateTime? from, DateTime stopped, DateTime? lapse, params List<(DateTime At, int Sequence)>[] deeds)
    {
        (_stay, _owed, _now, _key, _owner, _from, _stopped) = (stay, owed, owed.Now, stay.CaseKey + "/" + name, owner, from, stopped);
        (_due, _tooLate) = owed.DueOf(_now, from);
        _lapse = lapse ?? _due?.Edge ?? DateTime.MaxValue;
        var best = DateTime.MaxValue;
        foreach (var (at, _) in InWindow(deeds))
        {
            if (at >= best) continue;
            (best, _closedAs) = (at, DutyState.Met);
        }

        if (stopped < best) (best, _closedAs) = (stopped, DutyState.Stopped);
        if (_lapse < best) (best, _closedAs) = (_lapse, DutyState.Lapsed);
        if (best == DateTime.MaxValue) return;
        if (_now.Criterion == Answer.No && !(owed.CriterionAt(best) == Answer.Yes && owed.StartWasKnownAt(best))) return;
        _closed = best;
        if (_closedAs == DutyState.Met) _punctuality = Judge(deeds);
    }

    public DateTime? Due => _due?.Moment.Date;

    /// <summary>A notice: put off to when the duty was known and had started.</summary>
    public WritingByHand Notice(string step, DateTime? at, string role) => Tell(AlertKind.Notice, step, at, role);

    public WritingByHand Reminder(string step, DateTime? at, string role) => Tell(AlertKind.Reminder, step, at, role);

    public WritingByHand Escalation(string step, DateTime? at, string role) => Tell(AlertKind.Escalation, step, at, role);

    public DutyByHand Write() => new(
        _key, _now.Start, _from == DateTime.MinValue ? null : _from, _due, _now.Wished is { } wished ? Limit.On(wished, _now.Provisional) : null, _tooLate,
        _lapse == DateTime.MaxValue ? null : _lapse, _now.Known, _closed, _punctuality, _owed.States(_due?.Edge, _closedAs, _closed), [.. _alerts]);

    private IEnumerable<(DateTime At, int Sequence)> InWindow(List<(DateTime At, int Sequence)>[] deeds)
    {
        foreach (var kind in deeds)
        {
            foreach (var deed in kind)
            {
                if (deed.At >= _from && deed.At <= _stopped && deed.At < _lapse) yield return deed;
            }
        }
    }

    private Punctuality Judge(List<(DateTime At, int Sequence)>[] deeds)
    {
        var verdict = Punctuality.NoVerdict;
        foreach (var (at, _) in InWindow(deeds))
        {
            if ((_owed.DueAsOf(at, _from) ?? _due?.Edge) is not { } due) continue;
            if (at < due) return Punctuality.OnTime;
            verdict = Punctuality.Late;
        }

        return verdict;
    }

    private WritingByHand Tell(AlertKind kind, string step, DateTime? at, string role)
    {
        if (!_now.IsHeld || _now.Known is not { } known || at is not { } planned || _closed <= known) return this;
        var isUnknown = _now.Criterion == Answer.Unknown;
        if (isUnknown && kind == AlertKind.Escalation) return this;
        var earliest = _now.Start > known ? _now.Start.Value : known;
        var passedOver = planned < earliest && kind != AlertKind.Notice;
        var moment = kind == AlertKind.Notice && planned < earliest ? earliest : planned;
        if (_closed <= (passedOver ? earliest : moment)) return this;
        if (isUnknown) role = _owner;
        var party = PartyOf(role);
        if (party is null && _stay.LiaisonCenter is { } last) (role, party) = ("liaison-center", last);
        var key = string.Concat([_key, isUnknown ? "|question:" : "|", step, "|", party?.Value ?? "?" + role, kind == AlertKind.Notice ? "" : DueInKey]);
        _alerts.Add(new(key, isUnknown ? AlertKind.Question : kind, moment, role, party, passedOver));
        return this;
    }

    private string DueInKey => _due is not { } due ? ""
        : due.IsDay ? due.Moment.ToString("'|'yyyy-MM-dd", CultureInfo.InvariantCulture)
        : due.Moment.AddHours(-9).ToString("'|'yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private PartyId? PartyOf(string role) => role switch
    {
        "hospital" => _stay.Hospital,
        "care-manager" => _stay.CareManager,
        "ward-head" => _stay.WardHead,
        _ => _stay.LiaisonCenter,
    };
}
