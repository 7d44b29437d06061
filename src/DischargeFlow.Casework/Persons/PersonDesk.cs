using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Casework.Persons;

/// <summary>Finds or drafts the person of a stay, apart from the history.</summary>
internal sealed class PersonDesk(PersonKeys keys)
{
    private static readonly PersonDetails Nothing = new(null, null, null, null, null);

    /// <summary>Whom a hospital's patient number names, or null.</summary>
    public Person? Find(IWriteSession session, PartyId hospital, string? number) =>
        string.IsNullOrWhiteSpace(number) ? null : session.FindPersonByNumber(keys.OfPatient(hospital, number));

    /// <summary>The person of a stay that is opened; null when neither a number nor details were given.</summary>
    public PersonDraft? Draft(Person? known, DirectoryParty hospital, string? number, PersonDetails? said, string newId)
    {
        if (known is not null) return PersonDraft.Of(known).Told(said);
        var hasNumber = !string.IsNullOrWhiteSpace(number);
        if (!hasNumber && said is null) return null;
        return new(new(newId, hospital.Region, said ?? Nothing), IsChanged: true)
        {
            NewNumber = hasNumber ? (keys.OfPatient(hospital.Id, number!), number!.Trim(), hospital.Id) : null,
        };
    }
}
