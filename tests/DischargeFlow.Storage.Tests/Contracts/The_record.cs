using DischargeFlow.Casework.Audit;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Storage.Tests.Given;
using NodaTime;

namespace DischargeFlow.Storage.Tests.Contracts;

public abstract class The_record(IDatabase database) : A_store(database)
{
    [Fact]
    public async Task The_audit_is_one_unbroken_chain_over_restarts_and_undone_units()
    {
        await WriteAsync(s => Append(s, 1));
        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(s =>
        {
            Append(s, 99);
            throw new InvalidOperationException("no");
        }));
        Reopen();
        await WriteAsync(s => Append(s, 2));
        await WriteAsync(s => Append(s, 3));

        Assert.Equal(["1", "2", "3"], Store.Read(s => s.AuditAfter(0, 10)).Select(r => r.Event.Subject));
        Assert.Null(AuditChain.FirstBroken(Store));
    }

    [Fact]
    public async Task The_audit_is_searched_from_its_end_by_whatever_it_names()
    {
        await WriteAsync(s =>
        {
            Append(s, 1);
            s.AppendAudit(new(Rows.Now, "nurse", "cases-listed", "board", "K7M2-Q9X4 A1B2-C3D4"));
            Append(s, 3);
        });
        Assert.Equal([3, 2, 1], Store.Read(s => s.AuditBefore(long.MaxValue, 10, null)).Select(r => r.Sequence));
        Assert.Equal([2], Store.Read(s => s.AuditBefore(long.MaxValue, 10, "A1B2-C3D4")).Select(r => r.Sequence));
        Assert.Equal([2, 1], Store.Read(s => s.AuditBefore(3, 10, null)).Select(r => r.Sequence));
        Assert.Empty(Store.Read(s => s.AuditBefore(long.MaxValue, 10, "%")));
    }

    [Fact]
    public async Task An_answer_is_kept_by_its_key_once()
    {
        await WriteAsync(s => s.KeepAnswer("key", new("hash", "answer"), Rows.Now));
        Reopen();
        Assert.Equal("answer", (await Store.WriteAsync(s => s.FindAnswer("key")))!.Answer);
        Assert.Null(await Store.WriteAsync(s => s.FindAnswer("other")));
        await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync(s => s.KeepAnswer("key", new("hash", "other"), Rows.Now)));
        Assert.Equal("answer", (await Store.WriteAsync(s => s.FindAnswer("key")))!.Answer);
    }

    [Fact]
    public async Task A_person_is_found_by_the_hash_of_a_number()
    {
        await WriteAsync(s =>
        {
            s.SavePerson(new Person("p1", "minato", new("患者", "太郎", "カンジャ", "タロウ", new LocalDate(1948, 4, 5))));
            s.AddPatientNumber("hash", "0077", Rows.Hospital, "p1");
        });
        Reopen();
        Assert.Equal(new Person("p1", "minato", new("患者", "太郎", "カンジャ", "タロウ", new LocalDate(1948, 4, 5))), Store.Read(s => s.FindPersonByNumber("hash")));
        Assert.Null(Store.Read(s => s.FindPersonByNumber("other")));
    }

    [Fact]
    public async Task A_reader_sees_the_directory_as_it_is_now()
    {
        await WriteAsync(s => s.SaveParty(Rows.Party("minato", "0170000001"), Rows.Now));
        Assert.Equal("機関 minato", Store.Read(s => s.Directory.FindByCode("0170000001"))!.Name);
        await WriteAsync(s => s.SaveParty(Rows.Party("minato", "0170000002") with { Name = "新しい名前" }, Rows.In(1)));
        Assert.Null(Store.Read(s => s.Directory.FindByCode("0170000001")));
        Assert.Equal("新しい名前", Store.Read(s => s.Directory.FindByCode("0170000002"))!.Name);
    }

    [Fact]
    public async Task A_code_names_one_party()
    {
        await WriteAsync(s => s.SaveParty(Rows.Party("minato", "0170000001"), Rows.Now));
        await Assert.ThrowsAsync<RefusedException>(() => WriteAsync(s => s.SaveParty(Rows.Party("other", "0170000001"), Rows.Now)));
        Assert.Null(Store.Read(s => s.Directory.Find(new("other"))));
    }

    private static void Append(Casework.Stores.IWriteSession session, int number) =>
        session.AppendAudit(new(Rows.Now, "nurse", "case-opened", $"{number}", "ひとこと"));
}
