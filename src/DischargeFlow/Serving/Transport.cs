using System.Net;
using DischargeFlow.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;

namespace DischargeFlow.Serving;

/// <summary>Believes the proxies that it was told of, and nobody else, about who asks and whether the way was encrypted; what came in the clear from elsewhere is not answered.</summary>
internal static class Transport
{
    public static void UseTransport(this WebApplication app, ProgramSettings settings)
    {
        if (!settings.TrustedProxies.IsEmpty)
        {
            var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in settings.TrustedProxies) forwarded.KnownProxies.Add(proxy);
            app.UseForwardedHeaders(forwarded);
        }

        app.Use((context, next) =>
        {
            if (context.Request.IsHttps || IsFromHere(context)) return next(context);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            context.Response.ContentType = "text/plain; charset=utf-8";
            return context.Response.WriteAsync("https で開いてください。 Use https.");
        });
    }

    // A proxy on this machine says for whom it asks; then it is not from here any more.
    private static bool IsFromHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !context.Request.Headers.ContainsKey("X-Forwarded-For");
}
