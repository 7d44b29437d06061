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
    private readonly TakenCalendars _taken;

    private WorkflowFolder(string root, LocalDate? today, TakenCalendars taken) => (_root, _today, _taken) = (root, today, taken);

    /// <summary>
    /// Reads the folder. Bad content never throws: it is left out and named among the findings. With the date of <paramref name="today"/> it is also
    /// said that a closed-day table is about to end.
    /// </summary>
    public static WorkflowLibrary Read(string path, LocalDate? today = null) => new WorkflowFolder(path, today, new([], [])).Read();

    /// <summary>
    /// Reads the folder of a program that has a database: tables of closed days that are kept there stand in the place of files, or beside them, and
    /// files that nobody took since they were changed count as they were.
    /// </summary>
    public static WorkflowLibrary Read(string path, TakenCalendars taken) => new WorkflowFolder(path, null, taken).Read();

    private WorkflowLibrary Read()
    {
        if (!System.IO.Directory.Exists(_root))
        {
            var missing = FindingTable.Unreadable.At(new Place(_root, 1, 1), new Bilingual("フォルダーがありません", "there is no such folder"));
            return WorkflowLibrary.Empty with { Findings = [missing] };
        }

        var vocabularies = Named(Files("vocabulary", "*.yaml"), VocabularyReader.Read, v => v.Name);
        var files = Calendars();
        var calendars = LoadedCalendar.All(files, _taken);

        // A rulebook may name a table that waits: it is read, and does not run before the table does.
        var added = LoadedCalendar.Waiting(files, calendars).Where(w => w.Running is null).Select(w => w.Table!).ToArray();
        var tables = ClosedDayTables.Of(calendars.Select(c => c.Table).Concat(added));
        var rulebooks = new Dictionary<string, List<LoadedRulebook>>();
        foreach (var folder in System.IO.Directory.GetDirectories(_root).Order(StringComparer.Ordinal))
        {
            var versions = Versions(folder, vocabularies, tables);
            if (versions is not [var first, ..]) continue;
            if (rulebooks.TryGetValue(first.Name, out var others)) _findings.Add(FindingTable.DuplicateRulebook.At(first.Rulebook.Place, first.Name, others[0].Rulebook.Place.File));
            else rulebooks.Add(first.Name, versions);
        }

        foreach (var versions in rulebooks.Values) _findings.AddRange(VersionChecks.Check([.. versions.Select(v => v.Rulebook)], _today));
        var library = new WorkflowLibrary(
            vocabularies, tables, [.. rulebooks.Values.SelectMany(r => r).OrderBy(r => r.Name, StringComparer.Ordinal).ThenBy(r => r.Version)], [.. _findings])
        {
            Calendars = calendars,
            CalendarFiles = files,
        };
        return added is [] ? library : library.PlannedBy(calendars);
    }

    /// <summary>The sound texts of tables, each of another name.</summary>
    private ImmutableArray<SourceText> Calendars()
    {
        var files = new Dictionary<string, SourceText>();
        _ = Named(Files("calendars", "*.yaml"), text => Remembering(ClosedDayTableReader.Read(text), text, files), t => t.Name);
        return [.. files.Values];
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
        _findings.AddRange(read.Findings.Where(f => !IsOfBrokenTable(f, tables)));
        return read.Loaded;
    }

    /// <summary>Whether a table is missed whose file is there and broken: what is wrong with it is said at the file.</summary>
    private bool IsOfBrokenTable(Finding finding, ClosedDayTables tables) => finding.Code == FindingTable.TableMissing.Code
        && Files("calendars", "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)).Any(n => !tables.Tables.ContainsKey(n) && finding.Sentence.En.Contains($"'{n}'", StringComparison.Ordinal));

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
