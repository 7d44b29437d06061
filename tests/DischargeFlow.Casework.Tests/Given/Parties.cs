using DischargeFlow.Casework.Directory;
using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Casework.Tests.Given;

/// <summary>Who lives in the made-up town.</summary>
internal static class Parties
{
    public const string HospitalMail = "renkei@minato.example", WardMail = "3e@minato.example", OfficeMail = "care@akatsuki.example",
        CenterMail = "center@town.example", LiaisonMail = "renkei@liaison.example";

    public static DirectoryParty Hospital { get; } = Of("minato", "hospital", "みなと病院 地域連携室", Mail(HospitalMail), Phone("0157-00-1111")) with { Codes = ["MINATO"] };

    public static DirectoryParty Ward { get; } = Of("minato-3e", "hospital", "みなと病院 3階東病棟", Mail(WardMail)) with { Organization = new("minato") };

    /// <summary>The care manager's office: Monday to Friday, 09:00 to 17:00, not at noon.</summary>
    public static DirectoryParty Office { get; } = Of("akatsuki", "care-office", "居宅介護支援事業所あかつき", Mail(OfficeMail), Fax("0157-00-2222"), Phone("0157-00-2223")) with
    {
        Codes = ["0170000001"],
        Hours = [(new LocalDate(2024, 4, 1), Week((9, 0), (17, 0)))],
        Avoid = Week((12, 0), (13, 0)),
        ClosedDays = ["japan"],
    };

    public static DirectoryParty OtherOffice { get; } = Of("yuuhi", "care-office", "ケアプランゆうひ", Mail("care@yuuhi.example"));

    public static DirectoryParty Center { get; } = Of("center", "support-center", "地域包括支援センター", Mail(CenterMail));

    public static DirectoryParty Liaison { get; } = Of("liaison", "support-center", "医療・介護連携支援センター", Mail(LiaisonMail));

    public static IEnumerable<DirectoryParty> All => [Hospital, Ward, Office, OtherOffice, Center, Liaison];

    public static OpeningHours Week((int Hour, int Minute) from, (int Hour, int Minute) to) => new(Enumerable.Range(1, 5).Select(d =>
        ((IsoDayOfWeek)d, new ClockRange(new LocalTime(from.Hour, from.Minute), new LocalTime(to.Hour, to.Minute)))));

    public static ContactPoint Mail(string address, bool verified = true) => new(ContactKind.Mail, address, verified);

    public static ContactPoint Fax(string number) => new(ContactKind.Fax, number, true);

    public static ContactPoint Phone(string number) => new(ContactKind.Phone, number, true);

    private static DirectoryParty Of(string id, string kind, string name, params ContactPoint[] points) =>
        new() { Id = new(id), Organization = new(id), Kind = kind, Name = name, Region = "minato", ContactPoints = [.. points] };
}
