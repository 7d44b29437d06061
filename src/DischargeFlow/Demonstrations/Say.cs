using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using NodaTime.Text;

namespace DischargeFlow.Demonstrations;

/// <summary>The entries of the demonstration, short enough to read a stay at a glance.</summary>
internal static class Say
{
    public static EntryContent Admitted(string ward) => new EntryContent.Happened("admission", Carries(("ward", ward)));

    public static EntryContent Happened(string @event) => new EntryContent.Happened(@event);

    public static EntryContent Assessed(params string[] ticked) => new EntryContent.Assessed("discharge-contact", [.. ticked]);

    public static EntryContent Planned(string fact, string day) => new EntryContent.Became(fact, new FactValue.Date(LocalDatePattern.Iso.Parse(day).Value));

    public static EntryContent Discharge(string day) => Planned("planned-discharge", day);

    public static EntryContent NoDischarge() => new EntryContent.Became("planned-discharge", new FactValue.None());

    public static EntryContent Yes(string fact) => new EntryContent.Became(fact, new FactValue.YesNo(true));

    public static EntryContent Is(string fact, string choice) => new EntryContent.Became(fact, new FactValue.Choice(choice));

    public static EntryContent Holds(string role, PartyId party) => new EntryContent.Holds(role, party);

    /// <summary>The hospital's desk told a role about something, by telephone.</summary>
    public static EntryContent Told(string role, string about) =>
        new EntryContent.Happened("contacted", Carries(("by", "hospital"), ("to", role), ("about", about), ("channel", "phone")));

    public static EntryContent Seen(string role, string duty) => new EntryContent.Acknowledged(role, duty, "notice");

    private static ImmutableSortedDictionary<string, string> Carries(params (string Field, string Value)[] fields) =>
        fields.ToImmutableSortedDictionary(f => f.Field, f => f.Value, StringComparer.Ordinal);
}
