using System.Collections.Immutable;

namespace DischargeFlow.Casework.Drafts;

/// <summary>Reads drafts.</summary>
public interface IDraftReader
{
    /// <summary>All drafts with their files, the latest begun first.</summary>
    ImmutableArray<Draft> Drafts();

    /// <summary>One draft, or null.</summary>
    Draft? FindDraft(string id);
}

/// <summary>Writes drafts. Called by <see cref="DraftDesk"/> and by what publishes.</summary>
public interface IDraftWriter
{
    /// <summary>Adds a draft with its files.</summary>
    void AddDraft(Draft draft);

    /// <summary>Keeps a file, in the place of the one of that path.</summary>
    void KeepDraftFile(string draft, DraftFile file);

    /// <summary>Removes a file.</summary>
    void RemoveDraftFile(string draft, string path);

    /// <summary>Says what became of a draft.</summary>
    void SetDraftState(string draft, DraftState state);
}
