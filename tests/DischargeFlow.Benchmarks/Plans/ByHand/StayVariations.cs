using System.Collections.Immutable;
using DischargeFlow.Benchmarks.Figures;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Benchmarks.Plans.ByHand;

/// <summary>
/// Stays like the sample with other days, hours, order and answers: about the New Year and in holiday weeks, admitted at night, told late,
/// planned, cancelled and planned again, home early or not at all. The same seed gives the same stay.
/// </summary>
internal static class StayVariations
{
    private static readonly string[] Ticks =
    [
        "adl-declined", "needs-help-daily", "medical-procedure-after", "home-changes-needed", "lives-alone", "diet-care", "needs-rental-bed", "needs-care-taxi",
        "discharge-difficult",
    ];

    private static readonly string[] Matters = ["discharge", "discharge", "equipment", "transport", "home-changes", "other"];

    public static CaseHistory Of(int seed)
    {
        var random = new Random(seed);
        var admitted = new LocalDateTime(2026, 1, 1, 0, 0).PlusDays(random.Next(700)).PlusMinutes(random.Next(1440));
        var entries = new List<Entry>();
        void Add(LocalDateTime at, EntryContent content) =>
            entries.Add(new(entries.Count + 1, Moment.At(Tokyo(at)), Tokyo(at), "bench", content));

        Add(admitted, new EntryContent.Holds("hospital", Region.Hospital));
        Add(admitted, new EntryContent.Holds("care-manager", Region.Office(0)));
        if (random.Next(5) > 0) Add(admitted, new EntryContent.Holds("ward-head", new("minato-ward-head")));
        Add(admitted, new EntryContent.Holds("liaison-center", new("liaison")));
        Add(admitted, new EntryContent.Happened("admission"));
        var now = admitted;
        var isHome = false;
        for (var i = random.Next(4, 16); i > 0; i--)
        {
            if (random.Next(6) > 0) now = now.PlusMinutes(random.Next(1, random.Next(2) == 0 ? 300 : 5000));
            var content = Something(random, now.Date);
            if (content is EntryContent.Happened { Event: "discharged" or "died" or "transferred-out" } && isHome) continue;
            isHome |= content is EntryContent.Happened { Event: "discharged" or "died" or "transferred-out" };
            Add(now, content);
        }

        return new($"C-{seed:0000}", entries);
    }

    private static EntryContent Something(Random random, LocalDate today) => random.Next(24) switch
    {
        0 => Sent("admission-notice-sent", "hospital", "care-manager"),
        1 => Sent("admission-information-sent", "care-manager", "hospital"),
        2 => Sent("discharge-information-sent", "hospital", "care-manager"),
        3 or 4 => new EntryContent.Assessed("discharge-contact", [.. Ticks.Take(4).Where(_ => random.Next(3) == 0)]),
        5 => new EntryContent.Assessed("discharge-attention", [.. Ticks.Skip(4).Take(2).Where(_ => random.Next(2) == 0)]),
        6 or 7 => new EntryContent.Became(Ticks[random.Next(Ticks.Length)], random.Next(8) == 0 ? new FactValue.Unknown() : new FactValue.YesNo(random.Next(2) == 0)),
        8 => new EntryContent.Became("discharge-difficult", new FactValue.YesNo(random.Next(3) > 0)),
        9 => new EntryContent.Became("ward-kind", new FactValue.Choice(random.Next(2) == 0 ? "long-term" : "general")),
        10 => new EntryContent.Decided("planner-contacts", random.Next(3) > 0, "bench"),
        11 or 12 => new EntryContent.Happened("screened"),
        13 => new EntryContent.Happened("interviewed"),
        14 => new EntryContent.Happened("planning-conference"),
        15 or 16 or 17 => new EntryContent.Became("planned-discharge", new FactValue.Date(today.PlusDays(random.Next(-1, 25)))),
        18 => new EntryContent.Became("planned-discharge", random.Next(3) == 0 ? new FactValue.Unknown() : new FactValue.None()),
        19 or 20 or 21 => new EntryContent.Happened("contacted", By("hospital", random.Next(6) == 0 ? "family" : "care-manager").Add("about", Matters[random.Next(Matters.Length)])),
        22 => new EntryContent.Happened("discharged"),
        _ => new EntryContent.Happened(random.Next(4) switch { 0 => "died", 1 => "transferred-out", _ => "discharged" }),
    };

    private static EntryContent Sent(string document, string by, string to) => new EntryContent.Happened(document, By(by, to));

    private static ImmutableSortedDictionary<string, string> By(string by, string to) =>
        ImmutableSortedDictionary<string, string>.Empty.Add("by", by).Add("to", to);

    private static Instant Tokyo(LocalDateTime at) => at.InZoneStrictly(Region.Zone).ToInstant();
}
