using System.Collections.Immutable;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Demonstrations;

/// <summary>A fictional region: three hospitals, six offices, a support center, a municipal desk and a liaison center. Nobody in it exists.</summary>
internal static class Region
{
    public const string Name = "minato";

    public static readonly PartyId Minato = new("minato"), MinatoEast = new("minato-3e"), MinatoWest = new("minato-4w");
    public static readonly PartyId Shiomi = new("shiomi"), ShiomiWard = new("shiomi-2");
    public static readonly PartyId Okanoue = new("okanoue"), OkanoueWard = new("okanoue-1");
    public static readonly PartyId Akatsuki = new("akatsuki"), Hinata = new("hinata"), Suzuran = new("suzuran"), Kawabe = new("kawabe"), Mizuumi = new("mizuumi"), Minamo = new("minamo");
    public static readonly PartyId SupportCenter = new("support-center"), City = new("city"), Renkei = new("renkei");

    private static readonly LocalDate Since = new(2020, 4, 1);
    private static readonly string[] Handbook = ["kitami", "national-fees"];
    private static readonly string[] Prefecture = ["fukui", "national-fees"];

    public static ImmutableArray<DirectoryParty> Parties { get; } =
    [
        Hospital(Minato, "港町病院 地域連携室", "08:30", "17:15", Handbook),
        Ward(MinatoEast, Minato, "港町病院 3階東病棟 師長"),
        Ward(MinatoWest, Minato, "港町病院 4階西病棟 師長"),
        Hospital(Shiomi, "汐見総合病院 入退院支援センター", "08:30", "17:00", Handbook),
        Ward(ShiomiWard, Shiomi, "汐見総合病院 2病棟 師長"),
        Hospital(Okanoue, "丘の上リハビリテーション病院 相談室", "09:00", "17:30", Prefecture),
        Ward(OkanoueWard, Okanoue, "丘の上リハビリテーション病院 1病棟 師長"),
        Office(Akatsuki, "居宅介護支援事業所あかつき", Mail("akatsuki")) with { Avoid = Hours("09:00", "10:30", IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday) },
        Office(Hinata, "ひなたケアプランセンター", Mail("hinata"), Phone("0100-00-0102")),
        Office(Suzuran, "すずらん居宅介護支援事業所", Mail("suzuran")) with { Avoid = Hours("12:00", "13:00", Weekdays) },
        Office(Kawabe, "川べりケアプラン", Mail("kawabe")),
        Office(Mizuumi, "みずうみ介護支援センター", Fax("0100-00-0205"), Phone("0100-00-0105")),
        Office(Minamo, "みなも居宅介護支援事業所", Mail("minamo"), Fax("0100-00-0206"), Phone("0100-00-0106")),
        Party(SupportCenter, SupportCenter, "support-center", "みなと市 地域包括支援センター中央", "08:30", "17:15", Mail("hokatsu")),
        Party(City, City, "municipality", "みなと市 介護保険課", "08:30", "17:15", Mail("kaigo")),
        Party(Renkei, Renkei, "liaison-center", "みなと市 医療・介護連携支援センター", "08:45", "17:30", Mail("renkei"), Phone("0100-00-0001")),
    ];

    private static IsoDayOfWeek[] Weekdays => [.. Enumerable.Range(1, 5).Select(d => (IsoDayOfWeek)d)];

    private static DirectoryParty Hospital(PartyId id, string name, string from, string to, string[] follows) =>
        Party(id, id, "hospital", name, from, to, Mail(id.Value)) with { Follows = [.. follows.Select(f => (Since, f))] };

    private static DirectoryParty Ward(PartyId id, PartyId hospital, string name) => Party(id, hospital, "ward", name, "08:30", "17:15", Mail(id.Value));

    private static DirectoryParty Office(PartyId id, string name, params ContactPoint[] points) => Party(id, id, "care-office", name, "09:00", "17:00", points);

    private static DirectoryParty Party(PartyId id, PartyId organization, string kind, string name, string from, string to, params ContactPoint[] points) => new()
    {
        Id = id,
        Organization = organization,
        Kind = kind,
        Name = name,
        Region = Name,
        Hours = [(Since, Hours(from, to, Weekdays))],
        ClosedDays = ["japan", "year-end"],
        ContactPoints = [.. points],
    };

    private static OpeningHours Hours(string from, string to, params IsoDayOfWeek[] days) => new(days.Select(d => (d, new ClockRange(At(from), At(to)))));

    private static LocalTime At(string clock) => new(int.Parse(clock[..2], null), int.Parse(clock[3..], null));

    // The domain is reserved for examples: a mail to it reaches nobody.
    private static ContactPoint Mail(string name) => new(ContactKind.Mail, $"{name}@minato.example", Verified: true);

    private static ContactPoint Fax(string number) => new(ContactKind.Fax, number, Verified: true);

    private static ContactPoint Phone(string number) => new(ContactKind.Phone, number, Verified: true);
}
