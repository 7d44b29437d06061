using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Web.Recordings;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Web.Api.Cases;

/// <summary>Reads what is said when a case is opened through the API.</summary>
internal static class OpeningReading
{
    private const int LongestText = 200;

    public static CaseOpening Of(OpenCaseJson json, IRulebookShelf shelf, Instant now)
    {
        var vocabulary = shelf.FindVocabulary(json.Kind) ?? throw RecordingRefusals.UnknownKind(json.Kind);
        var reader = new EntryReader(vocabulary, ApiMoments.Zone, now);
        return new()
        {
            Kind = json.Kind,
            Hospital = PartyOf(json.Hospital),
            HospitalRole = vocabulary.Roles.ContainsKey(json.HospitalRole) ? json.HospitalRole : throw RecordingRefusals.Undeclared(json.HospitalRole),
            VisitNumber = Text(json.VisitNumber),
            PatientNumber = Text(json.PatientNumber),
            Person = json.Person is { } person ? Person(person) : null,
            Rulebooks = json.Rulebooks is { } rulebooks ? [.. rulebooks.Distinct()] : (ImmutableArray<string>?)null,
            Entries = [.. json.Entries.Select(e => reader.Read(EntryReading.Said(e)))],
        };
    }

    private static PartyId PartyOf(string id) => SaidParty.Of(id) ?? throw RecordingRefusals.NoSuchParty(id);

    private static PersonDetails Person(PersonJson person) => new(
        Text(person.FamilyName), Text(person.GivenName), Text(person.FamilyNameKana), Text(person.GivenNameKana), BirthDate(person.BirthDate));

    private static LocalDate? BirthDate(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : LocalDatePattern.Iso.Parse(text.Trim()) is { Success: true, Value: { Year: >= 1850 and <= 2200 } date } ? date : throw RecordingRefusals.NotAMoment(text);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : text.Length <= LongestText && !text.Any(char.IsControl) ? text.Trim() : throw RecordingRefusals.TooLong(LongestText);
}
