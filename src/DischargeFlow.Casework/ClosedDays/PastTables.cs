using System.Collections.Immutable;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using NodaTime;

namespace DischargeFlow.Casework.ClosedDays;

/// <summary>The tables of closed days that held at a past moment.</summary>
/// <param name="Tables">The tables.</param>
/// <param name="Changed">The names of those that say other things today, in order.</param>
/// <param name="KnownSince">
/// Null where it is known what each table said. Else from when on that is remembered: the moment lies before it, and the earliest that is known stands
/// for what nobody wrote down.
/// </param>
public sealed record PastTables(ClosedDayTables Tables, ImmutableArray<string> Changed, Instant? KnownSince)
{
    /// <summary>The tables of a moment: of each the state that was kept last by then; where none was, or the file counted again, what the file said.</summary>
    /// <param name="session">Reads what was kept.</param>
    /// <param name="present">The tables that hold today.</param>
    /// <param name="at">The moment.</param>
    public static PastTables At(IReadSession session, ClosedDayTables present, Instant at)
    {
        var files = session.CalendarFiles().ToLookup(f => f.Name);
        var states = session.KeptCalendars().ToDictionary(k => k.Name, k => session.StatesOf(k.Name, int.MaxValue));
        var tables = new Dictionary<string, ClosedDayTable>();
        var since = (Instant?)null;
        foreach (var name in present.Tables.Keys.Concat(files.Select(f => f.Key)).Concat(states.Keys).Distinct())
        {
            var table = present.Tables.GetValueOrDefault(name);
            if (states.GetValueOrDefault(name, []).FirstOrDefault(s => s.Recorded <= at)?.Text is { } kept) table = TableOf(name, kept);
            else if (files[name].LastOrDefault(f => f.Since <= at) is { } file) table = TableOf(name, file.Text);
            else if (files[name].FirstOrDefault() is { } first)
            {
                table = TableOf(name, first.Text);
                since = since is { } known ? Instant.Max(known, first.Since) : first.Since;
            }
            else if (states.ContainsKey(name)) table = null;

            if (table is not null) tables.Add(name, table);
        }

        var then = ClosedDayTables.Of(tables.Values);
        return new(then, [.. tables.Keys.Union(present.Tables.Keys).Where(n => !AreAlike(n, then, present)).Order(StringComparer.Ordinal)], since);
    }

    private static ClosedDayTable? TableOf(string name, string? text) => text is null ? null : ClosedDayTableReader.Read(new SourceText(name, text)).Value;

    private static bool AreAlike(string name, ClosedDayTables then, ClosedDayTables now) =>
        then.Tables.GetValueOrDefault(name) is { } before && now.Tables.GetValueOrDefault(name) is { } after
        && (before.CoversFrom, before.CoversTo) == (after.CoversFrom, after.CoversTo) && before.Dates.SequenceEqual(after.Dates);
}
