using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Planning.Phrases;
using DischargeFlow.Rulebooks.Planning.Timelines;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>
/// Walks the recording moments in order and keeps for each duty instance since when the plan has held it, and which due moment held when.
/// Duties that an entry does not concern are not looked at again.
/// </summary>
internal sealed class Pass(View view, DutyInstance[] instances)
{
    public void Walk(Func<int, Timeline> timelineAt, Instant[] recorded, bool touchesAreReliable)
    {
        if (recorded.Length == 0)
        {
            view.Timeline = timelineAt(-1);
            view.Visible = -1;
            foreach (var instance in instances) Look(instance, -1, null, everythingChanged: true);
            return;
        }

        for (var group = 0; group < recorded.Length; group++)
        {
            view.Timeline = timelineAt(group);
            view.Visible = group;
            var touched = view.Timeline.Touches[group];
            foreach (var instance in instances)
                Look(instance, group, recorded[group], !touchesAreReliable || !instance.IsRead || (touched & instance.Duty.Slots) != UInt128.Zero);
        }
    }

    private void Look(DutyInstance instance, int group, Instant? recorded, bool everythingChanged)
    {
        var duty = instance.Duty;
        if (everythingChanged || duty.DependsOnDuties)
        {
            instance.Enter(view.Frame);
            var core = CoreReading.Read(view, duty);
            if (!core.IsHeld) instance.Known = null;
            else if (!instance.IsRead || !core.HoldsTheSameAs(instance.Core)) instance.Known = recorded;
            instance.Core = core;
            instance.IsRead = true;
            view.Frame.Known = instance.Known;
            instance.From = Window.FromEdge(view, duty, core);
            instance.Due = EffectiveDue.Of(view, duty, core, instance.From);
            instance.NoteDue(group, core.IsHeld ? instance.Due.Edge : null);
        }

        if (view.Book.IsReferredTo(duty))
        {
            instance.Enter(view.Frame);
            CoreReading.SetStart(view, instance.Core);
            view.Frame.Due = instance.Due.Due;
            instance.Outcome = Closing.Find(view, instance).AsOutcome(view, instance);
            view.Outcomes[duty.Slot] = instance.Outcome;
        }
    }
}
