using DischargeFlow.Casework.Directory;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Web.Tests.Given;

/// <summary>The parties of a made-up region.</summary>
internal static class Region
{
    public static DirectoryParty Minato { get; } = Of("minato", "hospital", "みなと中央病院", new(ContactKind.Mail, "renkei@minato.example", true), new(ContactKind.Phone, "0157-00-1111", true));

    public static DirectoryParty Ward { get; } = Of("minato-3e", "hospital", "みなと中央病院 3階東病棟", new ContactPoint(ContactKind.Mail, "3e@minato.example", true)) with
    {
        Organization = new("minato"),
    };

    public static DirectoryParty Akatsuki { get; } = Of("akatsuki", "care-office", "あかつき居宅介護支援事業所", new(ContactKind.Mail, "care@akatsuki.example", true),
        new(ContactKind.Fax, "0157-00-2222", true), new(ContactKind.Phone, "0157-00-2223", true)) with
    {
        Hours = [(new LocalDate(2024, 4, 1), Week((9, 0), (17, 30)))],
        Avoid = Week((12, 0), (13, 0)),
    };

    public static DirectoryParty Renkei { get; } = Of("renkei", "support-center", "在宅医療・介護連携支援センター", new ContactPoint(ContactKind.Mail, "renkei@example.jp", true));

    public static IEnumerable<DirectoryParty> Parties => [Minato, Ward, Akatsuki, Renkei];

    private static OpeningHours Week((int Hour, int Minute) from, (int Hour, int Minute) to) => new(Enumerable.Range(1, 5).Select(d =>
        ((IsoDayOfWeek)d, new ClockRange(new LocalTime(from.Hour, from.Minute), new LocalTime(to.Hour, to.Minute)))));

    private static DirectoryParty Of(string id, string kind, string name, params ContactPoint[] points) => new()
    {
        Id = new PartyId(id),
        Organization = new PartyId(id),
        Kind = kind,
        Name = name,
        Region = "minato",
        ContactPoints = [.. points],
    };
}
