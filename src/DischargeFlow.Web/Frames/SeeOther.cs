using Microsoft.AspNetCore.Http;

namespace DischargeFlow.Web.Frames;

/// <summary>Sends the reader to a page after a form, so that loading it again repeats nothing.</summary>
public sealed class SeeOther : IResult
{
    private readonly string _path;

    private SeeOther(string path) => _path = path;

    /// <summary>To a path of this host.</summary>
    public static SeeOther To(string path) => new(path);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = _path;
        return Task.CompletedTask;
    }
}
