using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;

namespace DischargeFlow.Casework.ClosedDays;

/// <summary>A table of closed days that runs: the one that is kept, else the one in the folder of workflows.</summary>
/// <param name="Table">What it says.</param>
/// <param name="Text">The text that says it.</param>
/// <param name="Kept">The state in the database that stands here; null where the file counts.</param>
/// <param name="File">
/// The text of the file; null where there is none. Where the file counts and was changed since, the text that was taken (<see cref="WaitingCalendar"/>).
/// </param>
public sealed record LoadedCalendar(ClosedDayTable Table, SourceText Text, KeptCalendar? Kept, SourceText? File)
{
    /// <summary>What rulebooks call it.</summary>
    public string Name => Table.Name;

    /// <summary>The tables that run, by name.</summary>
    /// <param name="files">The sound texts of files, each of another name.</param>
    /// <param name="taken">What the database knows.</param>
    internal static ImmutableArray<LoadedCalendar> All(IEnumerable<SourceText> files, TakenCalendars taken)
    {
        var lying = Read(files);
        var all = new Dictionary<string, LoadedCalendar>();
        foreach (var (name, (text, table)) in Counting(lying, taken)) all[name] = new(table, text, null, text);
        foreach (var state in taken.Kept.Where(k => k.Text is not null))
        {
            var text = new SourceText($"{state.Name} {state.Number}", state.Text!);
            if (ClosedDayTableReader.Read(text) is { IsSound: true, Value: { } table }) all[state.Name] = new(table, text, state, lying.GetValueOrDefault(state.Name).Text);
        }

        return [.. all.Values.OrderBy(c => c.Name, StringComparer.Ordinal)];
    }

    /// <summary>The tables of which the files say other things than what runs in their place.</summary>
    /// <param name="files">The sound texts of files.</param>
    /// <param name="running">The tables that run.</param>
    internal static ImmutableArray<WaitingCalendar> Waiting(IEnumerable<SourceText> files, ImmutableArray<LoadedCalendar> running)
    {
        var lying = Read(files);
        var changed = running.Where(c => c.Kept is null).Select(c => (Runs: c, Lies: lying.GetValueOrDefault(c.Name)))
            .Where(c => c.Lies.Table is null || !CalendarDifference.Between(c.Lies.Table, c.Runs.Table).IsNothing)
            .Select(c => new WaitingCalendar(c.Runs.Name, c.Runs.Table, c.Lies.Text, c.Lies.Table));
        var added = lying.Where(l => running.All(c => c.Name != l.Key)).Select(l => new WaitingCalendar(l.Key, null, l.Value.Text, l.Value.Table));
        return [.. changed.Concat(added).OrderBy(w => w.Name, StringComparer.Ordinal)];
    }

    /// <summary>Whether what is kept and what the file says are two things: whoever reads the files plans by others.</summary>
    public bool Drifts => Kept is not null && File is not null
        && ClosedDayTableReader.Read(File).Value is { } table && !CalendarDifference.Between(table, Table).IsNothing;

    // Another note in a file, or another title, moves no date and asks nobody.
    private static Dictionary<string, (SourceText Text, ClosedDayTable Table)> Counting(Dictionary<string, (SourceText Text, ClosedDayTable Table)> lying, TakenCalendars taken)
    {
        if (taken.Files.IsEmpty) return lying;
        var counting = new Dictionary<string, (SourceText, ClosedDayTable)>();
        foreach (var file in taken.Files.GroupBy(f => f.Name).Select(f => f.Last()).Where(f => f.Text is not null))
        {
            var lies = lying.GetValueOrDefault(file.Name);
            var text = new SourceText(lies.Text?.File ?? $"{file.Name}.yaml", file.Text!);
            if (ClosedDayTableReader.Read(text) is not { IsSound: true, Value: { } table }) continue;
            counting[file.Name] = lies.Table is not null && CalendarDifference.Between(lies.Table, table).IsNothing ? lies : (text, table);
        }

        return counting;
    }

    private static Dictionary<string, (SourceText Text, ClosedDayTable Table)> Read(IEnumerable<SourceText> files) =>
        files.Select(f => (Text: f, ClosedDayTableReader.Read(f).Value)).Where(f => f.Value is not null).ToDictionary(f => f.Value!.Name, f => (f.Text, f.Value!));
}
