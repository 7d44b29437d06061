using System.Reflection;
using System.Text.Json;
using DischargeFlow.Web.Api.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace DischargeFlow.Web.Api.Requests;

/// <summary>The JSON body of a request. What is no JSON of this shape is refused with its place; what is too large or of another type, too.</summary>
public sealed class JsonBody<T> : IBindableFromHttpContext<JsonBody<T>>, IEndpointParameterMetadataProvider
    where T : class
{
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = ApiLimits.JsonDepth, AllowDuplicateProperties = false };

    private JsonBody(T value) => Value = value;

    /// <summary>What the body says.</summary>
    public T Value { get; }

    static async ValueTask<JsonBody<T>?> IBindableFromHttpContext<JsonBody<T>>.BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (!context.Request.HasJsonContentType()) throw ApiRefusals.NotJsonType();
        try
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body, Reading, context.RequestAborted);
            if (HoldsNull(document.RootElement)) throw ApiRefusals.NotJson(null);
            return new(document.Deserialize<T>(ApiJson.Options) ?? throw ApiRefusals.NotJson(null));
        }
        catch (JsonException unreadable)
        {
            throw ApiRefusals.NotJson(Where(unreadable));
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw ApiRefusals.TooLarge();
        }
    }

    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));

    // No list and no dictionary of the API holds null, which the annotations of a type cannot say.
    private static bool HoldsNull(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(e => e.ValueKind == JsonValueKind.Null || HoldsNull(e)),
        JsonValueKind.Object => element.EnumerateObject().Any(p => HoldsNull(p.Value) || (IsDictionary(p) && p.Value.EnumerateObject().Any(v => v.Value.ValueKind == JsonValueKind.Null))),
        _ => false,
    };

    private static bool IsDictionary(JsonProperty property) => property is { Value.ValueKind: JsonValueKind.Object, Name: "carries" or "week" or "avoid" };

    // The message of the reader names types of this program; path and line are the caller's own.
    private static string? Where(JsonException unreadable) => (unreadable.Path, unreadable.LineNumber) switch
    {
        ({ Length: > 1 and <= 200 } path, _) => path,
        (_, { } line) => $"line {line + 1}",
        _ => null,
    };
}
