using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Accounts;
using DischargeFlow.Web.Cases;
using DischargeFlow.Web.Frames;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace DischargeFlow.Web.Administration;

/// <summary>The addresses at which an administrator keeps the keys of programs.</summary>
public static class KeysEndpoints
{
    /// <summary>For how many days a key can be made.</summary>
    public static ImmutableArray<int> Lives { get; } = [30, 90, 365, 730];

    /// <summary>Maps them.</summary>
    public static void MapKeys(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/keys", (string? said, IStore store) => Show.Page<KeysPage>(
            new { Model = Model(SaidKey.Nothing, store) with { Told = said == "revoked" ? new Told(KeysTexts.SaidRevoked, false) : null } })).Needs(Policies.Accounts);
        pages.MapPost("/keys", AddAsync).Needs(Policies.Accounts);
        pages.MapPost("/keys/{name}/revoke", RevokeAsync).Needs(Policies.Accounts);
    }

    private static async Task<IResult> AddAsync([FromForm] IFormCollection form, KeyDesk desk, Viewer viewer, IStore store, HttpContext context, CancellationToken cancellation)
    {
        var said = Said(form);
        try
        {
            var secret = await desk.AddAsync(said.Name, said.Scopes, said.Organization.Length == 0 ? null : new PartyId(said.Organization), Duration.FromDays(said.Days), viewer.Who, cancellation);

            // The answer holds a secret: no browser and nothing on the way keeps it.
            context.Response.Headers.CacheControl = "no-store";
            return Show.Page<KeyMadePage>(new { said.Name, Secret = secret });
        }
        catch (RefusedException refused)
        {
            return Refused(said, refused, store);
        }
    }

    private static async Task<IResult> RevokeAsync(string name, KeyDesk desk, Viewer viewer, IStore store, CancellationToken cancellation)
    {
        try
        {
            await desk.RevokeAsync(name, viewer.Who, cancellation);
            return SeeOther.To("/keys?said=revoked");
        }
        catch (RefusedException refused)
        {
            return Refused(SaidKey.Nothing, refused, store);
        }
    }

    private static SaidKey Said(IFormCollection form) => new(
        form["name"].ToString().Trim(), [.. form["scope"].Select(s => KeyScopes.Find(s ?? "")).OfType<KeyScope>()], form["organization"].ToString(),
        int.TryParse(form["days"].ToString(), CultureInfo.InvariantCulture, out var days) && Lives.Contains(days) ? days : SaidKey.Nothing.Days);

    private static KeysModel Model(SaidKey said, IStore store) => store.Read(s => new KeysModel(
        [.. s.ApiKeys.OrderBy(k => k.Name, StringComparer.Ordinal).ThenByDescending(k => k.Created)],
        said,
        [.. s.Directory.Parties.Where(p => p.Organization == p.Id).OrderBy(p => p.Name, StringComparer.Ordinal)],
        s.Directory));

    private static RazorComponentResult Refused(SaidKey said, RefusedException refused, IStore store) =>
        Show.Page<KeysPage>(new { Model = Model(said, store) with { Told = new Told(refused.Refusal.Sentence, true) } }, RefusalStatus.Of(refused.Refusal.Kind));
}
