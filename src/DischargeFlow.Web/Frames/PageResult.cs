using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DischargeFlow.Web.Frames;

/// <summary>A page that is answered with another status than 200: a form refused, an address that leads nowhere.</summary>
public sealed class PageResult<T>(object parameters, int status) : IResult
    where T : IComponent
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => new RazorComponentResult<T>(parameters) { StatusCode = status }.ExecuteAsync(httpContext);
}
