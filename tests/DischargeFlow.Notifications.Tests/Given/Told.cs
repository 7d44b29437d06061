using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Composing;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Notifications.Tests.Given;

/// <summary>The stay of the archive sample, as messages tell it: 港町病院, discharge planned for Fri 27 November 2026.</summary>
internal static class Told
{
    public static readonly DateTimeZone Tokyo = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];

    public static readonly CaseNumber Case = CaseNumber.From(0x1A2B3C4D5);

    public const string Hospital = "港町病院 地域連携室";

    public const string CareOffice = "居宅介護支援事業所あかつき";

    public static Instant At(int month, int day, int hour, int minute = 0, int year = 2026) => new LocalDateTime(year, month, day, hour, minute).InZoneStrictly(Tokyo).ToInstant();

    /// <summary>Owed by the end of a day, for a day.</summary>
    public static Shown OwedByTheEndOf(int month, int day, LocalDate preparedFor) =>
        new(ToldStatus.Owed, Tokyo.AtStartOfDay(new LocalDate(2026, month, day).PlusDays(1)).ToInstant(), true, preparedFor);

    /// <summary>Owed by a minute, which is still in time.</summary>
    public static Shown OwedBy(int month, int day, int hour, int minute, LocalDate preparedFor) =>
        new(ToldStatus.Owed, At(month, day, hour, minute) + Duration.FromMinutes(1), false, preparedFor);

    public static readonly LocalDate Friday27November = new(2026, 11, 27);

    public static readonly LocalDate Thursday26November = new(2026, 11, 26);

    public static readonly Shown First = OwedByTheEndOf(11, 22, Friday27November);

    public static BundledAlert Alert(AlertKind kind, bool owes = true) => new()
    {
        Key = new($"key-{kind}"),
        Case = Case,
        Rulebook = "kitami",
        RulebookTitle = new("北見市入退院連絡の手引き", "Kitami admission and discharge contact handbook"),
        DutyLabel = new("退院の連絡", "Discharge contact"),
        HospitalName = "港町病院",
        OwnerName = Hospital,
        RecipientOwes = owes,
        Kind = kind,
        Severity = Severity.Must,
        Basis = Basis.Wish,
        Shown = kind == AlertKind.Question ? First with { Status = ToldStatus.Undecided } : First,
        ToldBefore = Shown.Nothing,
        At = At(11, 20, 11, 10),
        Late = false,
        Link = new($"https://df.example.jp/c/{Case}?k=abc"),
    };

    public static BundledAlert MovedToThursday(bool owes = true) =>
        Alert(AlertKind.Change, owes) with { ToldBefore = First, Shown = OwedBy(11, 24, 13, 30, Thursday26November), At = At(11, 24, 9, 30) };

    public static BundledAlert TakenBack(bool owes = true) =>
        Alert(AlertKind.Retraction, owes) with
        {
            ToldBefore = OwedBy(11, 24, 13, 30, Thursday26November),
            Shown = Shown.Nothing with { Status = ToldStatus.Gone },
            At = At(11, 24, 16),
        };

    public static Bundle To(string name, Tongue language, params BundledAlert[] alerts) => new(new PartyId("party"), name, language, Tokyo, [.. alerts]);

    public static ComposedMessage Composed(Bundle bundle, Channel channel = Channel.Mail, IReadOnlyDictionary<string, string>? texts = null) =>
        new MessageComposer((_, _) => texts).Compose(bundle, channel);

    /// <summary>The words about the alerts, between the greeting and the closing.</summary>
    public static string WithoutFrame(string body)
    {
        var lines = body.Split('\n');
        var end = Array.FindIndex(lines, l => l == "--" || l.StartsWith("――――", StringComparison.Ordinal));
        return string.Join('\n', lines[4..(end - 1)]);
    }
}
