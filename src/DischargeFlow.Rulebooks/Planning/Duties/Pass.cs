using DischargeFlow.Rulebooks.Planning.Timelines;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>
/// Walks the recording moments in order and follows each duty instance given: since when the plan has held it, and which due moment held when.
/// Duties that an entry does not concern are not looked at again.
/// </summary>
internal sealed class Pass(View view, ReadOnlyMemory<DutyInstance> instances)
{
    public void Walk(Func<int, Timeline> timelineAt, Instant[] recorded, bool touchesAreReliable)
    {
        if (instances.IsEmpty) return;
        if (recorded.Length == 0)
        {
            view.Timeline = timelineAt(-1);
            view.Visible = -1;
            Look(-1, null, UInt128.MaxValue);
            return;
        }

        for (var group = 0; group < recorded.Length; group++)
        {
            view.Timeline = timelineAt(group);
            view.Visible = group;
            view.Forget();
            Look(group, recorded[group], touchesAreReliable ? view.Timeline.Touches[group] : UInt128.MaxValue);
        }
    }

    /// <summary>Looks at the duties that the entries of a group concern, on the timeline that the view sees.</summary>
    public void Look(int group, Instant? recorded, UInt128 touched)
    {
        foreach (var instance in instances.Span) Look(instance, group, recorded, touched);
    }

    /// <summary>Brings a duty to a group of entries, if these concern it.</summary>
    public static void Bring(View view, DutyInstance instance, int group, Instant? recorded, UInt128 touched)
    {
        if (instance.IsRead && (touched & instance.Duty.Slots) == UInt128.Zero) return;
        instance.Enter(view.Frame);
        var core = CoreReading.Read(view, instance.Duty);
        var known = !core.IsHeld || core.IsBlocked ? null : instance.IsRead && core.HoldsTheSameAs(instance.Core) ? instance.Known : recorded;
        instance.Note(group, Standing.Of(view, instance.Duty, core, known));
    }

    private void Look(DutyInstance instance, int group, Instant? recorded, UInt128 touched)
    {
        if (group < instance.Since) return;
        var duty = instance.Duty;
        var isNew = !instance.IsRead;
        Bring(view, instance, group, recorded, touched);
        if (!duty.IsReferredTo || !(isNew || (touched & duty.LifeSlots) != UInt128.Zero)) return;
        instance.Enter(view.Frame);
        CoreReading.SetStart(view, instance.Core);
        view.Frame.Due = instance.Due.Due;
        if (instance.Core.Exists) view.Outcomes.Note(duty.Slot, Closing.Find(view, instance).AsOutcome(view, instance));
        else view.Outcomes.Forget(duty.Slot, instance);
    }
}
