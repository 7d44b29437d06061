using System.Collections.Concurrent;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DischargeFlow.Web.Access;

/// <summary>
/// Writes into the audit who looked at which case, before it is shown. A list names each case once in a session; a page that refreshes itself is no new look.
/// </summary>
public sealed class Looks(IStore store, IClock clock)
{
    private const int MostSessions = 10_000;
    private readonly ConcurrentDictionary<string, HashSet<string>> _seen = new(StringComparer.Ordinal);

    /// <summary>Somebody looks at one case.</summary>
    public Task AtAsync(Viewer viewer, string @case, string what, bool isRefresh, CancellationToken cancellation)
    {
        var isNew = Remember(viewer, [@case]).Count > 0;
        return isRefresh && !isNew ? Task.CompletedTask : WriteAsync(viewer, "case-read", @case, what, cancellation);
    }

    /// <summary>A list shows cases to somebody.</summary>
    public Task AtListAsync(Viewer viewer, string what, IEnumerable<CaseNumber> cases, CancellationToken cancellation)
    {
        var shown = Remember(viewer, cases.Select(c => c.Value));
        return shown.Count == 0 ? Task.CompletedTask : WriteAsync(viewer, "cases-listed", what, string.Join(' ', shown), cancellation);
    }

    private Task WriteAsync(Viewer viewer, string what, string subject, string details, CancellationToken cancellation) => store.WriteAsync(
        session =>
        {
            session.AppendAudit(new(clock.GetCurrentInstant(), viewer.Who, what, subject, details));
            return true;
        },
        cancellation);

    private List<string> Remember(Viewer viewer, IEnumerable<string> cases)
    {
        // Forgetting writes a look a second time; remembering without end would fill the memory.
        if (_seen.Count > MostSessions) _seen.Clear();
        var seen = _seen.GetOrAdd($"{viewer.Who} {viewer.Session} {clock.GetCurrentInstant().InUtc().Date}", _ => []);
        lock (seen) return [.. cases.Where(seen.Add)];
    }
}

/// <summary>Marks routes that show one case.</summary>
public static class LookedAt
{
    /// <summary>Writes a look at the case of the route's <c>number</c> into the audit before it is answered.</summary>
    public static RouteHandlerBuilder IsALook(this RouteHandlerBuilder route, string what) => route.AddEndpointFilter(async (context, next) =>
    {
        var answer = await next(context);
        var http = context.HttpContext;
        if (http.GetRouteValue("number") is string text && CaseNumber.Parse(text) is { } number)
        {
            await http.RequestServices.GetRequiredService<Looks>().AtAsync(
                Viewer.Of(http.User), number.Value, what, Refreshes(http.Request), http.RequestAborted);
        }

        return answer;
    });

    /// <summary>Whether a page asks by itself, without its reader having done anything.</summary>
    public static bool Refreshes(HttpRequest request) => HttpMethods.IsGet(request.Method) && request.Headers.ContainsKey("HX-Request");
}
