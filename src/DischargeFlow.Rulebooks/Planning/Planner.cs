using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Planning;

/// <summary>
/// Computes from a case's whole history what should exist: duties, due moments, alerts. Pure: the same arguments give the same plan,
/// byte for byte. One planner is made for each rulebook version and may be used from many threads.
/// </summary>
public sealed class Planner
{
    private Planner(Rulebook rulebook) => Rulebook = rulebook;

    /// <summary>The rulebook version that it plans by.</summary>
    public Rulebook Rulebook { get; }

    /// <summary>Makes the planner of a rulebook version. Throws when the rulebook was not checked: names must resolve.</summary>
    public static Planner For(Rulebook rulebook, Vocabulary vocabulary, ClosedDayTables tables) => new(rulebook);

    /// <summary>The timetable of a case, as it is if nothing further is recorded.</summary>
    /// <param name="history">All that was recorded.</param>
    /// <param name="directory">What planning may know of the parties.</param>
    /// <param name="explain">Whether every date and silence carries its because.</param>
    public Plan Plan(CaseHistory history, DirectoryExtract directory, bool explain = false) => throw new NotImplementedException();
}
