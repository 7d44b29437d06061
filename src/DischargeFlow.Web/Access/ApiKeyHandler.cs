using System.Text.Encodings.Web;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace DischargeFlow.Web.Access;

/// <summary>Lets a program in by the key in its <c>Authorization: Bearer</c> header.</summary>
public sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IStore store, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The name of this way in.</summary>
    public const string SchemeName = "ApiKey";

    /// <summary>What keys begin with, so that a search for leaked secrets finds them.</summary>
    public const string Beginning = "dfk_";

    private const string Bearer = "Bearer ";
    private const int Longest = 200;

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) || header.Length > Longest) return Task.FromResult(AuthenticateResult.NoResult());
        var secret = header[Bearer.Length..].Trim();
        var key = store.Read(s => s.FindApiKey(Secrets.HashOf(secret)));
        if (key is null || key.Revoked is not null || key.Expires <= Instant.FromDateTimeOffset(time.GetUtcNow()))
            return Task.FromResult(AuthenticateResult.Fail("The key is unknown, revoked or expired."));
        var viewer = new Viewer { Who = $"key {key.Name}", Name = key.Name, Scopes = key.Scopes, Organization = key.Organization, SeesEveryCase = key.Organization is null };
        return Task.FromResult(AuthenticateResult.Success(new(viewer.ToPrincipal(SchemeName), SchemeName)));
    }
}
