using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Simulations;
using NodaTime;

namespace DischargeFlow.Exchange.Generating;

/// <summary>Makes one stay after the other. Times are kept as minutes since the beginning of the year, on a clock without summer time (Japan's).</summary>
internal sealed class StayMaking(GeneratedParties parties, int year)
{
    private const int Day = 24 * 60;
    private static readonly Offset Japan = Offset.FromHours(9);

    private readonly LocalDate _newYear = new(year, 1, 1);
    private readonly Instant _begins = new LocalDate(year, 1, 1).AtMidnight().WithOffset(Japan).ToInstant();
    private readonly int _weekday = (int)new LocalDate(year, 1, 1).DayOfWeek - 1;
    private readonly int _days = CalendarSystem.Iso.GetDaysInYear(year);
    private readonly List<(int Minute, int Order, EntryContent Content)> _says = [];

    public Stay Make(Dice dice, long number)
    {
        _says.Clear();
        var hospital = dice.Between(0, parties.Hospitals - 1);
        var careManager = dice.Percent(Distributions.CareManagerKnown) ? dice.Between(0, parties.CareManagers - 1) : -1;
        var admitted = Admission(ref dice);
        Open(hospital, careManager, admitted);
        AroundAdmission(ref dice, admitted, careManager >= 0);
        var ends = Math.Max(admitted + 60, AtWork(ref dice, admitted / Day + dice.Quantile(Distributions.Length.AsSpan()), onWeekends: true));
        var needs = Assessment(ref dice, admitted, ends);
        End(ref dice, admitted, ends, needs, careManager >= 0);
        return new(History(number), parties.Directory, parties.Place(hospital, careManager));
    }

    private CaseHistory History(long number)
    {
        _says.Sort(static (a, b) => a.Minute != b.Minute ? a.Minute.CompareTo(b.Minute) : a.Order.CompareTo(b.Order));
        var entries = ImmutableArray.CreateBuilder<Entry>(_says.Count);
        foreach (var (minute, _, content) in _says)
        {
            var at = _begins + Duration.FromMinutes(minute);
            entries.Add(new(entries.Count + 1, Moment.At(at), at, "generated", content));
        }

        return new(string.Create(CultureInfo.InvariantCulture, $"G-{number + 1:00000000}"), entries.MoveToImmutable());
    }

    private void Open(int hospital, int careManager, int at)
    {
        Say(at, parties.Hospital(hospital));
        Say(at, parties.WardHead(hospital));
        Say(at, parties.Liaison);
        Say(at, careManager >= 0 ? parties.CareManager(careManager) : parties.SupportCenter);
        Say(at, Sayings.Admission);
    }

    private void AroundAdmission(ref Dice dice, int admitted, bool known)
    {
        if (dice.Percent(Distributions.ConsentRefused)) Say(admitted + 30, Sayings.ConsentRefused);
        if (!known || !dice.Percent(75)) return;
        var told = AtWork(ref dice, admitted / Day + dice.Between(0, 1), after: admitted);
        Say(told, Sayings.AdmissionNotice);
        if (dice.Percent(80)) Say(AtWork(ref dice, told / Day + dice.Between(0, 4), after: told), Sayings.AdmissionInformation);
    }

    /// <summary>The checklists and the screening, as far as the stay lasts that long. Whether the discharge must be coordinated.</summary>
    private bool Assessment(ref Dice dice, int admitted, int ends)
    {
        var needs = dice.Percent(Distributions.NeedsCoordination);
        var assessed = AtWork(ref dice, admitted / Day + dice.Between(1, 3), after: admitted);
        if (assessed >= ends) return needs;
        Say(assessed, needs ? Sayings.Ticked[dice.Between(0, Sayings.Ticked.Length - 1)] : Sayings.NothingTicked);
        Say(assessed + 30, Sayings.Screened);
        Say(assessed + 31, needs ? Sayings.Difficult : Sayings.NotDifficult);
        if (!needs) return false;
        if (dice.Percent(80)) SayBefore(ends, AtWork(ref dice, assessed / Day + dice.Between(1, 6), after: assessed), Sayings.Interviewed);
        if (dice.Percent(60)) SayBefore(ends, AtWork(ref dice, assessed / Day + dice.Between(1, 7), after: assessed), Sayings.Conference);
        if (dice.Percent(20)) Say(assessed + 45, Sayings.NeedsBed);
        if (dice.Percent(15)) Say(assessed + 46, Sayings.NeedsTaxi);
        return true;
    }

    private void End(ref Dice dice, int admitted, int ends, bool needs, bool known)
    {
        var how = dice.Between(0, 99);
        var end = how < Distributions.Died ? Sayings.Died : how < Distributions.Died + Distributions.TransferredOut ? Sayings.Transferred : Sayings.Discharged;
        Say(ends, end);
        if (end == Sayings.Died) return;
        if (!dice.Percent(Distributions.Unplanned)) SetDates(ref dice, admitted, ends);
        if (!needs || end != Sayings.Discharged || !dice.Percent(Distributions.Contacted)) return;
        var lead = dice.Share(Distributions.Lead.AsSpan()) switch
        {
            0 => dice.Between(8, 14),
            1 => dice.Between(5, 7),
            2 => dice.Between(2, 4),
            3 => 1,
            4 => 0,
            _ => -1,
        };
        var contacted = AtWork(ref dice, Math.Max(admitted / Day, ends / Day - lead), after: admitted);
        Say(contacted, known ? Sayings.ContactOfCareManager : Sayings.ContactOfSupportCenter);
        if (dice.Percent(25)) Say(contacted + 5, Sayings.ContactAboutEquipment);
    }

    /// <summary>The planned date is set, moves, and at last is the day on which the stay ends.</summary>
    private void SetDates(ref Dice dice, int admitted, int ends)
    {
        var set = AtWork(ref dice, Math.Max(admitted / Day, ends / Day - dice.Quantile(Distributions.DateSet.AsSpan())), after: admitted);
        if (set >= ends) return;
        for (var moves = dice.Share(Distributions.Moves.AsSpan()); moves > 0; moves--)
        {
            var elsewhere = Math.Max(set / Day + 1, ends / Day + (dice.Percent(60) ? -dice.Between(1, 4) : dice.Between(1, 6)));
            Say(set, Sayings.PlannedFor(_newYear.PlusDays(elsewhere)));
            var again = AtWork(ref dice, set / Day + dice.Between(1, Math.Max(1, ends / Day - set / Day)), after: set);
            if (again >= ends) return;
            set = again;
        }

        Say(set, Sayings.PlannedFor(_newYear.PlusDays(ends / Day)));
    }

    private int Admission(ref Dice dice)
    {
        var week = dice.Between(0, _days / 7 - 1);
        var day = week * 7 + (dice.Share(Distributions.Weekday.AsSpan()) - _weekday + 7) % 7;
        return day * Day + dice.Quantile(Distributions.Clock.AsSpan());
    }

    /// <summary>A minute of a day between 9:00 and 17:00, later than another; a Monday in place of a Saturday or Sunday.</summary>
    private int AtWork(ref Dice dice, int day, int after = 0, bool onWeekends = false)
    {
        var weekday = (day + _weekday) % 7;
        if (!onWeekends && weekday >= 5) day += 7 - weekday;
        var minute = day * Day + dice.Between(9 * 60, 17 * 60);
        return minute > after ? minute : after + dice.Between(10, 180);
    }

    private void SayBefore(int ends, int minute, EntryContent content)
    {
        if (minute < ends) Say(minute, content);
    }

    private void Say(int minute, EntryContent content) => _says.Add((minute, _says.Count, content));
}
