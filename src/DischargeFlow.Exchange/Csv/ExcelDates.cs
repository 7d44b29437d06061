using System.Globalization;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Exchange.Csv;

/// <summary>
/// The numbers that Excel keeps for dates, which an export shows when a cell lost its format: days since 1899-12-30, with the part of a day for the hour
/// (<c>46023</c> is 2026-01-01, <c>46023.5</c> its noon). Only numbers from 1982 to 2119 are read: a smaller one is hardly a date.
/// </summary>
internal static class ExcelDates
{
    /// <summary>What a map writes for it under <c>formats:</c>.</summary>
    public const string Name = "excel";

    private const decimal First = 30_000;
    private const decimal Last = 80_000;
    private static readonly LocalDate Zero = new(1899, 12, 30);

    public static Moment? Read(string text, DateTimeZone zone)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) || days < First || days > Last) return null;
        var date = Zero.PlusDays((int)days);
        if (days == decimal.Truncate(days)) return Moment.On(date);
        var minutes = (int)Math.Round((days - decimal.Truncate(days)) * 24 * 60, MidpointRounding.AwayFromZero);
        return Moment.At(date.AtMidnight().PlusMinutes(minutes).InZoneLeniently(zone).ToInstant());
    }
}
