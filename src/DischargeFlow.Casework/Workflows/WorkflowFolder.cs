using System.Collections.Immutable;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Versions;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Casework.Workflows;

/// <summary>
/// Reads a folder of workflows: <c>vocabulary/*.yaml</c>, <c>calendars/*.yaml</c>, and for each rulebook a folder with
/// <c>rulebook.yaml</c>, <c>scenarios/*.yaml</c> and <c>mail/*.txt</c>. Other versions of it lie in <c>versions/1</c>, <c>versions/2</c> …, each a
/// folder with the same three.
/// </summary>
public sealed class WorkflowFolder
{
    private readonly string _root;
    private readonly List<Finding> _findings = [];

    private readonly LocalDate? _today;
    private readonly ImmutableArray<KeptCalendar> _kept;

    private WorkflowFolder(string root, LocalDate? today, ImmutableArray<KeptCalendar> kept) => (_root, _today, _kept) = (root, today, kept);

    /// <summary>
    /// Reads the folder. Bad content never throws: it is left out and named among the findings. With the date of <paramref name="today"/> it is also
    /// said that a closed-day table is about to end.
    /// </summary>
    public static WorkflowLibrary Read(string path, LocalDate? today = null) => new WorkflowFolder(path, today, []).Read();

    /// <summary>Reads the folder of a program that has a database: tables of closed days that are kept there stand in the place of files, or beside them.</summary>
    public static WorkflowLibrary Read(string path, ImmutableArray<KeptCalendar> kept) => new WorkflowFolder(path, null, kept).Read();

    private WorkflowLibrary Read()
    {
        if (!System.IO.Directory.Exists(_root))
        {
            var missing = FindingTable.Unreadable.At(new Place(_root, 1, 1), new Bilingual("フォルダーがありません", "there is no such folder"));
            return WorkflowLibrary.Empty with { Findings = [missing] };
        }

        var vocabularies = Named(Files("vocabulary", "*.yaml"), VocabularyReader.Read, v => v.Name);
        var calendars = Calendars();
        var tables = ClosedDayTables.Of(calendars.Select(c => c.Table));
        var rulebooks = new Dictionary<string, List<LoadedRulebook>>();
        foreach (var folder in System.IO.Directory.GetDirectories(_root).Order(StringComparer.Ordinal))
        {
            var versions = Versions(folder, vocabularies, tables);
            if (versions is not [var first, ..]) continue;
            if (rulebooks.TryGetValue(first.Name, out var others)) _findings.Add(FindingTable.DuplicateRulebook.At(first.Rulebook.Place, first.Name, others[0].Rulebook.Place.File));
            else rulebooks.Add(first.Name, versions);
        }

        foreach (var versions in rulebooks.Values) _findings.AddRange(VersionChecks.Check([.. versions.Select(v => v.Rulebook)], _today));
        return new(
            vocabularies, tables, [.. rulebooks.Values.SelectMany(r => r).OrderBy(r => r.Name, StringComparer.Ordinal).ThenBy(r => r.Version)], [.. _findings])
        {
            Calendars = calendars,
        };
    }

    /// <summary>The tables by name.</summary>
    private ImmutableArray<LoadedCalendar> Calendars()
    {
        var files = new Dictionary<string, SourceText>();
        _ = Named(Files("calendars", "*.yaml"), text => Remembering(ClosedDayTableReader.Read(text), text, files), t => t.Name);
        return LoadedCalendar.All(files.Values, _kept);
    }

    private static Reading<ClosedDayTable> Remembering(Reading<ClosedDayTable> read, SourceText text, Dictionary<string, SourceText> files)
    {
        if (read is { IsSound: true, Value: { } table }) files.TryAdd(table.Name, text);
        return read;
    }

    /// <summary>The versions in the folder of one rulebook; none when there is no rulebook in it.</summary>
    private List<LoadedRulebook> Versions(string folder, ImmutableArray<Vocabulary> vocabularies, ClosedDayTables tables)
    {
        var family = new VersionFamily(_findings);
        var others = Path.Combine(folder, "versions");
        var folders = System.IO.Directory.Exists(others) ? System.IO.Directory.GetDirectories(others).Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        foreach (var version in folders.Prepend(folder))
        {
            var file = Path.Combine(version, "rulebook.yaml");
            if (File.Exists(file) && Rulebook(file, vocabularies, tables) is { } loaded) family.Add(loaded, version == folder ? null : Path.GetFileName(version));
        }

        return family.Versions;
    }

    private LoadedRulebook? Rulebook(string file, ImmutableArray<Vocabulary> vocabularies, ClosedDayTables tables)
    {
        var read = VersionReading.Of(VersionFolder.Read(file, _findings), vocabularies, tables, _today);
        _findings.AddRange(read.Findings);
        return read.Loaded;
    }

    private ImmutableArray<T> Named<T>(IEnumerable<string> files, Func<SourceText, Reading<T>> read, Func<T, string> nameOf)
        where T : class
    {
        var values = ImmutableArray.CreateBuilder<T>();
        var names = new Dictionary<string, string>();
        foreach (var file in files)
        {
            if (TextFiles.Read(file, _findings) is not { } text) continue;
            var reading = read(text);
            _findings.AddRange(reading.Findings);
            if (!reading.IsSound) continue;
            if (!names.TryAdd(nameOf(reading.Value!), file)) _findings.Add(FindingTable.DuplicateRulebook.At(new Place(file, 1, 1), nameOf(reading.Value!), names[nameOf(reading.Value!)]));
            else values.Add(reading.Value!);
        }

        return values.ToImmutable();
    }

    private IEnumerable<string> Files(string folder, string pattern)
    {
        var path = Path.Combine(_root, folder);
        return System.IO.Directory.Exists(path) ? System.IO.Directory.GetFiles(path, pattern).Order(StringComparer.Ordinal) : [];
    }
}
