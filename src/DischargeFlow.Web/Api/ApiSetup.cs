using DischargeFlow.Web.Access;
using DischargeFlow.Web.Api.Cases;
using DischargeFlow.Web.Api.Deliveries;
using DischargeFlow.Web.Api.Directories;
using DischargeFlow.Web.Api.Duties;
using DischargeFlow.Web.Api.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace DischargeFlow.Web.Api;

/// <summary>Maps the HTTP API.</summary>
public static class ApiSetup
{
    /// <summary>The addresses under <c>/api/v1</c> and their description at <c>/openapi/v1.json</c>. Call it after <c>MapPages</c>.</summary>
    public static WebApplication MapApi(this WebApplication app)
    {
        app.MapOpenApi().Needs(Policies.Open);
        var api = app.MapGroup(ApiPaths.Root).WithMetadata(new RequestSizeLimitAttribute(ApiLimits.BodyBytes));
        api.ProducesProblems();
        api.MapCasesApi();
        api.MapDutiesApi();
        api.MapDirectoryApi();
        api.MapDeliveriesApi();
        return app;
    }

    private static void ProducesProblems(this RouteGroupBuilder api)
    {
        foreach (var status in (int[])[StatusCodes.Status404NotFound, StatusCodes.Status500InternalServerError, StatusCodes.Status503ServiceUnavailable])
            api.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ProblemJson), ["application/problem+json"]));
    }
}
