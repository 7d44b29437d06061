using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using NodaTime;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>A phrase as the planner asks it: anchor, offset, closed day, clock edge, in this order.</summary>
internal sealed class PhraseNode(int number, Phrase phrase, string text, AnchorNode anchor, OwnUnit? ownUnit, UInt128 roleSlots)
{
    public string Text => text;

    public Phrase Phrase => phrase;

    public AnchorNode Anchor => anchor;

    public UInt128 Slots { get; } = anchor.Slots | roleSlots;

    public bool DependsOnDuties => anchor.DependsOnDuties;

    public void Ask(View view, Instant cut) => anchor.Ask(view, cut, phrase.Place);

    public Found At(View view, Instant cut, StrictSide side)
    {
        var from = anchor.At(view, cut, side);
        if (!from.IsKnown || _isBare) return Say(view, from);
        var calendar = DaysCalendar(view, cut);
        return view.Why is null && view.Counted.Find(number, from.Moment, calendar) is { } counted ? from.With(counted) : Count(view, cut, from, calendar);
    }

    private Found Count(View view, Instant cut, in Found from, PartyCalendar? calendar)
    {
        var moment = from.Moment;
        Say(view, from);
        if (phrase.Offset is { } offset)
        {
            if (IsElapsed(offset) && moment.IsDay)
            {
                // Hours from a due that is a day count from its last instant; of anything else known by its date the hour is unknown.
                if (phrase.Anchor is not (Language.Anchor.Due or Language.Anchor.OfDuty { Point: DutyPoint.Missed })) return Found.Unknown;
                moment = Moment.At(moment.EndIn(view.Zone));
            }

            moment = Counting.Apply(offset, moment, view, calendar, ownUnit, phrase.Place);
        }

        if ((phrase.IfClosed ?? ownUnit?.IfClosed) is { } ifClosed && calendar is not null && (moment.IsDay || phrase.Offset is null or Offset.DayOf))
            moment = Rolling.Apply(ifClosed, moment, view, calendar, phrase.Place);
        var day = moment;
        if (phrase.Clock is { } clock)
        {
            var date = moment.DateIn(view.Zone);
            moment = ClockEdges.Apply(clock, date, view, clock is ClockEdge.Opening { Role: { } r } ? view.CalendarOf(r, cut)
                : clock is ClockEdge.Closing { Role: { } c } ? view.CalendarOf(c, cut) : calendar);
            view.Why?.Add(Sayings.AtClock, phrase.Place, date, moment);
        }

        // Where a date lies past a table it is counted afresh each time, so that it can be said.
        var isCovered = calendar is null || (Coverage.Check(view, calendar, day.DateIn(view.Zone)) && Coverage.Holds(calendar, from.Moment.DateIn(view.Zone)));
        view.Counted.WentPastATable |= !isCovered;
        if (isCovered && !_countsBySeveral) view.Counted.Keep(number, from.Moment, calendar, moment);
        return from.With(moment);
    }

    private PartyCalendar? DaysCalendar(View view, Instant cut)
    {
        if (ownUnit?.Of is { } of && view.Book.TableCalendar(of) is { } table) return table;
        return _needsCalendar ? view.CalendarOf(ownUnit?.Of ?? phrase.DaysOf, cut) : null;
    }

    private readonly string _anchorText = AnchorNames.Of(phrase.Anchor);

    private readonly bool _isBare = phrase.Offset is null && phrase.Clock is null && phrase.IfClosed is null;

    // By somebody else's opening hours besides the days that count: the calendar of the days does not tell all.
    private readonly bool _countsBySeveral = phrase.Clock is ClockEdge.Opening { Role: not null } or ClockEdge.Closing { Role: not null };

    private readonly bool _needsCalendar =
        phrase.IfClosed is not null || ownUnit is not null
        || phrase.Offset is Offset.Span { Unit.Kind: UnitKind.BusinessDays or UnitKind.BusinessHours } or Offset.DayOf { Unit.Kind: UnitKind.BusinessDays }
        || phrase.Clock is ClockEdge.Opening { Role: null } or ClockEdge.Closing { Role: null };

    private static bool IsElapsed(Offset offset) => offset is Offset.Span { Unit.IsElapsed: true };

    private Found Say(View view, Found from)
    {
        if (view.Why is { } why && from.IsKnown) why.Add(Sayings.AnchorIs, phrase.Place, _anchorText, from.Moment);
        return from;
    }
}
