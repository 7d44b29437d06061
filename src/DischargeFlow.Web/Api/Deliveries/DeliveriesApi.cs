using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Api.Cases;
using DischargeFlow.Web.Api.Problems;
using DischargeFlow.Web.Api.Requests;
using DischargeFlow.Web.Recordings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace DischargeFlow.Web.Api.Deliveries;

/// <summary>The addresses of deliveries.</summary>
internal static class DeliveriesApi
{
    public static void MapDeliveriesApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/deliveries", List)
            .WithSummary("Messages as they went out, the latest first; state=dead for dead letters, state=to-do for faxes and calls").WithName("listDeliveries")
            .Needs(Policies.ReadCases);
        api.MapGet("/deliveries/{id}", Read).WithSummary("One message").WithName("readDelivery").Needs(Policies.ReadCases);
        api.MapPost("/deliveries/{id}/done", DoneAsync).WithSummary("A person sent the fax or made the call").WithName("doneDelivery").Writes()
            .Needs(Policies.RecordCases);
        api.MapPost("/deliveries/{id}/retry", RetryAsync).WithSummary("Tries a dead letter again").WithName("retryDelivery").Writes().Needs(Policies.RecordCases);
    }

    private static Ok<ListJson<DeliveryJson>> List(string? recipient, string? doer, string? state, int? page, Viewer viewer, IStore store)
    {
        var filter = new OutboxFilter(SaidParty.Of(recipient), ApiNames.Read<DeliveryState>("state", state), SaidParty.Of(doer), viewer.SeenBy);
        var (found, directory) = store.Read(s => (s.Outbox(filter, new PageRequest(page ?? 1)), s.Directory));
        return TypedResults.Ok(new ListJson<DeliveryJson>([.. found.Lines.Select(d => Of(d, directory))], found.Number, found.HasMore));
    }

    private static Ok<DeliveryJson> Read(string id, Viewer viewer, IStore store)
    {
        var (found, directory) = store.Read(s => (Seen(s, id, viewer), s.Directory));
        return TypedResults.Ok(Of(found ?? throw ApiRefusals.NoSuchDelivery(), directory));
    }

    private static Delivery? Seen(IReadSession session, string id, Viewer viewer) =>
        session.FindDelivery(id) is { } found && (viewer.SeenBy is not { } organization || session.Sees(organization, found)) ? found : null;

    private static async Task<Ok<DeliveryJson>> DoneAsync(string id, Writer writer, [FromServices] IDeliveryDesk desk, Viewer viewer, IStore store, CancellationToken cancellation)
    {
        Read(id, viewer, store);
        await desk.DoneAsync(id, writer.Requester, cancellation);
        return Read(id, viewer, store);
    }

    private static async Task<Ok<DeliveryJson>> RetryAsync(string id, Writer writer, [FromServices] IDeliveryDesk desk, Viewer viewer, IStore store, CancellationToken cancellation)
    {
        Read(id, viewer, store);
        await desk.RetryAsync(id, writer.Requester, cancellation);
        return Read(id, viewer, store);
    }

    private static DeliveryJson Of(Delivery delivery, DirectorySnapshot directory) => new()
    {
        Id = delivery.Id,
        Recipient = CaseWriting.Of(delivery.Recipient, directory),
        Doer = delivery.Doer is { } doer ? CaseWriting.Of(doer, directory) : null,
        Channel = ApiNames.Of(delivery.Channel),
        Address = delivery.Address,
        MessageId = delivery.MessageId,
        Subject = delivery.Subject,
        Body = delivery.Body,
        State = ApiNames.Of(delivery.State),
        Attempts = delivery.Attempts,
        NextAttempt = ApiMoments.Of(delivery.NextAttempt),
        Created = ApiMoments.Of(delivery.Created),
        Finished = ApiMoments.Of(delivery.Finished),
        Reply = delivery.Reply,
    };
}
