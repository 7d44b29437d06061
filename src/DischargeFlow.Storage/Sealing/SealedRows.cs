using System.Text.Json;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Stores;

namespace DischargeFlow.Storage.Sealing;

/// <summary>Seals and opens the rows of persons and numbers.</summary>
internal static class SealedRows
{
    public static string Person(NameKeys keys, string id, PersonDetails details) => keys.Seal(RowOf(id), JsonSerializer.Serialize(
        (string?[])[details.FamilyName, details.GivenName, details.FamilyNameKana, details.GivenNameKana, details.BirthDate is { } birth ? Sessions.Reading.Iso(birth) : null]));

    public static PersonDetails OpenPerson(NameKeys keys, string id, string boxed) => keys.Open(RowOf(id), boxed) is { } text
        && JsonSerializer.Deserialize<string?[]>(text) is [var family, var given, var familyKana, var givenKana, var birth]
            ? new(family, given, familyKana, givenKana, birth is null ? null : Sessions.Reading.DateOf(birth))
            : throw Damaged();

    public static string Number(NameKeys keys, string keyedHash, string number) => keys.Seal($"number\n{keyedHash}", number);

    public static string OpenNumber(NameKeys keys, string keyedHash, string boxed) => keys.Open($"number\n{keyedHash}", boxed) ?? throw Damaged();

    public static StoreUnavailableException NoKey() => new(
        new(
            "患者さんの氏名を開く鍵が渡されていないため、氏名を読み書きできません。何も書かれていません。鍵のファイルを元の場所に戻してから、もう一度お試しください。",
            "The key that opens the names of patients is not at hand, so no name can be read or written. Nothing was written. Put the key file back and try again."),
        null);

    private static string RowOf(string person) => $"person\n{person}";

    private static StoreUnavailableException Damaged() => new(
        new(
            "データベースにある患者さんの氏名を開けません。行が書き換えられたか、別の鍵で封をされています。プログラムを止め、データベースと鍵をバックアップから戻してください。",
            "A patient's name in the database does not open: its row was changed, or sealed with another key. Stop the program and restore database and key from the backup."),
        null);
}
