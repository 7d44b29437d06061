using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Casework.Plans;

/// <summary>A plan as JSON, the same for the command line and the API. <c>docs/plan.schema.json</c> describes it and a test holds it to that.</summary>
public static class PlanJson
{
    /// <summary>How the JSON is written as text: indented, Japanese as itself.</summary>
    public static JsonSerializerOptions Text { get; } = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The plan as JSON. It should have been made with explanation, else every <c>because</c> is empty.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="vocabulary">The vocabulary of its rulebook, for labels.</param>
    /// <param name="asOf">The moment at which the states are looked up; each duty's <c>states</c> hold the others.</param>
    /// <param name="language">The language of labels and reasons.</param>
    /// <param name="nameOf">What people call a party; null for its id.</param>
    /// <param name="nearestOf">What is nearest to change how a duty stands; null to leave <c>nearest</c> out.</param>
    /// <param name="reachOf">Whether a duty's recipient can be reached in time; null to leave <c>reach</c> empty.</param>
    /// <param name="entries">The history, so that reasons say who recorded what when; null for the numbers of entries alone.</param>
    public static JsonObject Of(
        Plan plan, Vocabulary vocabulary, Instant asOf, Tongue language, Func<PartyId, string>? nameOf = null, Func<PlannedDuty, Nearest>? nearestOf = null,
        Func<PlannedDuty, Reach?>? reachOf = null, IEnumerable<Entry>? entries = null)
    {
        var writing = new Writing(plan, vocabulary, new(plan.Rulebook, vocabulary, entries), new(plan.Rulebook, vocabulary), asOf, language, nameOf ?? (p => p.Value), nearestOf, reachOf);
        return new()
        {
            ["rulebook"] = plan.Rulebook.Name,
            ["case"] = plan.CaseKey,
            ["zone"] = plan.Rulebook.Zone.Id,
            ["asOf"] = PlanMoments.Of(asOf, plan.Rulebook.Zone),
            ["duties"] = writing.Each(plan.Duties.Where(IsListed), writing.Duty),
            ["alerts"] = writing.Each(Alerts(plan, passedOver: false), writing.Alert),
            ["passedOver"] = writing.Each(Alerts(plan, passedOver: true), writing.Alert),
            ["notStarted"] = writing.Each(plan.Duties.Where(d => !d.WhyNot.IsEmpty), writing.NotStarted),
            ["asks"] = writing.Each(plan.Asks, writing.Ask),
            ["moments"] = writing.Each(plan.Moments, writing.Moment),
            ["warnings"] = writing.Each(plan.Warnings, writing.Because),
        };
    }

    /// <summary>Whether a duty is one of <c>duties</c>: it started, is going to, or waits for a fact. The others stand in <c>notStarted</c> alone.</summary>
    public static bool IsListed(PlannedDuty duty) =>
        duty.States[^1].State is not (DutyState.NotApplicable or DutyState.Waiting);

    /// <summary>The alerts that go out if nothing further is recorded, or those that are passed over because their moment lay before what was known.</summary>
    public static IEnumerable<PlannedAlert> Alerts(Plan plan, bool passedOver) => plan.Duties.SelectMany(d => d.Alerts)
        .Where(a => a.PassedOver == passedOver).OrderBy(a => a.At).ThenBy(a => a.Key.Value, StringComparer.Ordinal);

