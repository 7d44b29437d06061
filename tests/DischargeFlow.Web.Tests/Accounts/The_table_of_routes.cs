using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Web.Accounts;
using DischargeFlow.Web.Tests.Given;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DischargeFlow.Web.Tests.Accounts;

/// <summary>Which role reaches which route. A route that is not in the table fails here, and so does a line whose route is gone.</summary>
public sealed partial class The_table_of_routes(House house) : IClassFixture<House>
{
    private const string Everybody = "nobody planner care-manager administrator auditor without-factor cases:read cases:write directory:read directory:write";
    private const string Persons = "planner care-manager administrator auditor without-factor";
    private const string Signed = "planner care-manager administrator auditor cases:read cases:write directory:read directory:write";
    private const string Readers = "planner care-manager cases:read";
    private const string Recorders = "planner care-manager cases:write";
    private const string Openers = "planner cases:write";
    private const string DirectoryReaders = "planner care-manager administrator directory:read";
    private const string DirectoryWriters = "administrator directory:write";

    // Run from a build, files that the manifest does not name are served by this route. It names no policy, so nobody reaches it.
    private const string BesideTheManifest = "{**path:file}";

    private static readonly Dictionary<string, string> Table = new(StringComparer.Ordinal)
    {
        ["GET /"] = Signed,
        ["GET /board"] = Readers,
        ["GET /duties"] = Readers,
        ["GET /cases/new"] = Openers,
        ["POST /cases"] = Openers,
        ["GET /cases/{number}"] = Readers,
        ["GET /cases/{number}/replay"] = Readers,
        ["POST /cases/{number}/entries"] = Recorders,
        ["GET /outbox"] = Readers,
        ["GET /outbox/{id}"] = Readers,
        ["GET /to-dos"] = Readers,
        ["GET /fax/{id}"] = Readers,
        ["POST /deliveries/{id}/done"] = Recorders,
        ["POST /deliveries/{id}/retry"] = Recorders,
        ["POST /misdirections/{id}/told"] = Recorders,
        ["GET /directory"] = DirectoryReaders,
        ["GET /directory/{id}"] = DirectoryReaders,
        ["GET /directory-table/csv"] = DirectoryReaders,
        ["GET /directory/new"] = DirectoryWriters,
        ["POST /directory"] = DirectoryWriters,
        ["POST /directory/{id}/allow"] = DirectoryWriters,
        ["POST /directory/{id}/ask"] = DirectoryWriters,
        ["GET /directory-table"] = DirectoryWriters,
        ["POST /directory-table"] = DirectoryWriters,
        ["POST /directory-table/save"] = DirectoryWriters,
        ["GET /calendars"] = "administrator",
        ["POST /calendars"] = "administrator",
        ["GET /calendars/{name}"] = "administrator",
        ["POST /calendars/{name}/list"] = "administrator",
        ["POST /calendars/{name}/list/save"] = "administrator",
        ["POST /calendars/{name}/days"] = "administrator",
        ["POST /calendars/{name}/covers"] = "administrator",
        ["POST /calendars/{name}/file"] = "administrator",
        ["POST /calendars/{name}/take"] = "administrator",
        ["POST /rulebooks/{name}/{version}/leave"] = "administrator",
        ["GET /drafts/{id}/wording"] = "administrator",
        ["GET /drafts/{id}/wording/{name}"] = "administrator",
        ["POST /drafts/{id}/wording/{name}"] = "administrator",
        ["GET /rulebooks/{rulebook}/{version}/wording"] = "administrator",
        ["GET /rulebooks/{rulebook}/{version}/wording/{name}"] = "administrator",
        ["POST /rulebooks/{rulebook}/{version}/wording/{name}"] = "administrator",
        ["GET /accounts"] = "administrator",
        ["GET /accounts/new"] = "administrator",
        ["GET /accounts/{id}"] = "administrator",
        ["POST /accounts"] = "administrator",
        ["POST /accounts/{id}"] = "administrator",
        ["POST /accounts/{id}/invitation"] = "administrator",
        ["POST /accounts/{id}/disable"] = "administrator",
        ["POST /accounts/{id}/enable"] = "administrator",
        ["POST /accounts/{id}/second-factor"] = "administrator",
        ["GET /drafts/new"] = "administrator",
        ["POST /drafts"] = "administrator",
        ["GET /drafts/{id}"] = "administrator",
        ["POST /drafts/{id}/edits"] = "administrator",
        ["POST /drafts/{id}/drop"] = "administrator",
        ["GET /drafts/{id}/changes"] = "administrator",
        ["GET /rulebooks"] = "administrator",
        ["GET /rulebooks/{name}"] = "administrator",
        ["GET /rulebooks/{name}/differences"] = "administrator",
        ["GET /rulebooks/{name}/{version}"] = "administrator",
        ["GET /rulebooks/{name}/{version}/chart"] = "administrator",
        ["GET /rulebooks/{name}/take-back"] = "administrator",
        ["POST /rulebooks/{name}/take-back"] = "administrator",
        ["GET /drafts/{id}/publish"] = "administrator",
        ["POST /drafts/{id}/publish"] = "administrator",
        ["GET /publications"] = "administrator",
        ["GET /publications/{id}"] = "administrator",
        ["GET /publications/{id}/preview"] = "administrator",
        ["POST /publications/{id}/publish"] = "administrator",
        ["POST /publications/{id}/withdraw"] = "administrator",
        ["GET /keys"] = "administrator",
        ["POST /keys"] = "administrator",
        ["POST /keys/{name}/revoke"] = "administrator",
        ["GET /audit"] = "auditor",
        ["GET /audit/export"] = "auditor",
        ["GET /account"] = Persons,
        ["GET /account/password"] = Persons,
        ["POST /account/password"] = Persons,
        ["GET /account/second-factor"] = Persons,
        ["POST /account/second-factor"] = Persons,
        ["POST /account/recovery-codes"] = Persons,
        ["POST /account/sign-out-everywhere"] = Persons,
        ["POST /sign-out"] = Persons,
        ["GET /sign-in"] = Everybody,
        ["POST /sign-in"] = Everybody,
        ["GET /sign-in/code"] = Everybody,
        ["POST /sign-in/code"] = Everybody,
        ["GET /sign-in/recovery"] = Everybody,
        ["POST /sign-in/recovery"] = Everybody,
        ["GET /sign-in/forgotten"] = Everybody,
        ["POST /sign-in/forgotten"] = Everybody,
        ["GET /invitation/{secret}"] = Everybody,
        ["POST /invitation/{secret}"] = Everybody,
        ["GET /m/{token}"] = Everybody,
        ["POST /m/{token}"] = Everybody,
        ["POST /m/{token}/done/{deed}"] = Everybody,
        ["GET /a/{token}"] = Everybody,
        ["POST /a/{token}"] = Everybody,
        ["POST /a/{token}/not-mine"] = Everybody,
        ["GET /m/{token}/not-mine"] = Everybody,
        ["POST /m/{token}/not-mine"] = Everybody,
        ["GET /drafts/{id}/text"] = "administrator",
        ["POST /drafts/{id}/text"] = "administrator",
        ["POST /drafts/{id}/text/look"] = "administrator",
        ["POST /drafts/{id}/text/choices"] = "administrator",
        ["POST /drafts/{id}/text/keep"] = "administrator",
        ["GET /drafts/{id}/scenarios"] = "administrator",
        ["POST /drafts/{id}/scenarios"] = "administrator",
        ["POST /drafts/{id}/scenarios/record"] = "administrator",
        ["POST /drafts/{id}/scenarios/remove"] = "administrator",
        ["GET /drafts/{id}/what-if"] = "administrator",
        ["POST /drafts/{id}/what-if"] = "administrator",
        ["GET /drafts/{id}/what-if/{trial}"] = "administrator",
        ["GET /drafts/{id}/what-if/{trial}/report"] = "administrator",
        ["POST /drafts/{id}/what-if/{trial}/stop"] = "administrator",
        ["GET /demo-clock"] = Signed,
        ["POST /demo-clock"] = Signed,
        ["POST /demo-person"] = Signed,
        ["GET /openapi/{documentName}.json"] = Everybody,
        ["GET /api/v1/cases"] = Readers,
        ["POST /api/v1/cases"] = Openers,
        ["GET /api/v1/cases/{number}"] = Readers,
        ["POST /api/v1/cases/{number}/entries"] = Recorders,
        ["GET /api/v1/cases/{number}/plan"] = Readers,
        ["GET /api/v1/cases/{number}/because"] = Readers,
        ["GET /api/v1/cases/{number}/replay"] = Readers,
        ["GET /api/v1/cases/{number}/alerts"] = Readers,
        ["GET /api/v1/duties"] = Readers,
        ["GET /api/v1/deliveries"] = Readers,
        ["GET /api/v1/deliveries/{id}"] = Readers,
        ["POST /api/v1/deliveries/{id}/done"] = Recorders,
        ["POST /api/v1/deliveries/{id}/retry"] = Recorders,
        ["GET /api/v1/directory"] = DirectoryReaders,
        ["GET /api/v1/directory/{id}"] = DirectoryReaders,
        ["PUT /api/v1/directory/{id}"] = DirectoryWriters,
    };

