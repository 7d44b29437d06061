using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Planning.Duties;
using DischargeFlow.Rulebooks.Planning.Parties;
using DischargeFlow.Rulebooks.Planning.Phrases;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Planning.Compilation;

/// <summary>Resolves the names in duties.</summary>
internal sealed class DutyCompiler(Rulebook rulebook, Vocabulary vocabulary, Slots slots, DutyOrder order, PhraseCompiler phrases, CriterionCompiler criteria, RoleCompiler roles)
{
    private readonly Dictionary<string, CompiledDuty> _compiled = [];
    private readonly HashSet<string> _referred = [.. rulebook.Duties.SelectMany(order.ReferredBy), .. rulebook.Moments.SelectMany(order.ReferredBy)];

    /// <summary>Compiles a duty; those that it refers to were compiled before it.</summary>
    public CompiledDuty Compile(Duty duty)
    {
        var condition = Condition(duty);
        var needs = rulebook.SendingNeeds is { } sending ? criteria.Compile(sending.Needed) : null;
        var starts = phrases.Compile(duty.Starts);
        var from = duty.From is WindowStart.FromMoment moment ? phrases.Compile(moment.Phrase) : null;
        var due = duty.Due is { } phrase ? phrases.Compile(phrase) : null;
        var instead = duty.IfTooLate is IfTooLate.Instead late ? phrases.Compile(late.Phrase) : null;
        var slot = slots.Number(SlotKind.Duty, duty.Name);
        PhraseNode?[] timing = [starts, from, due, instead];
        (PhraseNode Phrase, bool Stops)[] ends = [.. duty.Ends.Select(e => (phrases.Compile(e.Phrase), e.Stops))];
        CompiledDeed[][] doneBy = [.. duty.DoneBy.Select(l => l.AllOf.Select(Compile).ToArray())];
        var dependsOnDuties = condition?.DependsOnDuties == true || timing.Any(n => n?.DependsOnDuties == true);
        var isReferredTo = _referred.Contains(duty.Name);
        var referred = order.ReferredBy(duty).Where(_compiled.ContainsKey).Aggregate(UInt128.Zero, (all, name) => all | _compiled[name].LifeSlots);
        var parties = duty.To.Aggregate(roles.SlotsOf(duty.Owner), (all, to) => all | roles.SlotsOf(to));
        var core = timing.Aggregate(
            referred | (condition?.Slots ?? UInt128.Zero) | (needs?.Slots ?? UInt128.Zero) | parties,
            (all, node) => all | (node?.Slots ?? UInt128.Zero));
        (Step Step, PhraseNode At)[] tell = [.. duty.Tell.Select(s => (s, phrases.Compile(s.At)))];
        var life = core | ends.Aggregate(UInt128.Zero, (all, end) => all | end.Phrase.Slots) | slots.Bit(SlotKind.Duty, slot) | Deeds(doneBy);
        return _compiled[duty.Name] = new()
        {
            Rule = duty,
            Slot = slot,
            Condition = condition,
            Starts = starts,
            From = from,
            Due = due,
            Instead = instead,
            Ends = ends,
            DoneBy = doneBy,
            Tell = tell,
            SendingNeeds = needs,
            EachEvent = EachEvent(duty),
            StartsAfterDeed = duty.Starts is { Offset: null, Anchor: Anchor.OfDuty { Point: DutyPoint.Met or DutyPoint.Ended } },
            Slots = core,
            StateSlots = starts.Slots | (condition?.Slots ?? UInt128.Zero) | (needs is null ? UInt128.Zero : needs.Slots | parties),
            LifeSlots = life,
            PartySlots = roles.AllSlots,
            AllSlots = life | roles.AllSlots | tell.Aggregate(UInt128.Zero, (all, step) => all | step.At.Slots),
            DependsOnDuties = dependsOnDuties,
            IsReferredTo = isReferredTo,
            IsFollowed = dependsOnDuties || isReferredTo || duty.Due?.Anchor is Anchor.Known,
            Audience = [.. duty.Tell.SelectMany(t => t.Roles).Union(["owner"])],
        };
    }

    /// <summary>The deeds' events; a deed names its parties by any of their roles.</summary>
    private UInt128 Deeds(CompiledDeed[][] doneBy) => doneBy.SelectMany(l => l)
        .Aggregate(roles.AllSlots, (all, deed) => all | slots.Bit(SlotKind.Event, deed.Event));

    private CriterionNode? Condition(Duty duty)
    {
        var own = duty.If is { } condition ? criteria.Compile(condition) : null;
        var scope = rulebook.Scope is { } joined ? criteria.Compile(joined) : null;
        return own is null ? scope : scope is null ? own : new AllNode([scope, own], own.Place);
    }

    private CompiledDeed Compile(Deed deed) => deed is Deed.OfEvent e
        ? new()
        {
            Rule = deed,
            Event = slots.Number(SlotKind.Event, e.Event),
            Matches = [.. e.Matches.Select(m => (m.Field, m.Value, RoleOf(e.Event, m.Field, m.Value)))],
        }
        : new() { Rule = deed, Event = -1, Matches = [] };

    // "owner" and "recipient" mean another party on each duty, so the role is looked up when a deed is matched.
    private FrameRole? RoleOf(string @event, string field, string value) =>
        vocabulary.Events[@event].Carries.Any(c => c.Name == field && c.Kind == CarriedKind.Role) ? new(value) : null;

    private int EachEvent(Duty duty)
    {
        foreach (var phrase in new[] { duty.Starts, duty.Due, (duty.From as WindowStart.FromMoment)?.Phrase })
        {
            if (phrase?.Anchor is Anchor.Event { Which: Which.Each } each) return slots.Number(SlotKind.Event, each.Name);
        }

        return -1;
    }
}
