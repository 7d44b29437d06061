using System.Collections.Immutable;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Documents.Completions;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Cases;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;

namespace DischargeFlow.Web.Drafts.Texts;

/// <summary>The addresses of the page on which a draft is edited as text, and of what its editor asks while somebody writes.</summary>
public static class TextEndpoints
{
    private const int MostBytes = 4 * SourceText.LargestSize;

    /// <summary>Maps them.</summary>
    public static void MapDraftTexts(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/drafts/{id}/text", Page).Needs(Policies.Rules);
        pages.MapPost("/drafts/{id}/text", SaveAsync).WithFormOptions(valueLengthLimit: MostBytes).Needs(Policies.Rules);
        var typing = pages.MapGroup("/drafts/{id}/text").RequireRateLimiting(TypingLimits.Policy).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        typing.MapPost("/look", LookAsync).Needs(Policies.Rules);
        typing.MapPost("/choices", ChoicesAsync).Needs(Policies.Rules);
        typing.MapPost("/keep", KeepAsync).Needs(Policies.Rules);
    }

    private static RazorComponentResult Page(string id, string? file, IStore store, DraftDesk desk)
    {
        var draft = Find(id, store);
        var path = file ?? VersionFiles.Rulebook;
        if (!draft.Files.TryGetValue(path, out var kept)) throw NoFile(path);
        return Show.Page<TextPage>(new { Model = new TextModel(draft, path, kept.Text, kept.Hash, FoundModel.Of(desk.Examine(draft), path)) });
    }

    private static async Task<IResult> SaveAsync(
        string id, [FromForm] string? file, [FromForm] string? text, [FromForm] string? hash, IStore store, DraftDesk desk, ShelfKeeper keeper, Viewer viewer, Speech speech,
        CancellationToken cancellation)
    {
        var draft = Find(id, store);
        var path = file ?? "";
        var typed = TypedText.Of(text ?? "", draft.Files.GetValueOrDefault(path)?.Text);
        TextModel Model(DraftFile? theirs, Bilingual told) => new(
            draft, path, typed, theirs?.Hash ?? (hash is { Length: > 0 } ? hash : null), FoundModel.Of(Examined(draft, path, typed, keeper, speech), path), new(told, true))
        {
            Theirs = theirs,
        };
        try
        {
            switch (await desk.KeepAsync(id, path, typed, hash is { Length: > 0 } ? hash : null, viewer.Who, cancellation))
            {
                case DraftMet { File: { } theirs }:
                    return Show.Page<TextPage>(new { Model = Model(theirs, Filled(TextTexts.Met, theirs.KeptBy, speech.DateTime(theirs.Kept))) }, StatusCodes.Status409Conflict);
                case DraftMet:
                    return Show.Page<TextPage>(new { Model = Model(null, TextTexts.MetGone) with { Hash = null } }, StatusCodes.Status409Conflict);
                default:
                    return SeeOther.To($"/drafts/{draft.Id}/text?file={Uri.EscapeDataString(path)}");
            }
        }
        catch (RefusedException refused)
        {
            return Show.Page<TextPage>(new { Model = Model(null, refused.Refusal.Sentence) }, RefusalStatus.Of(refused.Refusal.Kind));
        }
    }

    private static async Task<IResult> KeepAsync(string id, HttpRequest request, IStore store, DraftDesk desk, Viewer viewer, Speech speech, CancellationToken cancellation)
    {
        var sent = await EditorQuestion.ReadAsync<KeptText>(request, cancellation);
        try
        {
            var draft = Find(id, store);
            var typed = TypedText.Of(sent.Text, draft.Files.GetValueOrDefault(sent.File)?.Text);
            return Results.Json(await desk.KeepAsync(id, sent.File, typed, sent.Hash is { Length: > 0 } ? sent.Hash : null, viewer.Who, cancellation) switch
            {
                DraftKept { File: { } file } => new KeptAnswer(file.Hash, false, speech.Say(TextTexts.Kept, speech.DateTime(file.Kept))),
                DraftMet { File: { } file } => new KeptAnswer(null, true, speech.Say(TextTexts.Met, file.KeptBy, speech.DateTime(file.Kept))),
                _ => new KeptAnswer(null, true, speech.Say(TextTexts.MetGone)),
            });
        }
        catch (RefusedException refused)
        {
            return Results.Json(new KeptAnswer(null, false, speech.Say(refused.Refusal.Sentence)));
        }
    }

    private static async Task<RazorComponentResult> LookAsync(
        string id, HttpRequest request, IStore store, ShelfKeeper keeper, Speech speech, TypingTurns turns, CancellationToken cancellation)
    {
        var sent = await EditorQuestion.ReadAsync<WrittenText>(request, cancellation);
        var draft = Find(id, store);

        // Who goes on writing asks again and waits no more for this answer: it is not worked out then.
        var found = await turns.TakeAsync(() => FoundModel.Of(Examined(draft, sent.File, TypedText.Plain(sent.Text), keeper, speech), sent.File), cancellation);
        return Show.Page<FoundList>(new { Found = found, Path = sent.File });
    }

    private static async Task<IResult> ChoicesAsync(string id, HttpRequest request, IStore store, ShelfKeeper keeper, Speech speech, CancellationToken cancellation)
    {
        var sent = await EditorQuestion.ReadAsync<TypedAt>(request, cancellation);
        var (text, library) = (TypedText.Plain(sent.Text), keeper.Library);
        var completion = sent.File == VersionFiles.Rulebook ? RulebookCompletion.At(text, sent.Cursor, library.Vocabularies, [.. library.Tables.Tables.Keys.Order(StringComparer.Ordinal)])
            : VersionFiles.IsScenario(sent.File) ? ScenarioCompletion.At(text, sent.Cursor, Find(id, store).Text, library.Vocabularies)
            : MailCompletion.At(text, sent.Cursor);
        return Results.Json(new ChoicesAnswer(completion.From,
            [.. completion.Choices.Select(c => new ChoiceAnswer(c.Words, c.Label is null ? null : speech.Say(c.Label), c.Kind == CompletionKind.Key ? "key" : "word"))]));
    }

    private static DraftExamination Examined(Draft draft, string path, string text, ShelfKeeper keeper, Speech speech)
    {
        var texts = draft.Files.ToImmutableSortedDictionary(f => f.Key, f => f.Value.Text, StringComparer.Ordinal);
        return DraftExamination.Of(draft, texts.SetItem(path, text), keeper.Library, speech.Today);
    }

    private static Draft Find(string id, IStore store) => store.Read(s => s.FindDraft(id)) ?? throw new RefusedException(new(
        "draft-unknown", RefusalKind.NotFound, new("その案はありません。一覧から選び直してください。", "There is no such draft. Choose one from the list.")));

    private static RefusedException NoFile(string path) => new(new("draft-file-unknown", RefusalKind.NotFound, Filled(TextTexts.NoFile, path)));

    private static Bilingual Filled(Bilingual text, params object[] fills) => new(
        string.Format(System.Globalization.CultureInfo.InvariantCulture, text.Ja, fills), string.Format(System.Globalization.CultureInfo.InvariantCulture, text.En, fills));
}
