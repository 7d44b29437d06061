using System.Runtime.InteropServices;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Compilation;
using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>The interval in which a deed counts: from, included, to the earliest end.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Window(Instant? From, bool Exclusive, Instant Stop, int StoppedBy, Instant Lapse)
{
    /// <summary>The first instant from which a deed counts; null while that is not known. Any time is the beginning of time.</summary>
    public static Instant? FromEdge(View view, CompiledDuty duty, in Core core)
    {
        switch (duty.Rule.From)
        {
            case WindowStart.AnyTime:
                return Instant.MinValue;
            case WindowStart.FromStart:
                return core.StartEdge(view.Zone);
            default:
                var found = duty.From!.At(view, Instant.MaxValue, StrictSide.Latest);
                return found.IsKnown ? found.Moment.FirstInstantIn(view.Zone) : null;
        }
    }

    public static Window Of(View view, DutyInstance instance)
    {
        Instant stop = Instant.MaxValue, lapse = Instant.MaxValue;
        var stoppedBy = 0;
        foreach (var (phrase, stops) in instance.Duty.Ends)
        {
            var found = phrase.At(view, Instant.MaxValue, StrictSide.Earliest);
            if (!found.IsKnown) continue;
            if (stops)
            {
                // Nobody is reminded on the day on which it ended, even if the hour was not recorded.
                var at = found.Moment.FirstInstantIn(view.Zone);
                if (at >= stop) continue;
                stop = at;
                stoppedBy = EntryOf(view, phrase.Phrase.Anchor, found.Moment);
            }
            else
            {
                lapse = Instant.Min(lapse, EffectiveDue.EdgeOf(found.Moment, view.Zone));
            }
        }

        return new(instance.From, instance.Duty.StartsAfterDeed && instance.Duty.Rule.From is WindowStart.FromStart, stop, stoppedBy, lapse);
    }

    /// <summary>The entry of the event that stops it; 0 where it is no event.</summary>
    private static int EntryOf(View view, Language.Anchor anchor, Moment happened)
    {
        if (anchor is not Language.Anchor.Event stopping) return 0;
        foreach (ref readonly var entry in view.Timeline.Events[view.Book.Slots.Find(SlotKind.Event, stopping.Name)].Entries)
        {
            if (entry.Group <= view.Visible && entry.Happened == happened) return entry.Sequence;
        }

        return 0;
    }

    /// <summary>When a deed meets the duty, or null when it lies outside. What is known only by its date counts when it lies partly inside.</summary>
    public Instant? MetBy(Moment deed, DateTimeZone zone)
    {
        if (From is not { } from) return null;
        var (at, end) = (Instant.Max(deed.FirstInstantIn(zone), from), deed.EndIn(zone));
        return (deed.IsDay || Exclusive ? end > from : end >= from) && at <= Stop && at < Lapse ? at : null;
    }
}
