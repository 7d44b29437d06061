using DischargeFlow.Casework.Recording;

namespace DischargeFlow.Casework.Directory.Tables;

/// <summary>Takes what a table proposes into the directory, each party in a unit of work of its own: what breaks off is simply imported again.</summary>
public sealed class DirectoryImport(DirectoryDesk desk)
{
    /// <summary>Saves the changes of a proposal.</summary>
    /// <param name="proposal">What to save.</param>
    /// <param name="who">Who imports, for the audit.</param>
    /// <param name="saved">Is told how many are saved so far.</param>
    /// <param name="cancellationToken">Stops between two parties.</param>
    public async Task SaveAsync(DirectoryProposal proposal, string who, IProgress<int>? saved = null, CancellationToken cancellationToken = default)
    {
        for (var i = 0; i < proposal.Changes.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var change = proposal.Changes[i];
            await desk.SaveAsync(change.Party, change.Content, new(who, null), cancellationToken).ConfigureAwait(false);
            saved?.Report(i + 1);
        }
    }
}
