using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Smoke.Tests.Programs;

/// <summary>Records stays through the HTTP API, as another program would.</summary>
internal static class Stays
{
    private static readonly DateTimeZone Tokyo = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];

    /// <summary>The moment of a clock in Japan, such as <c>2026-11-20T11:10</c>.</summary>
    public static Instant Japan(string moment) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm").Parse(moment).Value.InZoneStrictly(Tokyo).ToInstant();

    /// <summary>Opens a stay in a hospital; the answer is its number, or null when the program died before it answered.</summary>
    public static async Task<string?> OpenAsync(RunningProgram program, string key, string hospital, params JsonObject[] entries)
    {
        var body = new JsonObject { ["kind"] = "hospital-stay", ["hospital"] = hospital, ["entries"] = new JsonArray([.. entries]) };
        return (await PostAsync(program, "/api/v1/cases", key, body))?["case"]!.GetValue<string>();
    }

    /// <summary>Records entries; false when the program died before it answered.</summary>
    public static async Task<bool> RecordAsync(RunningProgram program, string key, string number, params JsonObject[] entries) =>
        await PostAsync(program, $"/api/v1/cases/{number}/entries", key, new() { ["entries"] = new JsonArray([.. entries]) }) is not null;

    /// <summary>What the entries of a case say, in the shape in which they are sent.</summary>
    public static async Task<IReadOnlyList<JsonNode>> EntriesAsync(RunningProgram program, string number) =>
        [.. (await program.Http.GetFromJsonAsync<JsonObject>($"/api/v1/cases/{number}"))!["entries"]!.AsArray().Select(e => e!["says"]!)];

    public static JsonObject Event(string name, string? happened = null) => new() { ["type"] = "event", ["name"] = name, ["happened"] = happened };

    public static JsonObject Contacted(string to, string about) => new()
    {
        ["type"] = "event",
        ["name"] = "contacted",
        ["carries"] = new JsonObject { ["by"] = "hospital", ["to"] = to, ["about"] = about, ["channel"] = "phone" },
    };

    public static JsonObject Acknowledged(string by, string duty) => new() { ["type"] = "acknowledgement", ["name"] = duty, ["by"] = by, ["of"] = "notice" };

    public static JsonObject Fact(string name, JsonNode value) => new() { ["type"] = "fact", ["name"] = name, ["value"] = value };

    public static JsonObject Checklist(string name, params string[] ticked) =>
        new() { ["type"] = "checklist", ["name"] = name, ["ticked"] = new JsonArray([.. ticked.Select(t => JsonValue.Create(t))]) };

    public static JsonObject Role(string name, string party) => new() { ["type"] = "role", ["name"] = name, ["party"] = party };

    private static async Task<JsonObject?> PostAsync(RunningProgram program, string path, string key, JsonObject body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        HttpResponseMessage answer;
        try
        {
            answer = await program.Http.SendAsync(request);
        }
        catch (Exception fault) when (RunningProgram.IsGone(fault))
        {
            // Killed on the way: nothing was promised.
            return null;
        }

        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {text}");
            return JsonNode.Parse(text)!.AsObject();
        }
    }
}
