using DischargeFlow.Casework.Refusals;
using Microsoft.AspNetCore.Http;

namespace DischargeFlow.Web.Frames;

/// <summary>The HTTP status that says what kind of refusal it is.</summary>
public static class RefusalStatus
{
    /// <summary>404 for what does not exist, 409 for what contradicts, 422 for what cannot be meant.</summary>
    public static int Of(RefusalKind kind) => kind switch
    {
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
