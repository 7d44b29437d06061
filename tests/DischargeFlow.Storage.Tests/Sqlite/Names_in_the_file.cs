using System.Security.Cryptography;
using System.Text;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Storage.Sqlite;
using DischargeFlow.Storage.Tests.Given;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DischargeFlow.Storage.Tests.Sqlite;

/// <summary>What somebody finds who has the database and not the key.</summary>
public sealed class Names_in_the_file : IDisposable
{
    private const string Number = "QX-7734-1199";
    private static readonly PersonDetails Hanako = new("北見", "花子", "キタミ", "ハナコ", new LocalDate(1948, 4, 5));
    private static readonly string[] Telling = ["北見", "花子", "キタミ", "ハナコ", "1948-04-05", Number];

    private readonly SqliteFile _file = new();
    private readonly NameKeys _old = Keys("old"), _both = Keys("old", "new"), _new = Keys("new");

    [Fact]
    public async Task Are_not_there_neither_in_the_database_nor_in_its_log()
    {
        using (var store = new SqliteStore(_file.ConnectionString, _old))
        {
            await SaveAsync(store);
            Assert.Empty(Found());
            Assert.True(File.Exists(_file.Path + "-wal"), "what was just written must have been looked for where it is");
        }

        Assert.Empty(Found());
        Assert.NotEmpty(Found("minato"));
    }

    [Fact]
    public async Task Are_read_with_the_key_and_by_nobody_else()
    {
        using (var store = new SqliteStore(_file.ConnectionString, _old)) await SaveAsync(store);
        using (var again = new SqliteStore(_file.ConnectionString, _old)) Assert.Equal(Hanako, again.Read(s => s.FindPersonByNumber("hash"))!.Details);
        Assert.Contains("key file does not hold the key", Assert.Throws<StoreUnavailableException>(() => new SqliteStore(_file.ConnectionString, _new)).Sentence.En, StringComparison.Ordinal);
        Assert.True(SqliteStore.HoldsSealedNames(_file.ConnectionString));
        using var without = new SqliteStore(_file.ConnectionString);
        Assert.Throws<StoreUnavailableException>(() => without.Read(s => s.FindPerson("p1")));
    }

    [Fact]
    public async Task Cannot_be_tried_out_by_what_is_kept_of_a_request()
    {
        const string Asked = "hospital-stay 北見 花子";
        using (var store = new SqliteStore(_file.ConnectionString, _old))
        {
            await store.WriteAsync(s => Done(() => s.KeepAnswer("key", new(s.MarkOf(Asked), "answer"), Rows.Now)));
            Assert.Equal((true, false), await store.WriteAsync(s => (s.Asked(s.FindAnswer("key")!, Asked), s.Asked(s.FindAnswer("key")!, "hospital-stay 北見 太郎"))));
            Assert.Equal(_old.MarkOf("old", Asked), Mark());
            Assert.NotEqual(_both.MarkOf("new", Asked)[4..], Mark()[4..]);
        }

        Assert.DoesNotContain(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Asked))), Mark(), StringComparison.Ordinal);
        using (var rotated = new SqliteStore(_file.ConnectionString, _both)) { }
        using var later = new SqliteStore(_file.ConnectionString, _new);
        Assert.True(await later.WriteAsync(s => s.Asked(s.FindAnswer("key")!, Asked)), "the key of the mark is gone, and the first answer is given");

        string Mark()
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(_file.ConnectionString) { Pooling = false }.ToString());
            connection.Open();
            using var command = new SqliteCommand("SELECT content_hash FROM requests", connection);
            return (string)command.ExecuteScalar()!;
        }
    }

    [Fact]
    public async Task Of_one_row_do_not_open_in_another()
    {
        using (var store = new SqliteStore(_file.ConnectionString, _old))
        {
            await SaveAsync(store);
            await store.WriteAsync(s => Done(() => s.SavePerson(new Person("p2", "minato", Hanako with { GivenName = "太郎" }))));
        }

        Run("UPDATE persons SET sealed = (SELECT sealed FROM persons WHERE id = 'p2') WHERE id = 'p1'");
        using var again = new SqliteStore(_file.ConnectionString, _old);
        Assert.Contains("does not open", Assert.Throws<StoreUnavailableException>(() => again.Read(s => s.FindPerson("p1"))).Sentence.En, StringComparison.Ordinal);
        Assert.Equal("太郎", again.Read(s => s.FindPerson("p2"))!.Details.GivenName);
    }

    [Fact]
    public void That_were_in_the_clear_are_sealed_at_the_start_and_leave_nothing_behind()
    {
        using (var before = new SqliteStore(_file.ConnectionString)) { }
        Run($"BEGIN; {string.Concat(Enumerable.Range(0, 1200).Select(i =>
            $"INSERT INTO persons (id, region, family_name, given_name, family_kana, given_kana, birth_date) VALUES ('p{i}', 'minato', '北見', '花子', 'キタミ', 'ハナコ', '1948-04-05');"
            + $"INSERT INTO patient_numbers (keyed_hash, number, hospital, person) VALUES ('hash{i}', '{Number}', 'minato', 'p{i}');"))} COMMIT");

        Assert.NotEmpty(Found());
        using var store = new SqliteStore(_file.ConnectionString, _old);
        Assert.Equal(Hanako, store.Read(s => s.FindPersonByNumber("hash1199"))!.Details);
        Assert.Empty(Found());
    }

    [Fact]
    public async Task Are_sealed_anew_with_a_new_key_after_which_the_old_one_is_not_needed()
    {
        using (var store = new SqliteStore(_file.ConnectionString, _old)) await SaveAsync(store);
        using (var rotated = new SqliteStore(_file.ConnectionString, _both)) Assert.Equal(Hanako, rotated.Read(s => s.FindPerson("p1"))!.Details);
        using (var after = new SqliteStore(_file.ConnectionString, _new)) Assert.Equal(Hanako, after.Read(s => s.FindPersonByNumber("hash"))!.Details);
        Assert.Throws<StoreUnavailableException>(() => new SqliteStore(_file.ConnectionString, _old));
    }

    public void Dispose() => _file.Dispose();

    private static NameKeys Keys(params string[] ids) => new([.. ids.Select(id => (id, Enumerable.Repeat((byte)id.Length, 31).Append((byte)id[0]).ToArray()))]);

    private static Task SaveAsync(SqliteStore store) => store.WriteAsync(s => Done(() =>
    {
        s.SavePerson(new Person("p1", "minato", Hanako with { GivenName = "太郎" }));
        s.SavePerson(new Person("p1", "minato", Hanako));
        s.AddPatientNumber("hash", Number, Rows.Hospital, "p1");
    }));

    private static bool Done(Action work)
    {
        work();
        return true;
    }

    private IEnumerable<string> Found(params string[] words)
    {
        var bytes = Directory.GetFiles(Path.GetDirectoryName(_file.Path)!).SelectMany(ReadAll).ToArray();
        return (words.Length > 0 ? words : Telling).Where(w => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(w)) >= 0).ToList();
    }

    private static byte[] ReadAll(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private void Run(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(_file.ConnectionString) { Pooling = false }.ToString());
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
