using System.Collections.Immutable;
using System.Diagnostics;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Planning.Flips;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>What a phrase counts from, as the planner asks it.</summary>
internal abstract class AnchorNode
{
    public abstract Found At(View view, Instant cut, StrictSide side);

    public virtual UInt128 Slots => UInt128.Zero;

    public virtual bool DependsOnDuties => false;

    /// <summary>The entry that it comes from, once it is known; 0 where it is no entry's.</summary>
    public virtual int EntryOf(View view, Instant cut) => 0;

    /// <summary>What could be recorded so that an anchor that is not known becomes known.</summary>
    public virtual ImmutableArray<FlipSet> Flips(View view, Instant cut) => FlipSets.None;

    /// <summary>What could be recorded so that an anchor that is known becomes another moment. What has happened is not moved.</summary>
    public virtual IEnumerable<PossibleFlip> Moves(View view, Instant cut) => [];

    /// <summary>Notes what nobody recorded, where the anchor is unknown.</summary>
    public virtual void Ask(View view, Instant cut, Place place)
    {
    }
}

/// <summary>When an event happened. Not recorded means not yet, which is definite.</summary>
internal sealed class EventAnchorNode(string name, int slot, UInt128 slots, Which which) : AnchorNode
{
    public override UInt128 Slots => slots;

    public override ImmutableArray<FlipSet> Flips(View view, Instant cut)
    {
        if (which is Which.Each) return FlipSets.None;
        var needed = which switch { Which.FromFirst first => first.Number, Which.FromLast last => last.Number, _ => 1 };
        var count = 0;
        foreach (ref readonly var entry in view.Timeline.Events[slot].Entries)
        {
            if (entry.IsSeen(cut, view.Visible)) count++;
        }

        return EventFlips.Times(name, Math.Max(1, needed - count), null);
    }

    // The last of several becomes another when it happens once more.
    public override IEnumerable<PossibleFlip> Moves(View view, Instant cut) =>
        which is Which.FromLast ? EventFlips.Times(name, 1, null)[0].Flips : [];

    public override Found At(View view, Instant cut, StrictSide side) => which switch
    {
        Which.Each => OfEntry(view, cut, view.Frame.Each),
        Which.FromLast last => FromLast(view, cut, last.Number),
        Which.FromFirst first => FromFirst(view, cut, first.Number),
        _ => FromFirst(view, cut, 1),
    };

    public override int EntryOf(View view, Instant cut)
    {
        var happened = At(view, cut, StrictSide.Earliest).Moment;
        foreach (ref readonly var entry in view.Timeline.Events[slot].Entries)
        {
            if (entry.IsSeen(cut, view.Visible) && entry.Happened == happened) return entry.Sequence;
        }

        throw new UnreachableException();
    }

    private Found FromFirst(View view, Instant cut, int number)
    {
        foreach (ref readonly var entry in view.Timeline.Events[slot].Entries)
        {
            if (entry.IsSeen(cut, view.Visible) && --number == 0) return Found.Known(entry.Happened);
        }

        return Found.Never;
    }

    private Found FromLast(View view, Instant cut, int number)
    {
        var entries = view.Timeline.Events[slot].Entries;
        for (var i = entries.Length - 1; i >= 0; i--)
        {
            if (entries[i].IsSeen(cut, view.Visible) && --number == 0) return Found.Known(entries[i].Happened);
        }

        return Found.Never;
    }

    private Found OfEntry(View view, Instant cut, int sequence)
    {
        foreach (ref readonly var entry in view.Timeline.Events[slot].Entries)
        {
            if (entry.Sequence == sequence && entry.IsSeen(cut, view.Visible)) return Found.Known(entry.Happened);
        }

        return Found.Never;
    }
}

/// <summary>The value of a date fact: known, known to be none, or unknown.</summary>
internal sealed class DateFactAnchorNode(string name, int slot, UInt128 slots) : AnchorNode
{
    public override UInt128 Slots => slots;

    public override ImmutableArray<FlipSet> Flips(View view, Instant cut) => DateFlips.Known(view, name);

    public override IEnumerable<PossibleFlip> Moves(View view, Instant cut) =>
        At(view, cut, StrictSide.Earliest) is { IsKnown: true } found ? [DateFlips.Moved(name, found.Moment.DateIn(view.Zone))] : [];

    public override Found At(View view, Instant cut, StrictSide side)
    {
        var track = view.Timeline.Facts[slot];
        var index = track.IndexAt(cut, view.Visible);
        return index < 0 ? Found.Unknown : track.Entries[index].Value switch
        {
            FactValue.Date date => Found.Known(date.Moment),
            FactValue.None => Found.Never,
            _ => Found.Unknown,
        };
    }

    public override int EntryOf(View view, Instant cut)
    {
        var track = view.Timeline.Facts[slot];
        return track.Entries[track.IndexAt(cut, view.Visible)].Sequence;
    }

    public override void Ask(View view, Instant cut, Place place) => view.Missing?.Add(new(name, place));
}

/// <summary><c>FACT set</c>: since when the fact has had its present value. Of what is unknown or none there is no such moment.</summary>
internal sealed class FactSetAnchorNode(string name, int slot, UInt128 slots) : AnchorNode
{
    public override UInt128 Slots => slots;

