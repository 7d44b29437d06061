using System.Text.Json;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Api.Problems;
using DischargeFlow.Web.Api.Requests;

using DischargeFlow.Web.Recordings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace DischargeFlow.Web.Api.Directories;

/// <summary>The addresses of the directory.</summary>
internal static class DirectoryApi
{
    private const int PartiesToAPage = 200;

    public static void MapDirectoryApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/directory", List).WithSummary("The parties of the directory, by id").WithName("listParties").Needs(Policies.ReadDirectory);
        api.MapGet("/directory/{id}", Read).WithSummary("One party").WithName("readParty").Needs(Policies.ReadDirectory);
        api.MapPut("/directory/{id}", SaveAsync).WithSummary("Adds a party or replaces what is recorded of it").WithName("saveParty").Writes()
            .Needs(Policies.WriteDirectory);
    }

    private static Ok<ListJson<PartyDraft>> List(string? kind, int? page, IStore store)
    {
        var number = Math.Clamp(page ?? 1, 1, 100_000);
        var found = store.Read(s => s.Directory).Parties.Where(p => string.IsNullOrEmpty(kind) || p.Kind == kind)
            .Skip((number - 1) * PartiesToAPage).Take(PartiesToAPage + 1).Select(PartyWriting.Of).ToArray();
        return TypedResults.Ok(new ListJson<PartyDraft>([.. found.Take(PartiesToAPage)], number, found.Length > PartiesToAPage));
    }

    private static Ok<PartyDraft> Read(string id, IStore store) => TypedResults.Ok(PartyWriting.Of(Find(id, store)));

    private static async Task<Ok<PartyDraft>> SaveAsync(
        string id, Writer writer, JsonBody<PartyDraft> body, DirectoryDesk desk, IRulebookShelf shelf, IStore store, CancellationToken cancellation)
    {
        var party = PartyReading.Of(id, body.Value, shelf);
        await desk.SaveAsync(party, JsonSerializer.Serialize(body.Value, ApiJson.Options), writer.Requester, cancellation);
        return TypedResults.Ok(PartyWriting.Of(Find(id, store)));
    }

    private static DirectoryParty Find(string id, IStore store) =>
        SaidParty.Of(id) is { } party && store.Read(s => s.Directory).Find(party) is { } found ? found : throw ApiRefusals.NoSuchParty(id);
}
