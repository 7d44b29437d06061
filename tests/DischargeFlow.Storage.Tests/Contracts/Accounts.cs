using DischargeFlow.Casework.Accounts;
using DischargeFlow.Storage.Tests.Given;

namespace DischargeFlow.Storage.Tests.Contracts;

public abstract class Accounts(IDatabase database) : A_store(database)
{
    private static Account Hanako { get; } = new()
    {
        Id = "a1",
        Mail = "Hanako@minato.example",
        Name = "北見 花子",
        Organization = Rows.Hospital,
        Roles = [AccountRole.Planner, AccountRole.Administrator],
        PasswordHash = "hash",
        Stamp = "stamp",
        AuthenticatorKey = "sealed",
        HasSecondFactor = true,
        LastStep = 59_000_000,
        RecoveryCodes = ["r1", "r2"],
        Failures = 2,
        LockedUntil = Rows.In(15),
        Created = Rows.Now,
    };

    [Fact]
    public async Task An_account_comes_back_as_it_was_saved_with_its_version_raised()
    {
        Assert.True(await Store.WriteAsync(s => s.SaveAccount(Hanako)));
        Reopen();
        var found = Store.Read(s => s.FindAccount("a1"))!;
        Assert.Equal(1, found.Version);
        Assert.Equal(Text(Hanako), Text(found with { Version = 0 }));
        Assert.Equal("a1", Store.Read(s => s.FindAccountByMail("hanako@MINATO.example"))!.Id);
        Assert.Null(Store.Read(s => s.FindAccountByMail("nobody@minato.example")));
    }

    [Fact]
    public async Task Of_two_who_change_an_account_at_once_the_second_is_told()
    {
        await Store.WriteAsync(s => s.SaveAccount(Hanako));
        var seen = Store.Read(s => s.FindAccount("a1"))!;
        Assert.True(await Store.WriteAsync(s => s.SaveAccount(seen with { Failures = 3 })));
        Assert.False(await Store.WriteAsync(s => s.SaveAccount(seen with { Failures = 4 })));
        Assert.Equal(3, Store.Read(s => s.FindAccount("a1"))!.Failures);
    }

    [Fact]
    public async Task A_mail_address_belongs_to_one_account_however_it_is_written()
    {
        await Store.WriteAsync(s => s.SaveAccount(Hanako));
        Assert.False(await Store.WriteAsync(s => s.SaveAccount(Hanako with { Id = "a2", Mail = "HANAKO@minato.example" })));
        Assert.Single(Store.Read(s => s.Accounts));
    }

    [Fact]
    public async Task A_new_invitation_ends_the_one_before()
    {
        await Store.WriteAsync(s => s.SaveAccount(Hanako));
        await WriteAsync(s => s.AddInvitation(new("h1", "a1", Rows.In(60))));
        await WriteAsync(s => s.AddInvitation(new("h2", "a1", Rows.In(90))));
        Assert.Null(Store.Read(s => s.FindInvitation("h1")));
        Assert.Equal(new Invitation("h2", "a1", Rows.In(90)), Store.Read(s => s.FindInvitation("h2")));
        await WriteAsync(s => s.EndInvitations("a1"));
        Assert.Null(Store.Read(s => s.FindInvitation("h2")));
    }

    [Fact]
    public async Task A_session_that_has_ended_does_not_come_back_when_its_device_is_seen_again()
    {
        await Store.WriteAsync(s => s.SaveAccount(Hanako));
        foreach (var hash in (string[])["s1", "s2", "s3"]) await WriteAsync(s => s.AddSession(new(hash, "a1", "stamp", true, Rows.Now, Rows.Now, "Firefox")));
        await WriteAsync(s => s.TouchSession("s2", Rows.In(5)));
        Assert.Equal(["s2", "s1", "s3"], Store.Read(s => s.SessionsOf("a1")).Select(s => s.Hash));
        await WriteAsync(s => s.EndSession("s2"));
        await WriteAsync(s => s.TouchSession("s2", Rows.In(6)));
        Assert.Null(Store.Read(s => s.FindSession("s2")));
        Assert.Equal(new SignedSession("s1", "a1", "stamp", true, Rows.Now, Rows.Now, "Firefox"), Store.Read(s => s.FindSession("s1")));
        await WriteAsync(s => s.EndSessions("a1"));
        Assert.Empty(Store.Read(s => s.SessionsOf("a1")));
    }

    [Fact]
    public async Task A_key_of_a_program_is_found_by_its_hash_and_replaced_by_its_name()
    {
        var key = new ApiKey("records", "h1", [KeyScope.ReadCases, KeyScope.WriteDirectory], Rows.Office, Rows.Now, Rows.In(600), null);
        await WriteAsync(s => s.SaveApiKey(key));
        Reopen();
        var found = Store.Read(s => s.FindApiKey("h1"))!;
        Assert.Equal([KeyScope.ReadCases, KeyScope.WriteDirectory], found.Scopes.AsEnumerable());
        Assert.Equal(key, found with { Scopes = key.Scopes });
        await WriteAsync(s => s.SaveApiKey(key with { Revoked = Rows.In(1) }));
        Assert.Equal(Rows.In(1), Assert.Single(Store.Read(s => s.ApiKeys)).Revoked);
    }

    [Fact]
    public async Task Sealed_keys_are_kept_in_the_order_of_their_ids()
    {
        await WriteAsync(s => s.AddSealedKey("k1", "<one/>"));
        await WriteAsync(s => s.AddSealedKey("k2", "<two/>"));
        Reopen();
        Assert.Equal(["<one/>", "<two/>"], Store.Read(s => s.SealedKeys).AsEnumerable());
    }

    private static string Text(Account account) =>
        $"{account with { Roles = [], RecoveryCodes = [] }} {string.Join(',', account.Roles)} {string.Join(',', account.RecoveryCodes)}";
}
