using DischargeFlow.Web.Access;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Recordings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DischargeFlow.Web.Duties;

/// <summary>The address of the lists of duties.</summary>
public static class DutyEndpoints
{
    /// <summary>Maps it.</summary>
    public static void MapDuties(this IEndpointRouteBuilder pages) => pages.MapGet("/duties", async (
        string? owner, string? page, DutyListReader duties, Viewer viewer, Looks looks, CancellationToken cancellation) =>
    {
        var list = duties.Read(SaidParty.Of(owner), int.TryParse(page, out var number) ? number : 1, viewer.SeenBy);
        await looks.AtListAsync(viewer, "duties", list.Lines.Select(l => l.Case), cancellation);
        return Show.Page<DutiesPage>(new { List = list });
    }).Needs(Policies.ReadCases);
}
