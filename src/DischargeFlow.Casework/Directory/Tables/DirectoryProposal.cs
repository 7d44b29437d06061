using System.Collections.Immutable;
using System.Text.Json;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Rulebooks.Findings;
using NodaTime;

namespace DischargeFlow.Casework.Directory.Tables;

/// <summary>What a table would change in the directory. Parties that the table does not name stay as they are.</summary>
/// <param name="Changes">What is new or other than recorded: organizations before their parts, otherwise in the order of the table.</param>
/// <param name="Same">How many lines say what is recorded already.</param>
/// <param name="Faults">The lines that are not taken, with the reason.</param>
public sealed record DirectoryProposal(ImmutableArray<PartyChange> Changes, int Same, ImmutableArray<LineFault> Faults)
{
    /// <summary>Compares a table with the directory.</summary>
    /// <param name="table">The table.</param>
    /// <param name="directory">The directory as it is.</param>
    /// <param name="shelf">The rulebooks that a party can follow.</param>
    /// <param name="today">Since when new hours and rulebooks hold where the table does not say.</param>
    public static DirectoryProposal Of(DirectoryTable table, DirectorySnapshot directory, IRulebookShelf shelf, LocalDate today)
    {
        var faults = table.Faults.ToBuilder();
        var read = new List<PartyChange>();
        foreach (var line in table.Lines)
        {
            try
            {
                if (read.FirstOrDefault(c => c.Party.Id.Value == line.Id) is { } first) throw TableRefusals.Twice(line.Id, first.Line);
                var known = directory.FindById(line.Id);
                var draft = line.Over(known is null ? null : PartyWriting.Of(known), today);
                read.Add(new(line.Number, known, PartyReading.Of(line.Id, draft, shelf)));
            }
            catch (RefusedException refused)
            {
                faults.Add(new(line.Number, refused.Refusal.Sentence));
            }
        }

        var fit = read.Where(c => Fits(c, read, directory, faults)).ToArray();
        var changes = fit.Where(c => c.Differs).OrderBy(c => c.Party.Organization == c.Party.Id ? 0 : 1).ToImmutableArray();
        return new(changes, fit.Length - changes.Length, [.. faults.OrderBy(f => f.Line)]);
    }

    private static bool Fits(PartyChange change, List<PartyChange> all, DirectorySnapshot directory, ImmutableArray<LineFault>.Builder faults)
    {
        var (party, line) = (change.Party, change.Line);
        var organization = all.Find(c => c.Party.Id == party.Organization)?.Party ?? directory.Find(party.Organization);
        var reason = organization is null || organization.Organization != organization.Id ? TableRefusals.NoOrganization(party.Organization.Value)
            : Clash(party, all, directory) is var (code, other) ? TableRefusals.CodeTaken(code, other)
            : Shortened(change) is { } lost ? TableRefusals.ZeroLost(lost) : null;
        if (reason is not null) faults.Add(new(line, reason));
        return reason is null;
    }

    // An office program takes the leading zeros of a code away when it opens and saves the table.
    private static string? Shortened(PartyChange change) =>
        change.Known?.Codes.FirstOrDefault(before => before.StartsWith('0') && !change.Party.Codes.Contains(before) && change.Party.Codes.Contains(before.TrimStart('0')));

    private static (string Code, string Other)? Clash(DirectoryParty party, List<PartyChange> all, DirectorySnapshot directory)
    {
        foreach (var code in party.Codes)
        {
            var other = all.Find(c => c.Party.Id != party.Id && c.Party.Codes.Contains(code))?.Party
                ?? directory.Parties.FirstOrDefault(p => p.Id != party.Id && p.Codes.Contains(code) && all.TrueForAll(c => c.Party.Id != p.Id));
            if (other is not null) return (code, other.Name);
        }

        return null;
    }
}

/// <summary>A party as a line of a table wants it.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Known">What is recorded of it; null for a new party.</param>
/// <param name="Party">The party as it shall be.</param>
public sealed record PartyChange(long Line, DirectoryParty? Known, DirectoryParty Party)
{
    /// <summary>The party as text, by which two are compared.</summary>
    public string Content { get; } = TextOf(Party);

    /// <summary>Whether it is new or says something else than what is recorded.</summary>
    public bool Differs => Known is null || TextOf(Known) != Content;

    private static string TextOf(DirectoryParty party) => JsonSerializer.Serialize(PartyWriting.Of(party));
}
