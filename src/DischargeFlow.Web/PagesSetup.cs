using System.Text.Encodings.Web;
using System.Text.Unicode;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Directory.Checks;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Misdirections;
using DischargeFlow.Casework.Publishing;
using DischargeFlow.Casework.Simulations;
using DischargeFlow.Casework.Replans;
using DischargeFlow.Casework.Wordings;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Accounts;
using DischargeFlow.Web.Acknowledging;
using DischargeFlow.Web.Administration;
using DischargeFlow.Web.Api.Problems;
using DischargeFlow.Web.Api;
using DischargeFlow.Web.AuditTrails;
using DischargeFlow.Web.Boards;
using DischargeFlow.Web.Cases;
using DischargeFlow.Web.ClosedDays;
using DischargeFlow.Web.Confirming;
using DischargeFlow.Web.Directories;
using DischargeFlow.Web.Directories.Tables;
using DischargeFlow.Web.Drafts;
using DischargeFlow.Web.Drafts.Forms;
using DischargeFlow.Web.Drafts.Texts;
using DischargeFlow.Web.Duties;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Languages;
using DischargeFlow.Web.Openings;
using DischargeFlow.Web.Outboxes;
using DischargeFlow.Web.OwnAccounts;
using DischargeFlow.Web.Publishings;
using DischargeFlow.Web.Rulebooks;
using DischargeFlow.Web.Scenarios;
using DischargeFlow.Web.SigningIn;
using DischargeFlow.Web.ToDos;
using DischargeFlow.Web.WhatIfs;
using DischargeFlow.Web.Wordings;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace DischargeFlow.Web;

/// <summary>
/// Puts the pages and the HTTP API into a host. The host registers what Casework brings (<c>IStore</c>, <c>IRulebookShelf</c>, <c>ShelfKeeper</c>, <c>ICaseBook</c>,
/// <c>IIdentities</c>, <c>PersonKeys</c>), NodaTime's <see cref="IClock"/> as the clock of the cases and, for a
/// demonstration, an <see cref="IDemoClock"/>; then:
/// <code>
/// builder.Services.AddPages(new PagesSettings { PublicAddress = new("http://localhost:5080"), LinkKey = key, AccountKey = other });
/// var app = builder.Build();
/// app.MapPages();
/// app.MapApi();
/// </code>
/// <see cref="ICaseLinks"/> is registered too, for who composes messages; without a host, <c>new CaseLinks(settings)</c> makes the same links.
/// The host should set <c>AllowedHosts</c> to the names under which it is reached.
/// </summary>
public static class PagesSetup
{
    /// <summary>Registers what the pages and the API need.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services, PagesSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<CaseLinks>();
        services.TryAddSingleton<ICaseLinks>(s => s.GetRequiredService<CaseLinks>());
        services.Configure<KestrelServerOptions>(k => k.AddServerHeader = false);
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddAntiforgery(a =>
        {
            a.Cookie.Name = "df-form";
            a.Cookie.SameSite = SameSiteMode.Strict;
            a.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            a.SuppressXFrameOptionsHeader = true;
        });
        services.AddWebEncoders(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.ConfigureHttpJsonOptions(o => ApiJson.Set(o.SerializerOptions));
        services.AddApiDocument();
        services.AddScoped(s => new Speech(
            RequestLanguage.Of(s.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request),
            settings.Zone,
            s.GetRequiredService<IClock>().GetCurrentInstant()));
        services.AddAccounts(settings);
        services.AddRateLimiter(limits => limits
            .AddPolicy(SignInLimits.Policy, new SignInLimits(settings.Accounts))
            .AddPolicy(TypingLimits.Policy, new TypingLimits(settings.QuestionsPerMinute)));
        services.AddSingleton<TypingTurns>();
        services.TryAddSingleton<WhatIfDesk>();
        services.AddSingleton<BoardReader>();
        services.AddSingleton<CaseReader>();
        services.AddSingleton<DutyListReader>();
        services.AddSingleton<OutboxReader>();
        services.AddSingleton<ToDoReader>();
        services.AddSingleton<LinkReader>();
        services.AddSingleton<DirectoryDesk>();
        services.AddSingleton<MisdirectionDesk>();
        services.AddSingleton<AddressDesk>();
        services.AddSingleton<AddressLinks>();
        services.AddSingleton<IAddressLetters, AddressLetters>();
        services.AddSingleton<DraftMemory>();
        services.AddSingleton<PeopleNames>();
        services.AddSingleton<CalendarDesk>();
        services.AddSingleton<CalendarReader>();
        services.TryAddSingleton<ReplanBell>();
        services.AddSingleton<WordingDesk>();
        services.AddSingleton<WordingReader>();
        services.TryAddSingleton<IDeliveryDesk, DeliveryDesk>();
        services.TryAddSingleton<DraftDesk>();
        services.TryAddSingleton<PublicationSettings>();
        services.TryAddSingleton<PublicationBell>();
        services.TryAddSingleton<PublicationDesk>();
        services.TryAddSingleton<LeavingDesk>();
        services.TryAddSingleton<PublicationPreviews>();
        return services;
    }

    /// <summary>Maps the pages with their assets, headers and form tokens.</summary>
    public static WebApplication MapPages(this WebApplication app)
    {
        // Run from a build, assets lie in the project's folder and a manifest says where; published, this changes nothing.
        StaticWebAssetsLoader.UseStaticWebAssets(app.Environment, app.Configuration);
        app.UseSecurityHeaders();
        app.UseProblemPages();
        app.UseApiProblems();
        app.Use((context, next) =>
        {
            RequestLanguage.Keep(context);
            return next(context);
        });
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseFormTokens();
        app.MapStaticAssets().Needs(Policies.Open);
        var pages = app.MapGroup("").ExcludeFromDescription().WithMetadata(new RequireAntiforgeryTokenAttribute());
        pages.MapBoard();
        pages.MapCases();
        pages.MapDuties();
        pages.MapOpenings();
        pages.MapOutbox();
        pages.MapToDos();
        pages.MapDirectory();
        pages.MapDirectoryTable();
        pages.MapPublishings();
        pages.MapCalendars();
        pages.MapWordings();
        pages.MapLinks();
        pages.MapConfirming();
        pages.MapSigningIn();
        pages.MapInvitations();
        pages.MapOwnAccount();
        pages.MapAccounts();
        pages.MapKeys();
        pages.MapAudit();
        pages.MapRulebooks();
        pages.MapDrafts();
        pages.MapDraftTexts();
        pages.MapScenarios();
        pages.MapWhatIfs();
        pages.MapDemoClock();
        return app;
    }
}
