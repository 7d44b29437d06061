using DischargeFlow.Web.Recordings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace DischargeFlow.Web.Duties;

/// <summary>The address of the lists of duties.</summary>
public static class DutyEndpoints
{
    /// <summary>Maps it.</summary>
    public static void MapDuties(this IEndpointRouteBuilder pages) => pages.MapGet("/duties", (string? owner, string? page, DutyListReader duties) =>
        new RazorComponentResult<DutiesPage>(new { List = duties.Read(SaidParty.Of(owner), int.TryParse(page, out var number) ? number : 1) }));
}
