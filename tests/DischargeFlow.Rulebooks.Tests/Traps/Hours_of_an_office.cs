using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Traps;

/// <summary>Business hours of an office that is open Monday to Friday from 8:00 to 18:00, counted from Monday 16 November 2026 at 10:00.</summary>
public sealed class Hours_of_an_office
{
    private static readonly Reckoning Monday = Reckoning.In("Asia/Tokyo", new LocalDateTime(2026, 11, 16, 10, 0));

    [Fact]
    public void That_end_as_it_closes_end_on_that_day() => Monday
        .Gives("Mon 2026-11-16 17:00+09", 7.BusinessHours().After(Reckoning.It))
        .Gives("Mon 2026-11-16 18:00+09", 8.BusinessHours().After(Reckoning.It), "08:00 of the next day")
        .Gives("Tue 2026-11-17 09:00+09", 9.BusinessHours().After(Reckoning.It));

    [Fact]
    public void That_are_counted_back_to_its_opening_end_on_that_day() => Monday
        .Gives("Mon 2026-11-16 09:00+09", 1.BusinessHours().Before(Reckoning.It))
        .Gives("Mon 2026-11-16 08:00+09", 2.BusinessHours().Before(Reckoning.It), "18:00 of the Friday before")
        .Gives("Fri 2026-11-13 17:00+09", 3.BusinessHours().Before(Reckoning.It));

    [Fact]
    public void That_are_counted_while_it_is_closed_begin_with_the_next_opening_or_end_with_the_last_closing() => Reckoning.In("Asia/Tokyo", new LocalDateTime(2026, 11, 15, 12, 0))
        .Gives("Mon 2026-11-16 09:00+09", 1.BusinessHours().After(Reckoning.It))
        .Gives("Fri 2026-11-13 17:00+09", 1.BusinessHours().Before(Reckoning.It));
}
