using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Flips;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>A phrase as the planner asks it. What it counted for the case is remembered.</summary>
internal sealed class PhraseNode(int number, Phrase phrase, string text, AnchorNode anchor, OwnUnit? ownUnit, UInt128 roleSlots)
{
    private readonly PhraseCounting _counting = new(phrase, ownUnit);
    private readonly string _anchorText = AnchorNames.Of(phrase.Anchor);

    public string Text => text;

    public Phrase Phrase => phrase;

    public UInt128 Slots { get; } = anchor.Slots | roleSlots;

    public bool DependsOnDuties => anchor.DependsOnDuties;

    public void Ask(View view, Instant cut) => anchor.Ask(view, cut, phrase.Place);

    /// <summary>What could be recorded so that the moment becomes known.</summary>
    public ImmutableArray<FlipSet> Flips(View view, Instant cut) =>
        At(view, cut, StrictSide.Earliest).IsKnown ? FlipSets.Already : anchor.Flips(view, cut);

    /// <summary>What could be recorded so that the moment becomes another one.</summary>
    public IEnumerable<PossibleFlip> Moves(View view, Instant cut) => anchor.Moves(view, cut);

    public Found At(View view, Instant cut, StrictSide side) => At(view, cut, side, out _);

    /// <summary>The moment, and what it was counted from.</summary>
    public Found At(View view, Instant cut, StrictSide side, out Found from)
    {
        from = anchor.At(view, cut, side);
        if (!from.IsKnown) return from;
        if (view.Why is not null) Say(view, cut, from);
        if (_counting.IsBare) return from;
        var calendar = DaysCalendar(view, cut);
        return view.Why is null && view.Counted.Find(number, from.Moment, calendar) is { } counted ? from.With(counted) : Count(view, cut, from, calendar);
    }

    private Found Count(View view, Instant cut, in Found from, PartyCalendar? calendar)
    {
        var anchored = from.Moment;
        if (_counting.Day(view, anchored, calendar) is not { } day) return Found.Unknown;
        var moment = _counting.AtItsClock(view, cut, day, calendar);
        // Where a date lies past a table it is counted afresh each time, so that it can be said.
        var isCovered = calendar is null || (Coverage.Check(view, calendar, day.DateIn(view.Zone)) && calendar.IsCovered(anchored.DateIn(view.Zone)));
        if (!isCovered) view.Counted.WentPastATable = true;
        else if (!_counting.CountsBySeveral) view.Counted.Keep(number, anchored, calendar, moment);
        return from.With(moment);
    }

    private PartyCalendar? DaysCalendar(View view, Instant cut)
    {
        if (ownUnit?.Of is { } of && view.Book.TableCalendar(of) is { } table) return table;
        if (!_counting.NeedsCalendar) return null;
        var role = ownUnit?.Of ?? phrase.DaysOf ?? view.Book.Rulebook.DaysOf;
        var calendar = view.CalendarOf(role, cut);
        if (calendar.HoursAreAssumed) view.Why?.Add(Sayings.HoursAssumed, phrase.Place, role);
        return calendar;
    }

    private void Say(View view, Instant cut, in Found from)
    {
        var (saying, name) = phrase.Anchor is Anchor.Set set ? (Sayings.SetSince, set.Name) : (Sayings.AnchorIs, _anchorText);
        view.Why!.Add(saying, phrase.Place, name, from.Moment, EntryNumber.Of(anchor.EntryOf(view, cut)));
    }
}
