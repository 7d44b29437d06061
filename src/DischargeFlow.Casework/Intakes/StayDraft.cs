using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Stores;

namespace DischargeFlow.Casework.Intakes;

/// <summary>The stay that messages are about, as far as they have told of it; written in one go.</summary>
internal sealed record StayDraft
{
    /// <summary>The hospital that tells of it.</summary>
    public required DirectoryParty Hospital { get; init; }

    /// <summary>The case; null until a message opens it.</summary>
    public CaseDraft? Case { get; init; }

    /// <summary>The person of the case; null while there is no case, or when nobody said whose it is.</summary>
    public PersonDraft? Person { get; init; }

    /// <summary>Whom the patient number names, for a case that is opened.</summary>
    public Person? Known { get; init; }

    /// <summary>What the case will be called when it is opened; null when there is one.</summary>
    public NewIdentity? Identity { get; init; }

    /// <summary>The key by which the case is not found yet; null when it is.</summary>
    public string? NewKey { get; init; }

    /// <summary>Writes what is new.</summary>
    public void Save(IWriteSession session)
    {
        Person?.Save(session);
        Case?.Save(session);
        if (NewKey is { } key && Case is { } opened) session.AddStayKey(key, opened.Case);
    }
}
