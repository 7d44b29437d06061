using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using NodaTime;

namespace DischargeFlow.Casework.Replans;

/// <summary>Reads what open cases are planned anew for.</summary>
public interface IReplanReader
{
    /// <summary>The latest, newest first.</summary>
    ImmutableArray<Replan> Replans(int atMost);

    /// <summary>Those that are not done, oldest first.</summary>
    ImmutableArray<Replan> OpenReplans();

    /// <summary>What open cases were planned by last: a hash for each table of closed days, by its name.</summary>
    ImmutableDictionary<string, string> PlannedBy();

    /// <summary>Cases with a duty or a message still to come, by row id, those after an id; null begins with the first.</summary>
    ImmutableArray<CaseRecord> OpenCasesAfter(string? id, Instant now, int atMost);

    /// <summary>Why the plan of a case became another one without an entry, the latest first.</summary>
    ImmutableArray<CaseReplan> ReplansOf(CaseRecord @case);
}

/// <summary>Writes what open cases are planned anew for.</summary>
public interface IReplanWriter
{
    /// <summary>Adds one, or says how far it has come.</summary>
    void SaveReplan(Replan replan);

    /// <summary>Says that the plan of a case became another one for it.</summary>
    void NoteReplan(Replan replan, CaseRecord @case, Instant at);

    /// <summary>Open cases are planned by these hashes from now on.</summary>
    void SavePlannedBy(IReadOnlyDictionary<string, string> hashes);
}
