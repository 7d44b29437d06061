using DischargeFlow.Web.Api.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DischargeFlow.Web.Api;

/// <summary>Marks an address that records something.</summary>
internal static class WritingEndpoints
{
    /// <summary>It needs an idempotency key, and can meet what others recorded, what cannot be meant, and a store that takes nothing.</summary>
    public static RouteHandlerBuilder Writes(this RouteHandlerBuilder endpoint)
    {
        endpoint.WithMetadata(new WritesMark());
        foreach (var status in (int[])[StatusCodes.Status400BadRequest, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity])
            endpoint.Produces<ProblemJson>(status, "application/problem+json");
        return endpoint;
    }
}

/// <summary>The mark of an address that records something.</summary>
internal sealed class WritesMark;
