using System.Security.Cryptography;
using System.Text;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Web.Frames;
using Microsoft.AspNetCore.Builder;
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
        pages.MapGet(CaseLinks.Path + "{token}", (string token, LinkReader links, HttpContext context) =>
        {
            Hide(context);
            return Show(() => links.Read(token));
        });

        // The token itself is what nobody else has: a form token in a cookie would add nothing, and mail programs' own browsers often keep none.
        pages.MapPost(CaseLinks.Path + "{token}", AcknowledgeAsync).DisableAntiforgery();
    }

    private static async Task<IResult> AcknowledgeAsync(
        string token, LinkReader links, ICaseBook book, IClock clock, HttpContext context, CancellationToken cancellation)
    {
        Hide(context);
        LinkModel model;
        try
        {
            model = links.Read(token);
        }
        catch (RefusedException refused)
        {
            return Refused(refused);
        }

        var seen = new NewEntry(Moment.At(clock.GetCurrentInstant()), new EntryContent.Acknowledged(model.Link.Party.Value, model.Link.Duty, null)) { IsNow = true };
        if (model.Seen is null)
            await book.RecordAsync(model.Link.Case, [seen], null, new Requester($"link {model.Link.Party}", KeyOf(token)), null, cancellation);
        return Show(() => links.Read(token));
    }

    private static IResult Show(Func<LinkModel> read)
    {
        try
        {
            return new RazorComponentResult<LinkPage>(new { Model = read() });
        }
        catch (RefusedException refused)
        {
            return Refused(refused);
        }
    }

    private static PageResult<LinkProblemPage> Refused(RefusedException refused) =>
        new(new { Sentence = refused.Refusal.Sentence }, RefusalStatus.Of(refused.Refusal.Kind));

    private static void Hide(HttpContext context)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        context.Response.OnStarting(() =>
        {
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            return Task.CompletedTask;
        });
    }

    // Pressing twice, or on two telephones, is one acknowledgement.
    private static string KeyOf(string token) => $"link:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))}";
}
