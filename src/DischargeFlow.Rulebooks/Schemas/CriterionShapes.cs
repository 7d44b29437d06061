using System.Text.Json.Nodes;
using DischargeFlow.Rulebooks.Vocabularies;
using static DischargeFlow.Rulebooks.Schemas.Shape;

namespace DischargeFlow.Rulebooks.Schemas;

/// <summary>Criteria: a line of words, or a block with one operator over further criteria.</summary>
internal static class CriterionShapes
{
    public static JsonObject Criterion(Vocabulary vocabulary) => RulebookSchema.Either(Word, Block(vocabulary));

    /// <summary>Under a name a label may stand beside the operator.</summary>
    public static JsonObject Named(Vocabulary vocabulary) => RulebookSchema.Either(Word, Block(vocabulary, ("label", Ref("both"), false)));

    public static JsonObject SendingNeeds(Vocabulary vocabulary) =>
        RulebookSchema.Either(Word, Block(vocabulary, ("while-unknown", OneOf("hold", "send"), false)));

    private static JsonObject Block(Vocabulary vocabulary, params (string, JsonNode, bool)[] besides)
    {
        JsonObject Lines() => ListOf(Ref("criterion"));
        var block = Keys([
            ("all", Lines(), false), ("any", Lines(), false), ("none", Lines(), false), ("not", Ref("criterion"), false), ("ever", Ref("criterion"), false),
            ("always", Ref("criterion"), false), ("line", Word, false),
            .. vocabulary.Facts.Values.Where(f => f.Kind != FactKind.Date).OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => (f.Name, (JsonNode)Ref("words"), false)),
            ("unknown-as", new JsonObject { ["enum"] = new JsonArray("yes", "no", true, false) }, false), .. besides]);
        block["patternProperties"] = new JsonObject
        {
            ["^at least [0-9]+ of$"] = Lines(),
            ["^score at least -?[0-9]+ of$"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = Word, ["minProperties"] = 1 },
            ["^on .+"] = Ref("criterion"),
        };
        return block;
    }
}
