using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>Moves a day that falls on a closed day, as the rule says and never silently.</summary>
internal static class Rolling
{
    public static Moment Apply(IfClosed ifClosed, Moment moment, View view, PartyCalendar calendar, Place place)
    {
        var date = moment.DateIn(view.Zone);
        if (calendar.IsOpen(date))
        {
            view.Why?.Add(Sayings.IsOpen, place, date);
            return moment;
        }

        switch (ifClosed)
        {
            case IfClosed.Keep:
                view.Why?.Add(Sayings.ClosedKept, place, date, calendar.NameOfClosedDay(date));
                return moment;
            case IfClosed.OneDayLater:
                view.Why?.Add(Sayings.ClosedOneDayLater, place, date, calendar.NameOfClosedDay(date), date.PlusDays(1));
                return Moment.On(date.PlusDays(1));
        }

        var (direction, saying) = ifClosed == IfClosed.Earlier ? (-1, Sayings.ClosedEarlier) : (1, Sayings.ClosedLater);
        var to = OpenDays.From(date, direction, calendar);
        view.Why?.Add(saying, place, date, calendar.NameOfClosedDay(date), to);
        return Moment.On(to);
    }
}
