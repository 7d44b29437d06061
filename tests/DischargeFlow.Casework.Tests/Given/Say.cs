using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using NodaTime.Text;

namespace DischargeFlow.Casework.Tests.Given;

/// <summary>What a test says of a stay.</summary>
internal static class Say
{
    public static EntryContent Admitted => new EntryContent.Happened("admission");

    public static EntryContent Discharged => new EntryContent.Happened("discharged");

    public static EntryContent NeedsHelp => new EntryContent.Became("needs-help-daily", new FactValue.YesNo(true));

    public static EntryContent NeedsNoHelp => new EntryContent.Became("needs-help-daily", new FactValue.YesNo(false));

    public static EntryContent NeedsTaxi => new EntryContent.Became("needs-care-taxi", new FactValue.YesNo(true));

    public static EntryContent ConsentRefused => new EntryContent.Became("consent", new FactValue.Choice("refused"));

    public static EntryContent ConsentGiven => new EntryContent.Became("consent", new FactValue.Choice("given"));

    public static EntryContent LeavesOn(string date) =>
        new EntryContent.Became("planned-discharge", new FactValue.Date(LocalDatePattern.Iso.Parse(date).Value));

    public static EntryContent Contacted(string about = "discharge") => new EntryContent.Happened(
        "contacted", ImmutableSortedDictionary<string, string>.Empty.Add("by", "hospital").Add("to", "care-manager").Add("about", about));

    public static EntryContent Holds(string role, string? party) => new EntryContent.Holds(role, party is null ? null : new PartyId(party));

    public static EntryContent Retract(int entry) => new EntryContent.Retracts(entry);

    public static Moment On(string date) => Moment.On(LocalDatePattern.Iso.Parse(date).Value);

    public static Moment At(string tokyo) => Moment.At(TownClock.Of(tokyo));
}
