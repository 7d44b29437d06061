using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace DischargeFlow.Web.Tests.Given;

/// <summary>A program at the API.</summary>
internal static class ApiCaller
{
    public static Task<Answer> GetAsync(this House house, string path, string language = "en") => house.SendAsync(HttpMethod.Get, path, null, null, language);

    public static Task<Answer> PostAsync(this House house, string path, string json, string? key = null, string? ifMatch = null) =>
        house.SendAsync(HttpMethod.Post, path, Json(json), key ?? Guid.NewGuid().ToString(), "en", ifMatch);

    public static Task<Answer> PutAsync(this House house, string path, string json, string? key = null) =>
        house.SendAsync(HttpMethod.Put, path, Json(json), key ?? Guid.NewGuid().ToString(), "en");

    public static async Task<Answer> SendAsync(
        this House house, HttpMethod method, string path, HttpContent? content, string? key, string language = "en", string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, "/api/v1" + path) { Content = content };
        if (path.StartsWith('~')) request.RequestUri = new(path[1..], UriKind.Relative);
        if (key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        using var response = await house.Client.SendAsync(request);
        return new((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers, await response.Content.ReadAsStringAsync());
    }

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");
}

/// <summary>What was answered.</summary>
internal sealed record Answer(int Status, string? Type, HttpResponseHeaders Headers, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>The code of the problem; fails unless the answer is problem details of its own status that name no type of the program.</summary>
    public string ProblemCode
    {
        get
        {
            Assert.Equal("application/problem+json", Type);
            Assert.Equal(Status, Json["status"]!.GetValue<int>());
            Assert.StartsWith("urn:dischargeflow:problem:", Json["type"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.NotEqual("", Json["title"]!.GetValue<string>());
            Assert.NotEqual("", Json["detail"]!.GetValue<string>());
            Assert.DoesNotContain("System.", Text, StringComparison.Ordinal);
            Assert.DoesNotContain("DischargeFlow.Web", Text, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", Text, StringComparison.Ordinal);
            return Json["code"]!.GetValue<string>();
        }
    }
}
