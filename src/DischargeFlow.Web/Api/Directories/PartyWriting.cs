using DischargeFlow.Casework.Directory;
using DischargeFlow.Web.Directories;
using DischargeFlow.Web.Languages;
using NodaTime.Text;

namespace DischargeFlow.Web.Api.Directories;

/// <summary>Writes parties as JSON.</summary>
internal static class PartyWriting
{
    public static PartyJson Of(DirectoryParty party) => new()
    {
        Id = party.Id.Value,
        Organization = party.Organization.Value,
        Kind = party.Kind,
        Name = party.Name,
        Language = RequestLanguage.Code(party.Language),
        Region = party.Region,
        Codes = party.Codes,
        Hours = [.. party.Hours.Select(h => new DatedHoursJson(LocalDatePattern.Iso.Format(h.Since), SaidHours.Write(h.Hours)))],
        ClosedDays = party.ClosedDays,
        OwnClosedDates = [.. party.OwnClosedDates.Select(LocalDatePattern.Iso.Format)],
        Avoid = party.Avoid is { } avoid ? SaidHours.Write(avoid) : null,
        Follows = party.Follows is { } follows ? [.. follows.Select(f => new FollowsJson(LocalDatePattern.Iso.Format(f.Since), f.Rulebook))] : null,
        ContactPoints = [.. party.ContactPoints.Select(p => new ContactPointJson(ApiNames.Of(p.Kind), p.Address, p.Verified))],
    };
}
