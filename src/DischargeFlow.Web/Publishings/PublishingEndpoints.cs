using System.Globalization;
using DischargeFlow.Casework.Publishing;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
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

namespace DischargeFlow.Web.Publishings;

/// <summary>The addresses at which versions are proposed, looked at, published and taken back.</summary>
public static class PublishingEndpoints
{
    private const int MostLines = 200;

    /// <summary>Maps them.</summary>
    public static void MapPublishings(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/publications", (IStore store, IRulebookShelf shelf) => Show.Page<PublicationsPage>(new
        {
            Model = new PublicationsModel([.. store.Read(s => s.Publications()).Select(p => (p, TitleOf(p.Rulebook, shelf)))]),
        })).Needs(Policies.Rules);
        pages.MapGet("/publications/{id}", (string id, string? said, IStore store, IRulebookShelf shelf, Viewer viewer, PublicationSettings settings) =>
            Show.Page<PublicationPage>(new { Model = Model(id, store, shelf, viewer, settings) with { Told = ToldOf(said) } })).Needs(Policies.Rules);
        pages.MapGet("/publications/{id}/preview", LookAhead).Needs(Policies.Rules);
        pages.MapPost("/publications/{id}/publish", PublishAsync).Needs(Policies.Rules);
        pages.MapPost("/publications/{id}/withdraw", WithdrawAsync).Needs(Policies.Rules);
        pages.MapGet("/drafts/{id}/publish", (string id, IStore store, IRulebookShelf shelf, Speech speech) =>
            Show.Page<ProposalPage>(new { Model = Proposal(id, null, store, shelf, speech) })).Needs(Policies.Rules);
        pages.MapPost("/drafts/{id}/publish", ProposeAsync).Needs(Policies.Rules);
        pages.MapGet("/rulebooks/{name}/take-back", (string name, PublicationDesk desk, PublicationPreviews previews, IStore store, IRulebookShelf shelf, CancellationToken cancellation) =>
            TakeBackPage(name, "", null, desk, previews, store, shelf, cancellation)).Needs(Policies.Rules);
        pages.MapPost("/rulebooks/{name}/take-back", TakeBackAsync).Needs(Policies.Rules);
    }

    private static IResult LookAhead(
        string id, IStore store, IRulebookShelf shelf, Viewer viewer, PublicationSettings settings, PublicationDesk desk, PublicationPreviews previews, CancellationToken cancellation)
    {
        var model = Model(id, store, shelf, viewer, settings);
        try
        {
            return Show.Page<PublicationPage>(new { Model = model with { Preview = previews.Of(desk.ProspectOf(id), MostLines, null, cancellation) } });
        }
        catch (RefusedException refused)
        {
            return Show.Page<PublicationPage>(new { Model = model with { Told = Refused(refused) } }, RefusalStatus.Of(refused.Refusal.Kind));
        }
    }

    private static async Task<IResult> PublishAsync(
        string id, IStore store, IRulebookShelf shelf, Viewer viewer, PublicationSettings settings, PublicationDesk desk, CancellationToken cancellation)
    {
        try
        {
            await desk.PublishAsync(id, viewer.Who, cancellation);
            return SeeOther.To($"/publications/{id}?said=published");
        }
        catch (RefusedException refused)
        {
            return Show.Page<PublicationPage>(new { Model = Model(id, store, shelf, viewer, settings) with { Told = Refused(refused) } }, RefusalStatus.Of(refused.Refusal.Kind));
        }
    }

    private static async Task<IResult> WithdrawAsync(
        string id, IStore store, IRulebookShelf shelf, Viewer viewer, PublicationSettings settings, PublicationDesk desk, CancellationToken cancellation)
    {
        try
        {
            await desk.WithdrawAsync(id, viewer.Who, cancellation);
            return SeeOther.To($"/publications/{id}?said=withdrawn");
        }
        catch (RefusedException refused)
        {
            return Show.Page<PublicationPage>(new { Model = Model(id, store, shelf, viewer, settings) with { Told = Refused(refused) } }, RefusalStatus.Of(refused.Refusal.Kind));
        }
    }

    private static async Task<IResult> ProposeAsync(
        string id, [FromForm] IFormCollection form, IStore store, IRulebookShelf shelf, Viewer viewer, PublicationDesk desk, PublicationPreviews previews, Speech speech,
        CancellationToken cancellation)
    {
        var open = Enum.TryParse<OpenCases>(form["open"], out var chosen) && Enum.IsDefined(chosen) ? chosen : OpenCases.Stay;
        var said = new SaidTerms(form["from"].ToString().Trim(), form["by"].ToString(), open, form["reason"].ToString().Trim());
        var model = Proposal(id, said, store, shelf, speech);
        if (LocalDatePattern.Iso.Parse(said.From) is not { Success: true } from)
            return Show.Page<ProposalPage>(new { Model = model with { Told = new Told(PublishingTexts.BadDate, true) } }, StatusCodes.Status422UnprocessableEntity);
        var terms = new PublicationTerms(from.Value, said.By == "discharge" ? EffectiveBy.Discharge : EffectiveBy.Admission, open, said.Reason);
        try
        {
            if (form["do"] == "preview")
                return Show.Page<ProposalPage>(new { Model = model with { Preview = previews.Of(desk.Prospect(id, terms), MostLines, null, cancellation) } });
            var proposed = await desk.ProposeAsync(id, terms, viewer.Who, cancellation);
            return SeeOther.To($"/publications/{proposed.Id}?said=proposed");
        }
        catch (RefusedException refused)
        {
            return Show.Page<ProposalPage>(new { Model = model with { Told = Refused(refused) } }, RefusalStatus.Of(refused.Refusal.Kind));
        }
    }

    private static async Task<IResult> TakeBackAsync(
        string name, [FromForm] IFormCollection form, Viewer viewer, PublicationDesk desk, PublicationPreviews previews, IStore store, IRulebookShelf shelf, CancellationToken cancellation)
    {
        var reason = form["reason"].ToString().Trim();
        try
        {
            var back = await desk.RollBackAsync(name, int.TryParse(form["newest"], NumberStyles.None, CultureInfo.InvariantCulture, out var newest) ? newest : 0, reason, viewer.Who, cancellation);
            return SeeOther.To($"/publications/{back.Id}?said=back");
        }
        catch (RefusedException refused)
        {
            return TakeBackPage(name, reason, refused, desk, previews, store, shelf, cancellation);
        }
    }

    private static IResult TakeBackPage(
        string name, string reason, RefusedException? before, PublicationDesk desk, PublicationPreviews previews, IStore store, IRulebookShelf shelf, CancellationToken cancellation)
    {
        if (shelf.FindVersions(name) is not { } versions) throw NoSuch();
        var moving = store.Read(s => s.Publications()).FirstOrDefault(p => p.Rulebook == name && p.State == PublicationState.Moving)?.Progress;
        var model = new TakeBackModel(name, TitleOf(name, shelf), versions.Newest.Version, versions.All is [.., var last, _] ? last.Version : null, null, moving, reason);
        try
        {
            model = model with { Preview = previews.Of(desk.ProspectOfRollBack(name), MostLines, null, cancellation) };
        }
        catch (RefusedException refused)
        {
            before ??= refused;
        }

        return before is null
            ? Show.Page<TakeBackPage>(new { Model = model })
            : Show.Page<TakeBackPage>(new { Model = model with { Told = Refused(before) } }, RefusalStatus.Of(before.Refusal.Kind));
    }

    private static ProposalModel Proposal(string id, SaidTerms? said, IStore store, IRulebookShelf shelf, Speech speech)
    {
        var draft = store.Read(s => s.FindDraft(id)) ?? throw NoSuch();
        var present = shelf.FindRulebook(draft.Rulebook);
        var from = present?.Planner.Rulebook.Effective.From is { } held && held > speech.Today ? held : speech.Today;
        var by = present?.Planner.Rulebook.Effective.By == EffectiveBy.Discharge ? "discharge" : "admission";
        var proposal = store.Read(s => s.Publications()).FirstOrDefault(p => p.Draft == id && p.State != PublicationState.Withdrawn);
        return new(draft, present, said ?? new(LocalDatePattern.Iso.Format(from), by, OpenCases.Stay, ""), proposal);
    }

    private static PublicationModel Model(string id, IStore store, IRulebookShelf shelf, Viewer viewer, PublicationSettings settings)
    {
        var found = store.Read(s => s.FindPublication(id)) ?? throw NoSuch();
        var isNewest = found.State is PublicationState.Moving or PublicationState.Done && shelf.FindVersions(found.Rulebook) is { All.Length: > 1 } versions && versions.Newest.Version == found.Version;
        return new(found, TitleOf(found.Rulebook, shelf), !settings.FourEyes || found.ProposedBy != viewer.Who, isNewest);
    }

    private static Bilingual TitleOf(string rulebook, IRulebookShelf shelf) => shelf.FindRulebook(rulebook)?.Planner.Rulebook.Title ?? new(rulebook, rulebook);

    private static Told? ToldOf(string? said)
    {
        Bilingual? text = said switch
        {
            "proposed" => PublishingTexts.SaidProposed,
            "published" => PublishingTexts.SaidPublished,
            "withdrawn" => PublishingTexts.SaidWithdrawn,
            "back" => PublishingTexts.SaidBack,
            _ => null,
        };
        return text is null ? null : new(text, false);
    }

    private static Told Refused(RefusedException refused) => new(refused.Refusal.Sentence, true);

    private static RefusedException NoSuch() => new(new("publication-unknown", RefusalKind.NotFound, Rulebooks.RulebookTexts.NoSuch));
}
