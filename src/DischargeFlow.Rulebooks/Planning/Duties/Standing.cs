using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>How a duty stood after a group of entries: its core, since when it was known, its window's beginning, its due moment.</summary>
internal readonly struct Standing(in Core core, Instant? known, Instant? from, in EffectiveDue due)
{
    public readonly Core Core = core;

    public readonly Instant? Known = known;

    public readonly Instant? From = from;

    public readonly EffectiveDue Due = due;

    /// <summary>The due moment that somebody had to keep; null when there was none.</summary>
    public Instant? DueEdge => Core.IsHeld ? Due.Edge : null;

    /// <summary>
    /// Looks back from a group of entries: the duty was known from the earliest group on since which it is held in the same way. Only for
    /// duties that need not be followed, on a timeline that serves all groups.
    /// </summary>
    public static Standing LookingBack(View view, DutyInstance instance, Instant[] recorded, int group)
    {
        if (group < instance.Since) return default;
        view.Visible = group;
        instance.Enter(view.Frame);
        var core = CoreReading.Read(view, instance.Duty);
        Instant? known = null;
        if (core.IsHeld && !core.IsBlocked && group >= 0)
        {
            known = recorded[HeldSince(view, instance, core, group)];
            view.Visible = group;
            CoreReading.SetStart(view, core);
        }

        return Of(view, instance.Duty, core, known);
    }

    /// <summary>The rest of a standing, once its core was read and it is settled since when it was known.</summary>
    public static Standing Of(View view, CompiledDuty duty, in Core core, Instant? known)
    {
        view.Frame.Known = known;
        var from = Window.FromEdge(view, duty, core);
        return new(core, known, from, EffectiveDue.Of(view, duty, core, from));
    }

    private static int HeldSince(View view, DutyInstance instance, in Core core, int group)
    {
        var since = view.Timeline.LastTouching(instance.Duty.Slots, group);
        while (since > Math.Max(0, instance.Since))
        {
            view.Visible = since - 1;
            if (!core.HoldsTheSameAs(CoreReading.Read(view, instance.Duty))) break;
            since = view.Timeline.LastTouching(instance.Duty.Slots, since - 1);
        }

        return since;
    }
}
