using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Accounts;
using DischargeFlow.Web.Cases;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.Administration;

/// <summary>The addresses at which an administrator keeps accounts.</summary>
public static class AccountsEndpoints
{
    private static readonly SaidAccount Empty = new("", "", [], "");

    /// <summary>Maps them.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/accounts", (IStore store) => Show.Page<AccountsPage>(
            store.Read(s => new { s.Accounts, s.Directory }))).Needs(Policies.Accounts);
        pages.MapGet("/accounts/new", (IStore store) => Show.Page<PersonPage>(new { Model = Model(null, Empty, store) })).Needs(Policies.Accounts);
        pages.MapGet("/accounts/{id}", (string id, string? said, IStore store) => Show.Page<PersonPage>(new
        {
            Model = Find(id, store) is var account ? Model(account, SaidOf(account), store) with { Told = ToldOf(said) } : null,
        })).Needs(Policies.Accounts);
        pages.MapPost("/accounts", InviteAsync).Needs(Policies.Accounts);
        pages.MapPost("/accounts/{id}", SayAsync).Needs(Policies.Accounts);
        pages.MapPost("/accounts/{id}/invitation", InviteAgainAsync).Needs(Policies.Accounts);
        pages.MapPost("/accounts/{id}/disable", (string id, AccountDesk desk, Viewer viewer, IStore store, CancellationToken cancellation) =>
            DoAsync(id, "disabled", store, () => desk.DisableAsync(id, true, viewer.Who, cancellation))).Needs(Policies.Accounts);
        pages.MapPost("/accounts/{id}/enable", (string id, AccountDesk desk, Viewer viewer, IStore store, CancellationToken cancellation) =>
            DoAsync(id, "enabled", store, () => desk.DisableAsync(id, false, viewer.Who, cancellation))).Needs(Policies.Accounts);
        pages.MapPost("/accounts/{id}/second-factor", (string id, AccountDesk desk, Viewer viewer, IStore store, CancellationToken cancellation) =>
            DoAsync(id, "reset", store, () => desk.ResetSecondFactorAsync(id, viewer.Who, cancellation))).Needs(Policies.Accounts);
    }

    private static async Task<IResult> InviteAsync(
        [FromForm] IFormCollection form, AccountDesk desk, Viewer viewer, IStore store, HttpContext context, CancellationToken cancellation)
    {
        var said = Said(form);
        try
        {
            var (id, secret) = await desk.InviteAsync(said, viewer.Who, cancellation);
            return await InvitedAsync(Find(id, store), secret, context, cancellation);
        }
        catch (RefusedException refused)
        {
            return Refused(null, said, refused, store);
        }
    }

    private static async Task<IResult> InviteAgainAsync(
        string id, AccountDesk desk, Viewer viewer, IStore store, HttpContext context, CancellationToken cancellation) =>
        await InvitedAsync(Find(id, store), await desk.InviteAgainAsync(id, viewer.Who, cancellation), context, cancellation);

    private static async Task<IResult> InvitedAsync(Account account, string secret, HttpContext context, CancellationToken cancellation)
    {
        var settings = context.RequestServices.GetRequiredService<PagesSettings>();
        var link = InvitationLetter.LinkOf(settings.PublicAddress, secret);
        var sent = settings.MailsInvitations && context.RequestServices.GetService<IMailTransport>() is { } mails
            && await InvitationLetter.SendAsync(mails, account.Name, account.Mail, link, RequestLanguage.Of(context.Request), cancellation);
        return Show.Page<InvitedPage>(new { Account = account, Link = sent ? null : link });
    }

    private static async Task<IResult> SayAsync(
        string id, [FromForm] IFormCollection form, AccountDesk desk, Viewer viewer, IStore store, CancellationToken cancellation)
    {
        var said = Said(form);
        try
        {
            await desk.SayAsync(id, said, viewer.Who, cancellation);
            return SeeOther.To(id == viewer.Account ? "/sign-in" : $"/accounts/{id}?said=saved");
        }
        catch (RefusedException refused)
        {
            return Refused(Find(id, store), said, refused, store);
        }
    }

    private static async Task<IResult> DoAsync(string id, string outcome, IStore store, Func<Task> deed)
    {
        var account = Find(id, store);
        try
        {
            await deed();
            return SeeOther.To($"/accounts/{id}?said={outcome}");
        }
        catch (RefusedException refused)
        {
            return Refused(account, SaidOf(account), refused, store);
        }
    }

    private static SaidAccount Said(IFormCollection form) =>
        new(form["name"].ToString(), form["mail"].ToString(), [.. form["role"].Select(AccountRoles.Find).OfType<AccountRole>()], form["organization"].ToString());

    private static SaidAccount SaidOf(Account account) => new(account.Name, account.Mail, account.Roles, account.Organization?.Value ?? "");

    private static PersonModel Model(Account? account, SaidAccount said, IStore store) =>
        new(account, said, [.. store.Read(s => s.Directory).Parties.Where(p => p.Organization == p.Id).OrderBy(p => p.Name, StringComparer.Ordinal)]);

    private static RazorComponentResult Refused(Account? account, SaidAccount said, RefusedException refused, IStore store) => Show.Page<PersonPage>(
        new { Model = Model(account, said, store) with { Told = new Told(refused.Refusal.Sentence, true) } }, RefusalStatus.Of(refused.Refusal.Kind));

    private static Account Find(string id, IStore store) =>
        store.Read(s => s.FindAccount(id)) ?? throw new RefusedException(new("account-unknown", RefusalKind.NotFound, AccountTexts.NoSuchAccount));

    private static Told? ToldOf(string? said)
    {
        Bilingual? text = said switch
        {
            "saved" => AccountsTexts.SaidSaved,
            "disabled" => AccountsTexts.SaidDisabled,
            "enabled" => AccountsTexts.SaidEnabled,
            "reset" => AccountsTexts.SaidReset,
            _ => null,
        };
        return text is null ? null : new(text, false);
    }
}
