using DischargeFlow.Casework.Directory;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Web.Languages;
using NodaTime.Text;

namespace DischargeFlow.Web.Directories.Tables;

/// <summary>One thing about a party that changes.</summary>
/// <param name="What">What it is.</param>
/// <param name="Before">As it is recorded; empty for nothing.</param>
/// <param name="After">As it shall be; empty for nothing.</param>
public sealed record PartyDifference(Bilingual What, string Before, string After);

/// <summary>Says in words in what a party differs from what is recorded of it.</summary>
internal static class PartyDifferences
{
    public static IEnumerable<PartyDifference> Of(DirectoryParty known, DirectoryParty party, Speech speech)
    {
        string Points(DirectoryParty p) => Lines(p.ContactPoints.Select(c => SaidPoint.Write(c, speech.Language)
            + (c.Verified || c.Kind == ContactKind.Phone ? "" : $" ({speech.Say(DirectoryTexts.Unverified)})")));
        (Bilingual What, Func<DirectoryParty, string> Said)[] said =
        [
            (DirectoryTexts.Name, p => p.Name),
            (DirectoryTexts.Kind, p => speech.Say(PartyKinds.NameOf(p.Kind))),
            (DirectoryTexts.Organization, p => p.Organization == p.Id ? speech.Say(DirectoryTexts.OwnOrganization) : p.Organization.Value),
            (DirectoryTexts.Region, p => p.Region),
            (DirectoryTexts.Language, p => speech.Say(p.Language == Language.Ja ? DirectoryTexts.Japanese : DirectoryTexts.English)),
            (TableTexts.Codes, p => Lines(p.Codes)),
            (DirectoryTexts.Points, Points),
            (DirectoryTexts.Hours, p => Lines(p.Hours.Select(h => speech.Say(TableTexts.HoursSince, LocalDatePattern.Iso.Format(h.Since), Week(h.Hours, speech))))),
            (DirectoryTexts.Avoid, p => p.Avoid is { } avoid ? Week(avoid, speech) : ""),
            (TableTexts.ClosedDays, p => Lines(p.ClosedDays)),
            (TableTexts.OwnClosedDates, p => Lines(p.OwnClosedDates.Select(LocalDatePattern.Iso.Format))),
            (DirectoryTexts.Follows, p => Lines((p.Follows ?? []).Select(f => speech.Say(TableTexts.FollowsSince, LocalDatePattern.Iso.Format(f.Since), f.Rulebook)))),
        ];
        return said.Select(s => new PartyDifference(s.What, s.Said(known), s.Said(party))).Where(d => d.Before != d.After);
    }

    private static string Week(OpeningHours hours, Speech speech) => string.Join(" / ", WeekWords.Of(hours, speech));

    private static string Lines(IEnumerable<string> texts) => string.Join(", ", texts);
}
