using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Given;

/// <summary>What an entry says.</summary>
internal static class It
{
    public static EntryContent Happens(string name) => new EntryContent.Happened(name);

    public static EntryContent Contacts(string by, string to, string about = "discharge") => new EntryContent.Happened(
        "contacted", ImmutableSortedDictionary.CreateRange(new Dictionary<string, string> { ["by"] = by, ["to"] = to, ["about"] = about }));

    public static EntryContent PlansDischargeOn(int year, int month, int day) =>
        new EntryContent.Became("planned-discharge", new FactValue.Date(new LocalDate(year, month, day)));

    public static EntryContent Cancels(string fact) => new EntryContent.Became(fact, new FactValue.None());

    public static EntryContent Becomes(string fact, FactValue value) => new EntryContent.Became(fact, value);

    public static EntryContent Becomes(string fact, bool yes) => new EntryContent.Became(fact, new FactValue.YesNo(yes));

    public static EntryContent Becomes(string fact, string choice) => new EntryContent.Became(fact, new FactValue.Choice(choice));

    public static EntryContent Assesses(string checklist, params string[] ticked) => new EntryContent.Assessed(checklist, [.. ticked]);

    public static EntryContent Holds(string role, string? party) => new EntryContent.Holds(role, party is null ? null : new PartyId(party));

    public static EntryContent Retracts(int entry) => new EntryContent.Retracts(entry);

    public static EntryContent Corrects(int entry, EntryContent content) => new EntryContent.Corrects(entry, null, content);
}
