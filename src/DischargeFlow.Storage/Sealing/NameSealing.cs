using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Storage.Sessions;
using DischargeFlow.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace DischargeFlow.Storage.Sealing;

/// <summary>
/// What is done about sealed names before a store is used: the keys are proved, and what is in the clear or sealed with an earlier key is sealed with the one in
/// use, in small units. Ended anywhere, it goes on at the next start.
/// </summary>
internal static class NameSealing
{
    private const int RowsOfAUnit = 500;
    private const string Proof = "dischargeflow";

    /// <summary>Whether something in a database is sealed. False where there is no database yet.</summary>
    public static bool IsIn(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'name_keys'";
        if (Convert.ToInt64(command.ExecuteScalar(), null) == 0) return false;
        command.CommandText = "SELECT count(*) FROM name_keys";
        return Convert.ToInt64(command.ExecuteScalar(), null) > 0;
    }

    /// <summary>Throws <see cref="StoreUnavailableException"/> when a key is missing, or is not the one that was used.</summary>
    public static void Bring(SqliteConnection connection, NameKeys keys)
    {
        // What is written over is overwritten on the disk too.
        SqliteConnections.Execute(connection, "PRAGMA secure_delete = ON");
        using var dialect = new SqliteDialect(connection);
        using var session = SqlSession.ToWrite(connection, dialect, keys);
        Prove(session, keys);
        var wasInTheClear = SealAll(session, keys);
        if (!wasInTheClear) return;

        // Pages that were given back earlier may still hold a name.
        SqliteConnections.Execute(connection, "VACUUM");
        SqliteConnections.Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static void Prove(SqlSession session, NameKeys keys)
    {
        var known = session.NameKeyProofs();
        if (known.Find(k => keys.Open($"key\n{k.Id}", k.Proof) != Proof) is { Id: { } missing })
        {
            throw new StoreUnavailableException(
                new(
                    $"患者さんの氏名を封じた鍵(識別子 {missing})が、鍵のファイルにありません。氏名を開けないため、起動していません。何も読み書きしていません。鍵のファイル(設定 Names:KeyFile)をバックアップから戻してください。",
                    $"The key file does not hold the key ({missing}) with which the names of patients are sealed, so the program did not start; nothing was read or written. Restore the key file (setting Names:KeyFile) from its backup."),
                null);
        }

        if (known.Exists(k => k.Id == keys.Current)) return;
        Unit(session, () => session.AddNameKey(keys.Current, keys.Seal($"key\n{keys.Current}", Proof)));
    }

    private static bool SealAll(SqlSession session, NameKeys keys)
    {
        var wasInTheClear = false;
        while (Unit(session, () => SealClear(session, keys)) > 0) wasInTheClear = true;
        if (session.NameKeyProofs().Count == 1) return wasInTheClear;
        while (Unit(session, () => SealAnew(session, keys)) > 0) { }
        Unit(session, () => session.KeepOnlyNameKey(keys.Current));
        return wasInTheClear;
    }

    private static int SealClear(SqlSession session, NameKeys keys)
    {
        var (persons, numbers) = (session.PersonsInTheClear(RowsOfAUnit), session.NumbersInTheClear(RowsOfAUnit));
        foreach (var (id, clear) in persons) session.SealPerson(id, SealedRows.Person(keys, id, clear));
        foreach (var (hash, number) in numbers) session.SealNumber(hash, SealedRows.Number(keys, hash, number));
        return persons.Count + numbers.Count;
    }

    private static int SealAnew(SqlSession session, NameKeys keys)
    {
        var (persons, numbers) = (session.PersonsOfOtherKeys(keys.Current, RowsOfAUnit), session.NumbersOfOtherKeys(keys.Current, RowsOfAUnit));
        foreach (var (id, boxed) in persons) session.SealPerson(id, SealedRows.Person(keys, id, SealedRows.OpenPerson(keys, id, boxed)));
        foreach (var (hash, boxed) in numbers) session.SealNumber(hash, SealedRows.Number(keys, hash, SealedRows.OpenNumber(keys, hash, boxed)));
        return persons.Count + numbers.Count;
    }

    private static int Unit(SqlSession session, Func<int> work)
    {
        session.BeginWriting();
        try
        {
            var done = work();
            session.Commit();
            return done;
        }
        catch
        {
            session.Undo();
            throw;
        }
    }
}
