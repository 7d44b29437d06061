using System.Collections.Immutable;

namespace DischargeFlow.Casework.ClosedDays;

/// <summary>The tables of closed days by which the program plans.</summary>
public interface ICalendarShelf
{
    /// <summary>The tables, by name.</summary>
    ImmutableArray<LoadedCalendar> Calendars { get; }

    /// <summary>The tables of which the folder of workflows says another thing, which waits until a person takes it.</summary>
    ImmutableArray<WaitingCalendar> Waiting { get; }

    /// <summary>Reads them anew and plans by them from now on. Open cases follow in the background.</summary>
    Task RenewAsync(CancellationToken cancellationToken = default);

    /// <summary>The same, only where the database keeps other tables than these: another process changed one.</summary>
    Task FollowAsync(CancellationToken cancellationToken = default);
}
