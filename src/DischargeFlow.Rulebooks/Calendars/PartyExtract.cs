using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Rulebooks.Calendars;

/// <summary>
/// What planning may know of a party: when it is open, whom it belongs to, which rulebooks it follows. No name, no address.
/// </summary>
public sealed record PartyExtract
{
    /// <summary>The party.</summary>
    public required PartyId Id { get; init; }

    /// <summary>The organization that it is part of; itself when it is one. Consent is asked between organizations.</summary>
    public required PartyId Organization { get; init; }

    /// <summary>Opening hours by the date since which they are in force, in order; empty when nobody recorded them.</summary>
    public ImmutableArray<(LocalDate Since, OpeningHours Hours)> Hours { get; init; } = [];

    /// <summary>Names of the closed-day tables that the party keeps besides the rulebook's.</summary>
    public ImmutableArray<string> ClosedDays { get; init; } = [];

    /// <summary>The party's own closed dates.</summary>
    public ImmutableSortedSet<LocalDate> OwnClosedDates { get; init; } = [];

    /// <summary>Names of the rulebooks that the party follows, by the date since which it does; null when every rulebook bound to the case.</summary>
    public ImmutableArray<(LocalDate Since, string Rulebook)>? Follows { get; init; }

    /// <summary>Hours in which the party asks not to be contacted, on top of being closed.</summary>
    public OpeningHours? Avoid { get; init; }

    /// <summary>The hours in force on a date, or null when none were recorded.</summary>
    public OpeningHours? HoursOn(LocalDate date)
    {
        OpeningHours? found = null;
        foreach (var (since, hours) in Hours)
        {
            if (since <= date) found = hours;
        }

        return found;
    }
}

/// <summary>The parties that a plan may ask about.</summary>
public sealed record DirectoryExtract(ImmutableDictionary<PartyId, PartyExtract> Parties)
{
    /// <summary>A directory that knows nobody.</summary>
    public static DirectoryExtract Empty { get; } = new(ImmutableDictionary<PartyId, PartyExtract>.Empty);

    private readonly Dictionary<PartyId, PartyExtract> _byId = new(Parties);

    /// <summary>The party, or null when the directory does not know it.</summary>
    public PartyExtract? Find(PartyId id) => _byId.GetValueOrDefault(id);
}

/// <summary>The closed-day tables by name.</summary>
public sealed record ClosedDayTables(ImmutableDictionary<string, ClosedDayTable> Tables)
{
    /// <summary>No tables: only weekly opening hours close a day.</summary>
    public static ClosedDayTables Empty { get; } = new(ImmutableDictionary<string, ClosedDayTable>.Empty);

    /// <summary>Tables by their own names.</summary>
    public static ClosedDayTables Of(params IEnumerable<ClosedDayTable> tables) => new(tables.ToImmutableDictionary(t => t.Name));
}
