using System.Runtime.InteropServices;
using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>
/// What closes a duty: the earliest of a deed in the window, a waiver, a stopping event, a lapse; on a tie in this order. While the condition
/// is no, it counts only if the condition was yes then and the start known.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Closing(DutyState? As, Instant At, int By, LocalDate? On, Window Window)
{
    public static Closing Find(View view, DutyInstance instance)
    {
        var window = Window.Of(view, instance);
        var none = new Closing(null, Instant.MaxValue, 0, null, window);
        var found = Earliest(view, instance, none);
        return instance.Core.Criterion != Tri.No || WasHeld(view, instance, found.At) ? found : none;
    }

    /// <summary>Whether the condition was yes at a moment, and the start known then.</summary>
    public static bool WasHeld(View view, DutyInstance instance, Instant at) =>
        (instance.Duty.Condition?.At(view, at) ?? Tri.Yes) == Tri.Yes && instance.Duty.Starts.At(view, at, StrictSide.Earliest).IsKnown;

    public DutyOutcome AsOutcome(View view, DutyInstance instance) => new()
    {
        Criterion = instance.Core.Criterion,
        Blocked = instance.Core.Blocked,
        Start = view.Frame.Start,
        Due = instance.Due.Due,
        StartEdge = instance.Core.StartEdge(view.Zone),
        Closed = As is null ? null : At,
        ClosedAs = As ?? default,
        ClosedOn = On,
        ClosedBy = By,
        Missed = instance.Core is { Criterion: Tri.Yes, Starts.IsKnown: true, Blocked: false } && instance.Due.Edge is { } due && At >= due ? due : null,
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

        if (none.Window.Stop < best.At) best = none with { As = DutyState.Stopped, At = none.Window.Stop, By = none.Window.StoppedBy };
        if (none.Window.Lapse < best.At) best = none with { As = DutyState.Lapsed, At = none.Window.Lapse };
        return best;
    }
}
