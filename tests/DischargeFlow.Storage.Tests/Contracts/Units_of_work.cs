using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Storage.Tests.Given;

namespace DischargeFlow.Storage.Tests.Contracts;

public abstract class Units_of_work(IDatabase database) : A_store(database)
{
    [Fact]
    public async Task What_was_answered_is_there_after_reopening()
    {
        await WriteAsync(s => s.AddCase(Rows.Case(1)));
        Reopen();
        Assert.Equal(Rows.Case(1).Number, Store.Read(s => s.FindCaseById("case-0001"))!.Number);
    }

    [Fact]
    public async Task One_that_throws_is_undone_alone_and_its_exception_comes_out()
    {
        var good = WriteAsync(s => s.AddCase(Rows.Case(1)));
        var bad = WriteAsync(s =>
        {
            s.AddCase(Rows.Case(2));
            throw new InvalidOperationException("no");
        });
        var alsoGood = WriteAsync(s => s.AddCase(Rows.Case(3)));

        Assert.Equal("no", (await Assert.ThrowsAsync<InvalidOperationException>(() => bad)).Message);
        await good;
        await alsoGood;
        Assert.Equal([true, false, true], new[] { 1, 2, 3 }.Select(i => Store.Read(s => s.FindCaseById($"case-{i:0000}")) is not null));
    }

    [Fact]
    public async Task One_reads_what_it_wrote_and_others_only_what_is_committed()
    {
        CaseRecord? inside = null, outside = null;
        await WriteAsync(s =>
        {
            s.AddCase(Rows.Case(1));
            inside = s.FindCaseById("case-0001");
            outside = Store.Read(r => r.FindCaseById("case-0001"));
        });
        Assert.NotNull(inside);
        Assert.Null(outside);
    }

    [Fact]
    public async Task A_read_sees_one_moment_whatever_is_written_meanwhile()
    {
        await WriteAsync(s => s.AddCase(Rows.Case(1)));
        var (before, after) = Store.Read(r =>
        {
            var first = r.EntriesOf(Rows.Case(1)).Length;
            WriteAsync(s => s.AppendEntries(Rows.Case(1), [Rows.Entry(1, new EntryContent.Happened("admission"))], 0, "admission", Rows.Now)).GetAwaiter().GetResult();
            return (first, r.EntriesOf(Rows.Case(1)).Length);
        });
        Assert.Equal((0, 0), (before, after));
        Assert.Single(Store.Read(r => r.EntriesOf(Rows.Case(1))));
    }

    [Fact]
    public async Task One_that_was_cancelled_before_it_began_writes_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.WriteAsync(
            s =>
            {
                s.AddCase(Rows.Case(1));
                return true;
            },
            cancelled.Token));
        Assert.Null(Store.Read(s => s.FindCaseById("case-0001")));
    }

    [Fact]
    public async Task Of_several_parts_the_one_that_throws_is_undone_and_the_others_stay()
    {
        var attempts = await InPartsAsync(s => Add(s, 1), s => Add(s, 2) ? throw new InvalidOperationException("no") : true, s => Add(s, 3));
        Assert.Equal([null, "no", null], attempts.Select(a => a.Fault?.Message));
        Assert.Equal([true, false, true], new[] { 1, 2, 3 }.Select(i => Store.Read(s => s.FindCaseById($"case-{i:0000}")) is not null));
    }

    [Fact]
    public async Task After_a_part_was_undone_the_next_one_sees_the_rows_as_they_were()
    {
        var stay = Rows.Case(1);
        await WriteAsync(s =>
        {
            s.AddCase(stay);
            s.AppendEntries(stay, [Rows.Entry(1, new EntryContent.Happened("admission"))], 0, "admission", Rows.Now);
        });
        var attempts = await InPartsAsync(
            s =>
            {
                s.AppendEntries(stay, [Rows.Entry(2, new EntryContent.Happened("discharged"))], 1, "discharged", Rows.Now);
                s.SaveLedger(stay.Id, "minato", s.LedgerOf(stay, "minato"), Rows.LedgerOf(Rows.Alert(stay, "a", Rows.Now)), Rows.Now);
                s.SaveParty(Rows.Party("later"), Rows.Now);
                throw new RefusedException(new("T", RefusalKind.Invalid, new("いいえ", "no")));
            },
            s =>
            {
                Assert.Single(s.EntriesOf(stay));
                Assert.Empty(s.LedgerOf(stay, "minato").Alerts);
                Assert.Null(s.Directory.Find(new("later")));
                s.AppendEntries(stay, [Rows.Entry(2, new EntryContent.Happened("discharged"))], 1, "discharged", Rows.Now);
                return true;
            });
        Assert.IsType<RefusedException>(attempts[0].Fault);
        Assert.Null(attempts[1].Fault);
        Assert.Equal(2, Store.Read(s => s.EntriesOf(stay)).Length);
    }

    [Fact]
    public async Task Many_at_once_all_arrive()
    {
        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => Task.Run(() => WriteAsync(s => s.AddCase(Rows.Case(i))))));
        Reopen();
        Assert.All(Enumerable.Range(0, 500), i => Assert.NotNull(Store.Read(s => s.FindCaseById($"case-{i:0000}"))));
    }

    private Task<Attempt<bool>[]> InPartsAsync(params Func<IWriteSession, bool>[] parts) =>
        Store.WriteInPartsAsync(s => parts.Select(part => s.Try(() => part(s))).ToArray());

    private static bool Add(IWriteSession session, int number)
    {
        session.AddCase(Rows.Case(number));
        return true;
    }
}
