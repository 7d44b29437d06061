using System.Text;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Rulebooks.Findings;
using NodaTime.Text;

namespace DischargeFlow.Exchange.Directories;

/// <summary>Writes the directory as a table: UTF-8 with a byte order mark, which office programs read as it is meant.</summary>
internal static class DirectoryTableWriter
{
    public static byte[] Write(DirectorySnapshot directory, Language language)
    {
        var text = new StringBuilder("\uFEFF");
        Row(text, PartyColumn.All.Select(c => c.Heading.In(language)));
        foreach (var party in directory.Parties.OrderBy(p => p.Organization.Value, StringComparer.Ordinal).ThenBy(p => p.Organization == p.Id ? 0 : 1))
            Row(text, PartyColumn.All.Select(c => Cell(c, party, language)));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Cell(PartyColumn column, DirectoryParty party, Language language)
    {
        if (column == PartyColumn.Id) return party.Id.Value;
        if (column == PartyColumn.Organization) return party.Organization == party.Id ? "" : party.Organization.Value;
        if (column == PartyColumn.Kind) return PartyKinds.NameOf(party.Kind).In(language) is var name && language == Language.Ja ? name : party.Kind;
        if (column == PartyColumn.Name) return party.Name;
        if (column == PartyColumn.Region) return party.Region;
        if (column == PartyColumn.Language) return party.Language == Language.Ja ? "ja" : "en";
        if (column == PartyColumn.Codes) return List(party.Codes);
        if (column == PartyColumn.Mail) return Points(party, ContactKind.Mail, language);
        if (column == PartyColumn.Fax) return Points(party, ContactKind.Fax, language);
        if (column == PartyColumn.Phone) return Points(party, ContactKind.Phone, language);
        if (column == PartyColumn.Verified) return Verified(party, language);
        if (column == PartyColumn.Hours) return SaidWeek.Write(party.Hours.IsEmpty ? null : party.Hours[^1].Hours, language);
        if (column == PartyColumn.HoursSince) return party.Hours.IsEmpty ? "" : LocalDatePattern.Iso.Format(party.Hours[^1].Since);
        if (column == PartyColumn.Avoid) return SaidWeek.Write(party.Avoid, language);
        if (column == PartyColumn.ClosedDays) return List(party.ClosedDays);
        if (column == PartyColumn.OwnClosedDates) return List(party.OwnClosedDates.Select(LocalDatePattern.Iso.Format));
        return List((party.Follows ?? []).Select(f => f.Rulebook));
    }

    private static string Points(DirectoryParty party, ContactKind kind, Language language) =>
        List(party.ContactPoints.Where(p => p.Kind == kind).Select(p => SaidPoint.Write(p, language)));

    private static string Verified(DirectoryParty party, Language language)
    {
        var asked = party.ContactPoints.Where(p => p.Kind != ContactKind.Phone).ToArray();
        if (asked.Length > 0 && Array.TrueForAll(asked, p => p.Verified)) return language == Language.Ja ? "はい" : "yes";
        return List(asked.Where(p => p.Verified).Select(p => p.Address));
    }

    private static string List(IEnumerable<string> texts) => string.Join("; ", texts);

    private static void Row(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(c => $"\"{FormulaGuard.Put(c).Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");
}
