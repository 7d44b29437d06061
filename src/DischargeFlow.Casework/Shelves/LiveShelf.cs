using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Casework.Shelves;

/// <summary>
/// A shelf in whose place another one can be put while everybody reads: from then on each question is answered by the new one. Versions are only
/// ever added, so that who asks twice within one unit of work finds at least what it found before.
/// </summary>
public sealed class LiveShelf(IRulebookShelf present) : IRulebookShelf
{
    private volatile IRulebookShelf _present = present;

    /// <inheritdoc/>
    public ImmutableArray<ShelvedRulebook> Rulebooks => _present.Rulebooks;

    /// <inheritdoc/>
    public ClosedDayTables ClosedDays => _present.ClosedDays;

    /// <inheritdoc/>
    public Vocabulary? FindVocabulary(string caseKind) => _present.FindVocabulary(caseKind);

    /// <inheritdoc/>
    public ShelvedVersions? FindVersions(string name) => _present.FindVersions(name);

    /// <summary>Puts another shelf in the place of this one.</summary>
    public void Put(IRulebookShelf next) => _present = next;
}