    public override ImmutableArray<FlipSet> Flips(View view, Instant cut) => view.Book.Vocabulary.Facts.GetValueOrDefault(name)?.Kind switch
    {
        Vocabularies.FactKind.Date => DateFlips.Known(view, name),
        Vocabularies.FactKind.YesNo => FlipSets.Of(new(name, [new EntryContent.Became(name, new FactValue.YesNo(true))], null)),
        Vocabularies.FactKind.Number => FlipSets.Of(new(name, [new EntryContent.Became(name, new FactValue.Number(1))], null)),
        Vocabularies.FactKind.Choice => FlipSets.Of(new(name, [.. view.Book.Vocabulary.Facts[name].Choices.Select(c => new EntryContent.Became(name, new FactValue.Choice(c.Name)))], null)),
        _ => FlipSets.None,
    };

    public override Found At(View view, Instant cut, StrictSide side)
    {
        var track = view.Timeline.Facts[slot];
        var index = track.SetIndexAt(cut, view.Visible);
        if (index < 0) return Found.Unknown;
        ref readonly var entry = ref track.Entries[index];
        return entry.Value switch
        {
            FactValue.Unknown => Found.Unknown,
            FactValue.None => Found.Never,
            _ => Found.Known(entry.Happened),
        };
    }

    public override int EntryOf(View view, Instant cut)
    {
        var track = view.Timeline.Facts[slot];
        return track.Entries[track.SetIndexAt(cut, view.Visible)].Sequence;
    }

    public override void Ask(View view, Instant cut, Place place) => view.Missing?.Add(new(name, place));
}

/// <summary>A named moment.</summary>
internal sealed class NamedMomentAnchorNode(MomentNode moment) : AnchorNode
{
    public override UInt128 Slots => moment.Slots;

    public override bool DependsOnDuties => moment.DependsOnDuties;

    public override ImmutableArray<FlipSet> Flips(View view, Instant cut) => moment.Flips(view, cut);

    public override IEnumerable<PossibleFlip> Moves(View view, Instant cut) => moment.Moves(view, cut);

    public override Found At(View view, Instant cut, StrictSide side) => moment.At(view, cut, side);

    public override void Ask(View view, Instant cut, Place place) => moment.Ask(view, cut);
}

/// <summary><c>MOMENT set</c>: since when a named moment has had its present value.</summary>
internal sealed class MomentSetAnchorNode(MomentNode moment) : AnchorNode
{
    public override UInt128 Slots => moment.Slots;

    public override bool DependsOnDuties => moment.DependsOnDuties;

    public override ImmutableArray<FlipSet> Flips(View view, Instant cut) => moment.Flips(view, cut);

    public override Found At(View view, Instant cut, StrictSide side)
    {
        var present = moment.At(view, cut, side);
        if (!present.IsKnown) return present;
        var why = view.Why;
        view.Why = null;
        var since = Since(view, present, cut, side);
        view.Why = why;
        return since is { } instant ? Found.Known(HappenedAt(view, instant, present, side)) : Found.Unknown;
    }

    public override void Ask(View view, Instant cut, Place place) => moment.Ask(view, cut);

    /// <summary>The earliest of the last changes up to a cut since which the moment has had its present value; null when none gave it.</summary>
    private Instant? Since(View view, in Found present, Instant cut, StrictSide side)
    {
        Instant? since = null;
        var points = ChangePoints.Of(view, moment.Slots, moment.DependsOnDuties);
        for (var i = points.Length - 1; i >= 0; i--)
        {
            if (points[i] > cut) continue;
            if (!moment.At(view, points[i], side).SameAs(present)) break;
            since = points[i];
        }

        return since;
    }

    /// <summary>The date alone, where the value came about by what is known only by its date: without that it would not be so.</summary>
    private Moment HappenedAt(View view, Instant effect, in Found present, StrictSide side)
    {
        if (!view.Timeline.HasDays) return Moment.At(effect);
        var date = Moment.On(effect.InZone(view.Zone).Date);
        var without = new View(view.Book, view.Directory)
        {
            Frame = view.Frame,
            Outcomes = view.Outcomes,
            Timeline = view.Timeline.Without(date),
            Visible = view.Visible,
        };
        return moment.At(without, effect, side) is { IsKnown: true } known && known.Moment == present.Moment ? Moment.At(effect) : date;
    }
}

/// <summary>The words <c>start</c>, <c>due</c> and <c>known</c>.</summary>
internal sealed class FrameAnchorNode(Func<Frame, Found> pick) : AnchorNode
{
    public override Found At(View view, Instant cut, StrictSide side) => pick(view.Frame);
}

/// <summary>A point in another duty's life. What will be so if nothing further is recorded is known: absence can be said.</summary>
internal sealed class DutyAnchorNode(string duty, int slot, UInt128 slots, DutyPoint point) : AnchorNode
{
    public override UInt128 Slots => slots;

    public override bool DependsOnDuties => true;

    public override ImmutableArray<FlipSet> Flips(View view, Instant cut) => point switch
    {
        DutyPoint.Met => DeedFlips.Of(view, duty),
        DutyPoint.Ended => FlipSets.Either(DeedFlips.Of(view, duty), DeedFlips.Waiver(duty)),
        _ => FlipSets.None,
    };

    public override Found At(View view, Instant cut, StrictSide side)
    {
        if (view.Outcomes.Of(slot, view.Frame) is not { } life) return Found.Never;
        if (life.Criterion == Tri.Unknown && life.Closed is null) return Found.Unknown;
        return point switch
        {
            DutyPoint.Started => life.Criterion == Tri.Yes && life.StartEdge <= cut ? life.Start : Found.Never,
            DutyPoint.Missed => life.Missed <= cut ? life.Due : Found.Never,
            DutyPoint.Met when life.ClosedAs != DutyState.Met => Found.Never,
            _ when !(life.Closed <= cut) => Found.Never,
            DutyPoint.Met when life.ClosedOn is { } date => Found.Known(Moment.On(date)),
            _ => Found.At(life.Closed.Value),
        };
    }
}
