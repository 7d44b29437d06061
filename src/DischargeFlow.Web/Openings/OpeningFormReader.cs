using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Vocabularies;
using DischargeFlow.Web.Boards;
using DischargeFlow.Web.Recordings;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Web.Openings;

/// <summary>Makes an opening of a filled-in form. What cannot be meant is refused with a sentence, never guessed.</summary>
internal sealed class OpeningFormReader(Vocabulary vocabulary, DateTimeZone zone, Instant now)
{
    private const int LongestText = 200;

    public CaseOpening Read(OpeningForm form)
    {
        var reader = new EntryReader(vocabulary, zone, now);
        var begins = Begins(form);
        var when = begins.IsPlanned ? "" : begins.Text;
        var said = ImmutableArray.CreateBuilder<SaidEntry>();
        if (begins.IsPlanned) said.Add(new() { Type = "fact", Name = StayWords.PlannedAdmission, Values = [begins.Text] });
        else if (begins.Text.Length > 0) said.Add(Admission(form, when));
        foreach (var (role, party) in form.Roles.Where(r => r.Value.Length > 0))
            said.Add(new() { Type = "role", Name = role, Values = [party], Happened = when });
        if (form.Consent.Length > 0) said.Add(new() { Type = "fact", Name = StayWords.Consent, Values = [form.Consent] });
        if (form.PlannedDischarge.Length > 0) said.Add(new() { Type = "fact", Name = StayWords.PlannedDischarge, Values = [form.PlannedDischarge] });
        return new()
        {
            Kind = vocabulary.Name,
            Hospital = SaidParty.Of(form.Hospital) ?? throw RecordingRefusals.NoSuchParty(form.Hospital),
            PatientNumber = Text(form.PatientNumber),
            Person = PersonOf(form),
            Entries = [.. said.Select(reader.Read)],
        };
    }

    private static SaidEntry Admission(OpeningForm form, string when) => new()
    {
        Type = "event",
        Name = StayWords.Admission,
        Happened = when,
        Carries = form.Ward.Trim().Length == 0
            ? ImmutableSortedDictionary<string, string>.Empty
            : ImmutableSortedDictionary<string, string>.Empty.Add(StayWords.Ward, form.Ward.Trim()),
    };

    // A day to come is a plan: a stay that has not begun starts no clock of the rules.
    private (string Text, bool IsPlanned) Begins(OpeningForm form)
    {
        if (form.AdmissionDate.Length == 0) return ("", false);
        var day = LocalDatePattern.Iso.Parse(form.AdmissionDate) is { Success: true, Value: var date } ? date : throw RecordingRefusals.NotAMoment(form.AdmissionDate);
        if (day > now.InZone(zone).Date && vocabulary.Facts.ContainsKey(StayWords.PlannedAdmission)) return (form.AdmissionDate, true);
        return (form.AdmissionTime.Length > 0 ? $"{form.AdmissionDate}T{form.AdmissionTime}" : form.AdmissionDate, false);
    }

    private static PersonDetails? PersonOf(OpeningForm form)
    {
        var person = new PersonDetails(Text(form.FamilyName), Text(form.GivenName), Text(form.FamilyKana), Text(form.GivenKana), BirthDate(form.BirthDate));
        return person == new PersonDetails(null, null, null, null, null) ? null : person;
    }

    private static LocalDate? BirthDate(string text) => text.Length == 0 ? null
        : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: >= 1850 and <= 2200 } date } ? date : throw RecordingRefusals.NotAMoment(text);

    private static string? Text(string text)
    {
        text = text.Trim();
        if (text.Length > LongestText || text.Any(char.IsControl)) throw RecordingRefusals.TooLong(LongestText);
        return text.Length == 0 ? null : text;
    }
}
