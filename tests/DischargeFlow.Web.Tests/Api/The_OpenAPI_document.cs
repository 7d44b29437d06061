using System.Text.RegularExpressions;
using DischargeFlow.Web.Tests.Given;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.Tests.Api;

public sealed partial class The_OpenAPI_document(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Holds_every_address_of_the_api_with_every_method_and_no_page()
    {
        var document = (await house.GetAsync("~/openapi/v1.json")).Json;
        var described = document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(m => $"{m.Key.ToUpperInvariant()} {p.Key}")).Order();
        var mapped = house.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) == true)
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} {Constraints().Replace(e.RoutePattern.RawText!, "}")}"))
            .Order();
        Assert.Equal(mapped, described);
        Assert.Contains("POST /api/v1/cases/{number}/entries", described);
    }

    [Fact]
    public async Task Says_that_every_write_needs_a_key_and_what_goes_wrong()
    {
        var document = (await house.GetAsync("~/openapi/v1.json")).Json;
        foreach (var (path, methods) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in methods!.AsObject())
            {
                var key = operation!["parameters"]?.AsArray().FirstOrDefault(p => p!["name"]!.GetValue<string>() == "Idempotency-Key");
                Assert.True(method == "get" ? key is null : key?["required"]?.GetValue<bool>() == true, $"{method} {path}");
                Assert.True(operation["responses"]!["503"]?["content"]?["application/problem+json"] is not null, $"{method} {path} can meet a store that takes nothing");
            }
        }
    }

    [GeneratedRegex(":[^}]+}")]
    private static partial Regex Constraints();
}
