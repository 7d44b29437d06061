using DischargeFlow.Casework.Audit;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Storage.Sqlite;
using DischargeFlow.Storage.Tests.Given;
using Microsoft.Data.Sqlite;

namespace DischargeFlow.Storage.Tests.Sqlite;

/// <summary>What SQLite's file must be and do beyond the contracts: log ahead, foreign keys, one writer, and a sentence when it takes nothing.</summary>
public sealed class The_file : IDisposable
{
    private readonly SqliteFile _file = new();
    private SqliteStore _store;

    public The_file() => _store = new(_file.ConnectionString);

    [Fact]
    public void Is_written_ahead_and_checks_foreign_keys_on_every_connection_of_the_store()
    {
        using var writer = new SqliteConnections(_file.ConnectionString).OpenWriter();
        Assert.Equal(("wal", 1L, 2L, 5000L), ((string)Ask(writer, "PRAGMA journal_mode"), (long)Ask(writer, "PRAGMA foreign_keys"),
            (long)Ask(writer, "PRAGMA synchronous"), (long)Ask(writer, "PRAGMA busy_timeout")));
        using var reader = new SqliteConnections(_file.ConnectionString).OpenReader();
        Assert.Equal((1L, 1L), ((long)Ask(reader, "PRAGMA foreign_keys"), (long)Ask(reader, "PRAGMA query_only")));
    }

    [Fact]
    public async Task Refuses_a_row_without_the_one_that_it_refers_to() =>
        await Assert.ThrowsAsync<SqliteException>(() => WriteAsync(s => s.AddStayKey("hash", Rows.Case(1))));

