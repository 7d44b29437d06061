using DischargeFlow.Casework.Plans;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Api.Problems;
using DischargeFlow.Web.Api.Requests;
using DischargeFlow.Web.Cases;
using DischargeFlow.Web.Languages;
using DischargeFlow.Web.Openings;
using DischargeFlow.Web.Recordings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace DischargeFlow.Web.Api.Cases;

/// <summary>The addresses of cases.</summary>
internal static class CasesApi
{
    public static void MapCasesApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/cases", List).WithSummary("Cases, what is overdue first").WithName("listCases").Needs(Policies.ReadCases);
        api.MapPost("/cases", OpenAsync).WithSummary("Opens a case").WithName("openCase").Writes().Needs(Policies.OpenCases);
        api.MapGet("/cases/{number}", Read).WithSummary("One case with its history").WithName("readCase")
            .IsALook("api case").Needs(Policies.ReadCases);
        api.MapPost("/cases/{number}/entries", RecordAsync)
            .WithSummary("Records entries: events, facts, checklists, roles, decisions, waivers, choices of a version, acknowledgements, corrections, retractions")
            .WithName("recordEntries").Writes().Needs(Policies.RecordCases);
        api.MapGet("/cases/{number}/plan", Plan).WithSummary("The plans of a case: duties, alerts, questions, each with its because").WithName("readPlan")
            .IsALook("api plan").Needs(Policies.ReadCases);
        api.MapGet("/cases/{number}/because", Because).WithSummary("Why a duty is as it is, or why it did not start").WithName("readBecause")
            .IsALook("api because").Needs(Policies.ReadCases);
        api.MapGet("/cases/{number}/replay", Replay).WithSummary("The plans of a case as they stood at a past moment, and what differs from today").WithName("replayCase")
            .IsALook("api replay").Needs(Policies.ReadCases);
        api.MapGet("/cases/{number}/alerts", Alerts).WithSummary("The messages of a case and what became of them").WithName("listAlerts")
            .IsALook("api alerts").Needs(Policies.ReadCases);
    }

    private static async Task<Ok<ListJson<CaseLineJson>>> List(
        string? hospital, string? stage, bool? overdue, int? page, Viewer viewer, Looks looks, IStore store, IClock clock, CancellationToken cancellation)
    {
        var filter = new StayFilter(null, SaidParty.Of(hospital), string.IsNullOrEmpty(stage) ? null : stage, overdue == true, viewer.SeenBy);
        var found = store.Read(s => s.Stays(filter, clock.GetCurrentInstant(), new PageRequest(page ?? 1)));
        await looks.AtListAsync(viewer, "api cases", found.Lines.Select(l => l.Number), cancellation);
        return TypedResults.Ok(new ListJson<CaseLineJson>([.. found.Lines.Select(CaseWriting.Of)], found.Number, found.HasMore));
    }

    private static async Task<Created<RecordedJson>> OpenAsync(
        Writer writer, JsonBody<OpenCaseJson> body, Viewer viewer, ICaseBook book, IRulebookShelf shelf, IStore store, IClock clock, CancellationToken cancellation)
    {
        var opening = OpeningReading.Of(body.Value, shelf, clock.GetCurrentInstant());
        OwnHospital.Check(opening.Hospital, viewer, store);
        var recorded = await book.OpenAsync(opening, writer.Requester, cancellation);
        return TypedResults.Created($"{ApiPaths.Root}/cases/{recorded.Case.Value}", CaseWriting.Of(recorded));
    }

    private static Ok<CaseJson> Read(string number, CaseReader cases, Viewer viewer, HttpResponse response)
    {
        var model = cases.Read(number, viewer);
        response.Headers.ETag = $"\"{model.View.Case.Version}\"";
        return TypedResults.Ok(CaseWriting.Of(model));
    }

    private static async Task<Ok<RecordedJson>> RecordAsync(
        string number, Writer writer, JsonBody<RecordJson> body, CaseReader cases, Viewer viewer, ICaseBook book, IClock clock, CancellationToken cancellation)
    {
        var model = cases.Read(number, viewer);
        var reader = new EntryReader(model.Vocabulary ?? throw RecordingRefusals.NoVocabulary(), ApiMoments.Zone, clock.GetCurrentInstant());
        var entries = body.Value.Entries.Select(e => reader.Read(EntryReading.Said(e)));
        var version = writer.VersionOr(body.Value.Version);
        return TypedResults.Ok(CaseWriting.Of(await book.RecordAsync(model.View.Case.Number, [.. entries], version, writer.Requester, null, cancellation)));
    }

    private static Ok<PlansJson> Plan(string number, string? asOf, string? rulebook, CaseReader cases, Viewer viewer, IClock clock, HttpRequest request)
    {
        var moment = ApiMoments.Read("asOf", asOf);
        var model = cases.Read(number, viewer, moment);
        var vocabulary = model.Vocabulary ?? throw RecordingRefusals.NoVocabulary();
        var plans = model.View.Plans.Where(p => string.IsNullOrEmpty(rulebook) || p.Rulebook.Name == rulebook)
            .Select(p => PlanJson.Of(p, vocabulary, moment ?? clock.GetCurrentInstant(), RequestLanguage.Of(request), model.Directory.NameOf,
                d => model.View.NearestOf(d, moment ?? clock.GetCurrentInstant()), d => model.View.ReachOf(d, moment ?? clock.GetCurrentInstant()),
                model.View.Entries));
        return TypedResults.Ok(new PlansJson(model.View.Case.Number.Value, model.View.Case.Version, [.. plans]));
    }

    private static Ok<ReplayJson> Replay(string number, string at, CaseReader cases, Viewer viewer, IClock clock, HttpRequest request)
    {
        var now = clock.GetCurrentInstant();
        var moment = ApiMoments.Read("at", at) is { } asked && asked <= now ? asked : throw ApiRefusals.NotAMoment("at", at);
        var (model, replay) = cases.Replay(number, viewer, moment, now);
        var vocabulary = model.Vocabulary ?? throw RecordingRefusals.NoVocabulary();
        var language = RequestLanguage.Of(request);
        var plans = replay.Then.Plans.Select(p => PlanJson.Of(
            p, vocabulary, moment, language, model.Directory.NameOf, d => replay.Then.NearestOf(d, moment), d => replay.Then.ReachOf(d, moment), replay.Then.Entries));
        return TypedResults.Ok(new ReplayJson(
            model.View.Case.Number.Value, ApiMoments.Of(moment), [.. plans], [.. replay.Differences.Select(d => DifferenceJson.Of(d, ApiMoments.Zone, language))],
            [.. replay.OtherVersions.Select(v => new MovedVersionJson(v.Rulebook, v.Then, v.Now))],
            new(replay.Tables!.Changed, replay.Tables.KnownSince is { } since ? ApiMoments.Of(since) : null),
            [.. replay.OtherParties.Select(p => p.Value)]));
    }

    private static Ok<ListJson<BecauseJson>> Because(string number, string duty, CaseReader cases, Viewer viewer, IClock clock, HttpRequest request)
    {
        var model = cases.Read(number, viewer);
        var vocabulary = model.Vocabulary ?? throw RecordingRefusals.NoVocabulary();
        var language = RequestLanguage.Of(request);
        var found = model.View.Plans.SelectMany(p => p.Duties.Where(d => d.Rule.Name == duty || d.Key.ToString() == duty).Select(d => Reasons(p, d))).ToArray();
        if (found.Length == 0) throw ApiRefusals.NoSuchDuty(duty);
        return TypedResults.Ok(new ListJson<BecauseJson>(found, 1, false));

        BecauseJson Reasons(Plan plan, PlannedDuty of)
        {
            var words = new BecauseText(plan.Rulebook, vocabulary, model.View.Entries);
            var now = clock.GetCurrentInstant();
            return new(of.Key.ToString(), plan.Rulebook.Name, of.Rule.Name, ScenarioRunner.StateName(of.StateAt(now)),
                [.. of.Because.Select(b => words.In(b, language))], [.. of.WhyNot.Select(b => words.In(b, language))],
                [.. new NearestText(plan.Rulebook, vocabulary).In(model.View.NearestOf(of, now), language)]);
        }
    }

    private static Ok<ListJson<AlertJson>> Alerts(string number, CaseReader cases, Viewer viewer)
    {
        var model = cases.Read(number, viewer);
        return TypedResults.Ok(new ListJson<AlertJson>([.. model.View.Alerts.Select(a => CaseWriting.Of(a, model.Directory))], 1, false));
    }
}
