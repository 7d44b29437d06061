using System.Text.Json;
using DischargeFlow.Web.Api;
using Microsoft.AspNetCore.Http;

namespace DischargeFlow.Web.Drafts.Texts;

/// <summary>Reads what an editor asks. Read in the handler, so that the token of the page is asked for before anything else is.</summary>
internal static class EditorQuestion
{
    /// <summary>The question. What is none is refused like a form that cannot be read.</summary>
    public static async ValueTask<T> ReadAsync<T>(HttpRequest request, CancellationToken cancellation)
        where T : class
    {
        try
        {
            return (request.HasJsonContentType() ? await request.ReadFromJsonAsync<T>(ApiJson.Options, cancellation) : null) ?? throw NoQuestion(null);
        }
        catch (JsonException wrong)
        {
            throw NoQuestion(wrong);
        }
    }

    private static BadHttpRequestException NoQuestion(Exception? why) => new("This is nothing that an editor asks.", StatusCodes.Status400BadRequest, why!);
}
