using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DischargeFlow.Smoke.Tests.Plans;

/// <summary>Holds JSON to a JSON Schema, as far as <c>docs/plan.schema.json</c> uses its words; another word is refused, so that none is passed over.</summary>
internal sealed class Schema(JsonObject root)
{
    private static readonly HashSet<string> Notes = ["$schema", "$id", "title", "description", "$defs"];

    /// <summary>Where the JSON differs, each with its path.</summary>
    public IEnumerable<string> FaultsOf(JsonNode? json) => Faults(root, json, "$");

    private IEnumerable<string> Faults(JsonObject schema, JsonNode? json, string path)
    {
        foreach (var (word, says) in schema)
        {
            var faults = word switch
            {
                "$ref" => Faults(Referred((string)says!), json, path),
                "type" => Names(says!).Contains(KindOf(json)) ? [] : [$"{path} is {KindOf(json)}, not {says!.ToJsonString()}"],
                "enum" => says!.AsArray().Any(v => JsonNode.DeepEquals(v, json)) ? [] : [$"{path} is {json?.ToJsonString() ?? "null"}, none of {says.ToJsonString()}"],
                "pattern" => json is not JsonValue || Regex.IsMatch((string)json!, (string)says!) ? [] : [$"{path} '{json}' does not match {says}"],
                "required" => json is JsonObject o ? Names(says!).Where(n => !o.ContainsKey(n)).Select(n => $"{path} lacks {n}") : [],
                "properties" => json is JsonObject o ? says!.AsObject().Where(p => o.ContainsKey(p.Key)).SelectMany(p => Faults(p.Value!.AsObject(), o[p.Key], $"{path}.{p.Key}")) : [],
                "additionalProperties" => json is JsonObject o ? o.Where(p => !schema["properties"]!.AsObject().ContainsKey(p.Key)).Select(p => $"{path}.{p.Key} is not described") : [],
                "items" => json is JsonArray a ? a.SelectMany((item, i) => Faults(says!.AsObject(), item, $"{path}[{i}]")) : [],
                _ when Notes.Contains(word) => [],
                _ => throw new NotSupportedException($"This test does not know the schema's word '{word}'."),
            };
            foreach (var fault in faults) yield return fault;
        }
    }

    private JsonObject Referred(string reference) => root["$defs"]![reference["#/$defs/".Length..]]!.AsObject();

    private static IEnumerable<string> Names(JsonNode names) => names is JsonArray all ? all.Select(n => (string)n!) : [(string)names!];

    private static string KindOf(JsonNode? json) => json switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ => json.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.String => "string",
            System.Text.Json.JsonValueKind.Number => "integer",
            _ => "boolean",
        },
    };
}
