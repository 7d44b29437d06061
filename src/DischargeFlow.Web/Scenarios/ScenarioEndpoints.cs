using System.Globalization;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Cases;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using NodaTime.Text;

namespace DischargeFlow.Web.Scenarios;

/// <summary>The addresses of the scenarios of a draft.</summary>
public static class ScenarioEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapScenarios(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/drafts/{id}/scenarios", (string id, string? said, IStore store, DraftDesk desk, ShelfKeeper keeper) =>
            Show.Page<ScenariosPage>(new { Model = Model(id, store, desk, keeper, ToldOf(said)) })).Needs(Policies.Rules);
        pages.MapPost("/drafts/{id}/scenarios", AddAsync).Needs(Policies.Rules);
        pages.MapPost("/drafts/{id}/scenarios/record", RecordAsync).Needs(Policies.Rules);
        pages.MapPost("/drafts/{id}/scenarios/remove", RemoveAsync).Needs(Policies.Rules);
    }

    private static async Task<IResult> AddAsync(
        string id, [FromForm] string? name, IStore store, DraftDesk desk, ShelfKeeper keeper, Viewer viewer, Speech speech, CancellationToken cancellation)
    {
        var draft = Find(id, store);
        var called = (name ?? "").Trim();
        return await KeptAsync(draft, NewScenario.TextOf(called.Length == 0 ? "…" : called, draft.Rulebook, speech.Today), NewScenario.FileNameOf(called), null, store, desk, keeper, viewer, cancellation);
    }

    private static async Task<IResult> RecordAsync(
        string id, [FromForm(Name = "case")] string? number, IStore store, DraftDesk desk, ShelfKeeper keeper, Viewer viewer, Speech speech, Looks looks,
        CancellationToken cancellation)
    {
        var draft = Find(id, store);
        try
        {
            if (CaseNumber.Parse(number) is not { } @case) throw ScenarioTexts.NoCaseNumber();
            var today = LocalDatePattern.Iso.Format(speech.Today);
            var text = RecordedCases.TextOf(store, keeper.Shelf, @case, draft.Rulebook, speech.Say(ScenarioTexts.RecordedName, today));
            await looks.AtAsync(viewer, @case.Value, "scenario", isRefresh: false, cancellation);
            return await KeptAsync(draft, text, $"recorded-{today}", "recorded", store, desk, keeper, viewer, cancellation);
        }
        catch (RefusedException refused)
        {
            return Refused(id, refused, store, desk, keeper);
        }
    }

    private static async Task<IResult> RemoveAsync(
        string id, [FromForm] string? file, [FromForm] string? hash, IStore store, DraftDesk desk, ShelfKeeper keeper, Viewer viewer, CancellationToken cancellation)
    {
        var draft = Find(id, store);
        try
        {
            if (!VersionFiles.IsScenario(file ?? "")) return SeeOther.To($"/drafts/{draft.Id}/scenarios");
            var done = await desk.RemoveAsync(id, file!, hash ?? "", viewer.Who, cancellation);
            return SeeOther.To($"/drafts/{draft.Id}/scenarios?said={(done is DraftMet ? "met" : "removed")}");
        }
        catch (RefusedException refused)
        {
            return Refused(id, refused, store, desk, keeper);
        }
    }

    /// <summary>Keeps a new scenario under a name that is free, and opens it.</summary>
    private static async Task<IResult> KeptAsync(
        Draft draft, string text, string name, string? said, IStore store, DraftDesk desk, ShelfKeeper keeper, Viewer viewer, CancellationToken cancellation)
    {
        try
        {
            var path = Enumerable.Range(1, int.MaxValue).Select(n => string.Create(CultureInfo.InvariantCulture, $"scenarios/{name}{(n == 1 ? "" : $"-{n}")}.yaml")).First(p => !draft.Files.ContainsKey(p));
            var kept = await desk.KeepAsync(draft.Id, path, text, null, viewer.Who, cancellation);
            if (kept is DraftMet) return SeeOther.To($"/drafts/{draft.Id}/scenarios?said=met");
            return SeeOther.To(said is null ? $"/drafts/{draft.Id}/text?file={Uri.EscapeDataString(path)}" : $"/drafts/{draft.Id}/scenarios?said={said}");
        }
        catch (RefusedException refused)
        {
            return Refused(draft.Id, refused, store, desk, keeper);
        }
    }

    private static RazorComponentResult Refused(string id, RefusedException refused, IStore store, DraftDesk desk, ShelfKeeper keeper) =>
        Show.Page<ScenariosPage>(new { Model = Model(id, store, desk, keeper, new(refused.Refusal.Sentence, true)) }, RefusalStatus.Of(refused.Refusal.Kind));

    private static ScenarioModel Model(string id, IStore store, DraftDesk desk, ShelfKeeper keeper, Told? told)
    {
        var examined = desk.Examine(Find(id, store));
        var kind = examined.Loaded?.Rulebook.CaseKind;
        return new(examined, keeper.Library.Vocabularies.FirstOrDefault(v => v.Name == kind), told);
    }

    private static Draft Find(string id, IStore store) => store.Read(s => s.FindDraft(id)) ?? throw ScenarioTexts.NoDraft();

    private static Told? ToldOf(string? said) => said switch
    {
        "recorded" => new(ScenarioTexts.SaidRecorded, false),
        "removed" => new(ScenarioTexts.SaidRemoved, false),
        "met" => new(ScenarioTexts.SaidMet, true),
        _ => null,
    };
}
