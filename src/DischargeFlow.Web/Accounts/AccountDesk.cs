using System.Collections.Immutable;
using System.Net.Mail;
using System.Text;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Web.Accounts;

/// <summary>What an administrator says of an account.</summary>
/// <param name="Name">What the person is called.</param>
/// <param name="Mail">By which the person signs in.</param>
/// <param name="Roles">What the person is here for.</param>
/// <param name="Organization">Whose cases the person sees; empty for none.</param>
public sealed record SaidAccount(string Name, string Mail, ImmutableArray<AccountRole> Roles, string Organization);

/// <summary>
/// What an administrator does with accounts, each in one unit of work, on the audit. Throws <see cref="RefusedException"/> for what cannot be meant, and for what
/// would leave nobody who can administer.
/// </summary>
/// <param name="store">Where accounts are kept.</param>
/// <param name="clock">The clock of the audit.</param>
/// <param name="time">The real clock.</param>
/// <param name="identities">Makes ids.</param>
/// <param name="settings">How long invitations work.</param>
public sealed class AccountDesk(IStore store, IClock clock, TimeProvider time, IIdentities identities, AccountSettings settings)
{
    private const int LongestName = 100, LongestMail = 200;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Makes an account and its invitation; the answer is the account's id and the secret of the invitation, which is kept nowhere.</summary>
    public async Task<(string Id, string Secret)> InviteAsync(SaidAccount said, string who, CancellationToken cancellation = default)
    {
        var id = identities.NextId(Now);
        var secret = Secrets.New();
        await store.WriteAsync(
            session =>
            {
                var account = Read(said, session, new Account { Id = id, Mail = "", Name = "", Roles = [], Stamp = Secrets.New(), Created = Now });
                if (!session.SaveAccount(account)) throw Refused("account-taken", RefusalKind.Conflict, AccountTexts.MailTaken);
                session.AddInvitation(new(Secrets.HashOf(secret), id, Now + Duration.FromTimeSpan(settings.InvitationLife)));
                Tell(session, who, "account-invited", account);
                return true;
            },
            cancellation);
        return (id, secret);
    }

    /// <summary>A new invitation, as when the first was lost or the password forgotten: with it a new password is set. What was signed in ends.</summary>
    public async Task<string> InviteAgainAsync(string id, string who, CancellationToken cancellation = default)
    {
        var secret = Secrets.New();
        await ChangeAsync(id, who, "account-invited-again", (session, account) =>
        {
            session.AddInvitation(new(Secrets.HashOf(secret), id, Now + Duration.FromTimeSpan(settings.InvitationLife)));
            return account with { Failures = 0, LockedUntil = null };
        }, cancellation);
        return secret;
    }

    /// <summary>Says name, mail address, roles and organization anew. What was signed in ends.</summary>
    public Task SayAsync(string id, SaidAccount said, string who, CancellationToken cancellation = default) =>
        ChangeAsync(id, who, "account-changed", (session, account) => Read(said, session, account), cancellation);

    /// <summary>Closes or opens an account. What was signed in ends.</summary>
    public Task DisableAsync(string id, bool disabled, string who, CancellationToken cancellation = default) =>
        ChangeAsync(id, who, disabled ? "account-disabled" : "account-enabled", (session, account) =>
        {
            if (disabled) session.EndInvitations(id);
            return account with { IsDisabled = disabled };
        }, cancellation);

    /// <summary>Takes the second factor away, as when a telephone was lost. It is set up anew at the next sign-in where it is required.</summary>
    public Task ResetSecondFactorAsync(string id, string who, CancellationToken cancellation = default) =>
        ChangeAsync(id, who, "second-factor-reset", (_, account) => account with { AuthenticatorKey = null, HasSecondFactor = false, RecoveryCodes = [], LastStep = 0 }, cancellation);

