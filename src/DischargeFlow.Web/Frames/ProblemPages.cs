using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Findings;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DischargeFlow.Web.Frames;

/// <summary>Every failure of a page becomes a page that says what happened and what to do; the trace goes to the log alone.</summary>
public static partial class ProblemPages
{
    /// <summary>Catches what pages throw, and gives bare error statuses a page. The HTTP API answers for itself.</summary>
    public static IApplicationBuilder UseProblemPages(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
            if (!context.Response.HasStarted && context.Response is { StatusCode: >= 400, ContentLength: null, ContentType: null } && IsPage(context))
                await ShowAsync(context, context.Response.StatusCode, SentenceOf(context.Response.StatusCode));
        }
        catch (RefusedException refused) when (IsPage(context) && !context.Response.HasStarted)
        {
            await ShowAsync(context, RefusalStatus.Of(refused.Refusal.Kind), refused.Refusal.Sentence);
        }
        catch (StoreUnavailableException unavailable) when (IsPage(context) && !context.Response.HasStarted)
        {
            await ShowAsync(context, StatusCodes.Status503ServiceUnavailable, unavailable.Sentence);
        }
        catch (BadHttpRequestException bad) when (IsPage(context) && !context.Response.HasStarted)
        {
            await ShowAsync(context, bad.StatusCode, bad.InnerException is AntiforgeryValidationException ? FrameTexts.FormExpired : SentenceOf(bad.StatusCode));
        }
        catch (Exception unexpected) when (IsPage(context) && !context.Response.HasStarted && unexpected is not OperationCanceledException)
        {
            Unexpected(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ProblemPages)), context.Request.Path, unexpected);
            await ShowAsync(context, StatusCodes.Status500InternalServerError, FrameTexts.Unexpected);
        }
    });

    private static Task ShowAsync(HttpContext context, int status, Bilingual sentence) =>
        Show.Page<ProblemPage>(new { Sentence = sentence }, status).ExecuteAsync(context);

    private static bool IsPage(HttpContext context) => !Api.ApiPaths.Holds(context.Request.Path)
        && !context.Request.Path.StartsWithSegments("/_content", StringComparison.Ordinal);

    private static Bilingual SentenceOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => FrameTexts.FormExpired,
        StatusCodes.Status403Forbidden => FrameTexts.NotAllowed,
        StatusCodes.Status404NotFound => FrameTexts.PageUnknown,
        StatusCodes.Status405MethodNotAllowed => FrameTexts.MethodUnknown,
        StatusCodes.Status413PayloadTooLarge => FrameTexts.TooLarge,
        _ => FrameTexts.Unexpected,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "A page failed: {Path}")]
    private static partial void Unexpected(ILogger logger, PathString path, Exception exception);
}
