using System.Text.Encodings.Web;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Web.Api;
using DischargeFlow.Web.Languages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DischargeFlow.Web.Access;

/// <summary>In a demonstration everybody is a fictional person, chosen on the page; a program at the API may do everything.</summary>
public sealed class DemoHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IDemoPeople people)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The name of this way in.</summary>
    public const string SchemeName = "Demo";

    /// <summary>The cookie that holds who was chosen.</summary>
    public const string Cookie = "df-demo";

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var chosen = Request.Cookies[Cookie];
        var viewer = chosen is null && ApiPaths.Holds(Request.Path)
            ? new Viewer { Who = "demo api", Scopes = [.. KeyScopes.All.Select(s => s.Scope)], SeesEveryCase = true, IsFictional = true }
            : Of(people.People.FirstOrDefault(p => p.Id == chosen) ?? people.People[0]);
        return Task.FromResult(AuthenticateResult.Success(new(viewer.ToPrincipal(SchemeName), SchemeName)));
    }

    private Viewer Of(DemoPerson person) => new()
    {
        Who = $"demo {person.Id}",
        Name = person.Name.In(RequestLanguage.Of(Request)),
        Roles = person.Roles,
        Organization = person.Organization,
        SeesEveryCase = person.Organization is null && person.Roles.Any(r => r.SeesCases()),
        IsFictional = true,
        WithSecondFactor = true,
    };
}
