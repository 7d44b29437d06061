using System.Collections.Immutable;
using DischargeFlow.Casework.Directory.Tables;
using DischargeFlow.Web.Cases;

namespace DischargeFlow.Web.Directories.Tables;

/// <summary>The page on which the directory goes out as a table and comes in again.</summary>
/// <param name="Parties">How many parties the directory holds.</param>
/// <param name="Proposal">What the table that was sent would change; null before one was.</param>
/// <param name="Table">The table that was sent, in Base64, so that what is saved is what was shown.</param>
/// <param name="Told">What to tell the reader on top; null for nothing.</param>
public sealed record TableModel(int Parties, DirectoryProposal? Proposal = null, string? Table = null, Told? Told = null)
{
    /// <summary>How many changes the page shows at most; the numbers count all.</summary>
    public const int MostShown = 200;

    /// <summary>Changes to parties that are known already.</summary>
    public int Changed => Proposal?.Changes.Count(c => c.Known is not null) ?? 0;

    /// <summary>Parties that are new.</summary>
    public int Fresh => Proposal?.Changes.Count(c => c.Known is null) ?? 0;

    /// <summary>The changes that the page shows.</summary>
    public ImmutableArray<PartyChange> Shown => [.. (Proposal?.Changes ?? []).Take(MostShown)];
}
