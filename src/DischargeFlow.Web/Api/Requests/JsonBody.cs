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
    private JsonBody(T value) => Value = value;

    /// <summary>What the body says.</summary>
    public T Value { get; }

    static async ValueTask<JsonBody<T>?> IBindableFromHttpContext<JsonBody<T>>.BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (!context.Request.HasJsonContentType()) throw ApiRefusals.NotJsonType();
        try
        {
            var value = await JsonSerializer.DeserializeAsync<T>(context.Request.Body, ApiJson.Options, context.RequestAborted);
            return new(value ?? throw ApiRefusals.NotJson(null));
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

    // The message of the reader names types of this program; the path and line are the caller's own.
    private static string? Where(JsonException unreadable) =>
        (unreadable.Path, unreadable.LineNumber) switch
        {
            ({ Length: > 0 and <= 200 } path, { } line) => $"{path}, line {line + 1}",
            (_, { } line) => $"line {line + 1}",
            _ => null,
        };
}
