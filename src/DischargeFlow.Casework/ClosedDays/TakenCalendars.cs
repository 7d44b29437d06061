using System.Collections.Immutable;
using DischargeFlow.Casework.Stores;

namespace DischargeFlow.Casework.ClosedDays;

/// <summary>What the database knows of tables of closed days, by which those of a folder are read.</summary>
/// <param name="Kept">The latest state of each table that was kept on the pages.</param>
/// <param name="Files">
/// What files said when they were taken, the latest last. A file that says another thing waits until a person takes it. Empty where files count as
/// they lie: in a fresh database, and where the folder publishes.
/// </param>
public sealed record TakenCalendars(ImmutableArray<KeptCalendar> Kept, ImmutableArray<CalendarFile> Files)
{
    /// <summary>What holds for a program on a database.</summary>
    /// <param name="session">Reads the database.</param>
    /// <param name="folderPublishes">Whether what lies in the folder runs though nobody took it.</param>
    public static TakenCalendars Of(IReadSession session, bool folderPublishes) =>
        new(session.KeptCalendars(), folderPublishes || !session.KeptRulebooks().Any(k => k.IsInUse) ? [] : session.CalendarFiles());
}
