using DischargeFlow.Rulebooks.Calendars;

namespace DischargeFlow.Casework.ClosedDays;

/// <summary>Reads lists of national holidays.</summary>
public interface IHolidayLists
{
    /// <summary>Reads the Cabinet Office's list, in Shift_JIS or UTF-8. Never throws for what is in it.</summary>
    HolidayReading Read(ReadOnlySpan<byte> bytes);
}
