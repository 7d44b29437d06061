using System.Security.Claims;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace DischargeFlow.Web.Tests.Given;

/// <summary>People with accounts in the house, signed in as if they had just given password and second factor; and the key of a program.</summary>
internal static class People
{
    /// <summary>A program that may do everything.</summary>
    public const string Key = "dfk_test";

    /// <summary>A nurse who administers and audits too, since the hospital is small.</summary>
    public const string Nurse = "nurse@minato.example";

    private static Instant Now => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

    public static async Task SettleAsync(House house)
    {
        await house.Store.WriteAsync(s =>
        {
            s.SaveApiKey(new("test", Secrets.HashOf(Key), [.. KeyScopes.All.Select(k => k.Scope)], null, Now, Now + Duration.FromDays(1), null));
            return true;
        });
        await house.AccountAsync(Nurse, Region.Minato.Id, AccountRole.Planner, AccountRole.Administrator, AccountRole.Auditor);
    }

    /// <summary>An account whose password is the given one, if any.</summary>
    public static async Task<Account> AccountAsync(this House house, string mail, PartyId? organization, params AccountRole[] roles)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7().ToString(),
            Mail = mail,
            Name = mail.Split('@')[0],
            Organization = organization,
            Roles = [.. roles],
            PasswordHash = "none",
            Stamp = Secrets.New(),
            Created = Now,
        };
        Assert.True(await house.Store.WriteAsync(s => s.SaveAccount(account)), $"{mail} has an account already");
        return house.Store.Read(s => s.FindAccount(account.Id))!;
    }

    /// <summary>The cookie of somebody who has just signed in.</summary>
    public static async Task<string> CookieAsync(this House house, string mail, bool withSecondFactor = true)
    {
        var account = house.Store.Read(s => s.FindAccountByMail(mail))!;
        var secret = Secrets.New();
        await house.Store.WriteAsync(s =>
        {
            s.AddSession(new(Secrets.HashOf(secret), account.Id, account.Stamp, withSecondFactor, Now, Now, "test"));
            return true;
        });
        var options = house.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var principal = new ClaimsPrincipal(new ClaimsIdentity([new Claim(SessionSignIn.SessionClaim, secret)], IdentityConstants.ApplicationScheme));
        var ticket = new AuthenticationTicket(principal, new AuthenticationProperties { IssuedUtc = TimeProvider.System.GetUtcNow() }, IdentityConstants.ApplicationScheme);
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }
}
