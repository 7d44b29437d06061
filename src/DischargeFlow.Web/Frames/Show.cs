using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DischargeFlow.Web.Frames;

/// <summary>Answers with pages. An answer does not name its page in its type: what is generated for the addresses knows no components, as these are generated beside it.</summary>
internal static class Show
{
    /// <summary>A page with its parameters; another status than 200 for a form refused, an address that leads nowhere.</summary>
    public static RazorComponentResult Page<T>(object? parameters = null, int status = StatusCodes.Status200OK)
        where T : IComponent => new RazorComponentResult<T>(parameters ?? new { }) { StatusCode = status };
}
