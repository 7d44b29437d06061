using System.Globalization;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Exchange.Hl7;

/// <summary>What a time field says: a moment, nothing, or something that cannot be read.</summary>
public readonly record struct Hl7TimeReading(Moment? Moment, Bilingual? Reason);

/// <summary>
/// Reads HL7's <c>YYYYMMDD[HH[MM[SS[.S]]]][+ZZZZ]</c>. A date stays a date. A time without offset is in the sender's zone. 24:00 is the midnight
/// that ends the day.
/// </summary>
public static class Hl7Time
{
    /// <summary>Reads a field; a moment of neither is an empty field.</summary>
    public static Hl7TimeReading Read(string? text, DateTimeZone zone)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text)) return default;
        var sign = text.IndexOfAny(['+', '-']);
        var (local, offset) = sign < 0 ? (text, null) : (text[..sign], text[sign..]);
        var point = local.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? local : local[..point];
        if (!digits.All(char.IsAsciiDigit) || (point >= 0 && (digits.Length != 14 || !local[(point + 1)..].All(char.IsAsciiDigit)))) return Unreadable;
        if (digits.Length is 4 or 6) return new(null, OnlyMonth);
        if (digits.Length is not (8 or 10 or 12 or 14)) return Unreadable;

        int Part(int at) => at < digits.Length ? int.Parse(digits.AsSpan(at, at == 0 ? 4 : 2), CultureInfo.InvariantCulture) : 0;
        var (year, month, day) = (Part(0), Part(4), Part(6));
        if (year is < 1 or > 9998 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return NoSuchTime;
        var date = new LocalDate(year, month, day);
        if (digits.Length == 8) return new(Moment.On(date), null);

        var (hour, minute, second) = (Part(8), Part(10), Part(12));
        if (hour > 24 || minute > 59 || second > 59 || (hour == 24 && (minute > 0 || second > 0))) return NoSuchTime;
        var time = (hour == 24 ? date.PlusDays(1) : date).At(new LocalTime(hour % 24, minute, second));
        if (offset is null) return new(Moment.At(time.InZoneLeniently(zone).ToInstant()), null);
        return OffsetOf(offset) is { } known ? new(Moment.At(time.WithOffset(known).ToInstant()), null) : Unreadable;
    }

    private static Offset? OffsetOf(string text)
    {
        var digits = text[1..].Replace(":", "", StringComparison.Ordinal);
        if (digits.Length != 4 || !digits.All(char.IsAsciiDigit)) return null;
        var minutes = int.Parse(digits.AsSpan(0, 2), CultureInfo.InvariantCulture) * 60 + int.Parse(digits.AsSpan(2), CultureInfo.InvariantCulture);
        return minutes > 14 * 60 ? null : Offset.FromSeconds((text[0] == '-' ? -minutes : minutes) * 60);
    }

    private static Hl7TimeReading Unreadable { get; } = new(null, new(
        "日時がHL7の形(例:20261127100000)ではありません。送信側に直してもらってください。",
        "The time is not written as HL7 writes it (such as 20261127100000). Have the sender mend it."));

    private static Hl7TimeReading NoSuchTime { get; } = new(null, new(
        "この世にない日時です(月・日・時刻を確かめてください)。送信側に直してもらってください。",
        "There is no such date or time. Have the sender mend it."));

    private static Bilingual OnlyMonth { get; } = new(
        "年または年月だけで、日がわかりません。日まで書いて送り直してもらってください。",
        "Only the year or the month is given; the day is needed. Have it sent again with the day.");
}