    [Fact]
    public void Holds_every_route_and_no_other() =>
        Assert.Equal(Table.Keys.Order(StringComparer.Ordinal), Routes().Select(r => r.Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_route_has_exactly_one_policy() => Assert.Empty(
        from route in Routes()
        let named = route.Endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Count
        let open = route.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
        where open ? named != 0 : named != 1
        select route.Name);

    [Fact]
    public void Assets_are_open() => Assert.All(Endpoints().Where(IsAsset), e => Assert.NotNull(e.Metadata.GetMetadata<IAllowAnonymous>()));

    [Fact]
    public async Task Is_what_every_role_meets_at_every_route()
    {
        var faults = new List<string>();
        foreach (var (who, dress) in await EverybodyAsync())
        {
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = house.Address };
            foreach (var (route, allowed) in Table)
            {
                using var request = new HttpRequestMessage(new HttpMethod(route.Split(' ')[0]), Place().Replace(route.Split(' ')[1], "none"));
                dress(request.Headers);
                using var answer = await client.SendAsync(request);
                var to = answer.Headers.Location?.OriginalString ?? "";
                var isTurnedAway = (int)answer.StatusCode is 401 or 403 || (to.Contains("/sign-in", StringComparison.Ordinal) && !to.Contains("said=late", StringComparison.Ordinal))
                    || to.EndsWith("/account/second-factor", StringComparison.Ordinal);
                if (isTurnedAway == allowed.Split(' ').Contains(who))
                    faults.Add($"{who} {(isTurnedAway ? "is turned away at" : "is let in at")} {route} ({(int)answer.StatusCode} {to})");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task A_deed_without_the_token_of_a_form_is_refused_at_every_page()
    {
        using var nurse = new Visitor(house);
        foreach (var route in Table.Keys.Where(r => r.StartsWith("POST /", StringComparison.Ordinal) && !r.Contains("/api/", StringComparison.Ordinal) && !r.Contains("/m/", StringComparison.Ordinal) && !r.Contains("/a/", StringComparison.Ordinal)))
        {
            var refused = await nurse.PostAsync(Place().Replace(route.Split(' ')[1], "none"), new KeyValuePair<string, string>("name", "x"));
            Assert.True(refused.Status == 400, $"{route} is answered with {refused.Status}");
        }
    }

    private async Task<List<(string Who, Action<HttpRequestHeaders> Dress)>> EverybodyAsync()
    {
        List<(string, Action<HttpRequestHeaders>)> all = [("nobody", _ => { })];
        foreach (var (role, name) in AccountRoles.All)
        {
            var mail = $"walk-{name}@minato.example";
            await house.AccountAsync(mail, role.SeesCases() ? Region.Minato.Id : null, role);
            var cookie = await house.CookieAsync(mail);
            all.Add((name, h => h.Add("Cookie", cookie)));
        }

        var half = await house.CookieAsync("walk-administrator@minato.example", withSecondFactor: false);
        all.Add(("without-factor", h => h.Add("Cookie", half)));
        foreach (var (scope, name) in KeyScopes.All)
        {
            var secret = $"dfk_walk_{scope}";
            var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
            await house.Store.WriteAsync(s =>
            {
                s.SaveApiKey(new($"walk-{scope}", Secrets.HashOf(secret), [scope], null, now, now + Duration.FromDays(1), null));
                return true;
            });
            all.Add((name, h => h.Authorization = new("Bearer", secret)));
        }

        return all;
    }

    private IEnumerable<(string Name, RouteEndpoint Endpoint)> Routes() =>
        from endpoint in Endpoints().Where(e => !IsAsset(e) && e.RoutePattern.RawText != BesideTheManifest)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]
        select ($"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}", endpoint);

    private IEnumerable<RouteEndpoint> Endpoints() => house.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static bool IsAsset(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("_content/", StringComparison.Ordinal);

    [GeneratedRegex("{[^}]+}")]
    private static partial Regex Place();
}
