using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Versions;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Casework.Shelves;

/// <summary>All versions of one rulebook, and which of them holds for a case.</summary>
public sealed class ShelvedVersions
{
    /// <summary>The number of no version: the case lies before the first day of them all, so that nothing is to be done and nothing is told.</summary>
    public const int None = 0;

    private readonly ImmutableArray<ShelvedRulebook> _byNumber;
    private readonly ImmutableArray<RulebookVersions> _upTo;
    private readonly ShelvedRulebook _none;

    /// <summary>Takes the versions of one rulebook, in any order. Throws when there is none, or when a number is there twice.</summary>
    public ShelvedVersions(IEnumerable<ShelvedRulebook> versions, Vocabulary vocabulary)
    {
        _byNumber = [.. versions.OrderBy(v => v.Version)];
        if (_byNumber.IsEmpty || _byNumber.Select(v => v.Version).Distinct().Count() < _byNumber.Length)
            throw new ArgumentException("A rulebook is shelved with one version at least, and each number once.", nameof(versions));
        var rulebooks = _byNumber.Select(v => v.Planner.Rulebook with { Version = v.Version }).ToArray();
        _upTo = [.. rulebooks.Select((_, i) => new RulebookVersions(rulebooks[..(i + 1)], vocabulary))];
        _none = new(None, Planner.For(rulebooks[0] with { Duties = [] }, vocabulary, ClosedDayTables.Empty));
    }

    /// <summary>The versions by number.</summary>
    public ImmutableArray<ShelvedRulebook> All => _byNumber;

    /// <summary>The version with the highest number.</summary>
    public ShelvedRulebook Newest => _byNumber[^1];

    /// <summary>The version of a number, or null; for <see cref="None"/> one without any duty.</summary>
    public ShelvedRulebook? Find(int version)
    {
        if (Newest.Version == version) return Newest;
        if (version == None) return _none;
        foreach (var shelved in _byNumber)
        {
            if (shelved.Version == version) return shelved;
        }

        return null;
    }

    /// <summary>
    /// The number of the version that holds by the dates of a case: among those with a number up to <paramref name="upTo"/>, <see cref="None"/> when
    /// the case lies before them all.
    /// </summary>
    /// <param name="history">What was recorded.</param>
    /// <param name="opened">When the case was opened, for a case without any other date.</param>
    /// <param name="upTo">What was put on the shelf later does not count.</param>
    public int Holding(CaseHistory history, Instant opened, int upTo)
    {
        for (var i = _byNumber.Length - 1; i >= 0; i--)
        {
            if (_byNumber[i].Version <= upTo) return _upTo[i].HoldingFor(history, opened.InZone(_byNumber[i].Planner.Rulebook.Zone).Date)?.Version ?? None;
        }

        return None;
    }

    /// <summary>Whether what an entry says can make another version hold.</summary>
    public bool MayMove(EntryContent content) =>
        content is EntryContent.GoesBy choice ? choice.Rulebook == Newest.Name : _upTo[^1].MayMove(content);
}
