using System.Globalization;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using NodaTime;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Checking.Reaches;

/// <summary>Dates that show what is wrong, for an office that is open from Monday to Friday but for the rulebook's tables.</summary>
internal sealed class ExampleDates
{
    private static readonly LocalDate First = new(2026, 11, 2);
    private const int DaysLookedAt = 400;

    // Every date that the dated tables speak of is looked at, and at least some years.
    private const int LeastDays = 800;
    private const int MostDays = 4_000;

    private readonly PartyCalendar _calendar;
    private readonly LocalDate _until;

    public ExampleDates(Rulebook rulebook, ClosedDayTables tables)
    {
        var asked = rulebook.ClosedDays.Select(t => tables.Tables.GetValueOrDefault(t)).OfType<ClosedDayTable>().ToList();
        _calendar = new([.. asked], tables, null);
        var last = asked.Select(t => t.CoversTo).Append(First.PlusDays(MostDays)).Min();
        _until = last < First.PlusDays(LeastDays) ? First.PlusDays(LeastDays) : last;
    }

    /// <summary>A date of the anchor from which a result in days falls on a closed day, and what each word about closed days makes of it.</summary>
    public Bilingual Closed(Phrase phrase, string anchor)
    {
        // From an open day first: that is where nobody expects it.
        foreach (var day in Enumerable.Range(0, DaysLookedAt).Select(First.PlusDays).OrderBy(d => !_calendar.IsOpen(d)))
        {
            if (phrase.Offset is not { } offset || Counted(day, offset) is not { } result || _calendar.IsOpen(result)) continue;
            var (earlier, later) = (Open(result, -1), Open(result, 1));
            return new(
                $"例: {anchor} が {Ja(day)} なら {Ja(result)} で休み。keep はその日のまま、earlier は {Ja(earlier)}、later は {Ja(later)}。",
                $"For example, with {anchor} on {En(day)} it is {En(result)}, which is closed: keep stays there, earlier gives {En(earlier)}, later {En(later)}.");
        }

        return new("例: 休みの日が選ばれることがあります。", "For example, somebody may record a date on which the office is closed.");
    }

    /// <summary>A due moment that had passed before anybody knew.</summary>
    public Bilingual TooLate(Phrase due, string anchor)
    {
        var before = due.Offset is Offset.Span { Before: true };
        var day = before ? First.PlusDays(25) : First.PlusDays(14);
        if (due.Offset is not { } offset || (CountedInAll(day, offset) ?? Counted(day, offset)) is not { } result) result = day;
        var known = before ? result.PlusDays(1) : result.PlusDays(2);
        return new(
            $"例: {anchor} が {Ja(day)} だと {Ja(known)} に初めて記録されれば、{Ja(result)} はもう過ぎています。",
            $"For example, when it is first recorded on {En(known)} that {anchor} is {En(day)}, {En(result)} has passed.");
    }

    /// <summary>
    /// A date from which a period of <paramref name="count"/>, which counts all days, ends before the longest that skips closed days, with both ends;
    /// null where no date shows it.
    /// </summary>
    public (LocalDate From, LocalDate Shorter, LocalDate Longer)? LongerEndsSooner(OwnUnit unit, int count)
    {
        foreach (var day in Enumerable.Range(0, DaysLookedAt).Select(First.PlusDays).Where(_calendar.IsOpen))
        {
            var (shorter, longer) = (OpenDays(day, unit.UpTo), Rolled(day.PlusDays(count), unit.IfClosed));
            if (longer < shorter) return (day, shorter, longer);
        }

        return null;
    }

    /// <summary>Such a date in words.</summary>
    public static Bilingual LongerEndsSoonerWords(OwnUnit unit, int count, (LocalDate From, LocalDate Shorter, LocalDate Longer) found) => new(
        $"例: {Ja(found.From)} から {unit.UpTo} は {Ja(found.Shorter)}、{count} は {Ja(found.Longer)}。",
        $"For example, {unit.UpTo} from {En(found.From)} end on {En(found.Shorter)}, {count} on {En(found.Longer)}.");

