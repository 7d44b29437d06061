using System.Collections.Immutable;
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

    /// <summary>The entry that it comes from; 0 where it is no entry's.</summary>
    public virtual int EntryOf(View view, Instant cut) => 0;

    /// <summary>What could be recorded so that an anchor that is not known becomes known.</summary>
    public virtual ImmutableArray<FlipSet> Flips(View view, Instant cut, Anchor anchor) => FlipSets.None;

    /// <summary>What could be recorded so that an anchor that is known becomes another moment. What has happened is not moved.</summary>
    public virtual IEnumerable<PossibleFlip> Moves(View view, Instant cut, Anchor anchor) => [];

    /// <summary>Notes what nobody recorded, where the anchor is unknown.</summary>
    public virtual void Ask(View view, Instant cut, Place place)
    {
    }
}

/// <summary>When an event happened. Not recorded means not yet, which is definite.</summary>
internal sealed class EventAnchorNode(int slot, UInt128 slots, Which which) : AnchorNode
{
    public override UInt128 Slots => slots;

    public override ImmutableArray<FlipSet> Flips(View view, Instant cut, Anchor anchor)
    {
        if (anchor is not Anchor.Event { Name: var name } || which is Which.Each) return FlipSets.None;
        var needed = which switch { Which.FromFirst first => first.Number, Which.FromLast last => last.Number, _ => 1 };
        var count = 0;
        foreach (ref readonly var entry in view.Timeline.Events[slot].Entries)
        {
            if (entry.Group <= view.Visible && entry.Effect <= cut) count++;
        }

        return EventFlips.Times(name, Math.Max(1, needed - count), null);
    }

    // The last of several becomes another when it happens once more.
    public override IEnumerable<PossibleFlip> Moves(View view, Instant cut, Anchor anchor) =>
        which is Which.FromLast && anchor is Anchor.Event { Name: var name } ? EventFlips.Times(name, 1, null)[0].Flips : [];

    public override Found At(View view, Instant cut, StrictSide side)
    {
        return which switch
        {
            Which.Each => OfEntry(view, cut, view.Frame.Each),
            Which.FromLast last => FromLast(view, cut, last.Number),
            Which.FromFirst first => FromFirst(view, cut, first.Number),
            _ => FromFirst(view, cut, 1),
        };
    }

    public override int EntryOf(View view, Instant cut)
    {
        var found = At(view, cut, StrictSide.Earliest);
        if (!found.IsKnown) return 0;
        foreach (ref readonly var entry in view.Timeline.Events[slot].Entries)
        {
            if (entry.Group <= view.Visible && entry.Effect <= cut && entry.Happened == found.Moment) return entry.Sequence;
        }

        return 0;
    }

    private Found FromFirst(View view, Instant cut, int number)
    {
        foreach (ref readonly var entry in view.Timeline.Events[slot].Entries)
        {
            if (entry.Group <= view.Visible && entry.Effect <= cut && --number == 0) return Found.Known(entry.Happened);
        }

        return Found.Never;
    }

    private Found FromLast(View view, Instant cut, int number)
    {
        var entries = view.Timeline.Events[slot].Entries;
        for (var i = entries.Length - 1; i >= 0; i--)
        {
            if (entries[i].Group <= view.Visible && entries[i].Effect <= cut && --number == 0) return Found.Known(entries[i].Happened);
        }

        return Found.Never;
    }

    private Found OfEntry(View view, Instant cut, int sequence)
    {
        foreach (ref readonly var entry in view.Timeline.Events[slot].Entries)
        {
            if (entry.Sequence == sequence && entry.Group <= view.Visible && entry.Effect <= cut) return Found.Known(entry.Happened);
        }

        return Found.Never;
    }
}

/// <summary>The value of a date fact: known, known to be none, or unknown.</summary>
internal sealed class DateFactAnchorNode(string name, int slot, UInt128 slots) : AnchorNode
{
    public override UInt128 Slots => slots;

    public override ImmutableArray<FlipSet> Flips(View view, Instant cut, Anchor anchor) => DateFlips.Known(view, name);

    public override IEnumerable<PossibleFlip> Moves(View view, Instant cut, Anchor anchor) =>
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
        return track.IndexAt(cut, view.Visible) is >= 0 and var index ? track.Entries[index].Sequence : 0;
    }

    public override void Ask(View view, Instant cut, Place place) => view.Missing?.Add(new(name, place));
}

/// <summary><c>FACT set</c>: since when the fact has had its present value. Of what is unknown or none there is no such moment.</summary>
internal sealed class FactSetAnchorNode(string name, int slot, UInt128 slots) : AnchorNode
{
    public override UInt128 Slots => slots;

