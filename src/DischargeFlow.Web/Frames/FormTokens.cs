using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DischargeFlow.Web.Frames;

/// <summary>
/// Every form of a page carries a token of this host. By itself the framework refuses a wrong one only where a handler reads the form; a button alone would do its
/// deed.
/// </summary>
internal static class FormTokens
{
    /// <summary>Refuses what came without the token, before any handler runs.</summary>
    public static IApplicationBuilder UseFormTokens(this IApplicationBuilder app) => app.UseAntiforgery().Use((context, next) =>
        context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } refused
            ? throw new BadHttpRequestException("The form's token is missing or wrong.", StatusCodes.Status400BadRequest, refused.Error!)
            : next(context));
}
