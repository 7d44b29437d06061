using System.Collections.Immutable;
using DischargeFlow.Casework.Accounts;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    private const string AccountColumns =
        "id, mail, name, organization, roles, password, stamp, factor_key, has_factor, last_step, recovery, failures, locked_until, disabled, created, version";

    public ImmutableArray<Account> Accounts => [.. Query($"SELECT {AccountColumns} FROM accounts ORDER BY name, mail_key", AccountOf)];

    public Account? FindAccount(string id) => First($"SELECT {AccountColumns} FROM accounts WHERE id = @id", AccountOf, ("@id", id));

    public Account? FindAccountByMail(string mail) => First($"SELECT {AccountColumns} FROM accounts WHERE mail_key = @mail", AccountOf, ("@mail", KeyOf(mail)));

    public ImmutableArray<Invitation> Invitations => [.. Query("SELECT hash, account, until FROM invitations ORDER BY until", InvitationOf)];

    public Invitation? FindInvitation(string hash) => First("SELECT hash, account, until FROM invitations WHERE hash = @hash", InvitationOf, ("@hash", hash));

    public bool SaveAccount(Account account)
    {
        if (FindAccountByMail(account.Mail) is { } other && other.Id != account.Id) return false;
        return Execute(
            account.Version == 0
                ? """
                  INSERT INTO accounts (id, mail_key, mail, name, organization, roles, password, stamp, factor_key, has_factor, last_step, recovery, failures,
                      locked_until, disabled, created, version)
                  VALUES (@id, @key, @mail, @name, @organization, @roles, @password, @stamp, @factorKey, @hasFactor, @lastStep, @recovery, @failures,
                      @lockedUntil, @disabled, @created, @version + 1)
                  ON CONFLICT (id) DO NOTHING
                  """
                : """
                  UPDATE accounts SET mail_key = @key, mail = @mail, name = @name, organization = @organization, roles = @roles, password = @password,
                      stamp = @stamp, factor_key = @factorKey, has_factor = @hasFactor, last_step = @lastStep, recovery = @recovery, failures = @failures,
                      locked_until = @lockedUntil, disabled = @disabled, version = @version + 1
                  WHERE id = @id AND version = @version
                  """,
            ("@id", account.Id), ("@key", KeyOf(account.Mail)), ("@mail", account.Mail), ("@name", account.Name), ("@organization", account.Organization?.Value),
            ("@roles", string.Join(' ', account.Roles.Select(AccountRoles.NameOf))), ("@password", account.PasswordHash), ("@stamp", account.Stamp),
            ("@factorKey", account.AuthenticatorKey), ("@hasFactor", account.HasSecondFactor.Bit()), ("@lastStep", account.LastStep),
            ("@recovery", string.Join(' ', account.RecoveryCodes)), ("@failures", account.Failures), ("@lockedUntil", account.LockedUntil.Ms()),
            ("@disabled", account.IsDisabled.Bit()), ("@created", account.Created.Ms()), ("@version", account.Version)) == 1;
    }

    public void AddInvitation(Invitation invitation)
    {
        EndInvitations(invitation.Account);
        Execute("INSERT INTO invitations (hash, account, until) VALUES (@hash, @account, @until)",
            ("@hash", invitation.Hash), ("@account", invitation.Account), ("@until", invitation.Until.Ms()));
    }

    public void EndInvitations(string account) => Execute("DELETE FROM invitations WHERE account = @account", ("@account", account));

    private static Invitation InvitationOf(Row r) => new(r.GetString(0), r.GetString(1), r.Instant(2));

    private static string KeyOf(string mail) => mail.ToLowerInvariant();

    private static Account AccountOf(Row r) => new()
    {
        Id = r.GetString(0),
        Mail = r.GetString(1),
        Name = r.GetString(2),
        Organization = r.PartyOrNull(3),
        Roles = [.. WordsOf(r.GetString(4)).Select(AccountRoles.Find).OfType<AccountRole>()],
        PasswordHash = r.TextOrNull(5),
        Stamp = r.GetString(6),
        AuthenticatorKey = r.TextOrNull(7),
        HasSecondFactor = r.Yes(8),
        LastStep = r.GetInt64(9),
        RecoveryCodes = [.. WordsOf(r.GetString(10))],
        Failures = r.GetInt32(11),
        LockedUntil = r.InstantOrNull(12),
        IsDisabled = r.Yes(13),
        Created = r.Instant(14),
        Version = r.GetInt32(15),
    };

    private static string[] WordsOf(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
