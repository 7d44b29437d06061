using System.Collections.Immutable;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Reading.Texts;
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
    /// <summary>The closed-day tables with the texts that say them.</summary>
    public ImmutableArray<LoadedCalendar> Calendars { get; init; } = [];

    /// <summary>The sound texts of closed-day tables as they lie in the folder, whether they count or wait.</summary>
    public ImmutableArray<SourceText> CalendarFiles { get; init; } = [];

    /// <summary>The tables of which the folder says another thing than runs.</summary>
    public ImmutableArray<WaitingCalendar> WaitingCalendars => LoadedCalendar.Waiting(CalendarFiles, Calendars);

    /// <summary>
    /// Whether what it says of a rulebook runs without anybody having published it. Where it does not, the folder fills a fresh database; once cases go by
    /// what is there, or something was published, only what the database knows runs.
    /// </summary>
    public bool Publishes { get; init; } = true;

    /// <summary>
    /// The library with the tables of closed days that run by what a database knows: those that are kept, in the place of files of the same name or beside
    /// them, and those of files as they were taken. Versions plan by them; itself where that changes nothing.
    /// </summary>
    public WorkflowLibrary With(TakenCalendars taken)
    {
        var calendars = LoadedCalendar.All(CalendarFiles, taken);
        return calendars.Select(c => (c.Name, c.Kept, c.Text.Text)).SequenceEqual(Calendars.Select(c => (c.Name, c.Kept, c.Text.Text))) ? this : PlannedBy(calendars);
    }

    /// <summary>The library with other tables that run.</summary>
    internal WorkflowLibrary PlannedBy(ImmutableArray<LoadedCalendar> calendars)
    {
        var tables = ClosedDayTables.Of(calendars.Select(c => c.Table));
        var rulebooks = Rulebooks.Select(r => r with { Planner = Planner.For(r.Rulebook, Vocabularies.First(v => v.Name == r.Rulebook.CaseKind), tables) });
        return this with { Calendars = calendars, Tables = tables, Rulebooks = [.. rulebooks] };
    }

    /// <summary>A library of nothing.</summary>
    public static WorkflowLibrary Empty { get; } = new([], ClosedDayTables.Empty, [], []);

    /// <summary>True when nothing in the folder keeps a part of it from running.</summary>
    public bool IsSound => Findings.All(f => f.Gravity != Gravity.Error);

    /// <summary>The library as a shelf.</summary>
    public IRulebookShelf ToShelf() => new RulebookShelf(Vocabularies, Rulebooks.Select(r => r.Shelved), Tables);

    /// <summary>The newest version of the rulebook of a name, or null.</summary>
    public LoadedRulebook? Find(string rulebook) => Rulebooks.LastOrDefault(r => r.Name == rulebook);

    /// <summary>The rulebooks as people read them: each name once, with the numbers of its versions where there are several.</summary>
    public IEnumerable<string> Names() => Names(Rulebooks.Select(r => (r.Name, r.Version)));

    internal static IEnumerable<string> Names(IEnumerable<(string Name, int Version)> versions) => versions
        .OrderBy(v => v.Name, StringComparer.Ordinal).ThenBy(v => v.Version).GroupBy(v => v.Name)
        .Select(g => g.Count() == 1 ? g.Key : $"{g.Key} ({string.Join(", ", g.Select(v => v.Version))})");
}
