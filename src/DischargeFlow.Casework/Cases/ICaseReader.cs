using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Casework.Cases;

/// <summary>Reads cases and their histories.</summary>
public interface ICaseReader
{
    /// <summary>The case with a number, or null.</summary>
    CaseRecord? FindCase(CaseNumber number);

    /// <summary>The case with a row id, or null.</summary>
    CaseRecord? FindCaseById(string id);

    /// <summary>How many cases there are.</summary>
    long CountCases();

    /// <summary>The cases by row id, those after an id; null begins with the first.</summary>
    ImmutableArray<CaseRecord> CasesAfter(string? id, int atMost);

    /// <summary>All entries of a case, by sequence.</summary>
    ImmutableArray<Entry> EntriesOf(CaseRecord @case);

    /// <summary>The cases of a stay key (<see cref="ICaseWriter.AddStayKey"/>), the latest opened first.</summary>
    ImmutableArray<CaseRecord> FindCasesByStayKey(string keyedHash);

    /// <summary>Whether a case is found by a stay key already.</summary>
    bool HasStayKey(CaseRecord @case);

    /// <summary>The cases of a person, the latest opened first.</summary>
    ImmutableArray<CaseRecord> FindCasesOfPerson(string person);

    /// <summary>Cases in which a party holds or held a role, for planning anew after a change in the directory.</summary>
    ImmutableArray<CaseNumber> FindCasesWithParty(PartyId party);
}

/// <summary>Writes cases and appends to their histories.</summary>
public interface ICaseWriter
{
    /// <summary>Adds a case.</summary>
    void AddCase(CaseRecord @case);

    /// <summary>
    /// Appends entries and moves the case to its new version. Throws <see cref="VersionMovedException"/> when the case is no longer at the version
    /// expected.
    /// </summary>
    void AppendEntries(CaseRecord @case, ImmutableArray<Entry> entries, int expectedVersion, string? stage, Instant recorded);

    /// <summary>Binds other rulebooks to a case.</summary>
    void SetRulebooks(CaseRecord @case, ImmutableArray<BoundRulebook> rulebooks);

    /// <summary>Lets a case be found by a keyed hash of what another system calls the stay.</summary>
    void AddStayKey(string keyedHash, CaseRecord @case);
}

/// <summary>Somebody else appended to the case since it was read.</summary>
public sealed class VersionMovedException(int expected, int found)
    : Exception($"The case is at version {found}, not {expected}: somebody else recorded something since it was read.")
{
    /// <summary>The version that the writer expected.</summary>
    public int Expected { get; } = expected;

    /// <summary>The version that the case is at.</summary>
    public int Found { get; } = found;
}
