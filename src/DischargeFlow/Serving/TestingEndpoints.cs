using System.Globalization;
using DischargeFlow.Casework.Replans;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Clocks;
using DischargeFlow.Settings;
using DischargeFlow.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Serving;

/// <summary>
/// Lets a test move the clock of the cases, and have it looked now for tables of closed days that another process changed, not within a minute. Mapped only when the setting <c>Testing:Clock</c> replaces the clock, which no installation that
/// serves people has.
/// </summary>
internal static class TestingEndpoints
{
    public static void MapTesting(this WebApplication app, ProgramSettings settings)
    {
        if (settings.TestingClock is null) return;
        app.MapGet("/testing/clock", (ICaseClock clock, IStore store) => Results.Text(Line(clock, store))).ExcludeFromDescription().Needs(Policies.Open);
        app.MapPost("/testing/clock", async (string to, ICaseClock clock, IStore store, PumpRun run, CancellationToken stop) =>
        {
            if (OffsetDateTimePattern.ExtendedIso.Parse(to) is not { Success: true } parsed) return Results.BadRequest();
            ((MovedClock)clock).MoveTo(parsed.Value.ToInstant());
            await run.ToRestAsync(stop).ConfigureAwait(false);
            return Results.Text(Line(clock, store));
        }).ExcludeFromDescription().DisableAntiforgery().Needs(Policies.Open);
        app.MapPost("/testing/calendars", (ReplanBell bell) =>
        {
            bell.Ring();
            return Results.NoContent();
        }).ExcludeFromDescription().DisableAntiforgery().Needs(Policies.Open);
    }

    // The clock, and the moment at which the pump has something to do next.
    private static string Line(IClock clock, IStore store) => string.Create(
        CultureInfo.InvariantCulture, $"{clock.GetCurrentInstant()} {store.Read(s => s.NextPending())?.ToString() ?? "-"}");
}
