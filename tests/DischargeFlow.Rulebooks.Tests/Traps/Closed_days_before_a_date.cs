using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Traps;

/// <summary>Counting back and forth over the holidays of Japan.</summary>
public sealed class Closed_days_before_a_date
{
    [Fact]
    public void The_days_between_two_holidays_are_closed_too() => Reckoning.From(new LocalDate(2026, 9, 25), Japan.Holidays)
        .Gives("Fri 2026-09-18", 5.Days().Before(Reckoning.It).IfClosed(IfClosed.Earlier), "rolling back before subtracting, or the 21st and 22nd as working days")
        .Gives("Tue 2026-09-15", 5.BusinessDays().Before(Reckoning.It), "Fri 2026-09-18 with the 21st and 22nd as working days")
        .Gives("Thu 2026-09-17", 3.BusinessDays().Before(Reckoning.It), "Mon 2026-09-21, the 21st and 22nd being taken for working days");

    [Fact]
    public void The_year_ends_on_the_28th_of_December() => Reckoning.From(new LocalDate(2027, 1, 4), Japan.Holidays, Japan.YearEnd)
        .Gives("Thu 2026-12-24", 3.BusinessDays().Before(Reckoning.It), "Tue 2026-12-29, by the national table alone")
        .Gives("Mon 2026-12-28", 5.Days().Before(Reckoning.It).IfClosed(IfClosed.Earlier), "Wed 2026-12-30, which is closed")
        .Gives("Mon 2027-01-04", 5.Days().Before(Reckoning.It).IfClosed(IfClosed.Later), "Wed 2026-12-30; later is the day itself, no lead is left")
        .Gives("Wed 2026-12-30", 5.Days().Before(Reckoning.It).IfClosed(IfClosed.Keep));

    [Fact]
    public void The_national_table_alone_knows_no_year_end() => Reckoning.From(new LocalDate(2027, 1, 4), Japan.Holidays)
        .Gives("Tue 2026-12-29", 3.BusinessDays().Before(Reckoning.It));

    [Fact]
    public void The_substitute_of_a_Sunday_holiday_comes_after_all_holidays_in_a_row() => Reckoning.From(new LocalDate(2026, 5, 1), Japan.Holidays)
        .Gives("Thu 2026-05-07", 1.BusinessDays().After(Reckoning.It), "Wed 2026-05-06, which is the substitute of Sunday the 3rd");

    [Fact]
    public void A_Sunday_holiday_and_its_substitute_are_both_stepped_over() => Reckoning.From(new LocalDate(2027, 3, 21), Japan.Holidays)
        .Gives("Tue 2027-03-23", Say.At(Reckoning.It).IfClosed(IfClosed.Later), "Mon 2027-03-22, the substitute")
        .Gives("Fri 2027-03-19", Say.At(Reckoning.It).IfClosed(IfClosed.Earlier));

    [Fact]
    public void Five_days_before_a_Friday_is_a_Sunday_until_the_rule_says_more() => Reckoning.From(new LocalDate(2026, 11, 27), Japan.Holidays)
        .Gives("Sun 2026-11-22", 5.Days().Before(Reckoning.It).IfClosed(IfClosed.Keep), "rolling silently")
        .Gives("Fri 2026-11-20", 5.Days().Before(Reckoning.It).IfClosed(IfClosed.Earlier), "Sat 2026-11-21")
        .Gives("Thu 2026-11-19", 5.BusinessDays().Before(Reckoning.It), "Fri 2026-11-20, with Monday the 23rd as a working day");

    [Fact]
    public void The_date_itself_is_day_1_of_it_and_0_days_after_it() => Reckoning.From(new LocalDate(2026, 11, 18))
        .Gives("Fri 2026-11-20", Say.Day(3, Reckoning.It), "Sat 2026-11-21, which is 3 days after")
        .Gives("Sat 2026-11-21", 3.Days().After(Reckoning.It).IfClosed(IfClosed.Keep), "Fri 2026-11-20, which is day 3");
}
