using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Casework.ClosedDays;

/// <summary>How far a table of closed days reaches.</summary>
public enum TableReach
{
    /// <summary>Far enough.</summary>
    Fine,

    /// <summary>Deadlines of a stay lie weeks ahead, and a new table needs time to come: less than half a year is left.</summary>
    EndsSoon,

    /// <summary>It has ended: closed days count as business days.</summary>
    Ended,
}

/// <summary>Says how far tables reach.</summary>
public static class TableReaches
{
    private static readonly Period Ahead = Period.FromMonths(6);

    /// <summary>How far a table reaches on a date.</summary>
    public static TableReach ReachOn(this ClosedDayTable table, LocalDate today) =>
        table.CoversTo < today ? TableReach.Ended : table.CoversTo < today + Ahead ? TableReach.EndsSoon : TableReach.Fine;
}
