using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Stores;
using NodaTime;

namespace DischargeFlow.Casework.Persons;

/// <summary>Finds or adds the person of a stay, apart from the history.</summary>
internal sealed class PersonDesk(PersonKeys keys, IIdentities identities)
{
    private static readonly PersonDetails Nothing = new(null, null, null, null, null);

    /// <summary>The person's row; null when neither a number nor details were given.</summary>
    public string? Keep(IWriteSession session, CaseOpening opening, DirectoryParty hospital, Instant now)
    {
        if (string.IsNullOrWhiteSpace(opening.PatientNumber) && opening.Person is null) return null;
        var hash = string.IsNullOrWhiteSpace(opening.PatientNumber) ? null : keys.OfPatient(hospital.Id, opening.PatientNumber);
        var known = hash is null ? null : session.FindPersonByNumber(hash);
        if (known is not null)
        {
            Update(session, known, opening.Person);
            return known.Id;
        }

        var person = new Person(identities.NextId(now), hospital.Region, opening.Person ?? Nothing);
        session.SavePerson(person);
        if (hash is not null) session.AddPatientNumber(hash, opening.PatientNumber!.Trim(), hospital.Id, person.Id);
        return person.Id;
    }

    /// <summary>Takes over what is newly said of a person; what is not said stays.</summary>
    public static void Update(IWriteSession session, Person known, PersonDetails? said)
    {
        if (said is null) return;
        var merged = new PersonDetails(
            said.FamilyName ?? known.Details.FamilyName,
            said.GivenName ?? known.Details.GivenName,
            said.FamilyNameKana ?? known.Details.FamilyNameKana,
            said.GivenNameKana ?? known.Details.GivenNameKana,
            said.BirthDate ?? known.Details.BirthDate);
        if (merged != known.Details) session.SavePerson(known with { Details = merged });
    }
}
