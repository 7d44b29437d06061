using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;

namespace DischargeFlow.Casework.ClosedDays;

/// <summary>A table of closed days that runs: the one that is kept, else the one in the folder of workflows.</summary>
/// <param name="Table">What it says.</param>
/// <param name="Text">The text that says it.</param>
/// <param name="Kept">The state in the database that stands here; null where the file counts.</param>
/// <param name="File">The text of the file; null where there is none.</param>
public sealed record LoadedCalendar(ClosedDayTable Table, SourceText Text, KeptCalendar? Kept, SourceText? File)
{
    /// <summary>What rulebooks call it.</summary>
    public string Name => Table.Name;

    /// <summary>The tables that run, by name.</summary>
    /// <param name="files">The sound texts of files, each of another name.</param>
    /// <param name="kept">The latest state of each table that is kept.</param>
    internal static ImmutableArray<LoadedCalendar> All(IEnumerable<SourceText> files, ImmutableArray<KeptCalendar> kept)
    {
        var read = files.Select(f => (Text: f, Table: ClosedDayTableReader.Read(f).Value)).Where(f => f.Table is not null).ToDictionary(f => f.Table!.Name);
        var all = read.Values.ToDictionary(f => f.Table!.Name, f => new LoadedCalendar(f.Table!, f.Text, null, f.Text));
        foreach (var state in kept.Where(k => k.Text is not null))
        {
            var text = new SourceText($"{state.Name} {state.Number}", state.Text!);
            if (ClosedDayTableReader.Read(text) is { IsSound: true, Value: { } table }) all[state.Name] = new(table, text, state, all.GetValueOrDefault(state.Name)?.File);
        }

        return [.. all.Values.OrderBy(c => c.Name, StringComparer.Ordinal)];
    }

    /// <summary>Whether what is kept and what the file says are two things: whoever reads the files plans by others.</summary>
    public bool Drifts => Kept is not null && File is not null
        && ClosedDayTableReader.Read(File).Value is { } table && !CalendarDifference.Between(table, Table).IsNothing;
}
