using System.Text.Json;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DischargeFlow.Web.Api.Problems;

/// <summary>Every error of the HTTP API is answered with problem details (RFC 9457) in the caller's language; the trace goes to the log alone.</summary>
internal static partial class ApiProblems
{
    private const string RetryAfterSeconds = "5";

    public static IApplicationBuilder UseApiProblems(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!ApiPaths.Holds(context.Request.Path))
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
                await WriteAsync(context, context.Response.StatusCode, CodeOf(context.Response.StatusCode), SentenceOf(context.Response.StatusCode));
        }
        catch (ApiProblemException problem) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, problem.Status, problem.Code, problem.Sentence);
        }
        catch (RefusedException refused) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, RefusalStatus.Of(refused.Refusal.Kind), refused.Refusal.Code, refused.Refusal.Sentence);
        }
        catch (StoreUnavailableException unavailable) when (!context.Response.HasStarted)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            await WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "store-unavailable", unavailable.Sentence);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, bad.StatusCode, CodeOf(bad.StatusCode), SentenceOf(bad.StatusCode));
        }
        catch (Exception unexpected) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            Unexpected(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ApiProblems)), context.Request.Path, unexpected);
            await WriteAsync(context, StatusCodes.Status500InternalServerError, CodeOf(500), SentenceOf(500));
        }
    });

    private static Task WriteAsync(HttpContext context, int status, string code, Bilingual sentence)
    {
        var language = RequestLanguage.Of(context.Request);
        context.Response.StatusCode = status;
        context.Response.Headers.ContentLanguage = RequestLanguage.Code(language);
        var problem = new ProblemJson($"urn:dischargeflow:problem:{code}", TitleOf(status).In(language), status, sentence.In(language), code);
        context.Response.ContentType = "application/problem+json; charset=utf-8";
        return context.Response.WriteAsync(JsonSerializer.Serialize(problem, ApiJson.Options), context.RequestAborted);
    }

    private static string CodeOf(int status) => status switch
    {
        400 => "request-unreadable",
        401 => "key-missing",
        403 => "key-not-allowed",
        404 => "address-unknown",
        405 => "method-not-allowed",
        413 => "body-too-large",
        415 => "media-type-unsupported",
        < 500 => "request-refused",
        _ => "unexpected",
    };

    private static Bilingual TitleOf(int status) => status switch
    {
        400 => new("読み取れない要求です", "The request cannot be read"),
        401 => new("鍵が必要です", "A key is needed"),
        403 => new("許可されていません", "Not allowed"),
        404 => new("見つかりません", "Not found"),
        405 => new("この操作は受け付けていません", "Method not allowed"),
        409 => new("いまの状態と食い違っています", "In conflict with what is there"),
        413 => new("大きすぎます", "Too large"),
        415 => new("受け付けない形式です", "Media type not supported"),
        422 => new("内容に誤りがあります", "What was said cannot be meant"),
        503 => new("いまは記録できません", "Nothing can be recorded now"),
        < 500 => new("受け付けられません", "Refused"),
        _ => new("予期しない問題が起きました", "Something unexpected went wrong"),
    };

    private static Bilingual SentenceOf(int status) => status switch
    {
        400 => new("要求を読み取れません。何も記録していません。アドレスと値の形を確かめてください。", "The request cannot be read. Nothing was recorded. Check the address and the shape of the values."),
        401 => new("有効な鍵がありません。何も記録していません。Authorization: Bearer ヘッダーに、期限内の鍵を付けてください。鍵は管理者が key add で作ります。", "There is no valid key. Nothing was recorded. Send a key that has not expired as Authorization: Bearer; an administrator makes one with key add."),
        403 => new("この鍵ではできません。何も記録していません。必要な範囲(scope)の鍵を管理者に頼んでください。", "This key does not allow it. Nothing was recorded. Ask the administrator for a key with the scope that is needed."),
        404 => new("このアドレスはありません。/openapi/v1.json の一覧を確かめてください。", "There is no such address. /openapi/v1.json lists them."),
        405 => new("このアドレスではその操作を受け付けていません。Allow ヘッダーの操作を使ってください。", "This address does not take that method. The Allow header names those it takes."),
        413 => ApiRefusals.TooLarge().Sentence,
        415 => ApiRefusals.NotJsonType().Sentence,
        < 500 => new("要求を受け付けられません。何も記録していません。", "The request was refused. Nothing was recorded."),
        _ => new(
            "予期しない問題が起きました。成功と答えていない操作は記録されていないかもしれません。同じ Idempotency-Key でもう一度送れば、二重に記録されることはありません。",
            "Something unexpected went wrong. What was not answered with success may not have been recorded. Sent again with the same Idempotency-Key, nothing is recorded twice."),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "A request to the API failed: {Path}")]
    private static partial void Unexpected(ILogger logger, PathString path, Exception exception);
}
