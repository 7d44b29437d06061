using System.Collections.Immutable;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Casework.Workflows;

/// <summary>
/// Everything that a folder of workflows holds. What could not be read, or was found wrong, is left out and named among the findings.
/// </summary>
/// <param name="Vocabularies">The vocabularies, by name.</param>
/// <param name="Tables">The closed-day tables.</param>
/// <param name="Rulebooks">All versions without an error, by name and number.</param>
/// <param name="Findings">All that was found, in the order of files and places.</param>
public sealed record WorkflowLibrary(
    ImmutableArray<Vocabulary> Vocabularies, ClosedDayTables Tables, ImmutableArray<LoadedRulebook> Rulebooks, ImmutableArray<Finding> Findings)
{
    /// <summary>A library of nothing.</summary>
    public static WorkflowLibrary Empty { get; } = new([], ClosedDayTables.Empty, [], []);

    /// <summary>True when nothing in the folder keeps a part of it from running.</summary>
    public bool IsSound => Findings.All(f => f.Gravity != Gravity.Error);

    /// <summary>The library as a shelf.</summary>
    public IRulebookShelf ToShelf() => new RulebookShelf(Vocabularies, Rulebooks.Select(r => r.Shelved), Tables);

    /// <summary>The newest version of the rulebook of a name, or null.</summary>
    public LoadedRulebook? Find(string rulebook) => Rulebooks.LastOrDefault(r => r.Name == rulebook);

    /// <summary>The rulebooks as people read them: each name once, with the numbers of its versions where there are several.</summary>
    public IEnumerable<string> Names() => Rulebooks.GroupBy(r => r.Name).Select(g => g.Count() == 1 ? g.Key : $"{g.Key} ({string.Join(", ", g.Select(r => r.Version))})");
}
