using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>
/// What phrases counted last, from which moment and by whose days. A plan asks the same phrase of the same moment several times: since when the
/// duty was known, when it is due, by when it had to be done, what its alerts count from.
/// </summary>
internal sealed class CountedMoments(int phrases)
{
    private readonly Counted[] _counted = new Counted[phrases];

    /// <summary>True when something was counted on a date of which a closed-day table does not speak.</summary>
    public bool WentPastATable { get; set; }

    public Moment? Find(int phrase, in Moment from, PartyCalendar? calendar)
    {
        ref readonly var counted = ref _counted[phrase];
        return ReferenceEquals(counted.Calendar, calendar) && counted.From == from ? counted.To : null;
    }

    public void Keep(int phrase, in Moment from, PartyCalendar? calendar, in Moment to) => _counted[phrase] = new(calendar, from, to);

    /// <summary>Forgets everything: another case is looked at.</summary>
    public void Forget()
    {
        Array.Clear(_counted);
        WentPastATable = false;
    }

    private readonly record struct Counted(PartyCalendar? Calendar, Moment From, Moment? To);
}
