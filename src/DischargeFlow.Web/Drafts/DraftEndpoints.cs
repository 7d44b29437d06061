using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Documents.Edits;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Versions.Differences;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Cases;
using DischargeFlow.Web.Drafts.Forms;
using DischargeFlow.Web.Frames;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace DischargeFlow.Web.Drafts;

/// <summary>The addresses of drafts: begin, drop, the form, and what a draft changes.</summary>
public static class DraftEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapDrafts(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/drafts/new", () => Show.Page<NewDraftPage>(new { Name = "" })).Needs(Policies.Rules);
        pages.MapPost("/drafts", BeginAsync).Needs(Policies.Rules);
        pages.MapGet("/drafts/{id}", Form).Needs(Policies.Rules);
        pages.MapPost("/drafts/{id}/edits", EditAsync).Needs(Policies.Rules);
        pages.MapPost("/drafts/{id}/drop", async (string id, DraftDesk desk, Viewer viewer, CancellationToken cancellation) =>
        {
            await desk.DropAsync(id, viewer.Who, cancellation);
            return SeeOther.To("/rulebooks?said=dropped");
        }).Needs(Policies.Rules);
        pages.MapGet("/drafts/{id}/changes", Changes).Needs(Policies.Rules);
    }

    /// <summary>The draft of an id. Throws when there is none.</summary>
    internal static Draft Find(string id, IStore store) => store.Read(s => s.FindDraft(id))
        ?? throw new RefusedException(new("draft-unknown", RefusalKind.NotFound, DraftTexts.NoSuchDraft));

    private static async Task<IResult> BeginAsync([FromForm] IFormCollection form, DraftDesk desk, Viewer viewer, CancellationToken cancellation)
    {
        var name = form["name"].ToString().Trim();
        try
        {
            var draft = !int.TryParse(form["version"].ToString(), out var version) ? await desk.BeginNewAsync(name, viewer.Who, cancellation)
                : form["from"] == "folder" ? await desk.BeginFromFolderAsync(name, version, viewer.Who, cancellation)
                : await desk.BeginAsync(name, version, viewer.Who, cancellation);
            return SeeOther.To($"/drafts/{draft.Id}");
        }
        catch (RefusedException refused)
        {
            return Show.Page<NewDraftPage>(new { Name = name, Told = new Told(refused.Refusal.Sentence, true) }, RefusalStatus.Of(refused.Refusal.Kind));
        }
    }

    private static RazorComponentResult Form(string id, string? open, string? said, IStore store, DraftDesk desk, IRulebookShelf shelf, ShelfKeeper keeper, DraftMemory memory)
    {
        var draft = Find(id, store);
        return Show.Page<DraftFormPage>(new { Model = Model(draft, draft.Files[VersionFiles.Rulebook], PathOf(open), null, said == "undone" ? new Told(FormTexts.Undone, false) : null, desk, shelf, keeper, memory) });
    }

    private static PartPath? PathOf(string? open) => open is { Length: > 0 } ? PartPath.Parse(open) : null;

    private static DraftFormModel Model(
        Draft draft, DraftFile file, PartPath? open, Typed? typed, Told? told, DraftDesk desk, IRulebookShelf shelf, ShelfKeeper keeper, DraftMemory memory)
    {
        var current = draft with { Files = draft.Files.SetItem(file.Path, file) };
        var findings = memory.FindingsOf(current, desk, keeper.Library);
        var view = new FormView(RulebookDocument.Open(file.Path, file.Text), Words(keeper), findings)
        {
            Draft = draft.State == DraftState.Open ? draft.Id : null,
            Open = open,
            Typed = typed,
            IsPublished = shelf.FindVersions(draft.Rulebook) is not null,
        };
        return new(current, file, view, memory.CanUndo(draft.Id, file.Hash), told);
    }

    private static FormWords Words(ShelfKeeper keeper) => new(keeper.Library.Vocabularies, [.. keeper.Library.Tables.Tables.Keys.Order(StringComparer.Ordinal)]);

    private static async Task<IResult> EditAsync(
        string id, [FromForm] IFormCollection form, HttpContext http, IStore store, DraftDesk desk, IRulebookShelf shelf, ShelfKeeper keeper, DraftMemory memory, Viewer viewer,
        CancellationToken cancellation)
    {
        var draft = Find(id, store);
        var file = draft.Files[VersionFiles.Rulebook];
        var document = RulebookDocument.Open(file.Path, file.Text);
        var view = new FormView(document, Words(keeper)) { Draft = id };
        var reading = new EditReading(view, form);
        var seen = form["hash"].ToString();
        RazorComponentResult Refused(DraftFile now, Bilingual why, bool meets, int status) =>
            Show.Page<DraftFormPage>(new { Model = Model(draft, now, PathOf(form["open"]), new Typed(reading.Path, reading.Fields, why, meets), null, desk, shelf, keeper, memory) }, status);

        try
        {
            if (form["do"] == "undo") return await UndoAsync(draft, file, form, desk, memory, viewer, cancellation);
            var (changed, moves) = Changed(document, reading, keeper);
            if (changed.Whole == file.Text) return Back(id, reading.Open, http);
            if (seen != file.Hash && !memory.IsOwnLag(id, seen, file.Hash, viewer.Who)) return Refused(file, Met(file), true, StatusCodes.Status409Conflict);
            switch (await desk.KeepAsync(id, VersionFiles.Rulebook, changed.Whole, file.Hash, viewer.Who, cancellation))
            {
                case DraftMet { File: { } now }:
                    return Refused(now, Met(now), true, StatusCodes.Status409Conflict);
                default:
                    memory.Remember(id, file.Text, file.Hash, changed.Hash, viewer.Who, moves);
                    return Back(id, reading.Open, http);
            }
        }
        catch (NotEditedException refused)
        {
            return Refused(file, refused.Sentence, false, StatusCodes.Status422UnprocessableEntity);
        }
        catch (RefusedException refused) when (refused.Refusal.Kind != RefusalKind.NotFound)
        {
            return Refused(file, refused.Refusal.Sentence, false, RefusalStatus.Of(refused.Refusal.Kind));
        }
    }

    private static (RulebookDocument Changed, bool Moves) Changed(RulebookDocument document, EditReading reading, ShelfKeeper keeper)
    {
        var moves = false;
        foreach (var edit in reading.Edits())
        {
            var result = document.Apply(edit, keeper.Library.Vocabularies);
            document = result.Document ?? throw new NotEditedException(result.Refusal!);
            moves |= edit is not Edit.Set;
        }

        return (document, moves);
    }

    private static async Task<IResult> UndoAsync(Draft draft, DraftFile file, IFormCollection form, DraftDesk desk, DraftMemory memory, Viewer viewer, CancellationToken cancellation)
    {
        var before = memory.Undo(draft.Id, file.Hash) ?? throw new NotEditedException(FormTexts.CannotUndo);
        if (await desk.KeepAsync(draft.Id, VersionFiles.Rulebook, before, file.Hash, viewer.Who, cancellation) is DraftMet) throw new NotEditedException(FormTexts.CannotUndo);
        return SeeOther.To($"/drafts/{draft.Id}?said=undone&open={Uri.EscapeDataString(form["open"].ToString())}");
    }

    private static SeeOther Back(string id, PartPath? open, HttpContext http)
    {
        if (open is null) return SeeOther.To($"/drafts/{id}");
        var place = http.Request.Headers.ContainsKey("HX-Request") ? "" : $"#{DraftPart.IdOf(CardOf(open), "-card")}";
        return SeeOther.To($"/drafts/{id}?open={Uri.EscapeDataString(open.ToString())}{place}");
    }

    private static PartPath CardOf(PartPath path) => new([.. path.Steps.Take(2)]);

    private static Bilingual Met(DraftFile now) => new(
        string.Format(CultureInfo.InvariantCulture, FormTexts.Met.Ja, now.KeptBy), string.Format(CultureInfo.InvariantCulture, FormTexts.Met.En, now.KeptBy));

    private static RazorComponentResult Changes(string id, IStore store, DraftDesk desk, IRulebookShelf shelf)
    {
        var draft = Find(id, store);
        var after = desk.Examine(draft).Loaded?.Rulebook;
        var before = draft.Basis == 0 ? null : shelf.FindVersions(draft.Rulebook)?.Find(draft.Basis)?.Planner.Rulebook;
        ImmutableArray<Difference>? differences = after is null || before is null || shelf.FindVocabulary(after.CaseKind) is not { } words ? null : RulebookDifferences.Between(before, after, words);
        return Show.Page<DraftChangesPage>(new { Draft = draft, Differences = differences, IsReadable = after is not null });
    }
}

/// <summary>A draft's form as a page shows it.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="File">The text of its rulebook as it was kept last.</param>
/// <param name="View">Its form.</param>
/// <param name="CanUndo">Whether the last edit can be undone.</param>
/// <param name="Told">What is told at the top.</param>
public sealed record DraftFormModel(Draft Draft, DraftFile File, FormView View, bool CanUndo, Told? Told);
