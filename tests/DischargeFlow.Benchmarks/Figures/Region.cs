using System.Collections.Immutable;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Benchmarks.Figures;

/// <summary>The region in which is measured: one hospital, many offices, all reachable by mail at any hour, following the shipped rulebooks.</summary>
internal static class Region
{
    private static readonly Lazy<WorkflowLibrary> Read = new(() => WorkflowFolder.Read(Path.Combine(Root(), "workflows")));
    private static readonly OpeningHours Weekdays = new(Enumerable.Range(1, 5).Select(d => ((IsoDayOfWeek)d, new ClockRange(new(8, 30), new(17, 15)))));

    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];

    public static readonly PartyId Hospital = new("minato-hospital");

    /// <summary>Care offices in the region.</summary>
    public const int Offices = 200;

    /// <summary>What the hospital follows, and so what every stay is planned by.</summary>
    public static readonly ImmutableArray<string> Rulebooks = ["kitami", "national-fees"];

    public static WorkflowLibrary Library => Read.Value;

    public static PartyId Office(int number) => new($"office-{number}");

    public static DirectoryParty[] Parties(int offices) =>
    [
        Party(Hospital, Hospital, "hospital") with { Follows = [.. Rulebooks.Select(r => (new LocalDate(2020, 1, 1), r))] },
        Party(new("minato-ward-head"), Hospital, "hospital"),
        Party(new("liaison"), new("liaison"), "support-center"),
        .. Enumerable.Range(0, offices).Select(i => Party(Office(i), Office(i), "care-office")),
    ];

    public static Task SaveAsync(IStore store, int offices = Offices) => store.WriteAsync(session =>
    {
        foreach (var party in Parties(offices)) session.SaveParty(party, At("2026-01-05T09:00"));
        return true;
    });

    public static Instant At(string local) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm").Parse(local).Value.InZoneStrictly(Zone).ToInstant();

    /// <summary>The folder in which the solution lies.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DischargeFlow.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Run the benchmarks from a checkout: the folder with DischargeFlow.sln was not found.");
    }

    private static DirectoryParty Party(PartyId id, PartyId organization, string kind) => new()
    {
        Id = id,
        Organization = organization,
        Kind = kind,
        Name = id.Value,
        Region = "minato",
        Hours = [(new LocalDate(2020, 1, 1), Weekdays)],
        ClosedDays = ["japan"],
        ContactPoints = [new(ContactKind.Mail, $"{id.Value}@example.jp", true)],
    };
}
