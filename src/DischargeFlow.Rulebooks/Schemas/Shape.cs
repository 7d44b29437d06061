using System.Text.Json.Nodes;

namespace DischargeFlow.Rulebooks.Schemas;

/// <summary>The few shapes of which the schema is made.</summary>
internal static class Shape
{
    /// <summary>A word, made anew each time: a node has one place in a tree.</summary>
    public static JsonObject Word => Ref("word");

    public static JsonObject Ref(string definition) => new() { ["$ref"] = "#/$defs/" + definition };

    public static JsonObject OneOf(params string[] words) => new() { ["enum"] = RulebookSchema.Words(words) };

    public static JsonObject ListOf(JsonNode items) => new() { ["type"] = "array", ["items"] = items, ["minItems"] = 1 };

    /// <summary>A block with certain keys and no others.</summary>
    public static JsonObject Keys(params (string Key, JsonNode Of, bool Required)[] keys)
    {
        var properties = new JsonObject();
        foreach (var (key, of, _) in keys) properties[key] = of;
        var shape = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        var required = keys.Where(k => k.Required).Select(k => k.Key).ToList();
        if (required.Count > 0) shape["required"] = RulebookSchema.Words(required);
        return shape;
    }
}
