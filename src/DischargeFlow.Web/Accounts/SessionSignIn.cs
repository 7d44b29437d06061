using System.Security.Claims;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.Stores;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace DischargeFlow.Web.Accounts;

/// <summary>Signs people in as ASP.NET Core Identity does, and keeps each sign-in as a session that can be seen and ended.</summary>
public sealed class SessionSignIn(
    UserManager<AccountUser> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<AccountUser> principals, IOptions<IdentityOptions> options,
    ILogger<SignInManager<AccountUser>> logger, IAuthenticationSchemeProvider schemes, IUserConfirmation<AccountUser> confirmation,
    IStore store, TimeProvider time, IClock clock)
    : SignInManager<AccountUser>(users, http, principals, options, logger, schemes, confirmation)
{
    /// <summary>The claim of the cookie that holds the session's secret.</summary>
    public const string SessionClaim = "session";

    private const string Factor = "amr", TwoFactors = "mfa";
    private const int LongestDevice = 160;

    /// <summary>Closed accounts, and those whose invitation waits, do not sign in.</summary>
    public override Task<bool> CanSignInAsync(AccountUser user) => Task.FromResult(user.Account.IsActive);

    /// <inheritdoc/>
    public override async Task SignInWithClaimsAsync(AccountUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var claims = additionalClaims.ToArray();
        var withFactor = claims.Any(c => c.Type == Factor && c.Value == TwoFactors);
        var secret = Secrets.New();
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var device = Context.Request.Headers.UserAgent.ToString();
        var session = new SignedSession(
            Secrets.HashOf(secret), user.Account.Id, user.Account.Stamp, withFactor, now, now, device.Length <= LongestDevice ? device : device[..LongestDevice]);
        await store.WriteAsync(s =>
        {
            s.AddSession(session);
            s.AppendAudit(new(clock.GetCurrentInstant(), user.Account.Mail, "signed-in", user.Account.Mail, withFactor ? "two factors" : "password"));
            return true;
        });
        var identity = new ClaimsIdentity([new Claim(SessionClaim, secret)], IdentityConstants.ApplicationScheme);
        var principal = new ClaimsPrincipal(identity);
        await Context.SignInAsync(IdentityConstants.ApplicationScheme, principal, new AuthenticationProperties { IsPersistent = false });
        Context.User = principal;
    }

    /// <summary>Tells the audit that somebody was not let in.</summary>
    public Task TellFailureAsync(string mail, string why) => store.WriteAsync(s =>
    {
        s.AppendAudit(new(clock.GetCurrentInstant(), "nobody", "sign-in-refused", mail.Length <= LongestDevice ? mail : mail[..LongestDevice], why));
        return true;
    });
}
