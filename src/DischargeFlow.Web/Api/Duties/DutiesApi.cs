using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Api.Cases;
using DischargeFlow.Web.Recordings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace DischargeFlow.Web.Api.Duties;

/// <summary>A duty on somebody's list.</summary>
public sealed record DutyLineJson
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>The duty's key.</summary>
    public required string Key { get; init; }

    /// <summary>The rulebook.</summary>
    public required string Rulebook { get; init; }

    /// <summary>The duty.</summary>
    public required string Duty { get; init; }

    /// <summary>Its state now.</summary>
    public required string State { get; init; }

    /// <summary>How binding it is.</summary>
    public required string Severity { get; init; }

    /// <summary>By when, the last minute that is in time.</summary>
    public string? Due { get; init; }

    /// <summary>Who owes it.</summary>
    public NamedPartyJson? Owner { get; init; }

    /// <summary>To whom.</summary>
    public NamedPartyJson? To { get; init; }
}

/// <summary>The addresses of lists of duties.</summary>
internal static class DutiesApi
{
    public static void MapDutiesApi(this IEndpointRouteBuilder api) =>
        api.MapGet("/duties", List).WithSummary("Duties that need somebody now, overdue ones first; of one owner when asked").WithName("listDuties")
            .Needs(Policies.ReadCases);

    private static Ok<ListJson<DutyLineJson>> List(string? owner, int? page, Viewer viewer, IStore store, IClock clock)
    {
        var (found, directory) = store.Read(s => (s.Duties(SaidParty.Of(owner), clock.GetCurrentInstant(), new PageRequest(page ?? 1), viewer.SeenBy), s.Directory));
        return TypedResults.Ok(new ListJson<DutyLineJson>(
            [
                .. found.Lines.Select(l => new DutyLineJson
                {
                    Case = l.Case.Value,
                    Key = l.Duty.Key.ToString(),
                    Rulebook = l.Duty.Key.Rulebook,
                    Duty = l.Duty.Key.Duty,
                    State = ScenarioRunner.StateName(l.State),
                    Severity = ApiNames.Of(l.Duty.Severity),
                    Due = ApiMoments.LastMinute(l.Duty.Due),
                    Owner = l.Duty.Owner is { } o ? CaseWriting.Of(o, directory) : null,
                    To = l.Duty.Recipient is { } r ? CaseWriting.Of(r, directory) : null,
                }),
            ],
            found.Number,
            found.HasMore));
    }
}
