using System.Globalization;
using DischargeFlow.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DischargeFlow.Web.Frames;

/// <summary>The addresses with which a demonstration's clock is shown and steered. Without such a clock they lead nowhere.</summary>
public static class DemoClockEndpoints
{
    /// <summary>The speeds that can be chosen.</summary>
    public static IReadOnlyList<double> Speeds { get; } = [0, 1, 60, 600, 3600];

    /// <summary>The spans that can be skipped, in hours.</summary>
    public static IReadOnlyList<int> Skips { get; } = [1, 24];

    /// <summary>Maps them.</summary>
    public static void MapDemoClock(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/demo-clock", () => Show.Page<DemoBanner>()).Needs(Policies.Signed);
        pages.MapPost("/demo-clock", Steer).Needs(Policies.Signed);
    }

    private static IResult Steer([FromForm] IFormCollection form, HttpContext context)
    {
        if (context.RequestServices.GetService<IDemoClock>() is not { } clock) return Results.NotFound();
        if (Number(form["speed"]) is { } speed && Speeds.Contains(speed)) clock.RunAt(speed);
        if (Number(form["skip"]) is { } hours && Skips.Any(s => s == hours)) clock.Skip(Duration.FromHours(hours));
        return context.Request.Headers.ContainsKey("HX-Request") ? Show.Page<DemoBanner>() : SeeOther.To("/");
    }

    private static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
