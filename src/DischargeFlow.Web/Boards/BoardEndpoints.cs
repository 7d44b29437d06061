using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Web.Recordings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DischargeFlow.Web.Boards;

/// <summary>The address of the board.</summary>
public static class BoardEndpoints
{
    /// <summary>Maps it, and sends the bare host there.</summary>
    public static void MapBoard(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/", () => Results.LocalRedirect("/board"));
        pages.MapGet("/board", (string? hospital, string? stage, string? overdue, string? page, BoardReader board) =>
            new RazorComponentResult<BoardPage>(new
            {
                Board = board.Read(
                    new StayFilter(null, SaidParty.Of(hospital), string.IsNullOrEmpty(stage) ? null : stage, overdue == "yes"),
                    int.TryParse(page, out var number) ? number : 1),
            }));
    }
}
