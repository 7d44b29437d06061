using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using NodaTime;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>A phrase as the planner asks it: anchor, offset, closed day, clock edge, in this order.</summary>
internal sealed class PhraseNode(Phrase phrase, string text, AnchorNode anchor, OwnUnit? ownUnit, UInt128 roleSlots)
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
        if (!from.IsKnown || (phrase.Offset is null && phrase.Clock is null && phrase.IfClosed is null)) return Say(view, from);
        var moment = from.Moment;
        var table = ownUnit?.Of is { } of ? view.Book.TableCalendar(of) : null;
        var calendar = table ?? (NeedsCalendar ? view.CalendarOf(ownUnit?.Of ?? phrase.DaysOf, cut) : null);
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
        if (phrase.Clock is { } clock)
        {
            var date = moment.DateIn(view.Zone);
            moment = ClockEdges.Apply(clock, date, view, clock is ClockEdge.Opening { Role: { } r } ? view.CalendarOf(r, cut)
                : clock is ClockEdge.Closing { Role: { } c } ? view.CalendarOf(c, cut) : calendar);
            view.Why?.Add(Sayings.AtClock, phrase.Place, date, moment);
        }

        if (calendar is not null) Coverage.Check(view, calendar, moment.DateIn(view.Zone));
        return from.With(moment);
    }

    private bool NeedsCalendar =>
        phrase.IfClosed is not null || ownUnit is not null
        || phrase.Offset is Offset.Span { Unit.Kind: UnitKind.BusinessDays or UnitKind.BusinessHours } or Offset.DayOf { Unit.Kind: UnitKind.BusinessDays }
        || phrase.Clock is ClockEdge.Opening { Role: null } or ClockEdge.Closing { Role: null };

    private static bool IsElapsed(Offset offset) => offset is Offset.Span { Unit.IsElapsed: true };

    private Found Say(View view, Found from)
    {
        if (view.Why is { } why && from.IsKnown) why.Add(Sayings.AnchorIs, phrase.Place, AnchorText, from.Moment);
        return from;
    }

    private string AnchorText => AnchorNames.Of(phrase.Anchor);
}
