using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Casework.Directory;

/// <summary>Reads the directory.</summary>
public interface IDirectoryReader
{
    /// <summary>The whole directory as it is now; kept in memory until it changes.</summary>
    DirectorySnapshot Directory { get; }

    /// <summary>The directory as it was at a past moment.</summary>
    PastDirectory DirectoryAt(Instant at);

    /// <summary>A number that grows with every change of the directory.</summary>
    long DirectoryVersion { get; }
}

/// <summary>Writes the directory.</summary>
public interface IDirectoryWriter
{
    /// <summary>
    /// Adds a party or replaces what was recorded of it. What was deferred for its hours is looked at again. Throws
    /// <see cref="Refusals.RefusedException"/> when one of its codes names another party.
    /// </summary>
    void SaveParty(DirectoryParty party, Instant recorded);
}

/// <summary>The directory at one point in time.</summary>
public sealed class DirectorySnapshot
{
    private readonly ImmutableDictionary<PartyId, DirectoryParty> _parties;
    private readonly ImmutableDictionary<string, PartyId> _codes;

    // By text: what another system calls a party may be no id at all.
    private readonly Dictionary<string, DirectoryParty> _byId;

    /// <summary>Makes a snapshot from its parties.</summary>
    public DirectorySnapshot(IEnumerable<DirectoryParty> parties)
    {
        _parties = parties.ToImmutableDictionary(p => p.Id);
        _codes = _parties.Values.SelectMany(p => p.Codes.Select(c => (c, p.Id))).ToImmutableDictionary(p => p.c, p => p.Id, StringComparer.Ordinal);
        _byId = _parties.ToDictionary(p => p.Key.Value, p => p.Value, StringComparer.Ordinal);
        Extract = new(_parties.ToImmutableDictionary(p => p.Key, p => p.Value.ToExtract()));
    }

    /// <summary>All parties, in the order of their ids.</summary>
    public IEnumerable<DirectoryParty> Parties => _parties.Values.OrderBy(p => p.Id.Value, StringComparer.Ordinal);

    /// <summary>What planning may know.</summary>
    public DirectoryExtract Extract { get; }

    /// <summary>The party with an id, or null.</summary>
    public DirectoryParty? Find(PartyId id) => _parties.GetValueOrDefault(id);

    /// <summary>The party with an id given as text, or null: the text may be no id at all.</summary>
    public DirectoryParty? FindById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The party that a code or an id names, or null.</summary>
    public DirectoryParty? FindByCode(string codeOrId)
    {
        if (_codes.TryGetValue(codeOrId, out var id)) return Find(id);
        return FindById(codeOrId);
    }

    /// <summary>How a party can be reached, and when. Nothing is sent to an address that nobody verified, or at which somebody else reads.</summary>
    public ImmutableArray<WayTo> WaysTo(PartyId id) => [.. (Find(id)?.ContactPoints ?? []).Where(p => p.MayBeUsed).Select(p => new WayTo(ByOf(p.Kind), p.Hours)).Distinct()];

    /// <summary>The name of a party, or its id when the directory does not know it.</summary>
    public string NameOf(PartyId id) => Find(id)?.Name ?? id.Value;

    private static ReachableBy ByOf(ContactKind kind) => kind switch { ContactKind.Mail => ReachableBy.Mail, ContactKind.Fax => ReachableBy.Fax, _ => ReachableBy.Phone };
}