    /// <summary>Every date that the dated tables speak of.</summary>
    public IEnumerable<LocalDate> All => Enumerable.Range(0, Period.DaysBetween(First, _until) + 1).Select(First.PlusDays);

    /// <summary>The date of a phrase whose anchor is on a date; null where more than dates and open days decide it.</summary>
    public LocalDate? At(Phrase phrase, LocalDate day) => phrase.Offset switch
    {
        null => Rolled(day, phrase.IfClosed),
        Offset.Span { Unit.Kind: UnitKind.BusinessDays, Count: < 200 } span => OpenDays(day, span.Before ? -span.Count : span.Count),
        var offset => Counted(day, offset) is { } counted ? Rolled(counted, phrase.IfClosed) : null,
    };

    /// <summary>A date of the anchor to which, or past which, a due moment before it is moved from a closed day; null when the calendar has none.</summary>
    public LocalDate? NoLead(Phrase phrase)
    {
        foreach (var day in All)
        {
            if (phrase.Offset is { } offset && Counted(day, offset) is { } result && !_calendar.IsOpen(result) && Rolled(result, phrase.IfClosed) >= day) return day;
        }

        return null;
    }

    /// <summary>That date in words.</summary>
    public Bilingual NoLeadWords(Phrase phrase, LocalDate day, string anchor)
    {
        var result = Counted(day, phrase.Offset!)!.Value;
        var rolled = Rolled(result, phrase.IfClosed);
        return new(
            $"例: {anchor} が {Ja(day)} なら {Ja(result)} で休み。後ろへ動くと {Ja(rolled)} です。",
            $"For example, with {anchor} on {En(day)} it is {En(result)}, which is closed; moved later it is {En(rolled)}.");
    }

    private LocalDate Rolled(LocalDate day, IfClosed? ifClosed) => ifClosed switch
    {
        IfClosed.Later => Open(day, 1),
        IfClosed.Earlier => Open(day, -1),
        IfClosed.OneDayLater when !_calendar.IsOpen(day) => day.PlusDays(1),
        _ => day,
    };

    public static string Ja(LocalDate date) => $"{date:uuuu-MM-dd}({"日月火水木金土"[(int)date.DayOfWeek % 7]})";

    public static string En(LocalDate date) => date.ToString("ddd uuuu-MM-dd", CultureInfo.InvariantCulture);

    private LocalDate? CountedInAll(LocalDate day, Offset offset) => offset switch
    {
        Offset.Span { Unit.Kind: UnitKind.BusinessDays or UnitKind.Own, Before: true } span => OpenDays(day, -Math.Min(span.Count, 200)),
        Offset.Span { Unit.Kind: UnitKind.BusinessDays or UnitKind.Own } span => OpenDays(day, Math.Min(span.Count, 200)),
        Offset.DayOf { Unit.Kind: not UnitKind.Days } of => OpenDays(day, Math.Min(of.Number - 1, 200)),
        _ => null,
    };

    private static LocalDate? Counted(LocalDate day, Offset offset) => offset switch
    {
        Offset.DayOf { Unit.Kind: UnitKind.Days } of when of.Number < 3660 => day.PlusDays(of.Number - 1),
        Offset.Span span when span.Count < 1200 => Plus(day, span.Before ? -span.Count : span.Count, span.Unit.Kind),
        _ => null,
    };

    private static LocalDate? Plus(LocalDate day, int count, UnitKind unit) => unit switch
    {
        UnitKind.Days => day.PlusDays(count),
        UnitKind.Weeks => day.PlusWeeks(count),
        UnitKind.Months => day.PlusMonths(count),
        UnitKind.Years when Math.Abs(count) < 150 => day.PlusYears(count),
        _ => null,
    };

    private LocalDate Open(LocalDate day, int step)
    {
        for (var i = 0; i < DaysLookedAt && !_calendar.IsOpen(day); i++) day = day.PlusDays(step);
        return day;
    }

    private LocalDate OpenDays(LocalDate day, int count)
    {
        for (var left = Math.Abs(count); left > 0; left--) day = Open(day.PlusDays(Math.Sign(count)), Math.Sign(count));
        return day;
    }
}
