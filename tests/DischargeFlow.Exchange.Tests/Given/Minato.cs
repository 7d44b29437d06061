using DischargeFlow.Casework.Directory;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Exchange.Tests.Given;

/// <summary>The parties of the archived stay: a hospital that follows Kitami's handbook, one of its wards, and a care manager's office.</summary>
internal static class Minato
{
    private static readonly LocalDate Since = new(2024, 4, 1);

    /// <summary>Its messages name it SEND in MSH-4.</summary>
    public static DirectoryParty Hospital { get; } = new()
    {
        Id = new("minato"),
        Organization = new("minato"),
        Kind = "hospital",
        Name = "港町病院 地域連携室",
        Region = "kitami",
        Codes = ["SEND"],
        Hours = [(Since, Week(new(8, 30), new(17, 15)))],
        ClosedDays = ["japan"],
        Follows = [(Since, "kitami")],
        ContactPoints = [new(ContactKind.Mail, "renkei@minato.example.jp", true)],
    };

    public static DirectoryParty Ward { get; } = new()
    {
        Id = new("minato-3e"),
        Organization = new("minato"),
        Kind = "ward",
        Name = "港町病院 3階東病棟",
        Region = "kitami",
        ContactPoints = [new(ContactKind.Mail, "3e@minato.example.jp", true)],
    };

    public static DirectoryParty CareManager { get; } = new()
    {
        Id = new("akatsuki"),
        Organization = new("akatsuki"),
        Kind = "care-office",
        Name = "居宅介護支援事業所あかつき",
        Region = "kitami",
        Codes = ["0170100001"],
        Hours = [(Since, Week(new(9, 0), new(17, 0)))],
        ContactPoints = [new(ContactKind.Mail, "akatsuki@care.example.jp", true)],
    };

    public static DirectoryParty[] Parties { get; } = [Hospital, Ward, CareManager];

    private static OpeningHours Week(LocalTime from, LocalTime to) => new(Enumerable.Range(1, 5).Select(d => ((IsoDayOfWeek)d, new ClockRange(from, to))));
}
