using DischargeFlow.Rulebooks.Planning.Timelines;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>
/// Walks the recording moments in order and follows each duty instance given: since when the plan has held it, and which due moment held when.
/// Duties that an entry does not concern are not looked at again.
/// </summary>
internal sealed class Pass(View view, ReadOnlyMemory<DutyInstance> instances, bool touchesAreReliable)
{
    public void Walk(Func<int, Timeline> timelineAt, int groups)
    {
        // A case of which nothing was recorded is looked at too.
        for (var group = Math.Min(0, groups - 1); group < groups; group++)
        {
            view.Timeline = timelineAt(group);
            Look(group);
        }
    }

    /// <summary>Looks at the duties that the entries of a group concern, on the timeline that the view sees.</summary>
    public void Look(int group)
    {
        view.Visible = group;
        view.Forget();
        foreach (var instance in instances.Span)
        {
            if (group >= instance.Since && IsTouched(instance, instance.Duty.LifeSlots)) Look(instance);
        }
    }

    /// <summary>Reads a duty anew after the group of entries that the view sees last.</summary>
    public static void Bring(View view, DutyInstance instance)
    {
        instance.Enter(view.Frame);
        var core = CoreReading.Read(view, instance.Duty);
        Instant? recorded = view.Visible < 0 ? null : view.Timeline.Recorded[view.Visible];
        var known = !core.IsHeld || core.IsBlocked ? null : core.HoldsTheSameAs(instance.Core) ? instance.Known : recorded;
        instance.Note(view.Visible, Standing.Of(view, instance.Duty, core, known));
    }

    private bool IsTouched(DutyInstance instance, UInt128 slots) =>
        !touchesAreReliable || !instance.IsRead || (view.Timeline.Touches[view.Visible] & slots) != UInt128.Zero;

    private void Look(DutyInstance instance)
    {
        // A deed alone moves only the duty's life.
        if (IsTouched(instance, instance.Duty.Slots)) Bring(view, instance);
        if (!instance.Duty.IsReferredTo) return;
        view.Enter(instance);
        if (instance.Core.Exists) view.Outcomes.Note(instance, Closing.Find(view, instance).AsOutcome(view, instance));
        else view.Outcomes.Forget(instance);
    }
}
