using System.Security.Claims;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Accounts;
using DischargeFlow.Web.Cases;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.SigningIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace DischargeFlow.Web.OwnAccounts;

/// <summary>The addresses of one's own account: password, second factor, sessions.</summary>
public static class OwnAccountEndpoints
{
    private const int RecoveryCodes = 10;

    /// <summary>Maps them.</summary>
    public static void MapOwnAccount(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/account", (string? said, Viewer viewer, IStore store) => Show.Page<AccountPage>(new
        {
            Model = Model(viewer, store) with { Told = said == "password" ? new Told(OwnAccountTexts.PasswordChanged, false) : null },
        })).Needs(Policies.Own);
        pages.MapGet("/account/password", () => Show.Page<PasswordPage>()).Needs(Policies.Own);
        pages.MapPost("/account/password", ChangePasswordAsync).Needs(Policies.Own).RequireRateLimiting(SignInLimits.Policy);
        pages.MapGet("/account/second-factor", ShowFactorAsync).Needs(Policies.Own);
        pages.MapPost("/account/second-factor", SetFactorAsync).Needs(Policies.Own).RequireRateLimiting(SignInLimits.Policy);
        pages.MapPost("/account/recovery-codes", NewCodesAsync).Needs(Policies.Own).RequireRateLimiting(SignInLimits.Policy);
        pages.MapPost("/account/sign-out-everywhere", SignOutEverywhereAsync).Needs(Policies.Own);
    }

    private static OwnAccountModel Model(Viewer viewer, IStore store) =>
        store.Read(s => new OwnAccountModel(s.FindAccount(viewer.Account), s.SessionsOf(viewer.Account), s.Directory));

    private static async Task<IResult> ChangePasswordAsync(
        [FromForm] IFormCollection form, Viewer viewer, UserManager<AccountUser> users, SignInManager<AccountUser> signIn, AccountDesk desk)
    {
        if (await users.FindByIdAsync(viewer.Account) is not { } user) return SeeOther.To("/account");
        var (current, password) = (form["current"].ToString(), form["password"].ToString());
        if (await users.IsLockedOutAsync(user)) return Refused(SignInTexts.Refused);
        if (!await users.CheckPasswordAsync(user, current[..Math.Min(current.Length, LongPasswords.Longest)]))
        {
            await users.AccessFailedAsync(user);
            return Refused(OwnAccountTexts.CurrentWrong);
        }

        if (LongPasswords.Fault(password, user.Account) is { } fault) return Refused(fault);
        if (form["again"] != password) return Refused(AccountTexts.PasswordsDiffer);
        if (!(await users.ChangePasswordAsync(user, current, password)).Succeeded) return Refused(AccountTexts.Moved);
        await AnewAsync(user, viewer, viewer.WithSecondFactor, "password-changed", signIn, desk);
        return SeeOther.To("/account?said=password");

        static RazorComponentResult Refused(Bilingual why) => Show.Page<PasswordPage>(new { Told = new Told(why, true) }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ShowFactorAsync(Viewer viewer, UserManager<AccountUser> users, IUserStore<AccountUser> kept)
    {
        if (await users.FindByIdAsync(viewer.Account) is not { Account.HasSecondFactor: false } user) return SeeOther.To("/account");
        if (user.Account.AuthenticatorKey is null)
        {
            // Not through the manager: it would end the session, and nothing is signed with this key yet.
            await ((IUserAuthenticatorKeyStore<AccountUser>)kept).SetAuthenticatorKeyAsync(user, users.GenerateNewAuthenticatorKey(), default);

            // Of two windows that open at once one is first: the key on both screens is the one that is kept.
            if (!(await kept.UpdateAsync(user, default)).Succeeded) return SeeOther.To("/account/second-factor");
        }

        return await FactorAsync(user, users, null, StatusCodes.Status200OK);
    }

    private static async Task<IResult> SetFactorAsync(
        [FromForm] IFormCollection form, Viewer viewer, UserManager<AccountUser> users, SignInManager<AccountUser> signIn, AccountDesk desk)
    {
        if (await users.FindByIdAsync(viewer.Account) is not { Account: { HasSecondFactor: false, AuthenticatorKey: not null } } user) return SeeOther.To("/account");
        if (!await TakesAsync(form, user, users)) return await FactorAsync(user, users, new Told(SignInTexts.CodeWrong, true), StatusCodes.Status422UnprocessableEntity);
        await users.SetTwoFactorEnabledAsync(user, true);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? [];
        await AnewAsync(user, viewer, withSecondFactor: true, "second-factor-set", signIn, desk);
        return Show.Page<RecoveryCodesPage>(new { Codes = codes.ToArray() });
    }

    private static async Task<IResult> NewCodesAsync(
        [FromForm] IFormCollection form, Viewer viewer, UserManager<AccountUser> users, SignInManager<AccountUser> signIn, AccountDesk desk, IStore store)
    {
        if (await users.FindByIdAsync(viewer.Account) is not { Account.HasSecondFactor: true } user) return SeeOther.To("/account");
        if (!await TakesAsync(form, user, users))
        {
            var model = Model(viewer, store) with { Told = new(SignInTexts.CodeWrong, true), AsksForCode = true };
            return Show.Page<AccountPage>(new { Model = model }, StatusCodes.Status422UnprocessableEntity);
        }

        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? [];
        await AnewAsync(user, viewer, withSecondFactor: true, "recovery-codes-made", signIn, desk);
        return Show.Page<RecoveryCodesPage>(new { Codes = codes.ToArray() });
    }

    private static async Task<IResult> SignOutEverywhereAsync(Viewer viewer, SignInManager<AccountUser> signIn, AccountDesk desk)
    {
        await desk.EndSessionsAsync(viewer.Account, viewer.Who, "signed-out-everywhere");
        await signIn.SignOutAsync();
        return SeeOther.To("/sign-in?said=out");
    }

    // Guessing six digits at an open session is locked as guessing them at the door is.
    private static async Task<bool> TakesAsync(IFormCollection form, AccountUser user, UserManager<AccountUser> users)
    {
        if (await users.IsLockedOutAsync(user)) return false;
        if (await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, TimeCodes.Normal(form["code"].ToString()))) return true;
        await users.AccessFailedAsync(user);
        return false;
    }

    // Whatever was signed in before has ended; this device goes on.
    private static async Task AnewAsync(AccountUser user, Viewer viewer, bool withSecondFactor, string what, SignInManager<AccountUser> signIn, AccountDesk desk)
    {
        await desk.EndSessionsAsync(user.Account.Id, viewer.Who, what);
        await signIn.SignInWithClaimsAsync(user, isPersistent: false, withSecondFactor ? [new Claim("amr", "mfa")] : []);
    }

    private static async Task<IResult> FactorAsync(AccountUser user, UserManager<AccountUser> users, Told? told, int status) => Show.Page<SecondFactorPage>(
        new { Factor = new FactorKey((await users.GetAuthenticatorKeyAsync(user))!, user.Account.Mail), Told = told }, status);
}