    public override ImmutableArray<FlipSet> Flips(View view, Instant cut, Anchor anchor) => view.Book.Vocabulary.Facts.GetValueOrDefault(name)?.Kind switch
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
        return track.SetIndexAt(cut, view.Visible) is >= 0 and var index ? track.Entries[index].Sequence : 0;
    }

    public override void Ask(View view, Instant cut, Place place) => view.Missing?.Add(new(name, place));
}

/// <summary>A named moment.</summary>
internal sealed class NamedMomentAnchorNode(MomentNode moment) : AnchorNode
{
    public override UInt128 Slots => moment.Slots;

    public override bool DependsOnDuties => moment.DependsOnDuties;

    public override ImmutableArray<FlipSet> Flips(View view, Instant cut, Anchor anchor) => moment.Flips(view, cut);

    public override IEnumerable<PossibleFlip> Moves(View view, Instant cut, Anchor anchor) => moment.Moves(view, cut);

    public override Found At(View view, Instant cut, StrictSide side) => moment.At(view, cut, side);

    public override void Ask(View view, Instant cut, Place place) => moment.Ask(view, cut);
}

/// <summary><c>MOMENT set</c>: since when a named moment has had its present value.</summary>
internal sealed class MomentSetAnchorNode(MomentNode moment) : AnchorNode
{
    public override UInt128 Slots => moment.Slots;

    public override bool DependsOnDuties => moment.DependsOnDuties;

    public override ImmutableArray<FlipSet> Flips(View view, Instant cut, Anchor anchor) => moment.Flips(view, cut);

    public override Found At(View view, Instant cut, StrictSide side)
    {
        var present = moment.At(view, cut, side);
        if (!present.IsKnown) return present;
        var why = view.Why;
        view.Why = null;
        var since = MomentValues.Since(view, moment, present, cut, side);
        view.Why = why;
        return since is { } instant ? Found.Known(HappenedAt(view, instant, present, side)) : Found.Unknown;
    }

    public override void Ask(View view, Instant cut, Place place) => moment.Ask(view, cut);

    /// <summary>The date alone, where the value came about by what is known only by its date: without that it would not be so.</summary>
    private Moment HappenedAt(View view, Instant effect, in Found present, StrictSide side)
    {
        if (!view.Timeline.HasDays) return Moment.At(effect);
        var date = effect.InZone(view.Zone).Date;
        var without = new View(view.Book, view.Directory)
        {
            Frame = view.Frame,
            Outcomes = view.Outcomes,
            Timeline = view.Timeline.Without(date),
            Visible = view.Visible,
        };
        return moment.At(without, effect, side) is { IsKnown: true } known && known.Moment == present.Moment ? Moment.At(effect) : Moment.On(date);
    }
}

/// <summary>The words <c>start</c>, <c>due</c> and <c>known</c>.</summary>
internal sealed class FrameAnchorNode(Func<Frame, Found> pick) : AnchorNode
{
    public override Found At(View view, Instant cut, StrictSide side) => pick(view.Frame);
}

/// <summary>A point in another duty's life. What will be so if nothing further is recorded is known: absence can be said.</summary>
internal sealed class DutyAnchorNode(int slot, UInt128 slots, DutyPoint point) : AnchorNode
{
    public override UInt128 Slots => slots;

    public override bool DependsOnDuties => true;

    public override ImmutableArray<FlipSet> Flips(View view, Instant cut, Anchor anchor) => (anchor, point) switch
    {
        (Anchor.OfDuty of, DutyPoint.Met) => DeedFlips.Of(view, of.Duty),
        (Anchor.OfDuty of, DutyPoint.Ended) => FlipSets.Either(DeedFlips.Of(view, of.Duty), DeedFlips.Waiver(of.Duty)),
        _ => FlipSets.None,
    };

    public override Found At(View view, Instant cut, StrictSide side)
    {
        if (view.Outcomes.Of(slot, view.Frame) is not { } duty) return Found.Never;
        if (duty.Criterion == Tri.Unknown && duty.Closed is null) return Found.Unknown;
        return point switch
        {
            DutyPoint.Started => duty.Criterion == Tri.Yes && duty.StartEdge <= cut ? duty.Start : Found.Never,
            DutyPoint.Missed => duty.Missed <= cut ? duty.Due : Found.Never,
            DutyPoint.Met when duty.ClosedAs != DutyState.Met => Found.Never,
            DutyPoint.Met when duty.ClosedOn is { } date && duty.Closed <= cut => Found.Known(Moment.On(date)),
            _ => duty.Closed <= cut ? Found.At(duty.Closed.Value) : Found.Never,
        };
    }
}
