using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Cases;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Recordings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DischargeFlow.Web.Boards;

/// <summary>The address of the board.</summary>
public static class BoardEndpoints
{
    /// <summary>Maps it, and sends the bare host there.</summary>
    public static void MapBoard(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/", (Viewer viewer) => Results.LocalRedirect(
            Policies.Allows(Policies.ReadCases, viewer) ? "/board" : Policies.Allows(Policies.Accounts, viewer) ? "/accounts" : "/audit")).Needs(Policies.Signed);
        pages.MapGet("/board", async (
            string? number, string? hospital, string? stage, string? overdue, string? page, BoardReader reader, CaseReader cases, Viewer viewer, Looks looks, CancellationToken cancellation) =>
        {
            var asked = number?.Trim() ?? "";
            if (asked.Length > 0 && cases.Find(asked, viewer) is { } found) return Results.LocalRedirect($"/cases/{found}");
            var filter = new StayFilter(null, SaidParty.Of(hospital), string.IsNullOrEmpty(stage) ? null : stage, overdue == "yes", viewer.SeenBy);
            var board = reader.Read(filter, int.TryParse(page, out var which) ? which : 1);
            await looks.AtListAsync(viewer, "board", board.Lines.Select(l => l.Number), cancellation);
            return (IResult)Show.Page<BoardPage>(new { Board = board, Missing = asked.Length > 0 ? asked : null });
        }).Needs(Policies.ReadCases);
    }
}
