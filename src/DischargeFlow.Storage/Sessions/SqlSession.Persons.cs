using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Storage.Sealing;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    private NameKeys Names => _names ?? throw SealedRows.NoKey();

    public Person? FindPerson(string id) => First("SELECT p.id, p.region, p.sealed FROM persons p WHERE p.id = @id", PersonOf, ("@id", id));

    public Person? FindPersonByNumber(string keyedHash) => First(
        "SELECT p.id, p.region, p.sealed FROM patient_numbers n JOIN persons p ON p.id = n.person WHERE n.keyed_hash = @hash", PersonOf, ("@hash", keyedHash));

    public void SavePerson(Person person) => Execute(
        """
        INSERT INTO persons (id, region, sealed) VALUES (@id, @region, @sealed)
        ON CONFLICT (id) DO UPDATE SET region = excluded.region, sealed = excluded.sealed
        """,
        ("@id", person.Id), ("@region", person.Region), ("@sealed", SealedRows.Person(Names, person.Id, person.Details)));

    public void AddPatientNumber(string keyedHash, string number, PartyId hospital, string person) => Execute(
        """
        INSERT INTO patient_numbers (keyed_hash, number, hospital, person, sealed) VALUES (@hash, '', @hospital, @person, @sealed) ON CONFLICT DO NOTHING
        """,
        ("@hash", keyedHash), ("@hospital", hospital.Value), ("@person", person), ("@sealed", SealedRows.Number(Names, keyedHash, number)));

    public List<(string Id, string Proof)> NameKeyProofs() => Query("SELECT id, proof FROM name_keys ORDER BY id", r => (r.GetString(0), r.GetString(1)));

    public int AddNameKey(string id, string proof) => Execute("INSERT INTO name_keys (id, proof) VALUES (@id, @proof)", ("@id", id), ("@proof", proof));

    public int KeepOnlyNameKey(string id) => Execute("DELETE FROM name_keys WHERE id <> @id", ("@id", id));

    public List<(string Id, PersonDetails Clear)> PersonsInTheClear(int most) => Query(
        "SELECT id, family_name, given_name, family_kana, given_kana, birth_date FROM persons WHERE sealed IS NULL LIMIT @most",
        r => (r.GetString(0), new PersonDetails(r.TextOrNull(1), r.TextOrNull(2), r.TextOrNull(3), r.TextOrNull(4), r.DateOrNull(5))), ("@most", most));

    public List<(string Hash, string Number)> NumbersInTheClear(int most) => Query(
        "SELECT keyed_hash, number FROM patient_numbers WHERE sealed IS NULL LIMIT @most", r => (r.GetString(0), r.GetString(1)), ("@most", most));

    public List<(string Id, string Sealed)> PersonsOfOtherKeys(string key, int most) => Query(
        "SELECT id, sealed FROM persons WHERE substr(sealed, 1, length(@prefix)) <> @prefix LIMIT @most", r => (r.GetString(0), r.GetString(1)), ("@prefix", $"{key}."), ("@most", most));

    public List<(string Hash, string Sealed)> NumbersOfOtherKeys(string key, int most) => Query(
        "SELECT keyed_hash, sealed FROM patient_numbers WHERE substr(sealed, 1, length(@prefix)) <> @prefix LIMIT @most", r => (r.GetString(0), r.GetString(1)),
        ("@prefix", $"{key}."), ("@most", most));

    public int SealPerson(string id, string boxed) => Execute(
        "UPDATE persons SET sealed = @sealed, family_name = NULL, given_name = NULL, family_kana = NULL, given_kana = NULL, birth_date = NULL WHERE id = @id",
        ("@sealed", boxed), ("@id", id));

    public int SealNumber(string keyedHash, string boxed) => Execute(
        "UPDATE patient_numbers SET sealed = @sealed, number = '' WHERE keyed_hash = @hash", ("@sealed", boxed), ("@hash", keyedHash));

    private Person PersonOf(Row r) => new(r.GetString(0), r.GetString(1), SealedRows.OpenPerson(Names, r.GetString(0), r.GetString(2)));
}
