using DischargeFlow.Casework.Intakes;

namespace DischargeFlow.Casework.Persons;

/// <summary>A person whose stays are recorded. Never in a history, a mail or a log.</summary>
/// <param name="Id">UUIDv7 of the row.</param>
/// <param name="Region">The region.</param>
/// <param name="Details">Names and birth date as far as known.</param>
public sealed record Person(string Id, string Region, PersonDetails Details);

/// <summary>Finds persons.</summary>
public interface IPersonReader
{
    /// <summary>The person with an id, or null.</summary>
    Person? FindPerson(string id);

    /// <summary>The person to whom a hospital gave a number, by its keyed hash (<see cref="PersonKeys"/>), or null.</summary>
    Person? FindPersonByNumber(string keyedHash);
}

/// <summary>Keeps persons.</summary>
public interface IPersonWriter
{
    /// <summary>Adds a person or replaces its details.</summary>
    void SavePerson(Person person);

    /// <summary>Lets a person be found by a number; the number itself is kept for people to read.</summary>
    void AddPatientNumber(string keyedHash, string number, Rulebooks.Histories.PartyId hospital, string person);
}
