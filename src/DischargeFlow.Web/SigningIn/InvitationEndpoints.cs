using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Accounts;
using DischargeFlow.Web.Cases;
using DischargeFlow.Web.Frames;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace DischargeFlow.Web.SigningIn;

/// <summary>The address behind the link of an invitation. Reading it changes nothing, since mail scanners open links; choosing a password uses it up.</summary>
public static class InvitationEndpoints
{
    /// <summary>What the addresses begin with.</summary>
    public const string Path = "/invitation/";

    /// <summary>Maps it.</summary>
    public static void MapInvitations(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path + "{secret}", (string secret, IStore store, TimeProvider time, HttpContext context) =>
        {
            Hide(context);
            return Show.Page<InvitationPage>(new { Account = Find(secret, store, time), Secret = secret });
        }).Needs(Policies.Open);
        pages.MapPost(Path + "{secret}", AcceptAsync).Needs(Policies.Open).RequireRateLimiting(SignInLimits.Policy);
    }

    private static async Task<IResult> AcceptAsync(
        string secret, [FromForm] IFormCollection form, IStore store, TimeProvider time, IClock clock, UserManager<AccountUser> users,
        SignInManager<AccountUser> signIn, HttpContext context)
    {
        Hide(context);
        var account = Find(secret, store, time);
        var password = form["password"].ToString();
        if (LongPasswords.Fault(password, account) is { } fault) return Refused(account, secret, fault);
        if (form["again"] != password) return Refused(account, secret, AccountTexts.PasswordsDiffer);
        var user = new AccountUser(account);
        var hash = users.PasswordHasher.HashPassword(user, password);

        // Used up, set and written down in one go: of two who use a link at once one is let in.
        var saved = account with { PasswordHash = hash, Stamp = Secrets.New(), Failures = 0, LockedUntil = null };
        await store.WriteAsync(s =>
        {
            if (s.FindInvitation(Secrets.HashOf(secret)) is null || !s.SaveAccount(saved)) throw Gone();
            s.EndInvitations(account.Id);
            s.EndSessions(account.Id);
            s.AppendAudit(new(clock.GetCurrentInstant(), account.Mail, "invitation-accepted", account.Mail, ""));
            return true;
        });
        user.Account = saved with { Version = saved.Version + 1 };

        // Who had a second factor gives it: an invitation sent anew is no way around it.
        if (user.Account.HasSecondFactor) return SeeOther.To("/sign-in");
        await signIn.SignInWithClaimsAsync(user, isPersistent: false, []);
        return SeeOther.To("/");
    }

    private static Account Find(string secret, IStore store, TimeProvider time) => store.Read(s =>
        s.FindInvitation(Secrets.HashOf(secret)) is { } invitation && invitation.Until > Instant.FromDateTimeOffset(time.GetUtcNow())
        && s.FindAccount(invitation.Account) is { IsDisabled: false } account
            ? account
            : throw Gone());

    private static RefusedException Gone() => new(new("invitation-gone", RefusalKind.NotFound, SignInTexts.InvitationGone));

    private static RazorComponentResult Refused(Account account, string secret, Bilingual why) =>
        Show.Page<InvitationPage>(new { Account = account, Secret = secret, Told = new Told(why, true) }, StatusCodes.Status422UnprocessableEntity);

    private static void Hide(HttpContext context)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
