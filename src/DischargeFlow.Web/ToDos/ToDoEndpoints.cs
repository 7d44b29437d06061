using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Web.Api.Problems;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Outboxes;
using DischargeFlow.Web.Recordings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace DischargeFlow.Web.ToDos;

/// <summary>The addresses of what waits for a person.</summary>
public static class ToDoEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapToDos(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/to-dos", (string? doer, string? said, ToDoReader reader) =>
            new RazorComponentResult<ToDoPage>(new { Model = reader.Read(SaidParty.Of(doer)) with { Told = DeskAnswers.Of(said) } }));
        pages.MapGet("/fax/{id}", (string id, OutboxReader outbox) =>
            new RazorComponentResult<FaxPage>(new { Model = outbox.Find(id) ?? throw ApiRefusals.NoSuchDelivery() }));
        pages.MapPost("/deliveries/{id}/done", async (string id, [FromForm] IFormCollection form, IDeliveryDesk desk, CancellationToken cancellation) =>
        {
            await desk.DoneAsync(id, new Requester(Reader.Who, FormKey.Of(form)), cancellation);
            return SeeOther.To(BackTo(form, DeskAnswers.Done));
        });
        pages.MapPost("/deliveries/{id}/retry", async (string id, [FromForm] IFormCollection form, IDeliveryDesk desk, CancellationToken cancellation) =>
        {
            await desk.RetryAsync(id, new Requester(Reader.Who, FormKey.Of(form)), cancellation);
            return SeeOther.To(BackTo(form, DeskAnswers.Retry));
        });
    }

    // Only to pages that carry these buttons: a form cannot send its reader anywhere else.
    private static string BackTo(IFormCollection form, string said) =>
        (form["back"].ToString().Split('/') is ["", "outbox", var id] && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? $"/outbox/{id}" : "/to-dos") + $"?said={said}";
}
