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
        var age = day.Year - born.Year + 1;
        while (age >= 0 && ReachedOn(born, age, dayBefore) > day) age--;
        return age;
    }

    // A birthday on 29 February is reached on 28 February in common years by either rule's date arithmetic.
    private static LocalDate ReachedOn(LocalDate born, int age, bool dayBefore)
    {
        if (!dayBefore) return born.PlusYears(age);
        var year = born.Year + age;
        var birthday = born is { Month: 2, Day: 29 } && !CalendarSystem.Iso.IsLeapYear(year) ? new LocalDate(year, 3, 1) : born.PlusYears(age);
        return birthday.PlusDays(-1);
    }
}
