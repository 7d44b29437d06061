using Microsoft.AspNetCore.Http;

namespace DischargeFlow.Web.Api;

/// <summary>Where the HTTP API is.</summary>
public static class ApiPaths
{
    /// <summary>What every address of the API begins with.</summary>
    public const string Root = "/api/v1";

    /// <summary>Its description.</summary>
    public const string Document = "/openapi/v1.json";

    /// <summary>Whether a path is answered by the API and not by a page.</summary>
    public static bool Holds(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.Ordinal) || path.StartsWithSegments("/openapi", StringComparison.Ordinal);
}
