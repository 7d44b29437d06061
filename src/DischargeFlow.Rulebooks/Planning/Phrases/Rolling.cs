using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>Moves a day that falls on a closed day, as the rule says and never silently.</summary>
internal static class Rolling
{
    private const int FurthestStep = 3660;

    public static Moment Apply(IfClosed ifClosed, Moment moment, View view, PartyCalendar calendar, Place place)
    {
        var date = moment.DateIn(view.Zone);
        if (calendar.IsOpen(date))
        {
            view.Why?.Add(Sayings.IsOpen, place, date);
            return moment;
        }

        var name = view.Why is null ? null : calendar.NameOfClosedDay(date);
        switch (ifClosed)
        {
            case IfClosed.Keep:
                view.Why?.Add(Sayings.ClosedKept, place, date, name);
                return moment;
            case IfClosed.OneDayLater:
                view.Why?.Add(Sayings.ClosedOneDayLater, place, date, name, date.PlusDays(1));
                return Moment.On(date.PlusDays(1));
        }

        var to = date;
        for (var step = 0; step < FurthestStep && !calendar.IsOpen(to); step++) to = to.PlusDays(ifClosed == IfClosed.Earlier ? -1 : 1);
        view.Why?.Add(ifClosed == IfClosed.Earlier ? Sayings.ClosedEarlier : Sayings.ClosedLater, place, date, name, to);
        return Moment.On(to);
    }
}
