using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DischargeFlow.Rulebooks.Tests.Docs;

/// <summary>Holds a value to a JSON Schema, as far as the schema of rulebooks uses its words; another word is refused, so that none is passed over.</summary>
internal sealed class SchemaShape(JsonObject schema)
{
    private static readonly string[] Known =
        ["$schema", "title", "$ref", "$defs", "type", "properties", "patternProperties", "additionalProperties", "required", "items", "minItems", "minProperties", "maxProperties", "enum", "anyOf", "pattern", "examples"];

    /// <summary>What is wrong with a value, each with where it stands.</summary>
    public IEnumerable<string> Wrong(JsonNode? value) => Wrong(value, schema, "");

    private IEnumerable<string> Wrong(JsonNode? value, JsonObject shape, string at)
    {
        Assert.Equal([], shape.Select(s => s.Key).Except(Known));
        if (shape["$ref"] is { } of) return Wrong(value, schema["$defs"]![of.GetValue<string>()["#/$defs/".Length..]]!.AsObject(), at);
        if (shape["anyOf"] is JsonArray shapes)
        {
            var wrong = shapes.Select(s => Wrong(value, s!.AsObject(), at).ToList()).ToList();
            return wrong.Any(w => w.Count == 0) ? [] : wrong.MinBy(w => -w.Max(s => s.Length))!;
        }

        return Here(value, shape, at).Concat(value switch
        {
            JsonObject keys => keys.SelectMany(k => Key(k.Key, k.Value, shape, at)),
            JsonArray list when shape["items"] is JsonObject items => list.SelectMany((item, i) => Wrong(item, items, $"{at}/{i}")),
            _ => [],
        });
    }

    private static IEnumerable<string> Here(JsonNode? value, JsonObject shape, string at)
    {
        var kind = value switch { JsonObject => "object", JsonArray => "array", _ => "string" };
        var kinds = shape["type"] switch { JsonArray several => several.Select(s => s!.GetValue<string>()).ToList(), { } one => [one.GetValue<string>()], _ => [kind] };
        if (!kinds.Contains(kind)) yield return $"{at}: a {kind} is no {string.Join(" or ", kinds)}";
        if (shape["enum"] is JsonArray words && words.All(w => w!.ToString() != value?.ToString())) yield return $"{at}: '{value}' is none of {words.Count} words";
        if (shape["pattern"] is { } pattern && kind == "string" && !Regex.IsMatch(value!.ToString(), pattern.GetValue<string>())) yield return $"{at}: '{value}' is no {pattern}";
        if (value is JsonArray list && list.Count < (shape["minItems"]?.GetValue<int>() ?? 0)) yield return $"{at}: empty";
        if (value is not JsonObject keys) yield break;
        if (keys.Count < (shape["minProperties"]?.GetValue<int>() ?? 0) || keys.Count > (shape["maxProperties"]?.GetValue<int>() ?? int.MaxValue)) yield return $"{at}: {keys.Count} keys";
        foreach (var missing in (shape["required"] as JsonArray ?? []).Select(r => r!.GetValue<string>()).Where(r => !keys.ContainsKey(r))) yield return $"{at}: '{missing}' is missing";
    }

    private IEnumerable<string> Key(string key, JsonNode? value, JsonObject shape, string at)
    {
        if ((shape["properties"] as JsonObject)?[key] is JsonObject known) return Wrong(value, known, $"{at}/{key}");
        foreach (var (pattern, of) in shape["patternProperties"] as JsonObject ?? [])
        {
            if (Regex.IsMatch(key, pattern)) return Wrong(value, of!.AsObject(), $"{at}/{key}");
        }

        return shape["additionalProperties"] switch
        {
            JsonObject others => Wrong(value, others, $"{at}/{key}"),
            JsonValue none when !none.GetValue<bool>() => [$"{at}: there is no '{key}'"],
            _ => [],
        };
    }
}
