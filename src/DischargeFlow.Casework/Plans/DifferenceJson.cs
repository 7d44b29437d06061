using System.Text.Json.Nodes;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using NodaTime;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Casework.Plans;

/// <summary>What differs between a plan as it stood and the plan now, as JSON for the command line and the API.</summary>
public static class DifferenceJson
{
    /// <summary>One duty.</summary>
    public static JsonObject Of(PlanDifference difference, DateTimeZone zone, Tongue language) => new()
    {
        ["key"] = difference.Duty.Key.ToString(),
        ["duty"] = difference.Duty.Rule.Name,
        ["label"] = difference.Duty.Rule.Label.In(language),
        ["stateThen"] = ScenarioRunner.StateName(difference.StateThen),
        ["stateNow"] = ScenarioRunner.StateName(difference.StateNow),
        ["dueThen"] = PlanMoments.LastMinute(difference.Then?.Due?.Edge, zone),
        ["dueNow"] = PlanMoments.LastMinute(difference.Now?.Due?.Edge, zone),
        ["gone"] = new JsonArray([.. difference.Gone.Select(a => (JsonNode)Alert(a, zone))]),
        ["added"] = new JsonArray([.. difference.Added.Select(a => (JsonNode)Alert(a, zone))]),
        ["moved"] = new JsonArray([.. difference.Moved.Select(m => (JsonNode)Moved(m.Then, m.Now, zone))]),
    };

    private static JsonObject Alert(PlannedAlert alert, DateTimeZone zone) => new()
    {
        ["kind"] = alert.Kind.ToString().ToLowerInvariant(),
        ["to"] = alert.Role,
        ["toParty"] = alert.Party?.Value,
        ["at"] = PlanMoments.Of(alert.At, zone),
    };

    private static JsonObject Moved(PlannedAlert then, PlannedAlert now, DateTimeZone zone)
    {
        var moved = Alert(then, zone);
        moved["now"] = PlanMoments.Of(now.At, zone);
        return moved;
    }
}
