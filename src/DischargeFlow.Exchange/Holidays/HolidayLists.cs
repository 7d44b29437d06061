using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Rulebooks.Calendars;

namespace DischargeFlow.Exchange.Holidays;

/// <summary>Reads lists of national holidays for whoever keeps tables of closed days.</summary>
public sealed class HolidayLists : IHolidayLists
{
    /// <inheritdoc/>
    public HolidayReading Read(ReadOnlySpan<byte> bytes) => HolidayListReader.Read(bytes);
}
