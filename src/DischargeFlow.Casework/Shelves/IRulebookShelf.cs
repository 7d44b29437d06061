using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Casework.Shelves;

/// <summary>The vocabularies and the rulebooks that run, each in all its versions.</summary>
public interface IRulebookShelf
{
    /// <summary>The vocabulary of a kind of case, or null.</summary>
    Vocabulary? FindVocabulary(string caseKind);

    /// <summary>All versions of the rulebook of a name, or null.</summary>
    ShelvedVersions? FindVersions(string name);

    /// <summary>The newest version of each rulebook that can bind a new case, by name.</summary>
    ImmutableArray<ShelvedRulebook> Rulebooks { get; }

    /// <summary>The closed-day tables by which the planners reckon.</summary>
    ClosedDayTables ClosedDays { get; }

    /// <summary>The newest version of the rulebook of a name, or null.</summary>
    ShelvedRulebook? FindRulebook(string name) => FindVersions(name)?.Newest;

    /// <summary>One version of the rulebook of a name, or null; <see cref="ShelvedVersions.None"/> where no version holds.</summary>
    ShelvedRulebook? FindRulebook(string name, int version) => FindVersions(name)?.Find(version);
}
