using System.Text.Encodings.Web;
using System.Text.Unicode;
using DischargeFlow.Web.Boards;
using DischargeFlow.Web.Cases;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DischargeFlow.Web;

/// <summary>Puts the pages into a host: services, then what stands around every page, then the addresses.</summary>
public static class PagesSetup
{
    /// <summary>
    /// Registers what the pages need. The host brings the services of Casework, an <see cref="IClock"/> and, for a demonstration, an
    /// <see cref="IDemoClock"/>.
    /// </summary>
    public static WebApplicationBuilder AddDischargeFlowPages(this WebApplicationBuilder builder)
    {
        // Run from a build, assets lie in the project's folder and a manifest says where; published, this changes nothing.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        var services = builder.Services;
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddAntiforgery(a =>
        {
            a.Cookie.Name = "df-form";
            a.Cookie.SameSite = SameSiteMode.Strict;
            a.SuppressXFrameOptionsHeader = true;
        });
        services.AddWebEncoders(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddScoped(s => new Speech(
            RequestLanguage.Of(s.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request),
            DateTimeZoneProviders.Tzdb["Asia/Tokyo"],
            s.GetRequiredService<IClock>().GetCurrentInstant()));
        services.AddSingleton<BoardReader>();
        services.AddSingleton<CaseReader>();
        return builder;
    }

    /// <summary>Maps the pages with their assets, headers and form tokens.</summary>
    public static WebApplication MapDischargeFlowPages(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseProblemPages();
        app.Use((context, next) =>
        {
            RequestLanguage.Keep(context);
            return next(context);
        });
        app.UseAntiforgery();
        app.MapStaticAssets();
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapBoard();
        pages.MapCases();
        pages.MapGet("/demo-clock", () => new RazorComponentResult<DemoBanner>());
        return app;
    }
}
