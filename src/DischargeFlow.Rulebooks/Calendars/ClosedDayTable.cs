using System.Collections.Frozen;
using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using NodaTime;

namespace DischargeFlow.Rulebooks.Calendars;

/// <summary>
/// A named table of closed days, such as the national holidays. Dated: it says nothing of days outside <see cref="CoversFrom"/> to
/// <see cref="CoversTo"/>, and whoever plans past it says so in a warning.
/// </summary>
public sealed class ClosedDayTable
{
    private readonly FrozenDictionary<LocalDate, string> _days;

    /// <summary>Makes a table from its days (with their names) and the dates that it covers, both included.</summary>
    public ClosedDayTable(string name, LocalDate coversFrom, LocalDate coversTo, IEnumerable<KeyValuePair<LocalDate, string>> days)
    {
        Name = name;
        CoversFrom = coversFrom;
        CoversTo = coversTo;
        _days = days.ToFrozenDictionary();
    }

    /// <summary>What rulebooks call it.</summary>
    public string Name { get; }

    /// <summary>What people call it; null where nothing says so.</summary>
    public Bilingual? Title { get; init; }

    /// <summary>Where its days come from.</summary>
    public string Source { get; init; } = "";

    /// <summary>The days that it closes in every year, with their names; they stand among <see cref="Dates"/> too.</summary>
    public ImmutableSortedDictionary<AnnualDate, string> EveryYear { get; init; } = ImmutableSortedDictionary<AnnualDate, string>.Empty;

    /// <summary>The first date that it speaks of.</summary>
    public LocalDate CoversFrom { get; }

    /// <summary>The last date that it speaks of.</summary>
    public LocalDate CoversTo { get; }

    /// <summary>The closed dates in order.</summary>
    public ImmutableArray<LocalDate> Dates => [.. _days.Keys.Order()];

    /// <summary>Whether the date is within what the table covers.</summary>
    public bool Covers(LocalDate date) => date >= CoversFrom && date <= CoversTo;

    /// <summary>The name of the closed day, or null when the date is not in the table.</summary>
    public string? NameOf(LocalDate date) => _days.GetValueOrDefault(date);
}