    [Theory]
    [InlineData("UPDATE entries SET who = 'somebody else'")]
    [InlineData("DELETE FROM entries")]
    [InlineData("UPDATE audit SET who = 'somebody else'")]
    [InlineData("DELETE FROM audit")]
    public async Task Lets_nobody_rewrite_what_was_recorded(string sql)
    {
        await WriteAsync(s =>
        {
            s.AddCase(Rows.Case(1));
            s.AppendEntries(Rows.Case(1), [Rows.Entry(1, new EntryContent.Happened("admission"))], 0, null, Rows.Now);
            s.AppendAudit(new AuditEvent(Rows.Now, "nurse", "case-opened", "1", ""));
        });
        using var other = Other();
        Assert.Contains("append-only", Assert.Throws<SqliteException>(() => Run(other, sql)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_where_the_audit_was_tampered_with()
    {
        for (var i = 1; i <= 3; i++) await WriteAsync(s => s.AppendAudit(new AuditEvent(Rows.Now, "nurse", "case-opened", $"{i}", "")));
        using (var other = Other()) Run(other, "DROP TRIGGER audit_stays; UPDATE audit SET who = 'somebody else' WHERE sequence = 2");
        Assert.Equal(2, AuditChain.FirstBroken(_store));
    }

    [Fact]
    public async Task Puts_many_waiting_units_into_few_commits()
    {
        var before = _store.Counts;
        await Task.WhenAll(Enumerable.Range(0, 400).Select(i => WriteAsync(s => s.AddCase(Rows.Case(i)))));
        var (commits, units) = (_store.Counts.Commits - before.Commits, _store.Counts.Units - before.Units);
        Assert.Equal(400, units);
        Assert.True(commits < 100, $"{commits} commits for 400 units that waited together");
    }

    [Fact]
    public async Task Of_a_full_disk_the_caller_hears_in_a_sentence_and_what_was_answered_is_there_after_reopening()
    {
        LimitPages(60);
        var answered = await FillAsync();
        Assert.Contains("disk is full", answered.Refusal.Sentence.En, StringComparison.Ordinal);
        Assert.Contains("空き容量", answered.Refusal.Sentence.Ja, StringComparison.Ordinal);

        Reopen();
        Assert.Equal(answered.Cases, CasesThere());
        await WriteAsync(s => s.AddCase(Rows.Case(9999)));
    }

    [Fact]
    public async Task On_a_full_disk_no_unit_of_the_commit_is_answered_and_reading_goes_on()
    {
        await WriteAsync(s => s.AddCase(Rows.Case(0)));
        LimitPages(60);
        var units = Enumerable.Range(1, 2000).Select(i => WriteAsync(s => s.AddCase(Rows.Case(i)))).ToArray();
        var answered = new List<string> { "case-0000" };
        for (var i = 0; i < units.Length; i++)
        {
            try
            {
                await units[i];
                answered.Add($"case-{i + 1:0000}");
            }
            catch (StoreUnavailableException)
            {
                Assert.NotNull(_store.Read(s => s.FindCaseById("case-0000")));
            }
        }

        Assert.True(answered.Count < 2001, "the disk must have been full");
        Reopen();
        Assert.Equal(answered.Order(StringComparer.Ordinal), CasesThere());
    }

    [Fact]
    public async Task When_space_is_free_again_it_goes_on_without_a_restart()
    {
        LimitPages(60);
        await FillAsync();
        LimitPages(100_000);
        await WriteAsync(s => s.AddCase(Rows.Case(9999)));
        Assert.NotNull(_store.Read(s => s.FindCaseById("case-9999")));
    }

    [Fact]
    public async Task Locked_by_another_program_it_says_so_and_takes_what_comes_after()
    {
        await WriteAsync(s => s.AddCase(Rows.Case(1)));
        using (var other = Other())
        {
            Run(other, "BEGIN IMMEDIATE");
            var unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(() => WriteAsync(s => s.AddCase(Rows.Case(2))));
            Assert.Contains("in use by another program", unavailable.Sentence.En, StringComparison.Ordinal);
            Assert.NotNull(_store.Read(s => s.FindCaseById("case-0001")));
            Run(other, "ROLLBACK");
        }

        await WriteAsync(s => s.AddCase(Rows.Case(3)));
        Reopen();
        Assert.Equal(["case-0001", "case-0003"], CasesThere());
    }

    [Fact]
    public async Task Locked_for_a_moment_it_waits()
    {
        using var other = Other();
        Run(other, "BEGIN IMMEDIATE");
        var waiting = WriteAsync(s => s.AddCase(Rows.Case(1)));
        await Task.Delay(200);
        Assert.False(waiting.IsCompleted);
        Run(other, "ROLLBACK");
        await waiting;
    }

    [Fact]
    public async Task What_another_program_wrote_is_seen_by_the_next_unit()
    {
        var stay = Rows.Case(1);
        await WriteAsync(s =>
        {
            s.AddCase(stay);
            s.AppendEntries(stay, [Rows.Entry(1, new EntryContent.Happened("admission"))], 0, null, Rows.Now);
        });
        using (var other = new SqliteStore(_file.ConnectionString))
        {
            await other.WriteAsync(s =>
            {
                s.AppendEntries(stay, [Rows.Entry(2, new EntryContent.Happened("discharged"))], 1, null, Rows.Now);
                s.SaveParty(Rows.Party("new"), Rows.Now);
                return true;
            });
        }

        var (entries, party) = await _store.WriteAsync(s => (s.EntriesOf(stay).Length, s.Directory.Find(new("new"))));
        Assert.Equal(2, entries);
        Assert.NotNull(party);
    }

    [Fact]
    public void That_is_no_database_is_refused_with_a_sentence()
    {
        var path = Path.Combine(Path.GetDirectoryName(_file.Path)!, "letter.txt");
        File.WriteAllText(path, string.Concat(Enumerable.Repeat("これは手紙です。", 200)));
        var unavailable = Assert.Throws<StoreUnavailableException>(() => new SqliteStore($"Data Source={path}"));
        Assert.Contains("not a database", unavailable.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void In_memory_is_refused_since_it_keeps_nothing() => Assert.Throws<ArgumentException>(() => new SqliteStore("Data Source=:memory:"));

    [Theory]
    [InlineData("UPDATE rulebook_versions SET text = 'another'")]
    [InlineData("UPDATE rulebook_versions SET used = 0")]
    [InlineData("DELETE FROM rulebook_versions")]
    public async Task Lets_nobody_rewrite_the_text_by_which_cases_went(string sql)
    {
        await WriteAsync(s => s.Keep(new()
        {
            Rulebook = "minato",
            Version = 1,
            Text = "rulebook: minato\n",
            MailTexts = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty,
            Kept = Rows.Now,
            IsUsed = true,
        }));
        using var other = Other();
        Assert.Contains("stays as it is", Assert.Throws<SqliteException>(() => Run(other, sql)).Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _store.Dispose();
        _file.Dispose();
    }

    // SQLite refuses to grow beyond so many pages with the same error that a full disk gives.
    private void LimitPages(int most) => _store.WriteAsync(s =>
    {
        ((Storage.Sessions.SqlSession)s).Execute($"PRAGMA max_page_count = {most}");
        return true;
    }).GetAwaiter().GetResult();

    private async Task<(List<string> Cases, StoreUnavailableException Refusal)> FillAsync()
    {
        var answered = new List<string>();
        for (var i = 0; i < 5000; i++)
        {
            try
            {
                await WriteAsync(s => s.AddCase(Rows.Case(i)));
                answered.Add($"case-{i:0000}");
            }
            catch (StoreUnavailableException full)
            {
                return (answered, full);
            }
        }

        throw new InvalidOperationException("The disk never became full.");
    }

    private List<string> CasesThere() => [.. Enumerable.Range(0, 5001).Select(i => $"case-{i:0000}").Where(id => _store.Read(s => s.FindCaseById(id)) is not null)];

    private void Reopen()
    {
        _store.Dispose();
        _store = new(_file.ConnectionString);
    }

    private Task WriteAsync(Action<IWriteSession> work) => _store.WriteAsync(s =>
    {
        work(s);
        return true;
    });

    private SqliteConnection Other()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(_file.ConnectionString) { Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static object Ask(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        return command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
