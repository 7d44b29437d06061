using NodaTime.Text;

namespace DischargeFlow.Casework.Directory;

/// <summary>Writes parties as forms, requests and tables say them.</summary>
public static class PartyWriting
{
    /// <summary>What is recorded of a party.</summary>
    public static PartyDraft Of(DirectoryParty party) => new()
    {
        Id = party.Id.Value,
        Organization = party.Organization.Value,
        Kind = party.Kind,
        Name = party.Name,
        Language = party.Language == Rulebooks.Findings.Language.Ja ? "ja" : "en",
        Region = party.Region,
        Codes = party.Codes,
        Hours = [.. party.Hours.Select(h => new HoursDraft(LocalDatePattern.Iso.Format(h.Since), SaidHours.Write(h.Hours)))],
        ClosedDays = party.ClosedDays,
        OwnClosedDates = [.. party.OwnClosedDates.Select(LocalDatePattern.Iso.Format)],
        Avoid = party.Avoid is { } avoid ? SaidHours.Write(avoid) : null,
        Follows = party.Follows is { } follows ? [.. follows.Select(f => new FollowsDraft(LocalDatePattern.Iso.Format(f.Since), f.Rulebook))] : null,
        ContactPoints = [.. party.ContactPoints.Select(p => new ContactPointDraft(
            NameOf(p.Kind), p.Address, p.Verified, SaidPurposes.Write(p.Purposes), SaidPointHours.Write(p.Hours, Rulebooks.Findings.Language.En)))],
    };

    /// <summary>The word for a way to reach a party: <c>mail</c>, <c>fax</c>, <c>phone</c>.</summary>
    public static string NameOf(ContactKind kind) => kind.ToString().ToLowerInvariant();
}
