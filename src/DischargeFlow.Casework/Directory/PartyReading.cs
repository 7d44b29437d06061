using System.Collections.Immutable;
using System.Net.Mail;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Casework.Directory;

/// <summary>Makes a party of what a form, a request or a table says. What cannot be meant is refused, never guessed.</summary>
public static class PartyReading
{
    private const int LongestText = 200, MostOfAList = 100;

    /// <summary>The party. Throws <see cref="Refusals.RefusedException"/> for the first thing that cannot be meant.</summary>
    /// <param name="id">What histories shall call it.</param>
    /// <param name="said">What was said of it.</param>
    /// <param name="shelf">The rulebooks that it can follow.</param>
    public static DirectoryParty Of(string id, PartyDraft said, IRulebookShelf shelf)
    {
        if (said.Id is { Length: > 0 } inBody && inBody != id) throw PartyRefusals.IdsDiffer();
        var party = IdOf(id);
        return new()
        {
            Id = party,
            Organization = string.IsNullOrEmpty(said.Organization) ? party : IdOf(said.Organization),
            Kind = Required(said.Kind, "kind", "種別"),
            Name = Required(said.Name, "name", "名称"),
            Language = said.Language switch
            {
                "ja" => Language.Ja,
                "en" => Language.En,
                _ => throw PartyRefusals.NoSuchChoice("language", said.Language, ["ja", "en"]),
            },
            Region = Required(said.Region, "region", "地域"),
            Codes = [.. Few(said.Codes).Select(c => Required(c, "codes", "コード")).Distinct()],
            Hours = [.. Few(said.Hours).Select(h => (DateOf(h.Since), SaidHours.Read(h.Week))).OrderBy(h => h.Item1)],
            ClosedDays = [.. Few(said.ClosedDays).Select(t => Required(t, "closedDays", "休日表"))],
            OwnClosedDates = [.. Few(said.OwnClosedDates).Select(DateOf)],
            Avoid = said.Avoid is { Count: > 0 } avoid ? SaidHours.Read(avoid) : null,
            Follows = said.Follows is { } follows ? [.. Few(follows).Select(f => (DateOf(f.Since), RulebookOf(f.Rulebook, shelf))).OrderBy(f => f.Item1)] : null,
            ContactPoints = [.. Few(said.ContactPoints).Select(PointOf)],
        };
    }

    private static PartyId IdOf(string id) =>
        id.Length is > 0 and <= 100 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_') ? new(id) : throw PartyRefusals.IdUnusable();

    private static ContactPoint PointOf(ContactPointDraft point)
    {
        var kind = WayOf(Required(point.Kind, "kind", "連絡手段"));
        var address = Required(point.Address, "address", "連絡先");
        if (kind == ContactKind.Mail) CheckMail(address);
        else if (!address.All(c => char.IsAsciiDigit(c) || c is '-' or '+' or '(' or ')' or ' ') || address.Count(char.IsAsciiDigit) is < 3 or > 20)
            throw PartyRefusals.NotANumber(address);
        return new(kind, address, point.Verified) { Purposes = SaidPurposes.Read(point.Purposes), Hours = SaidPointHours.Read(point.Hours) };
    }

    private static ContactKind WayOf(string name) => Enum.GetValues<ContactKind>().Where(k => PartyWriting.NameOf(k) == name).Cast<ContactKind?>().FirstOrDefault()
        ?? throw PartyRefusals.NoSuchChoice("contactPoints.kind", name, Enum.GetValues<ContactKind>().Select(PartyWriting.NameOf));

    // One bare address: a display name or a list would send to somebody whom nobody verified.
    private static void CheckMail(string address)
    {
        if (address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '<' or '>' or '"')
            || !MailAddress.TryCreate(address, out var mail) || mail.Address != address) throw PartyRefusals.NotAMailAddress(address);
    }

    private static string RulebookOf(string name, IRulebookShelf shelf) =>
        shelf.FindRulebook(name) is null ? throw PartyRefusals.UnknownRulebook(name) : name;

    private static LocalDate DateOf(string text) =>
        LocalDatePattern.Iso.Parse((text ?? "").Trim()) is { Success: true, Value: { Year: >= 1900 and <= 2200 } date } ? date : throw PartyRefusals.NotADate(text ?? "");

    private static string Required(string? text, string field, string fieldJa)
    {
        text = (text ?? "").Trim();
        if (text.Length == 0) throw PartyRefusals.Missing(field, fieldJa);
        if (text.Length > LongestText || text.Any(char.IsControl)) throw PartyRefusals.TooLong(LongestText);
        return text;
    }

    private static IReadOnlyList<T> Few<T>(IReadOnlyList<T> list) => list.Count <= MostOfAList ? list : throw PartyRefusals.TooMany(MostOfAList);
}
