using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Wordings;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Cases;
using DischargeFlow.Web.Frames;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace DischargeFlow.Web.Wordings;

/// <summary>The addresses under which mails are worded: in a draft, and in a version that runs.</summary>
public static class WordingEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapWordings(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/drafts/{id}/wording", (string id, WordingReader reader) => List(reader.OfDraft(id))).Needs(Policies.Rules);
        pages.MapGet("/drafts/{id}/wording/{name}", (string id, string name, string? said, WordingReader reader) => Page(reader.OfDraft(id), name, said)).Needs(Policies.Rules);
        pages.MapPost("/drafts/{id}/wording/{name}", (string id, string name, [FromForm] IFormCollection form, WordingReader reader, DraftDesk desk, Viewer viewer, CancellationToken cancellation) =>
            SendAsync(reader.OfDraft(id), name, form, (text, hash) => KeepAsync(desk, id, name, text, hash, viewer, cancellation))).Needs(Policies.Rules);
        pages.MapGet("/rulebooks/{rulebook}/{version}/wording", (string rulebook, int version, WordingReader reader) => List(reader.OfVersion(rulebook, version))).Needs(Policies.Rules);
        pages.MapGet("/rulebooks/{rulebook}/{version}/wording/{name}", (string rulebook, int version, string name, string? said, WordingReader reader) =>
            Page(reader.OfVersion(rulebook, version), name, said)).Needs(Policies.Rules);
        pages.MapPost("/rulebooks/{rulebook}/{version}/wording/{name}", (string rulebook, int version, string name, [FromForm] IFormCollection form, WordingReader reader, WordingDesk desk, Viewer viewer, CancellationToken cancellation) =>
            SendAsync(reader.OfVersion(rulebook, version), name, form, async (text, hash) =>
            {
                await desk.MendAsync(rulebook, version, name, text, hash, new Requester(viewer.Who, FormKey.Of(form)), cancellation);
                return null;
            })).Needs(Policies.Rules);
    }

    /// <summary>What a form asks for: the example of what was typed, the product's words, or to keep it.</summary>
    /// <param name="wording">Whose wording.</param>
    /// <param name="name">Kind and language.</param>
    /// <param name="form">What was sent.</param>
    /// <param name="keep">Keeps a text, or with null the product's, based on a hash; says who was first, or null when it was kept.</param>
    private static async Task<IResult> SendAsync(Wording wording, string name, IFormCollection form, Func<string?, string, Task<DraftFile?>> keep)
    {
        if (!WordingDesk.Names.Contains(name)) throw Unknown();
        var (text, hash) = (form["text"].ToString().ReplaceLineEndings("\n"), form["hash"].ToString());
        var isReset = form["do"] == "reset";
        var typed = wording.One(name, text) with { Hash = hash };
        if (form["do"] == "look") return Show.Page<WordingPage>(new { Model = typed });
        try
        {
            if (!isReset && !typed.Findings.IsEmpty) throw WordingWrong();
            if (await keep(isReset ? null : text, hash) is not { } met) return SeeOther.To($"{wording.Place.Address}/{name}?said={(isReset ? "reset" : wording.Place.Draft is null ? "mended" : "saved")}");
            var first = string.Format(System.Globalization.CultureInfo.InvariantCulture, WordingTexts.Met.Ja, met.KeptBy);
            var told = new Told(new(first, string.Format(System.Globalization.CultureInfo.InvariantCulture, WordingTexts.Met.En, met.KeptBy)), true);
            return Show.Page<WordingPage>(new { Model = typed with { Hash = met.Hash, IsOwn = true, Told = told } }, StatusCodes.Status409Conflict);
        }
        catch (RefusedException refused)
        {
            return Show.Page<WordingPage>(new { Model = typed with { Told = new(refused.Refusal.Sentence, true) } }, RefusalStatus.Of(refused.Refusal.Kind));
        }
    }

    private static async Task<DraftFile?> KeepAsync(DraftDesk desk, string id, string name, string? text, string hash, Viewer viewer, CancellationToken cancellation)
    {
        var path = VersionFiles.MailOf(name);
        var kept = text is null
            ? await desk.RemoveAsync(id, path, hash, viewer.Who, cancellation)
            : await desk.KeepAsync(id, path, text, hash.Length == 0 ? null : hash, viewer.Who, cancellation);
        return kept is DraftMet met ? met.File ?? new DraftFile(path, "", "", default, "") : null;
    }

    private static RazorComponentResult List(Wording wording) => Show.Page<WordingList>(new { Model = wording.All });

    private static RazorComponentResult Page(Wording wording, string name, string? said)
    {
        if (!WordingDesk.Names.Contains(name)) throw Unknown();
        Bilingual? text = said switch { "saved" => WordingTexts.SaidSaved, "mended" => WordingTexts.SaidMended, "reset" => WordingTexts.SaidReset, _ => null };
        return Show.Page<WordingPage>(new { Model = wording.One(name) with { Told = text is null ? null : new(text, false) } });
    }

    private static RefusedException Unknown() => new(new("wording-unknown", RefusalKind.NotFound, new(
        "その種類のメールはありません。一覧から選んでください。", "There is no such kind of mail. Choose one from the list.")));

    private static RefusedException WordingWrong() => new(new("wording-wrong", RefusalKind.Invalid, new(
        "この文には誤りがあるので、保存していません。下に示した所を直してください。", "The text has mistakes and was not saved. Mend what is named below.")));
}
