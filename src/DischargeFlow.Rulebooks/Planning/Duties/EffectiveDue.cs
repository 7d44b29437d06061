using System.Runtime.InteropServices;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>The due moment that holds: the wished one, or what the rule says when it was too late for it from the beginning.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EffectiveDue(Found Due, Instant? Edge, Found Wished, Instant? WishedEdge, bool TooLate)
{
    public static EffectiveDue Of(View view, CompiledDuty duty, in Core core, Instant? from)
    {
        if (!core.Wished.IsKnown) return new(core.Wished, null, core.Wished, null, false);
        var edge = EdgeOf(core.Wished.Moment, view.Zone);
        var wished = new EffectiveDue(core.Wished, edge, core.Wished, edge, false);
        if (view.Frame.Known is not { } known) return wished;
        var latest = Instant.Max(Instant.Max(known, core.StartEdge(view.Zone) ?? known), from ?? known);
        if (edge > latest) return wished;
        var kept = wished with { TooLate = true };
        if (duty.Instead is not { } instead) return kept;
        view.Frame.Known = latest;
        var moved = instead.At(view, Instant.MaxValue, StrictSide.Earliest);
        view.Frame.Known = known;
        return moved.IsKnown ? kept with { Due = moved, Edge = EdgeOf(moved.Moment, view.Zone) } : kept;
    }

    /// <summary>The first instant that is too late: the next midnight for a day; a deadline with a clock time includes its minute.</summary>
    public static Instant EdgeOf(Moment moment, DateTimeZone zone)
    {
        if (moment.IsDay) return moment.EndIn(zone);
        var minute = moment.Instant.ToUnixTimeTicks() / NodaConstants.TicksPerMinute;
        return Instant.FromUnixTimeTicks((minute + 1) * NodaConstants.TicksPerMinute);
    }
}
