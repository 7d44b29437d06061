using DischargeFlow.Casework.Misdirections;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace DischargeFlow.Web.Acknowledging;

/// <summary>
/// The addresses behind links in messages. Reading one records nothing, since mail scanners and previews open links; only the button does.
/// </summary>
public static class LinkEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapLinks(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(CaseLinks.Path + "{token}", (string token, LinkReader links, Speech speech, HttpContext context) =>
        {
            Hide(context);
            return Shown(token, links, speech, model => model.IsStopped ? Page<StoppedPage>(model) : Page<LinkPage>(model));
        }).Needs(Policies.Open);
        pages.MapGet(CaseLinks.Path + "{token}/not-mine", (string token, LinkReader links, Speech speech, HttpContext context) =>
        {
            Hide(context);
            return Shown(token, links, speech, model => model.IsStopped ? Page<StoppedPage>(model) : model.Address is null ? SeeOther.To(CaseLinks.Path + token) : Page<NotMinePage>(model));
        }).Needs(Policies.Open);

        // The token itself is what nobody else has: a form token in a cookie would add nothing, and mail programs' own browsers often keep none.
        pages.MapPost(CaseLinks.Path + "{token}", AcknowledgeAsync).DisableAntiforgery().Needs(Policies.Open);
        pages.MapPost(CaseLinks.Path + "{token}/done/{deed}", DoneAsync).DisableAntiforgery().Needs(Policies.Open);
        pages.MapPost(CaseLinks.Path + "{token}/not-mine", NotMineAsync).DisableAntiforgery().Needs(Policies.Open);
    }

    private static async Task<IResult> NotMineAsync(
        string token, LinkReader links, Speech speech, MisdirectionDesk desk, HttpContext context, CancellationToken cancellation)
    {
        Hide(context);
        try
        {
            var model = links.Read(token, speech);
            if (model.Address is { } address) await desk.StopAsync(model.Link.Party, address, model.Link.Case, cancellation);
            return SeeOther.To(CaseLinks.Path + token);
        }
        catch (RefusedException refused)
        {
            return Refused(token, links, refused);
        }
    }

    private static Task<IResult> AcknowledgeAsync(
        string token, LinkReader links, Speech speech, ICaseBook book, IClock clock, HttpContext context, CancellationToken cancellation) =>
        RecordAsync(token, links, speech, book, clock, context, "seen", model => model.Seen is null ? Seen(model) : null, cancellation);

    private static Task<IResult> DoneAsync(
        string token, string deed, LinkReader links, Speech speech, ICaseBook book, IClock clock, HttpContext context, CancellationToken cancellation) =>
        RecordAsync(
            token, links, speech, book, clock, context, $"done {deed}",
            model => model.Deeds.FirstOrDefault(d => d.Event == deed) is { } found ? new EntryContent.Happened(found.Event, found.Carries) : null, cancellation);

    private static EntryContent.Acknowledged Seen(LinkModel model) => new(model.Link.Party.Value, model.Link.Duty, null);

    private static async Task<IResult> RecordAsync(
        string token, LinkReader links, Speech speech, ICaseBook book, IClock clock, HttpContext context,
        string what, Func<LinkModel, EntryContent?> says, CancellationToken cancellation)
    {
        Hide(context);
        try
        {
            var model = links.Read(token, speech);
            if (!model.IsStopped && says(model) is { } content)
            {
                var entry = new NewEntry(Moment.At(clock.GetCurrentInstant()), content) { IsNow = true };
                await book.RecordAsync(model.Link.Case, [entry], null, new Requester($"link {model.Link.Party}", KeyOf(what, token)), null, cancellation);
            }

            return SeeOther.To(CaseLinks.Path + token);
        }
        catch (RefusedException refused)
        {
            return Refused(token, links, refused);
        }
    }

    private static IResult Shown(string token, LinkReader links, Speech speech, Func<LinkModel, IResult> page)
    {
        try
        {
            return page(links.Read(token, speech));
        }
        catch (RefusedException refused)
        {
            return Refused(token, links, refused);
        }
    }

    private static RazorComponentResult Page<T>(LinkModel model)
        where T : IComponent => Show.Page<T>(new { Model = model });

    private static RazorComponentResult Refused(string token, LinkReader links, RefusedException refused) =>
        Show.Page<LinkProblemPage>(new { Sentence = refused.Refusal.Sentence, Help = links.HelpWith(token) }, RefusalStatus.Of(refused.Refusal.Kind));

    private static void Hide(HttpContext context)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
    }

    // Pressing twice, or on two telephones, is one entry.
    private static string KeyOf(string what, string token) => $"link:{TextHash.Of($"{what}\n{token}")}";
}
