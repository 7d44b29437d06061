using System.Globalization;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Storage.Sessions;

/// <summary>How values stand in the tables: instants as UTC epoch milliseconds, dates as ISO text, yes and no as 1 and 0.</summary>
internal static class Reading
{
    public static string? TextOrNull(this Row row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static Instant Instant(this Row row, int column) => NodaTime.Instant.FromUnixTimeMilliseconds(row.GetInt64(column));

    public static Instant? InstantOrNull(this Row row, int column) => row.IsDBNull(column) ? null : row.Instant(column);

    public static bool Yes(this Row row, int column) => row.GetInt64(column) != 0;

    public static PartyId? PartyOrNull(this Row row, int column) => row.IsDBNull(column) ? null : new PartyId(row.GetString(column));

    public static LocalDate? DateOrNull(this Row row, int column) => row.IsDBNull(column) ? null : DateOf(row.GetString(column));

    public static LocalDate DateOf(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static long Ms(this Instant instant) => instant.ToUnixTimeMilliseconds();

    public static object? Ms(this Instant? instant) => instant is { } value ? value.ToUnixTimeMilliseconds() : null;

    public static string Iso(this LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    public static int Bit(this bool yes) => yes ? 1 : 0;
}
