using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Accounts;
using DischargeFlow.Web.Cases;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.SigningIn;

/// <summary>The addresses at which people sign in and out. In a demonstration they choose whom they are instead.</summary>
public static class SignInEndpoints
{
    // A hash of nothing, so that an address without an account takes as long as a wrong password.
    private static readonly Account Nobody = new() { Id = "", Mail = "", Name = "", Roles = [], Stamp = "", Created = default };
    private static string? _hashOfNothing;

    /// <summary>Maps them.</summary>
    public static void MapSigningIn(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/sign-in", (string? to, string? said, IStore store, HttpContext context) => context.RequestServices.GetService<IDemoPeople>() is null
            ? Shown(to, "", said == "out" ? new(SignInTexts.SignedOut, false) : said == "late" ? new(SignInTexts.Late, true) : null, store)
            : Show.Page<DemoPeoplePage>(new { Directory = store.Read(s => s.Directory) })).Needs(Policies.Open);
        pages.MapPost("/sign-in", SignInAsync).Needs(Policies.Open).RequireRateLimiting(SignInLimits.Policy);
        pages.MapGet("/sign-in/code", (string? to, SignInManager<AccountUser> signIn) => AskAsync(to, recovery: false, signIn)).Needs(Policies.Open);
        pages.MapPost("/sign-in/code", CodeAsync).Needs(Policies.Open).RequireRateLimiting(SignInLimits.Policy);
        pages.MapGet("/sign-in/recovery", (string? to, SignInManager<AccountUser> signIn) => AskAsync(to, recovery: true, signIn)).Needs(Policies.Open);
        pages.MapPost("/sign-in/recovery", RecoverAsync).Needs(Policies.Open).RequireRateLimiting(SignInLimits.Policy);
        pages.MapGet("/sign-in/forgotten", (ForgottenPasswords forgotten) => Show.Page<ForgottenPage>(new { forgotten.CanMail })).Needs(Policies.Open);
        pages.MapPost("/sign-in/forgotten", Forgotten).Needs(Policies.Open).RequireRateLimiting(SignInLimits.Policy);
        pages.MapPost("/sign-out", SignOutAsync).Needs(Policies.Own);
        pages.MapPost("/demo-person", Choose).Needs(Policies.Signed);
    }

    /// <summary>Where a form may send its reader: a path of this host and nothing else.</summary>
    internal static string Local(string? to) =>
        to is ['/', ..] && (to.Length == 1 || to[1] is not ('/' or '\\')) && !to.Any(char.IsControl) && !to.StartsWith("/sign-", StringComparison.Ordinal) ? to : "/";

    private static IResult Shown(string? to, string mail, Told? told, IStore store, int status = StatusCodes.Status200OK) => Show.Page<SignInPage>(
        new { To = Local(to), Mail = mail, Told = told, NobodyYet = store.Read(s => s.Accounts.IsEmpty) }, status);

    // Only who gave a password a moment ago is asked for the second factor.
    private static async Task<IResult> AskAsync(string? to, bool recovery, SignInManager<AccountUser> signIn) => await signIn.GetTwoFactorAuthenticationUserAsync() is null
        ? SeeOther.To("/sign-in?said=late")
        : Show.Page<CodePage>(new { To = Local(to), Recovery = recovery }, StatusCodes.Status200OK);

    private static async Task<IResult> SignInAsync(
        [FromForm] IFormCollection form, UserManager<AccountUser> users, SignInManager<AccountUser> signIn, IPasswordHasher<AccountUser> hasher, IStore store)
    {
        var (mail, password, to) = (form["mail"].ToString().Trim(), form["password"].ToString(), form["to"].ToString());
        var user = password.Length <= LongPasswords.Longest && mail.Length > 0 ? await users.FindByNameAsync(mail) : null;
        if (user is not { Account.IsActive: true })
        {
            var nobody = new AccountUser(Nobody);
            hasher.VerifyHashedPassword(nobody, _hashOfNothing ??= hasher.HashPassword(nobody, Secrets.New()), password[..Math.Min(password.Length, LongPasswords.Longest)]);
            return await RefusedAsync(mail, "no such account", to, signIn, store);
        }

        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) return SeeOther.To(Local(to));
        if (result.RequiresTwoFactor) return SeeOther.To($"/sign-in/code?to={Uri.EscapeDataString(Local(to))}");
        return await RefusedAsync(mail, result.IsLockedOut ? "locked" : "wrong password", to, signIn, store);
    }

    private static async Task<IResult> RefusedAsync(string mail, string why, string to, SignInManager<AccountUser> signIn, IStore store)
    {
        await ((SessionSignIn)signIn).TellFailureAsync(mail, why);
        return Shown(to, mail, new(SignInTexts.Refused, true), store, StatusCodes.Status422UnprocessableEntity);
    }

    // Whoever asks is told the same, as fast, whether there is such an account or not.
    private static RazorComponentResult Forgotten([FromForm] IFormCollection form, ForgottenPasswords forgotten, HttpContext context)
    {
        forgotten.Ask(form["mail"].ToString().Trim(), RequestLanguage.Of(context.Request));
        return Show.Page<ForgottenPage>(new { forgotten.CanMail, Asked = true });
    }

    private static async Task<IResult> CodeAsync([FromForm] IFormCollection form, SignInManager<AccountUser> signIn)
    {
        var to = Local(form["to"]);
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user) return SeeOther.To("/sign-in?said=late");
        var result = await signIn.TwoFactorAuthenticatorSignInAsync(TimeCodes.Normal(form["code"].ToString()), isPersistent: false, rememberClient: false);
        if (result.Succeeded) return SeeOther.To(to);
        await ((SessionSignIn)signIn).TellFailureAsync(user.Account.Mail, result.IsLockedOut ? "locked" : "wrong code");
        return Again(to, recovery: false, result.IsLockedOut ? SignInTexts.Refused : SignInTexts.CodeWrong);
    }

    private static async Task<IResult> RecoverAsync([FromForm] IFormCollection form, SignInManager<AccountUser> signIn)
    {
        var to = Local(form["to"]);
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user) return SeeOther.To("/sign-in?said=late");
        var code = form["code"].ToString().Normalize(System.Text.NormalizationForm.FormKC).Trim().ToUpperInvariant();
        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (result.Succeeded) return SeeOther.To(to);
        await ((SessionSignIn)signIn).TellFailureAsync(user.Account.Mail, "wrong recovery code");
        return Again(to, recovery: true, SignInTexts.RecoveryWrong);
    }

    private static RazorComponentResult Again(string to, bool recovery, Bilingual why) =>
        Show.Page<CodePage>(new { To = to, Recovery = recovery, Told = new Told(why, true) }, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> SignOutAsync(Viewer viewer, SignInManager<AccountUser> signIn, AccountDesk desk)
    {
        if (viewer.Session.Length > 0) await desk.EndSessionsAsync(viewer.Account, viewer.Who, "signed-out", viewer.Session);
        await signIn.SignOutAsync();
        return SeeOther.To("/sign-in?said=out");
    }

    private static IResult Choose([FromForm] IFormCollection form, HttpContext context)
    {
        if (context.RequestServices.GetService<IDemoPeople>() is not { } people) return Results.NotFound();
        if (people.People.FirstOrDefault(p => p.Id == form["id"]) is { } person)
            context.Response.Cookies.Append(DemoHandler.Cookie, person.Id, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
        return SeeOther.To("/");
    }
}
