using System.Text.Json.Nodes;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Schemas;

/// <summary>
/// A JSON Schema of rulebooks for editors: which keys stand where, which words can follow, the names of the vocabulary. It knows the shape; what a
/// phrase says, and whether it makes sense, only a check can tell.
/// </summary>
public static class RulebookSchema
{
    private const string Name = "^[a-z][a-z0-9-]*$";

    /// <summary>The schema of the rulebooks of a vocabulary.</summary>
    public static JsonObject Of(Vocabulary vocabulary) => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = $"DischargeFlow rulebook ({vocabulary.Name}, version {vocabulary.Version})",
        ["$ref"] = "#/$defs/rulebook",
        ["$defs"] = new JsonObject
        {
            ["rulebook"] = HeadShapes.Rulebook(),
            ["effective"] = HeadShapes.Effective(),
            ["quiet"] = HeadShapes.Quiet(),
            ["party"] = HeadShapes.Party(),
            ["unit"] = HeadShapes.Unit(),
            ["moment"] = HeadShapes.Moment(),
            ["duty"] = DutyShapes.Duty(),
            ["step"] = DutyShapes.Step(),
            ["deed"] = DutyShapes.Deed(vocabulary),
            ["criterion"] = CriterionShapes.Criterion(vocabulary),
            ["sending-needs"] = CriterionShapes.SendingNeeds(vocabulary),
            ["named-criterion"] = CriterionShapes.Named(vocabulary),
            ["phrase"] = new JsonObject { ["type"] = new JsonArray("string"), ["examples"] = new JsonArray("5 days before discharge-day if closed earlier by 17:00", "day 3 of admission", "4 hours after known") },
            ["role"] = Either(new JsonObject { ["enum"] = Words(vocabulary.Roles.Keys.Order(StringComparer.Ordinal)) }, new JsonObject { ["type"] = "string", ["pattern"] = Name }),
            ["both"] = Shape.Keys(("ja", Shape.Word, true), ("en", Shape.Word, true)),
            ["word"] = new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") },
            ["words"] = Either(Shape.Ref("word"), Shape.ListOf(Shape.Ref("word"))),
        },
    };

    internal static JsonObject Either(params JsonNode[] shapes) => new() { ["anyOf"] = new JsonArray(shapes) };

    internal static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(w => (JsonNode)w)]);

    /// <summary>Blocks under names of their own.</summary>
    internal static JsonObject NamedBlocks(string of) => new()
    {
        ["type"] = "object",
        ["patternProperties"] = new JsonObject { [Name] = Shape.Ref(of) },
        ["additionalProperties"] = false,
    };
}
