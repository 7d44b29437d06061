using DischargeFlow.Web.Api.Requests;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace DischargeFlow.Web.Api;

/// <summary>The OpenAPI document of the API.</summary>
internal static class ApiDocument
{
    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "DischargeFlow",
                Version = "v1",
                Description = "Cases, their histories and plans, the directory, and what was sent. Errors are problem details (RFC 9457) in the language of "
                    + "Accept-Language (ja or en). Every write needs an Idempotency-Key: the same key and content again give the first answer and do nothing twice.",
            };
            // The address under which it was asked for is the address: nothing else is promised.
            document.Servers = [];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (!context.Description.ActionDescriptor.EndpointMetadata.OfType<WritesMark>().Any()) return Task.CompletedTask;
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = Writer.KeyHeader,
                In = ParameterLocation.Header,
                Required = true,
                Description = "New for each write, the same when it is repeated; at most 200 visible ASCII characters.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = ApiLimits.KeyLength },
            });
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = "If-Match",
                In = ParameterLocation.Header,
                Required = false,
                Description = "The version of the case that the writer saw, in quotation marks; answered with 409 when somebody recorded since.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
            return Task.CompletedTask;
        });
    });
}
