using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Casework.Persons;

/// <summary>A person with what is newly said of it, not yet written.</summary>
internal sealed record PersonDraft(Person Person, bool IsChanged)
{
    /// <summary>The number by which the person will be found, with its keyed hash; null when it has one or needs none.</summary>
    public (string Hash, string Number, PartyId Hospital)? NewNumber { get; init; }

    /// <summary>A person as its row is.</summary>
    public static PersonDraft Of(Person known) => new(known, IsChanged: false);

    /// <summary>Takes over what is newly said of a person; what is not said stays.</summary>
    public PersonDraft Told(PersonDetails? said)
    {
        if (said is null) return this;
        var known = Person.Details;
        var merged = new PersonDetails(
            said.FamilyName ?? known.FamilyName,
            said.GivenName ?? known.GivenName,
            said.FamilyNameKana ?? known.FamilyNameKana,
            said.GivenNameKana ?? known.GivenNameKana,
            said.BirthDate ?? known.BirthDate);
        return merged == known ? this : this with { Person = Person with { Details = merged }, IsChanged = true };
    }

    /// <summary>Writes what is new.</summary>
    public void Save(IWriteSession session)
    {
        if (IsChanged) session.SavePerson(Person);
        if (NewNumber is { } added) session.AddPatientNumber(added.Hash, added.Number, added.Hospital, Person.Id);
    }
}
