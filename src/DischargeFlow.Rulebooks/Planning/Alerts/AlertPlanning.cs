using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Planning.Duties;
using DischargeFlow.Rulebooks.Planning.Parties;
using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Planning.Alerts;

/// <summary>
/// The messages of a duty: never before it was known or started, never at or after its closing, none while consent blocks it. While it is
/// undecided its owner is asked instead.
/// </summary>
internal static class AlertPlanning
{
    public static ImmutableArray<PlannedAlert> Of(View view, DutyInstance instance, DutyKey key, in Closing closing)
    {
        ref readonly var core = ref instance.Core;
        if (instance.Known is not { } known) return [];
        if (instance.Duty.Tell.Length == 0 || closing.As is not null && closing.At <= known) return [];
        var alerts = ImmutableArray.CreateBuilder<PlannedAlert>(instance.Duty.Tell.Length + 1);
        var naming = new AlertNaming(key, instance.Due.Due);
        var earliest = Instant.Max(known, core.StartEdge(view.Zone) ?? known);
        if (view.Why is { } why) why.About = Topic.Message;
        foreach (var (step, at) in instance.Duty.Tell)
        {
            if (core.Criterion == Tri.Unknown && step.Kind == AlertKind.Escalation) continue;
            var found = at.At(view, Instant.MaxValue, StrictSide.Earliest);
            if (!found.IsKnown) continue;
            var counted = view.Why?.Take() ?? [];
            for (var repetition = 0; repetition <= (step.Repeat?.AtMost ?? 0); repetition++)
            {
                var planned = Repeated(found.Moment, step.Repeat, repetition, view).FirstInstantIn(view.Zone);
                // Whoever is told with others, or again, asks for the same reasons.
                var reasons = counted.AddRange(view.Why?.Take() ?? []);
                var kind = core.Criterion == Tri.Unknown ? AlertKind.Question : step.Kind;
                ImmutableArray<string> roles = kind == AlertKind.Question ? [instance.Duty.Rule.Owner] : step.Roles;
                foreach (var role in roles)
                {
                    var alert = Plan(view, instance, naming, step, kind, role, repetition, planned, earliest, closing, reasons);
                    if (alert is not null && !Holds(alerts, alert.Key)) alerts.Add(alert);
                }
            }
        }

        return alerts.DrainToImmutable();
    }

    /// <summary>Everyone whom the steps tell as things stand, and the owner, who is asked while the duty is undecided; each once.</summary>
    public static ImmutableArray<(string Role, PartyId? Party, bool Inside)> Audience(View view, DutyInstance instance)
    {
        var audience = ImmutableArray.CreateBuilder<(string, PartyId?, bool)>(instance.Duty.Audience.Length);
        foreach (var role in instance.Duty.Audience)
        {
            var holder = HolderOrLastResort(view, role);
            var member = (holder.Role, holder.Party, view.Book.IsInside(view, holder.Role, Instant.MaxValue));
            if (!audience.Contains(member)) audience.Add(member);
        }

        return audience.DrainToImmutable();
    }

    private static PlannedAlert? Plan(
        View view, DutyInstance instance, in AlertNaming naming, Step step, AlertKind kind, string role, int repetition, Instant planned, Instant earliest,
        in Closing closing, ImmutableArray<Because> reasons)
    {
        var soonest = Instant.Max(planned, earliest);
        if (closing.At <= soonest) return null;
        var at = step.Kind == AlertKind.Notice ? soonest : planned;
        var passedOver = at < earliest;
        var holder = HolderOrLastResort(view, role);
        if (instance.Core.NothingLeaves && !view.Book.IsInside(view, holder.Role, Instant.MaxValue)) return null;
        if (step.Until == StepUntil.Acknowledged && IsAcknowledged(view, instance, step.Kind, holder, at)) return null;
        view.Why?.Add(passedOver ? Sayings.PassedOver : at != planned ? Sayings.NoticeWhenKnown : Sayings.StepAt, step.Place, step.Text, Moment.At(planned), Moment.At(at));
        return new()
        {
            Key = naming.KeyOf(step, kind, holder, repetition),
            Kind = kind,
            Step = step.Text,
            At = at,
            Role = holder.Role,
            Party = holder.Party,
            PassedOver = passedOver,
            Because = reasons.AddRange(view.Why?.Take() ?? []),
        };
    }

    private static bool Holds(ImmutableArray<PlannedAlert>.Builder alerts, AlertKey key)
    {
        for (var i = 0; i < alerts.Count; i++)
        {
            if (alerts[i].Key == key) return true;
        }

        return false;
    }

    private static Moment Repeated(Moment first, Repeat? repeat, int repetition, View view) =>
        repetition == 0 ? first : repeat!.Unit.IsElapsed
            ? Counting.Apply(new Offset.Span(repeat.Count * repetition, repeat.Unit, false), Moment.At(first.FirstInstantIn(view.Zone)), view, view.CalendarOf(null, Instant.MaxValue), null, Findings.Place.Nowhere)
            : SameClock(first, Counting.Apply(new Offset.Span(repeat.Count * repetition, repeat.Unit, false), first, view, view.CalendarOf(null, Instant.MaxValue), null, Findings.Place.Nowhere), view);

    /// <summary>A day later is the same clock time of that day.</summary>
    private static Moment SameClock(Moment first, Moment day, View view) =>
        first.IsDay ? day : Moment.At(ClockEdges.InstantOf(day.Day, first.Instant.InZone(view.Zone).TimeOfDay, view.Zone, last: false));

    private static Holder HolderOrLastResort(View view, string role)
    {
        var holder = view.Book.RoleOf(role, view.Frame).Holder(view, Instant.MaxValue);
        return holder.Party is not null ? holder : view.Book.RoleOf(view.Book.Rulebook.LastResort, view.Frame).Holder(view, Instant.MaxValue) is { Party: not null } last
            ? last
            : holder;
    }

    /// <summary>Acknowledging says "I have seen it": it counts until the shown values change, which moves <c>known</c>.</summary>
    private static bool IsAcknowledged(View view, DutyInstance instance, AlertKind kind, Holder holder, Instant at)
    {
        foreach (var (slot, content, _, effect, group, _) in view.Timeline.Acknowledgements)
        {
            if (slot != instance.Duty.Slot || group > view.Visible || effect > at || effect < instance.Known) continue;
            if (content.Of is { } of && !string.Equals(of, kind.ToString(), StringComparison.OrdinalIgnoreCase)) continue;
            if (content.By == holder.Role || content.By == holder.Party?.Value) return true;
        }

        return false;
    }
}
