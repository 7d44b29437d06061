using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Misdirections;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Api.Problems;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Outboxes;
using DischargeFlow.Web.Recordings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace DischargeFlow.Web.ToDos;

/// <summary>The addresses of what waits for a person.</summary>
public static class ToDoEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapToDos(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/to-dos", (string? doer, string? said, ToDoReader reader, Viewer viewer) =>
            Show.Page<ToDoPage>(new { Model = reader.Read(SaidParty.Of(doer), viewer.SeenBy) with { Told = DeskAnswers.Of(said) } }))
            .Needs(Policies.ReadCases);
        pages.MapGet("/fax/{id}", (string id, OutboxReader outbox, Viewer viewer) =>
            Show.Page<FaxPage>(new { Model = outbox.Find(id, viewer.SeenBy) ?? throw ApiRefusals.NoSuchDelivery() })).Needs(Policies.ReadCases);
        pages.MapPost("/deliveries/{id}/done", async (
            string id, [FromForm] IFormCollection form, IDeliveryDesk desk, OutboxReader outbox, Viewer viewer, CancellationToken cancellation) =>
        {
            if (outbox.Find(id, viewer.SeenBy) is null) throw ApiRefusals.NoSuchDelivery();
            await desk.DoneAsync(id, new Requester(viewer.Who, FormKey.Of(form)), cancellation);
            return SeeOther.To(BackTo(form, DeskAnswers.Done));
        }).Needs(Policies.RecordCases);
        pages.MapPost("/deliveries/{id}/retry", async (
            string id, [FromForm] IFormCollection form, IDeliveryDesk desk, OutboxReader outbox, Viewer viewer, CancellationToken cancellation) =>
        {
            if (outbox.Find(id, viewer.SeenBy) is null) throw ApiRefusals.NoSuchDelivery();
            await desk.RetryAsync(id, new Requester(viewer.Who, FormKey.Of(form)), cancellation);
            return SeeOther.To(BackTo(form, DeskAnswers.Retry));
        }).Needs(Policies.RecordCases);
        pages.MapPost("/misdirections/{id}/told", async (
            string id, [FromForm] IFormCollection form, MisdirectionDesk desk, ToDoReader reader, Viewer viewer, CancellationToken cancellation) =>
        {
            if (!reader.Sees(id, viewer.SeenBy)) throw ApiRefusals.NoSuchDelivery();
            await desk.ToldAsync(id, viewer.Who, cancellation);
            return SeeOther.To($"/to-dos?said={DeskAnswers.Done}");
        }).Needs(Policies.RecordCases);
    }

    // Only to pages that carry these buttons: a form cannot send its reader anywhere else.
    private static string BackTo(IFormCollection form, string said) =>
        (form["back"].ToString().Split('/') is ["", "outbox", var id] && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? $"/outbox/{id}" : "/to-dos") + $"?said={said}";
}
