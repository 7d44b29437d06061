using System.Collections.Immutable;
using System.Net.Mail;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Web.Api;
using DischargeFlow.Web.Api.Directories;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Web.Directories;

/// <summary>Makes a party of what a form or a request says. What cannot be meant is refused, never guessed.</summary>
internal static class PartyReading
{
    private const int LongestText = 200, MostOfAList = 100;

    public static DirectoryParty Of(string id, PartyJson said, IRulebookShelf shelf)
    {
        if (said.Id is { Length: > 0 } inBody && inBody != id) throw DirectoryRefusals.IdsDiffer();
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
                _ => throw Api.Problems.ApiRefusals.NoSuchChoice("language", said.Language, ["ja", "en"]),
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
        id.Length is > 0 and <= 100 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_') ? new(id) : throw DirectoryRefusals.IdUnusable();

    private static ContactPoint PointOf(ContactPointJson point)
    {
        var kind = ApiNames.Read<ContactKind>("contactPoints.kind", point.Kind) ?? throw DirectoryRefusals.Missing("kind", "連絡手段");
        var address = Required(point.Address, "address", "連絡先");
        if (kind == ContactKind.Mail) CheckMail(address);
        else if (!address.All(c => char.IsAsciiDigit(c) || c is '-' or '+' or '(' or ')' or ' ') || address.Count(char.IsAsciiDigit) is < 3 or > 20)
            throw DirectoryRefusals.NotANumber(address);
        return new(kind, address, point.Verified);
    }

    // One bare address: a display name or a list would send to somebody whom nobody verified.
    private static void CheckMail(string address)
    {
        if (address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '<' or '>' or '"')
            || !MailAddress.TryCreate(address, out var mail) || mail.Address != address) throw DirectoryRefusals.NotAMailAddress(address);
    }

    private static string RulebookOf(string name, IRulebookShelf shelf) =>
        shelf.FindRulebook(name) is null ? throw DirectoryRefusals.UnknownRulebook(name) : name;

    private static LocalDate DateOf(string text) =>
        LocalDatePattern.Iso.Parse((text ?? "").Trim()) is { Success: true, Value: { Year: >= 1900 and <= 2200 } date } ? date : throw DirectoryRefusals.NotADate(text ?? "");

    private static string Required(string? text, string field, string fieldJa)
    {
        text = (text ?? "").Trim();
        if (text.Length == 0) throw DirectoryRefusals.Missing(field, fieldJa);
        if (text.Length > LongestText || text.Any(char.IsControl)) throw DirectoryRefusals.TooLong(LongestText);
        return text;
    }

    private static IReadOnlyList<T> Few<T>(IReadOnlyList<T> list) => list.Count <= MostOfAList ? list : throw DirectoryRefusals.TooMany(MostOfAList);
}
