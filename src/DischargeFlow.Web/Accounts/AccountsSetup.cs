using DischargeFlow.Web.Access;
using DischargeFlow.Web.Accounts.Keys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Primitives;

namespace DischargeFlow.Web.Accounts;

/// <summary>Registers accounts, ways in and policies.</summary>
internal static class AccountsSetup
{
    private const string AnyWay = "AnyWay";

    public static IServiceCollection AddAccounts(this IServiceCollection services, PagesSettings settings)
    {
        services.AddSingleton(settings.Accounts);
        services.TryAddSingleton(TimeProvider.System);
        services.AddDataProtection().SetApplicationName("DischargeFlow");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider>((keys, all) =>
        {
            keys.XmlRepository = ActivatorUtilities.CreateInstance<KeyVault>(all);
            keys.XmlEncryptor = new Sealing(settings.AccountKey);
        });
        services.AddIdentityCore<AccountUser>(identity =>
        {
            identity.User.AllowedUserNameCharacters = "";
            identity.Lockout.MaxFailedAccessAttempts = settings.Accounts.FailuresBeforeLock;
            identity.Lockout.DefaultLockoutTimeSpan = settings.Accounts.LockFor;
            identity.Tokens.AuthenticatorTokenProvider = TokenOptions.DefaultAuthenticatorProvider;
        }).AddUserStore<AccountStore>().AddSignInManager<SessionSignIn>().AddTokenProvider<TimeCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.RemoveAll<IPasswordValidator<AccountUser>>();
        services.AddScoped<IPasswordValidator<AccountUser>, LongPasswords>();
        services.Configure<PasswordHasherOptions>(h => h.IterationCount = settings.Accounts.HashRounds);
        services.AddSingleton<AccountDesk>();
        services.AddSingleton<KeyDesk>();
        services.AddSingleton<ForgottenPasswords>();
        services.AddHostedService(s => s.GetRequiredService<ForgottenPasswords>());
        services.AddSingleton<Looks>();
        services.AddSingleton<SessionCookie>();
        services.AddScoped(s => Viewer.Of(s.GetRequiredService<IHttpContextAccessor>().HttpContext?.User));
        services.AddWaysIn();
        return services.AddPolicies();
    }

    private static void AddWaysIn(this IServiceCollection services)
    {
        services.AddAuthentication(AnyWay)
            .AddPolicyScheme(AnyWay, null, any => any.ForwardDefaultSelector = context =>
                !StringValues.IsNullOrEmpty(context.Request.Headers.Authorization) ? ApiKeyHandler.SchemeName
                : context.RequestServices.GetService<IDemoPeople>() is not null ? DemoHandler.SchemeName
                : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null)
            .AddScheme<AuthenticationSchemeOptions, DemoHandler>(DemoHandler.SchemeName, null)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie =>
            {
                Name(cookie, "df-session");
                cookie.EventsType = typeof(SessionCookie);
                cookie.SlidingExpiration = false;
                cookie.ExpireTimeSpan = TimeSpan.FromDays(1);
            })
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
            {
                Name(cookie, "df-second");
                cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            })
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme, cookie => Name(cookie, "df-device"));
    }

    private static void Name(CookieAuthenticationOptions cookie, string name)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
