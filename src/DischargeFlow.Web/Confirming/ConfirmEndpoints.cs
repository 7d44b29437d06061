using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Directory.Checks;
using DischargeFlow.Casework.Misdirections;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Acknowledging;
using DischargeFlow.Web.Frames;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace DischargeFlow.Web.Confirming;

/// <summary>
/// The addresses behind links that ask whether a mail address is right. Reading one changes nothing, since mail scanners open links; only a button does.
/// </summary>
public static class ConfirmEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapConfirming(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(AddressLinks.Path + "{token}", (string token, AddressLinks links, IStore store, IClock clock, HttpContext context) =>
            Answer(context, () => Show.Page<ConfirmPage>(new { Model = Find(token, links, store, clock) }))).Needs(Policies.Open);

        // The token is what nobody else has, as with the links of cases.
        pages.MapPost(AddressLinks.Path + "{token}", (string token, AddressLinks links, IStore store, IClock clock, AddressDesk desk, HttpContext context, CancellationToken cancellation) =>
            DoAsync(context, token, async () =>
            {
                var model = Find(token, links, store, clock);
                if (!model.IsAnswered && model.Point.Stopped is null) await desk.ConfirmAsync(model.Party.Id, model.Point.Address, cancellation);
            })).DisableAntiforgery().Needs(Policies.Open);
        pages.MapPost(AddressLinks.Path + "{token}/not-mine", (
            string token, AddressLinks links, IStore store, IClock clock, MisdirectionDesk desk, HttpContext context, CancellationToken cancellation) =>
            DoAsync(context, token, async () =>
            {
                var model = Find(token, links, store, clock);
                await desk.StopAsync(model.Party.Id, model.Point.Address, null, cancellation);
            })).DisableAntiforgery().Needs(Policies.Open);
    }

    private static ConfirmModel Find(string token, AddressLinks links, IStore store, IClock clock)
    {
        var link = links.Read(token) ?? throw Refused("link-unreadable", ConfirmTexts.Unreadable);
        if (link.Asked + AddressLinks.Life < clock.GetCurrentInstant()) throw Refused("link-expired", ConfirmTexts.Expired);
        var party = store.Read(s => s.Directory).Find(link.Party) ?? throw Refused("address-gone", ConfirmTexts.Gone);
        var point = party.ContactPoints.FirstOrDefault(p => p.Kind == ContactKind.Mail && Misdirection.KeyOf(p.Address) == Misdirection.KeyOf(link.Address));
        return point is null ? throw Refused("address-gone", ConfirmTexts.Gone) : new(token, party, point, point.Verified && point.Confirmed >= link.Asked);
    }

    private static async Task<IResult> DoAsync(HttpContext context, string token, Func<Task> deed)
    {
        Hide(context);
        try
        {
            await deed();
            return SeeOther.To(AddressLinks.Path + token);
        }
        catch (RefusedException refused)
        {
            return Problem(refused);
        }
    }

    private static IResult Answer(HttpContext context, Func<IResult> page)
    {
        Hide(context);
        try
        {
            return page();
        }
        catch (RefusedException refused)
        {
            return Problem(refused);
        }
    }

    private static RazorComponentResult Problem(RefusedException refused) =>
        Show.Page<LinkProblemPage>(new { Sentence = refused.Refusal.Sentence }, RefusalStatus.Of(refused.Refusal.Kind));

    private static RefusedException Refused(string code, Bilingual sentence) => new(new(code, RefusalKind.NotFound, sentence));

    private static void Hide(HttpContext context)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
