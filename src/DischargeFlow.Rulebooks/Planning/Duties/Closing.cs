using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>
/// What closes a duty: the earliest of a deed in the window, a waiver, a stopping event, a lapse; on a tie in this order. While the condition
/// is no, it counts only if the condition was yes then and the start known.
/// </summary>
internal readonly record struct Closing(DutyState? As, Instant At, int By, LocalDate? On, Window Window)
{
    public static Closing Find(View view, DutyInstance instance)
    {
        var window = Window.Of(view, instance);
        var none = new Closing(null, Instant.MaxValue, 0, null, window);
        var found = Earliest(view, instance, none);
        return found.As is null || Counts(view, instance, found.At) ? found : none;
    }

    public DutyOutcome AsOutcome(View view, DutyInstance instance) => new()
    {
        Criterion = instance.Core.Criterion,
        StartEdge = instance.Core.Criterion == Tri.No ? null : instance.Core.StartEdge(view.Zone),
        Closed = As is null ? null : At,
        ClosedAs = As ?? default,
        ClosedOn = On,
        ClosedBy = By,
        Missed = instance.Core.Criterion == Tri.Yes && instance.Due.Edge is { } due && (As is null || At >= due) ? due : null,
    };

    private static Closing Earliest(View view, DutyInstance instance, Closing none)
    {
        var best = none;
        if (Deeds.FirstMeeting(view, instance, none.Window) is { } met)
            best = best with { As = DutyState.Met, At = met.At, By = met.Sequence, On = met.OnlyDate };
        foreach (ref readonly var waiver in view.Timeline.Waivers[instance.Duty.Slot].Entries)
        {
            if (waiver.Group <= view.Visible && waiver.Effect < best.At)
                best = none with { As = DutyState.Waived, At = waiver.Effect, By = waiver.Sequence };
        }

        if (none.Window.Stop < best.At) best = none with { As = DutyState.Stopped, At = none.Window.Stop };
        if (none.Window.Lapse < best.At) best = none with { As = DutyState.Lapsed, At = none.Window.Lapse };
        return best;
    }

    private static bool Counts(View view, DutyInstance instance, Instant at)
    {
        if (instance.Core.Criterion != Tri.No) return true;
        return instance.Duty.Condition!.At(view, at) == Tri.Yes && instance.Duty.Starts.At(view, at, StrictSide.Latest).IsKnown;
    }
}
