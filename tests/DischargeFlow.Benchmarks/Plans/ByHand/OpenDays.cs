using NodaTime;

namespace DischargeFlow.Benchmarks.Plans.ByHand;

/// <summary>Whether hospital and offices are open, Monday to Friday, read from the shipped tables once.</summary>
internal sealed class OpenDays
{
    private static readonly DateTime First = new(2024, 1, 1);

    private readonly bool[] _open = new bool[(int)(new DateTime(2029, 12, 31) - First).TotalDays];

    public OpenDays(params string[] tables)
    {
        for (var i = 0; i < _open.Length; i++)
        {
            var date = First.AddDays(i);
            var day = new LocalDate(date.Year, date.Month, date.Day);
            _open[i] = date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
                && tables.All(t => Figures.Region.Library.Tables.Tables[t].NameOf(day) is null);
        }
    }

    public bool IsOpen(DateTime date) => _open[(date - First).Days];

    public DateTime After(DateTime date, int count) => Step(date, count, 1);

    public DateTime Before(DateTime date, int count) => Step(date, count, -1);

    private DateTime Step(DateTime date, int count, int sign)
    {
        date = date.Date;
        while (count > 0)
        {
            date = date.AddDays(sign);
            if (IsOpen(date)) count--;
        }

        return date;
    }
}
