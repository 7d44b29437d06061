using System.Collections.Immutable;
using DischargeFlow.Benchmarks.Figures;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Benchmarks.Plans;

/// <summary>A stay with twelve events: admitted, assessed, screened, a date that moves twice, a contact, home.</summary>
internal static class SampleStay
{
    public static CaseHistory History { get; } = new("C-2026-0001", Entries());

    public static DirectoryExtract Directory { get; } = new(Region.Parties(1).ToImmutableDictionary(p => p.Id, p => p.ToExtract()));

    private static IEnumerable<Entry> Entries()
    {
        var opened = "2026-11-16T10:00";
        yield return Entry(-3, opened, new EntryContent.Holds("hospital", Region.Hospital));
        yield return Entry(-2, opened, new EntryContent.Holds("care-manager", Region.Office(0)));
        yield return Entry(-1, opened, new EntryContent.Holds("ward-head", new("minato-ward-head")));
        yield return Entry(0, opened, new EntryContent.Holds("liaison-center", new("liaison")));
        yield return Entry(1, opened, new EntryContent.Happened("admission"));
        yield return Entry(2, "2026-11-16T11:00", new EntryContent.Happened("admission-notice-sent", By("hospital", "care-manager")));
        yield return Entry(3, "2026-11-16T15:00", new EntryContent.Happened("admission-information-sent", By("care-manager", "hospital")));
        yield return Entry(4, "2026-11-17T09:00", new EntryContent.Assessed("discharge-contact", ["adl-declined"]));
        yield return Entry(5, "2026-11-17T09:30", new EntryContent.Happened("screened"));
        yield return Entry(6, "2026-11-17T09:31", new EntryContent.Became("discharge-difficult", new FactValue.YesNo(true)));
        yield return Entry(7, "2026-11-18T14:00", new EntryContent.Happened("interviewed"));
        yield return Entry(8, "2026-11-20T11:10", Planned(new(2026, 11, 27)));
        yield return Entry(9, "2026-11-24T09:30", Planned(new(2026, 11, 26)));
        yield return Entry(10, "2026-11-24T16:00", Planned(new(2026, 11, 30)));
        yield return Entry(11, "2026-11-25T10:00", new EntryContent.Happened("contacted", By("hospital", "care-manager").Add("about", "discharge").Add("channel", "phone")));
        yield return Entry(12, "2026-11-30T10:30", new EntryContent.Happened("discharged"));
    }

    private static Entry Entry(int sequence, string at, EntryContent content) =>
        new(sequence, Moment.At(Region.At(at)), Region.At(at), "bench", content);

    private static EntryContent Planned(LocalDate day) => new EntryContent.Became("planned-discharge", new FactValue.Date(day));

    private static ImmutableSortedDictionary<string, string> By(string by, string to) =>
        ImmutableSortedDictionary<string, string>.Empty.Add("by", by).Add("to", to);
}
