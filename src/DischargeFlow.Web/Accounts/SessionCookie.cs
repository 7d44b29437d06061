using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace DischargeFlow.Web.Accounts;

/// <summary>
/// The cookie says which session, the store says whether it still holds: an ended session, a closed account, another password or other roles count from the next
/// request on. A page that refreshes itself keeps nobody signed in.
/// </summary>
internal sealed class SessionCookie(IStore store, TimeProvider time, AccountSettings settings) : CookieAuthenticationEvents
{
    // Written no more often than this: a session's end is exact to so much.
    private static readonly Duration Grain = Duration.FromSeconds(30);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var secret = context.Principal?.FindFirst(SessionSignIn.SessionClaim)?.Value;
        var (session, account) = secret is null ? default : store.Read(s =>
            s.FindSession(Secrets.HashOf(secret)) is { } found ? (found, s.FindAccount(found.Account)) : default);
        if (session is null || account is not { IsActive: true } || account.Stamp != session.Stamp || now - session.Seen > Duration.FromTimeSpan(settings.Idle))
        {
            context.RejectPrincipal();
            if (session is not null) await EndAsync(session);
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        if (now - session.Seen >= Grain && !LookedAt.Refreshes(context.Request))
        {
            await store.WriteAsync(s =>
            {
                s.TouchSession(session.Hash, now);
                return true;
            });
        }

        context.ReplacePrincipal(ViewerOf(account, session).ToPrincipal(IdentityConstants.ApplicationScheme));
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) => TurnAwayAsync(context.HttpContext);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        const string enrol = "/account/second-factor";
        if (!Viewer.Of(context.HttpContext.User).MustEnrol || ApiPaths.Holds(context.Request.Path)) context.Response.StatusCode = StatusCodes.Status403Forbidden;
        else LeadTo(context.HttpContext, enrol, StatusCodes.Status403Forbidden);
        return Task.CompletedTask;
    }

    /// <summary>Sends nobody to the sign-in, and back afterwards to the page that they wanted or were on; a program gets a bare status.</summary>
    public static Task TurnAwayAsync(HttpContext context)
    {
        if (ApiPaths.Holds(context.Request.Path)) context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else LeadTo(context, PageOf(context.Request) is { } page ? $"/sign-in?to={Uri.EscapeDataString(page)}" : "/sign-in", StatusCodes.Status401Unauthorized);
        return Task.CompletedTask;
    }

    // A part of a page asks from the page that shows it, and a form is sent from one: that page is come back to, and what the form would have done is not done.
    private static string? PageOf(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) && !LookedAt.Refreshes(request)) return request.Path + request.QueryString;
        var shown = request.Headers["HX-Current-URL"] is [{ } url, ..] ? url : request.Headers.Referer.ToString();
        return Uri.TryCreate(shown, UriKind.Absolute, out var page) && page.Authority == request.Host.Value ? page.PathAndQuery : null;
    }

    // A part of a page that asks for itself would put the whole other page in its place.
    private static void LeadTo(HttpContext context, string to, int status)
    {
        if (!context.Request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.Redirect(to);
            return;
        }

        context.Response.StatusCode = status;
        context.Response.Headers["HX-Redirect"] = to;
    }

    private Viewer ViewerOf(Account account, SignedSession session) => new()
    {
        Who = account.Mail,
        Account = account.Id,
        Name = account.Name,
        Roles = account.Roles,
        Organization = account.Organization,
        Session = session.Hash,
        WithSecondFactor = session.WithSecondFactor,
        MustEnrol = !session.WithSecondFactor && (settings.SecondFactorForAll || account.Has(AccountRole.Administrator)),
    };

    private Task EndAsync(SignedSession session) => store.WriteAsync(s =>
    {
        s.EndSession(session.Hash);
        return true;
    });
}
