using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Criteria;

/// <summary>How old somebody is on a date.</summary>
internal static class Ages
{
    /// <summary>Full years; -1 before birth.</summary>
    /// <param name="born">The date of birth.</param>
    /// <param name="day">The date.</param>
    /// <param name="dayBefore">
    /// Whether a year of age is reached on the last instant of the day before the birthday, as Japanese law has it, so that that day already counts.
    /// </param>
    public static int On(LocalDate born, LocalDate day, bool dayBefore)
    {
        var reached = dayBefore ? day.PlusDays(1) : day;
        if (reached < born) return -1;
        // A birthday on 29 February is reached on 28 February in common years by either rule: counted back from 1 March, or on from the birth.
        return dayBefore ? -Period.Between(reached, born, PeriodUnits.Years).Years : Period.Between(born, reached, PeriodUnits.Years).Years;
    }
}
