using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Simulations;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Cases;
using DischargeFlow.Web.Frames;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Web.WhatIfs;

/// <summary>The addresses of the trials of a draft.</summary>
public static class WhatIfEndpoints
{
    private const int MostHospitals = 500;

    /// <summary>Maps them.</summary>
    public static void MapWhatIfs(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/drafts/{id}/what-if", (string id, string? said, IStore store, DraftDesk drafts, WhatIfDesk desk, ShelfKeeper keeper) =>
            Show.Page<WhatIfPage>(new { Model = Model(id, store, drafts, desk, keeper) with { Told = said == "started" ? new(WhatIfTexts.SaidStarted, false) : null } })).Needs(Policies.Rules);
        pages.MapPost("/drafts/{id}/what-if", BeginAsync).Needs(Policies.Rules);
        pages.MapGet("/drafts/{id}/what-if/{trial}", (string id, string trial, IStore store, WhatIfDesk desk) =>
        {
            var progress = desk.Progress;
            return Show.Page<TrialRow>(new { Trial = Shown(Find(id, trial, store), progress, desk) });
        }).Needs(Policies.Rules);
        pages.MapGet("/drafts/{id}/what-if/{trial}/report", Report).Needs(Policies.Rules);
        pages.MapPost("/drafts/{id}/what-if/{trial}/stop", (string id, string trial, IStore store, WhatIfDesk desk) =>
        {
            desk.Stop(Find(id, trial, store).Id);
            return SeeOther.To($"/drafts/{id}/what-if");
        }).Needs(Policies.Rules);
    }

    private static async Task<IResult> BeginAsync(
        string id, [FromForm] IFormCollection form, IStore store, DraftDesk drafts, WhatIfDesk desk, ShelfKeeper keeper, Viewer viewer, CancellationToken cancellation)
    {
        var draft = FindDraft(id, store);
        var asked = new WhatIfAsked(0, null, null, []);
        try
        {
            asked = new(int.TryParse(form["against"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0, Day(form["from"]), Day(form["to"]), Hospitals(form, store));
            await desk.BeginAsync(draft, asked.Against, asked.From, asked.To, asked.Hospitals, viewer.Who, cancellation);
            return SeeOther.To($"/drafts/{draft.Id}/what-if?said=started");
        }
        catch (RefusedException refused)
        {
            var model = Model(id, store, drafts, desk, keeper) with { Told = new(refused.Refusal.Sentence, true), Asked = asked };
            return Show.Page<WhatIfPage>(new { Model = model }, RefusalStatus.Of(refused.Refusal.Kind));
        }
    }

    private static IResult Report(string id, string trial, IStore store, HttpContext context)
    {
        var whatIf = Find(id, trial, store);
        if (store.Read(s => s.ReportOf(whatIf.Id)) is not { } report) throw WhatIfTexts.NoReport();
        context.Response.Headers.ContentSecurityPolicy = ReportPolicy.Policy;
        return Results.Text(report, "text/html; charset=utf-8");
    }

    private static WhatIfModel Model(string id, IStore store, DraftDesk drafts, WhatIfDesk desk, ShelfKeeper keeper)
    {
        var draft = FindDraft(id, store);
        ImmutableArray<ShelvedRulebook> versions = keeper.Shelf.FindVersions(draft.Rulebook) is { } all ? [.. all.All.Reverse()] : [];
        var progress = desk.Progress;
        var (trials, hospitals) = store.Read(s => (s.WhatIfsOf(draft.Id), s.Directory.Parties.Where(IsHospital).OrderBy(p => p.Name, StringComparer.Ordinal).ToImmutableArray()));
        return new(draft, drafts.Examine(draft).Loaded is not null, versions, hospitals, [.. trials.Select(t => Shown(t, progress, desk))])
        {
            Asked = trials is [var last, ..] ? new(last.Against, last.From, last.To, last.Hospitals) : new(draft.Basis, null, null, []),
        };
    }

    // How far it is was asked before the trial was read: one that ended meanwhile is shown as it was, and none that runs as cut off.
    private static ShownTrial Shown(WhatIf whatIf, WhatIfProgress? progress, WhatIfDesk desk) => whatIf.State != WhatIfState.Running ? new(whatIf, null, false)
        : progress?.Id == whatIf.Id ? new(whatIf, progress, false) : new(whatIf, desk.Progress is { } now && now.Id == whatIf.Id ? now : null, desk.WasCutOff(whatIf));

    private static bool IsHospital(DirectoryParty party) => party.Kind == "hospital" && party.Organization == party.Id;

    private static ImmutableArray<PartyId> Hospitals(IFormCollection form, IStore store)
    {
        var known = store.Read(s => s.Directory.Parties.Where(IsHospital).Select(p => p.Id).ToHashSet());
        return [.. known.Where(k => form["hospital"].Take(MostHospitals).Contains(k.Value)).OrderBy(k => k.Value, StringComparer.Ordinal)];
    }

    private static LocalDate? Day(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: >= 1990 and <= 2200 } day } ? day : throw WhatIfTexts.NotADate();
    }

    private static Draft FindDraft(string id, IStore store) => store.Read(s => s.FindDraft(id)) ?? throw WhatIfTexts.NoDraft();

    private static WhatIf Find(string id, string trial, IStore store) => store.Read(s => s.FindWhatIf(trial)) is { } found && found.Draft == id ? found : throw WhatIfTexts.NoReport();
}
