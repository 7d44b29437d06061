using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Alerts;
using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Planning.Duties;
using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning;

/// <summary>Puts one duty instance down as it stands, with its reasons where they are collected.</summary>
internal readonly struct DutyWriting(View view, DutyInstance instance, DutyKey key, Explanation? why)
{
    private readonly CompiledDuty _duty = instance.Duty;

    /// <summary>What closes the duty.</summary>
    public Closing Closing()
    {
        view.Enter(instance);
        return Duties.Closing.Find(view, instance);
    }

    public PlannedDuty Write(in Closing closing, in Judgement judgement)
    {
        view.Enter(instance);
        var owner = view.Book.RoleOf("owner", view.Frame).Holder(view, Instant.MaxValue);
        var recipient = view.Book.RoleOf("recipient", view.Frame).Holder(view, Instant.MaxValue);
        if (!instance.Core.Exists) return NotFollowed(owner.Party, recipient.Role, recipient.Party);
        var pastTheTable = DatesPastTheTables();
        ref readonly var core = ref instance.Core;
        var start = core.StartEdge(view.Zone);
        var states = StateTimetable.Of(view, instance, closing);
        view.Why = why;
        var alerts = AlertPlanning.Of(view, instance, key, closing);
        var (because, whyNot) = why is not null ? new DutyReasons(view, instance, closing, judgement, states[^1].State).Write() : ([], []);
        view.Why = null;
        return new()
        {
            Key = key,
            Rule = _duty.Rule,
            Owner = owner.Party,
            OwnerRole = owner.Role,
            RecipientRole = recipient.Role,
            Recipient = recipient.Party,
            Start = start is { } edge ? new Timing(view.Frame.Start.Moment, edge, core.Starts.Provisional) : null,
            From = _duty.Rule.From is WindowStart.AnyTime ? null : instance.From,
            Due = Timing(instance.Due.Due, instance.Due.Edge),
            WishedDue = Timing(instance.Due.Wished, instance.Due.WishedEdge),
            TooLate = instance.Due.TooLate,
            PastTheTable = pastTheTable,
            Ends = closing.Window.Lapse == Instant.MaxValue ? null : closing.Window.Lapse,
            Known = instance.Known,
            States = states,
            Punctuality = judgement.Verdict,
            JudgedDue = judgement.Due,
            Closed = closing.As is null ? null : closing.At,
            ClosedBy = closing.By != 0 ? closing.By : null,
            EndEventHappened = closing.Window.Stop != Instant.MaxValue,
            PreparedFor = PreparedFor(),
            Alerts = alerts,
            NothingLeaves = core.NothingLeaves,
            Audience = AlertPlanning.Audience(view, instance),
            Because = because,
            WhyNot = whyNot,
        };
    }

    /// <summary>Adds what would decide the duty, or fix its due moment; right after it was put down, while its own words mean this instance.</summary>
    public void Asks(List<Ask> asks)
    {
        if (instance.Core.Criterion == Tri.Unknown)
        {
            view.Missing = [];
            _duty.Condition!.Ask(view, Instant.MaxValue);
            Add(asks, Sayings.WouldDecide);
        }
        else if (instance.Core is { Criterion: Tri.Yes, Wished.Provisional: true })
        {
            view.Missing = [];
            _duty.Due!.Ask(view, Instant.MaxValue);
            Add(asks, Sayings.WouldFix);
        }
    }

    private void Add(List<Ask> asks, Saying saying)
    {
        foreach (var missing in view.Missing!.DistinctBy(m => m.Name))
            asks.Add(new(missing.Name, _duty.Rule.Owner, new(saying, missing.Rule, [missing.Name, _duty.Rule.Label]), _duty.Rule.Name));
        view.Missing = null;
    }

    /// <summary>Looks at the due moment once more, now that what it counted on is being collected.</summary>
    private ImmutableArray<Because> DatesPastTheTables()
    {
        if (!view.Counted.WentPastATable || !instance.Core.IsHeld) return [];
        var all = view.Warnings;
        var own = view.Warnings = [];
        _duty.Due?.At(view, Instant.MaxValue, StrictSide.Earliest);
        if (instance.Due.TooLate) _duty.Instead?.At(view, Instant.MaxValue, StrictSide.Earliest);
        view.Warnings = all;
        foreach (var warning in own) Coverage.SayOnce(warning, all);
        return [.. own];
    }

    private PlannedDuty NotFollowed(PartyId? owner, string role, PartyId? recipient) => new()
    {
        Key = key,
        Rule = _duty.Rule,
        Owner = owner,
        RecipientRole = role,
        Recipient = recipient,
        States = [(Instant.MinValue, DutyState.NotApplicable)],
        Alerts = [],
        WhyNot = why is not null ? [new(Sayings.DoesNotFollow, _duty.Rule.Place, [_duty.Rule.Owner])] : [],
    };

    private LocalDate? PreparedFor()
    {
        if (_duty.Due is not { } due || due.Phrase.Anchor is Anchor.Start or Anchor.Due or Anchor.Known or Anchor.OfDuty) return null;
        return instance.Core.DueFrom is { IsKnown: true } from ? from.Moment.DateIn(view.Zone) : null;
    }

    private static Timing? Timing(in Found found, Instant? edge) => found.IsKnown && edge is { } end ? new Timing(found.Moment, end, found.Provisional) : null;
}