    /// <summary>Ends every session of an account, or the one whose hash is given, for a reason that the audit names.</summary>
    public Task EndSessionsAsync(string id, string who, string why, string? session = null, CancellationToken cancellation = default) => store.WriteAsync(
        s =>
        {
            if (session is null) s.EndSessions(id);
            else s.EndSession(session);
            s.AppendAudit(new(clock.GetCurrentInstant(), who, why, s.FindAccount(id)?.Mail ?? who, ""));
            return true;
        },
        cancellation);

    /// <summary>
    /// Lets somebody who forgot the password choose a new one: the answer is the account and the secret of a link that works for a short while, or null where
    /// there is nobody to send it to. Nothing that is signed in ends, and no lock opens: whoever asks has proved nothing yet.
    /// </summary>
    public Task<(Account Account, string Secret)?> ForgottenAsync(string mail, CancellationToken cancellation = default) => store.WriteAsync<(Account, string)?>(
        session =>
        {
            var account = session.FindAccountByMail(mail) is { IsActive: true } active ? active : null;
            session.AppendAudit(new(clock.GetCurrentInstant(), mail, "password-forgotten", mail, account is null ? "no such account" : ""));
            if (account is null) return null;
            var secret = Secrets.New();
            session.AddInvitation(new(Secrets.HashOf(secret), account.Id, Now + Duration.FromTimeSpan(settings.ForgottenLife)));
            return (account, secret);
        },
        cancellation);

    private Task ChangeAsync(string id, string who, string what, Func<IWriteSession, Account, Account> change, CancellationToken cancellation) => store.WriteAsync(
        session =>
        {
            var account = session.FindAccount(id) ?? throw Refused("account-unknown", RefusalKind.NotFound, AccountTexts.NoSuchAccount);
            var changed = change(session, account) with { Stamp = Secrets.New() };
            if (!session.SaveAccount(changed)) throw Refused("account-taken", RefusalKind.Conflict, AccountTexts.MailTaken);
            if (account.IsActive && account.Has(AccountRole.Administrator) && !session.Accounts.Any(a => a.IsActive && a.Has(AccountRole.Administrator)))
                throw Refused("last-administrator", RefusalKind.Conflict, AccountTexts.LastAdministrator);
            session.EndSessions(id);
            Tell(session, who, what, changed);
            return true;
        },
        cancellation);

    private void Tell(IWriteSession session, string who, string what, Account account) => session.AppendAudit(new(
        clock.GetCurrentInstant(), who, what, account.Mail, $"{string.Join(' ', account.Roles.Select(AccountRoles.NameOf))} {account.Organization}".Trim()));

    private static Account Read(SaidAccount said, IWriteSession session, Account account)
    {
        var mail = said.Mail.Trim().Normalize(NormalizationForm.FormKC);
        var name = said.Name.Trim();
        if (name.Length is 0 or > LongestName) throw Refused("name-missing", RefusalKind.Invalid, AccountTexts.NameMissing);
        if (mail.Length > LongestMail || mail.Any(c => c is <= ' ' or > '~') || !MailAddress.TryCreate(mail, out var read) || read.Address != mail)
            throw Refused("mail-unreadable", RefusalKind.Invalid, AccountTexts.MailUnreadable);
        if (said.Roles.IsEmpty) throw Refused("roles-missing", RefusalKind.Invalid, AccountTexts.RolesMissing);
        var organization = said.Organization.Trim() is { Length: > 0 } text ? OrganizationOf(text, session) : (PartyId?)null;
        if (organization is null && said.Roles.Any(r => r.SeesCases())) throw Refused("organization-missing", RefusalKind.Invalid, AccountTexts.OrganizationMissing);
        return account with { Name = name, Mail = mail, Roles = [.. said.Roles.Distinct().Order()], Organization = organization };
    }

    private static PartyId OrganizationOf(string text, IWriteSession session) => session.Directory.FindByCode(text) is { } party && party.Organization == party.Id
        ? party.Id
        : throw Refused("organization-missing", RefusalKind.Invalid, AccountTexts.OrganizationMissing);

    private static RefusedException Refused(string code, RefusalKind kind, Bilingual sentence) => new(new(code, kind, sentence));
}
