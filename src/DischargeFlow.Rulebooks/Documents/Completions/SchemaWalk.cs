using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DischargeFlow.Rulebooks.Documents.Completions;

/// <summary>The shapes of a JSON Schema that can stand at a path, each with the name under which the schema knows it.</summary>
internal sealed class SchemaWalk(JsonObject schema)
{
    /// <summary>A shape, with the definition by which it was reached; for plain words the key that leads to them.</summary>
    public readonly record struct Shape(string Name, JsonObject Node);

    /// <summary>All shapes that can stand at a path.</summary>
    public ImmutableArray<Shape> At(ImmutableArray<string?> path)
    {
        ImmutableArray<Shape> shapes = [.. Flat("", schema)];
        foreach (var step in path) shapes = [.. shapes.SelectMany(s => step is null ? Items(s) : Value(s, step))];
        return shapes;
    }

    /// <summary>The keys that a shape names.</summary>
    public static IEnumerable<string> KeysOf(Shape shape) => (shape.Node["properties"] as JsonObject)?.Select(p => p.Key) ?? [];

    /// <summary>The words of which a shape takes one.</summary>
    public static IEnumerable<string> WordsOf(Shape shape) =>
        (shape.Node["enum"] as JsonArray)?.OfType<JsonValue>().Where(v => v.GetValueKind() == System.Text.Json.JsonValueKind.String).Select(v => v.GetValue<string>()) ?? [];

    private IEnumerable<Shape> Items(Shape shape) => shape.Node["items"] is JsonObject items ? Flat(shape.Name, items) : [];

    private IEnumerable<Shape> Value(Shape shape, string key)
    {
        if ((shape.Node["properties"] as JsonObject)?[key] is JsonObject known) return Flat(key, known);
        foreach (var (pattern, value) in shape.Node["patternProperties"] as JsonObject ?? [])
        {
            if (value is JsonObject named && Regex.IsMatch(key, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))) return Flat(key, named);
        }

        return shape.Node["additionalProperties"] is JsonObject other ? Flat(key, other) : [];
    }

    private IEnumerable<Shape> Flat(string name, JsonObject node)
    {
        if (node["$ref"]?.GetValue<string>() is { } reference)
        {
            var definition = reference[(reference.LastIndexOf('/') + 1)..];
            foreach (var shape in Flat(definition is "word" or "words" ? name : definition, schema["$defs"]![definition]!.AsObject())) yield return shape;
        }
        else if (node["anyOf"] is JsonArray any)
        {
            foreach (var shape in any.OfType<JsonObject>().SelectMany(a => Flat(name, a))) yield return shape;
        }
        else
        {
            yield return new(name, node);
        }
    }
}
