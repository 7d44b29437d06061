using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DischargeFlow.Web.Frames;

/// <summary>What every answer carries so that a page loads nothing from elsewhere, runs no foreign script and stays in no cache.</summary>
public static class SecurityHeaders
{
    /// <summary>The policy: scripts and styles from this host only, nothing inline, no frame around a page, forms go nowhere else.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Sets the headers before the answer starts. Static files keep their own caching.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var path = context.Request.Path;
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            // A page that is one file says of its own style that it may stand in it.
            headers.TryAdd("Content-Security-Policy", Policy);
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers.TryAdd("Referrer-Policy", "same-origin");
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
            if (!path.StartsWithSegments("/_content", StringComparison.Ordinal)) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
