using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using NodaTime;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>From a phrase's anchor to its moment: offset, closed day, clock edge, in this order.</summary>
internal sealed class PhraseCounting(Phrase phrase, OwnUnit? ownUnit)
{
    private readonly bool _isElapsed = phrase.Offset is Offset.Span { Unit.IsElapsed: true };
    private readonly bool _anchorIsADue = phrase.Anchor is Anchor.Due or Anchor.OfDuty { Point: DutyPoint.Missed };
    private readonly IfClosed? _ifClosed = phrase.IfClosed ?? ownUnit?.IfClosed;
    private readonly string? _whoseHours = phrase.Clock switch { ClockEdge.Opening opening => opening.Role, ClockEdge.Closing closing => closing.Role, _ => null };

    /// <summary>True for a phrase that is its anchor and nothing more.</summary>
    public bool IsBare { get; } = phrase.Offset is null && phrase.Clock is null && phrase.IfClosed is null;

    /// <summary>True when somebody's open days or hours count.</summary>
    public bool NeedsCalendar { get; } =
        phrase.IfClosed is not null || ownUnit is not null
        || phrase.Offset is Offset.Span { Unit.Kind: UnitKind.BusinessDays or UnitKind.BusinessHours } or Offset.DayOf { Unit.Kind: UnitKind.BusinessDays }
        || phrase.Clock is ClockEdge.Opening { Role: null } or ClockEdge.Closing { Role: null };

    /// <summary>True when somebody else's opening hours count besides the calendar of the days.</summary>
    public bool CountsBySeveral => _whoseHours is not null;

    /// <summary>The day, or the instant, before the clock edge; null where hours would be counted from what is known only by its date.</summary>
    public Moment? Day(View view, in Moment from, PartyCalendar? calendar)
    {
        var moment = from;
        if (phrase.Offset is { } offset)
        {
            if (_isElapsed && moment.IsDay)
            {
                // Hours from a due that is a day count from its last instant; of anything else known by its date the hour is unknown.
                if (!_anchorIsADue) return null;
                moment = Moment.At(moment.EndIn(view.Zone));
            }

            moment = Counting.Apply(offset, moment, view, calendar, ownUnit, phrase.Place);
        }

        return _ifClosed is { } ifClosed && (moment.IsDay || phrase.Offset is null)
            ? Rolling.Apply(ifClosed, moment, view, calendar!, phrase.Place)
            : moment;
    }

    /// <summary>The moment, once the day is settled.</summary>
    public Moment AtItsClock(View view, Instant cut, in Moment day, PartyCalendar? calendar)
    {
        if (phrase.Clock is not { } clock) return day;
        var date = day.DateIn(view.Zone);
        var moment = ClockEdges.Apply(clock, date, view, _whoseHours is { } role ? view.CalendarOf(role, cut) : calendar);
        view.Why?.Add(Sayings.AtClock, phrase.Place, date, moment);
        return moment;
    }
}
