using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    private const string PersonColumns = "p.id, p.region, p.family_name, p.given_name, p.family_kana, p.given_kana, p.birth_date";

    public Person? FindPerson(string id) => First($"SELECT {PersonColumns} FROM persons p WHERE p.id = @id", PersonOf, ("@id", id));

    public Person? FindPersonByNumber(string keyedHash) => First(
        $"SELECT {PersonColumns} FROM patient_numbers n JOIN persons p ON p.id = n.person WHERE n.keyed_hash = @hash", PersonOf, ("@hash", keyedHash));

    public void SavePerson(Person person) => Execute(
        """
        INSERT INTO persons (id, region, family_name, given_name, family_kana, given_kana, birth_date)
        VALUES (@id, @region, @family, @given, @familyKana, @givenKana, @birth)
        ON CONFLICT (id) DO UPDATE SET region = excluded.region, family_name = excluded.family_name, given_name = excluded.given_name,
            family_kana = excluded.family_kana, given_kana = excluded.given_kana, birth_date = excluded.birth_date
        """,
        ("@id", person.Id), ("@region", person.Region), ("@family", person.Details.FamilyName), ("@given", person.Details.GivenName),
        ("@familyKana", person.Details.FamilyNameKana), ("@givenKana", person.Details.GivenNameKana), ("@birth", person.Details.BirthDate?.Iso()));

    public void AddPatientNumber(string keyedHash, string number, PartyId hospital, string person) => Execute(
        """
        INSERT INTO patient_numbers (keyed_hash, number, hospital, person) VALUES (@hash, @number, @hospital, @person) ON CONFLICT DO NOTHING
        """,
        ("@hash", keyedHash), ("@number", number), ("@hospital", hospital.Value), ("@person", person));

    private static Person PersonOf(Row r) => new(
        r.GetString(0), r.GetString(1), new PersonDetails(r.TextOrNull(2), r.TextOrNull(3), r.TextOrNull(4), r.TextOrNull(5), r.DateOrNull(6)));
}
