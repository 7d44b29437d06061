using System.Collections.Immutable;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Publishing;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Charts;
using DischargeFlow.Rulebooks.Versions.Differences;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Cases;
using DischargeFlow.Web.Drafts;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace DischargeFlow.Web.Rulebooks;

/// <summary>The addresses at which an administrator reads rulebooks. They show no case.</summary>
public static class RulebookEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapRulebooks(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/rulebooks", (string? said, IRulebookShelf shelf, ShelfKeeper keeper, IStore store, Speech speech) =>
            Show.Page<RulebooksPage>(Parts(shelf, keeper, store, speech, Said(said)))).Needs(Policies.Rules);
        pages.MapPost("/rulebooks/{name}/{version}/leave", LeaveAsync).Needs(Policies.Rules);
        pages.MapGet("/rulebooks/{name}", (string name, IRulebookShelf shelf, IStore store, Speech speech) =>
            Show.Page<RulebookPage>(new { Model = Find(name, shelf, speech), Drafts = Open(store).RemoveAll(d => d.Rulebook != name) })).Needs(Policies.Rules);
        pages.MapGet("/rulebooks/{name}/differences", (string name, int? before, int? after, IRulebookShelf shelf, Speech speech) =>
            Show.Page<DifferencesPage>(new { Model = Compared(Find(name, shelf, speech), before, after, shelf) })).Needs(Policies.Rules);
        pages.MapGet("/rulebooks/{name}/{version}", (string name, int version, IRulebookShelf shelf, IStore store, Speech speech) =>
            Show.Page<VersionPage>(new { Model = Version(name, version, shelf, store, speech) })).Needs(Policies.Rules);
        pages.MapGet("/rulebooks/{name}/{version}/chart", (string name, int version, IRulebookShelf shelf, IStore store, Speech speech) =>
            Show.Page<ChartPage>(new { Model = Chart(Version(name, version, shelf, store, speech), speech) })).Needs(Policies.Rules);
    }

    private static async Task<IResult> LeaveAsync(
        string name, int version, [FromForm] IFormCollection form, LeavingDesk desk, IRulebookShelf shelf, ShelfKeeper keeper, IStore store, Speech speech, Viewer viewer, CancellationToken cancellation)
    {
        try
        {
            return SeeOther.To($"/rulebooks?said={(await desk.LeaveAsync(name, version, viewer.Who, cancellation) ? "out" : "asked")}");
        }
        catch (RefusedException refused)
        {
            return Show.Page<RulebooksPage>(Parts(shelf, keeper, store, speech, new(refused.Refusal.Sentence, true)), RefusalStatus.Of(refused.Refusal.Kind));
        }
    }

    private static object Parts(IRulebookShelf shelf, ShelfKeeper keeper, IStore store, Speech speech, Told? told) =>
        new { Model = All(shelf, speech), keeper.Stock.HeldBack, Waiting = keeper.Stock.WaitingWordings, keeper.Stock.Gone, Drafts = Open(store), Told = told };

    private static Told? Said(string? said) => said switch
    {
        "dropped" => new(DraftTexts.Dropped, false),
        "asked" => new(RulebookTexts.SaidAsked, false),
        "out" => new(RulebookTexts.SaidOut, false),
        _ => null,
    };

    private static ImmutableArray<RulebookModel> All(IRulebookShelf shelf, Speech speech) => [.. shelf.Rulebooks.Select(r => Find(r.Name, shelf, speech))];

    /// <summary>The drafts that are not done with.</summary>
    private static ImmutableArray<Draft> Open(IStore store) => [.. store.Read(s => s.Drafts()).Where(d => d.State is DraftState.Open or DraftState.Proposed)];

    private static RulebookModel Find(string name, IRulebookShelf shelf, Speech speech) =>
        shelf.FindVersions(name) is { } versions ? new(name, [.. versions.All.Reverse()], speech.Today) : throw NoSuch();

    private static VersionModel Version(string name, int number, IRulebookShelf shelf, IStore store, Speech speech)
    {
        var rulebook = Find(name, shelf, speech);
        var version = rulebook.Versions.FirstOrDefault(v => v.Version == number) ?? throw NoSuch();
        var kept = store.Read(s => s.KeptRulebooks()).FirstOrDefault(k => k.Rulebook == name && k.Version == number);
        return new(rulebook, version, kept?.Text, shelf.FindVocabulary(version.Planner.Rulebook.CaseKind));
    }

    private static ChartModel Chart(VersionModel model, Speech speech) => new(
        model, model.Vocabulary is { } words ? ChartDrawing.Pages(FlowChart.Of(model.Version.Planner.Rulebook, words, speech.Language)) : []);

    private static DifferencesModel Compared(RulebookModel model, int? before, int? after, IRulebookShelf shelf)
    {
        var to = model.Versions.FirstOrDefault(v => v.Version == after) ?? model.Versions[0];
        var from = model.Versions.FirstOrDefault(v => v.Version == before) ?? model.Versions.FirstOrDefault(v => v.Version < to.Version) ?? to;
        var vocabulary = shelf.FindVocabulary(to.Planner.Rulebook.CaseKind) ?? throw NoSuch();
        return new(model, from.Version, to.Version, RulebookDifferences.Between(from.Planner.Rulebook, to.Planner.Rulebook, vocabulary));
    }

    private static RefusedException NoSuch() => new(new("rulebook-unknown", RefusalKind.NotFound, RulebookTexts.NoSuch));
}
