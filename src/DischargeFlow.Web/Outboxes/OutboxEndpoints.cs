using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Api.Problems;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Recordings;
using DischargeFlow.Web.ToDos;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DischargeFlow.Web.Outboxes;

/// <summary>The addresses of the outbox.</summary>
public static class OutboxEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapOutbox(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/outbox", (string? to, string? state, string? page, OutboxReader outbox, Viewer viewer) => Show.Page<OutboxPage>(new
        {
            Model = outbox.Read(
                new OutboxFilter(SaidParty.Of(to), Enum.TryParse<DeliveryState>(state, out var found) && Enum.IsDefined(found) ? found : null, SeenBy: viewer.SeenBy),
                int.TryParse(page, out var number) ? number : 1),
        })).Needs(Policies.ReadCases);
        pages.MapGet("/outbox/{id}", (string id, string? said, OutboxReader outbox, Viewer viewer) => Show.Page<LetterPage>(new
        {
            Model = (outbox.Find(id, viewer.SeenBy) ?? throw ApiRefusals.NoSuchDelivery()) with { Told = DeskAnswers.Of(said) },
        })).Needs(Policies.ReadCases);
    }
}