    private sealed class Writing(
        Plan plan, Vocabulary vocabulary, BecauseText words, NearestText nearest, Instant asOf, Tongue language, Func<PartyId, string> nameOf, Func<PlannedDuty, Nearest>? nearestOf,
        Func<PlannedDuty, Reach?>? reachOf)
    {
        private readonly DateTimeZone _zone = plan.Rulebook.Zone;

        public JsonArray Each<T>(IEnumerable<T> things, Func<T, JsonObject> write) => new([.. things.Select(t => (JsonNode)write(t))]);

        public JsonObject Duty(PlannedDuty duty) => new()
        {
            ["key"] = duty.Key.ToString(),
            ["duty"] = duty.Rule.Name,
            ["label"] = duty.Rule.Label.In(language),
            ["owner"] = duty.Rule.Owner,
            ["ownerParty"] = Party(duty.Owner),
            ["to"] = duty.RecipientRole,
            ["toParty"] = Party(duty.Recipient),
            ["severity"] = Lower(duty.Rule.Severity),
            ["basis"] = Lower(duty.Rule.Basis),
            ["state"] = ScenarioRunner.StateName(duty.StateAt(asOf)),
            ["states"] = Each(duty.States, State),
            ["starts"] = PlanMoments.Of(duty.Start?.Edge, _zone),
            ["from"] = PlanMoments.Of(duty.From, _zone),
            ["due"] = PlanMoments.LastMinute(duty.Due?.Edge, _zone),
            ["dueIsDay"] = duty.Due?.Moment.IsDay ?? false,
            ["provisional"] = duty.Due?.Provisional ?? false,
            ["wishedDue"] = PlanMoments.LastMinute(duty.WishedDue?.Edge, _zone),
            ["tooLate"] = duty.TooLate,
            ["ends"] = PlanMoments.LastMinute(duty.Ends, _zone),
            ["known"] = PlanMoments.Of(duty.Known, _zone),
            ["punctuality"] = duty.Punctuality == Punctuality.NoVerdict ? null : Kebab(duty.Punctuality),
            ["judgedDue"] = PlanMoments.LastMinute(duty.JudgedDue, _zone),
            ["closedBy"] = duty.ClosedBy,
            ["because"] = Each(duty.Because, Because),
            ["nearest"] = Nearest(duty),
            ["reach"] = Reach(duty),
        };

        public JsonObject Alert(PlannedAlert alert) => new()
        {
            ["key"] = alert.Key.Value,
            ["duty"] = plan.Duties.First(d => d.Alerts.Contains(alert)).Rule.Name,
            ["step"] = alert.Step,
            ["kind"] = Lower(alert.Kind),
            ["at"] = PlanMoments.Of(alert.At, _zone),
            ["to"] = alert.Role,
            ["toParty"] = Party(alert.Party),
            ["because"] = Each(alert.Because, Because),
        };

        public JsonObject NotStarted(PlannedDuty duty) => new()
        {
            ["key"] = duty.Key.ToString(),
            ["duty"] = duty.Rule.Name,
            ["label"] = duty.Rule.Label.In(language),
            ["state"] = ScenarioRunner.StateName(duty.StateAt(asOf)),
            ["because"] = Each(duty.WhyNot, Because),
            ["nearest"] = Nearest(duty),
        };

        public JsonObject Ask(Ask ask) => new()
        {
            ["fact"] = ask.Fact,
            ["of"] = ask.Of,
            ["duty"] = ask.Duty,
            ["why"] = words.In(ask.Why, language),
        };

        public JsonObject Moment(PlannedMoment moment) => new()
        {
            ["name"] = moment.Name,
            ["at"] = PlanMoments.Of(moment.At, _zone),
            ["isDay"] = moment.At.IsDay,
            ["provisional"] = moment.Provisional,
            ["because"] = Each(moment.Because, Because),
        };

        public JsonObject Because(Because because) => new()
        {
            ["id"] = because.Saying.Id,
            ["about"] = Lower(because.About),
            ["text"] = words.In(because, language),
            ["rule"] = because.Rule?.ToString(),
            ["entries"] = new JsonArray([.. because.Fills.OfType<EntryNumber>().Select(e => (JsonNode)e.Sequence)]),
        };

        private JsonArray Reach(PlannedDuty duty) =>
            new([.. reachOf?.Invoke(duty) is { } found ? new ReachText(plan.Rulebook, vocabulary, nameOf).In(found, language).Select(s => (JsonNode)s!) : []]);

        private JsonArray Nearest(PlannedDuty duty) =>
            new([.. nearestOf is null ? [] : nearest.In(nearestOf(duty), language).Select(s => (JsonNode)s!)]);

        private JsonObject State((Instant Since, DutyState State) state) => new()
        {
            ["state"] = ScenarioRunner.StateName(state.State),
            ["since"] = PlanMoments.Of(state.Since, _zone),
        };

        private JsonObject? Party(PartyId? party) => party is { } id ? new() { ["id"] = id.Value, ["name"] = nameOf(id) } : null;

        private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

        private static string Kebab(Punctuality value) => value switch
        {
            Punctuality.OnTime => "on-time",
            Punctuality.NotProvable => "not-provable",
            _ => Lower(value),
        };
    }
}
