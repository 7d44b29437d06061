using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using NodaTime;

namespace DischargeFlow.Casework.Publishing;

/// <summary>Reads publications.</summary>
public interface IPublicationReader
{
    /// <summary>All publications, the latest proposed first.</summary>
    ImmutableArray<Publication> Publications();

    /// <summary>One publication, or null.</summary>
    Publication? FindPublication(string id);

    /// <summary>
    /// The open cases that a rulebook binds, by row id, those after an id; null begins with the first. A case is open until its stay has ended
    /// (<see cref="CaseEnds"/>), nothing of it is on anybody's list now or later, and no message of it waits.
    /// </summary>
    ImmutableArray<CaseRecord> OpenCases(string rulebook, Instant now, string? after, int atMost);

    /// <summary>How many open cases a rulebook binds.</summary>
    long CountOpenCases(string rulebook, Instant now);
}

/// <summary>Writes publications.</summary>
public interface IPublicationWriter
{
    /// <summary>Adds a publication, or replaces what is recorded of it.</summary>
    void SavePublication(Publication publication);
}
