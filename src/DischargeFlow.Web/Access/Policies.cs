using DischargeFlow.Casework.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.Access;

/// <summary>The names of what one must be to reach a route. Each route has exactly one; a route without one is closed to everybody.</summary>
public static class Policies
{
    /// <summary>Anybody: sign-in itself, links in messages (which show no name), assets.</summary>
    public const string Open = "open";

    /// <summary>A person who signed in, even before the second factor is set up: the own account.</summary>
    public const string Own = "own";

    /// <summary>Anybody who signed in fully.</summary>
    public const string Signed = "signed";

    /// <summary>Reads cases, duties and messages, of the own organization.</summary>
    public const string ReadCases = "cases-read";

    /// <summary>Records on cases and deals with messages, of the own organization.</summary>
    public const string RecordCases = "cases-record";

    /// <summary>Opens cases of the own hospital.</summary>
    public const string OpenCases = "cases-open";

    /// <summary>Reads the directory.</summary>
    public const string ReadDirectory = "directory-read";

    /// <summary>Changes the directory.</summary>
    public const string WriteDirectory = "directory-write";

    /// <summary>Reads and changes rulebooks, calendars and wording.</summary>
    public const string Rules = "rules";

    /// <summary>Keeps accounts.</summary>
    public const string Accounts = "accounts";

    /// <summary>Reads the audit.</summary>
    public const string Audit = "audit";

    /// <summary>Whether a viewer satisfies a policy.</summary>
    public static bool Allows(string policy, Viewer viewer) => policy switch
    {
        Open => true,
        Own => viewer.IsPerson,
        _ when !viewer.IsSomebody || viewer.MustEnrol => false,
        Signed => true,
        ReadCases => viewer.Has(AccountRole.Planner) || viewer.Has(AccountRole.CareManager) || viewer.Has(KeyScope.ReadCases),
        RecordCases => viewer.Has(AccountRole.Planner) || viewer.Has(AccountRole.CareManager) || viewer.Has(KeyScope.WriteCases),
        OpenCases => viewer.Has(AccountRole.Planner) || viewer.Has(KeyScope.WriteCases),
        ReadDirectory => viewer.Has(AccountRole.Planner) || viewer.Has(AccountRole.CareManager) || viewer.Has(AccountRole.Administrator) || viewer.Has(KeyScope.ReadDirectory),
        WriteDirectory => viewer.Has(AccountRole.Administrator) || viewer.Has(KeyScope.WriteDirectory),
        Rules or Accounts => viewer.Has(AccountRole.Administrator),
        Audit => viewer.Has(AccountRole.Auditor),
        _ => false,
    };

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Open, Own, Signed, ReadCases, RecordCases, OpenCases, ReadDirectory, WriteDirectory, Rules, Accounts, Audit];

    /// <summary>Says what one must be to reach a route.</summary>
    public static T Needs<T>(this T route, string policy)
        where T : IEndpointConventionBuilder => policy == Open ? route.AllowAnonymous() : route.RequireAuthorization(policy);

    /// <summary>Registers the policies.</summary>
    internal static IServiceCollection AddPolicies(this IServiceCollection services) => services.AddAuthorization(options =>
    {
        foreach (var policy in All.Skip(1)) options.AddPolicy(policy, p => p.RequireAssertion(context => Allows(policy, Viewer.Of(context.User))));

        // Who signed in is told that an address leads nowhere; a route that somebody forgot to name a policy for lets nobody in.
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(context =>
            Viewer.Of(context.User).IsSomebody && context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint).Build();
    });
}
