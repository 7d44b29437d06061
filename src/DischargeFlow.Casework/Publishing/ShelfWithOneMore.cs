using System.Collections.Immutable;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Casework.Publishing;

/// <summary>The shelf as it would be with one version more, for looking ahead.</summary>
internal sealed class ShelfWithOneMore : IRulebookShelf
{
    private readonly IRulebookShelf _shelf;
    private readonly ShelvedVersions _versions;

    public ShelfWithOneMore(IRulebookShelf shelf, ShelvedRulebook more)
    {
        _shelf = shelf;
        var vocabulary = shelf.FindVocabulary(more.Planner.Rulebook.CaseKind)!;
        _versions = new([.. shelf.FindVersions(more.Name)?.All ?? [], more], vocabulary);
    }

    public ImmutableArray<ShelvedRulebook> Rulebooks => [.. _shelf.Rulebooks.Where(r => r.Name != _versions.Newest.Name), _versions.Newest];

    public ClosedDayTables ClosedDays => _shelf.ClosedDays;

    public Vocabulary? FindVocabulary(string caseKind) => _shelf.FindVocabulary(caseKind);

    public ShelvedVersions? FindVersions(string name) => name == _versions.Newest.Name ? _versions : _shelf.FindVersions(name);
}
