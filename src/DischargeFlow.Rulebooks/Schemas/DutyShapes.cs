using System.Text.Json.Nodes;
using DischargeFlow.Rulebooks.Vocabularies;
using static DischargeFlow.Rulebooks.Schemas.Shape;

namespace DischargeFlow.Rulebooks.Schemas;

/// <summary>A duty, its deeds and the lines of <c>tell</c>.</summary>
internal static class DutyShapes
{
    public static JsonObject Duty() => Keys(
        ("duty", Word, true), ("was", Word, false), ("label", Ref("both"), true), ("owner", Ref("role"), true),
        ("to", RulebookSchema.Either(HeadShapes.Roles(), Keys(("each of", HeadShapes.Roles(), true))), true), ("if", Ref("criterion"), false),
        ("severity", OneOf("must", "should", "may"), true), ("basis", OneOf("law", "rule", "wish", "default"), true), ("source", Word, false),
        ("tags", Ref("words"), false), ("starts", Ref("phrase"), true), ("from", Ref("phrase"), false), ("due", Ref("phrase"), false),
        ("if-too-late", Ref("phrase"), false), ("ends", RulebookSchema.Either(Ref("phrase"), ListOf(Ref("phrase"))), false),
        ("done-by", RulebookSchema.Either(Ref("deed"), ListOf(Ref("deed"))), true),
        ("tell", new JsonObject { ["type"] = "array", ["items"] = Ref("step") }, false));

    public static JsonObject Step() => new()
    {
        ["type"] = "object",
        ["patternProperties"] = new JsonObject { ["^(notice|reminder|escalation) .+"] = HeadShapes.Roles() },
        ["additionalProperties"] = false,
        ["minProperties"] = 1,
        ["maxProperties"] = 1,
    };

    public static JsonObject Deed(Vocabulary vocabulary)
    {
        var shapes = new List<JsonNode>
        {
            OneOf([.. vocabulary.Events.Keys.Order(StringComparer.Ordinal)]),
            Keys(("all of", ListOf(Ref("deed")), true)),
            Keys(("acknowledged", Keys(("by", Ref("role"), true), ("of", OneOf("notice", "reminder", "escalation"), false)), true)),
        };
        foreach (var happens in vocabulary.Events.Values.OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            if (vocabulary.Documents.Values.FirstOrDefault(d => d.SentEvent == happens.Name) is { } document)
                shapes.Add(Keys([("document", OneOf(document.Name), true), .. Fields(happens)]));
            if (!happens.Carries.IsEmpty) shapes.Add(Keys((happens.Name, Keys([.. Fields(happens)]), true)));
        }

        return RulebookSchema.Either([.. shapes]);
    }

    private static IEnumerable<(string, JsonNode, bool)> Fields(EventDeclaration happens) => happens.Carries.Select(c =>
        (c.Name, (JsonNode)(c.Kind switch { CarriedKind.Role => Ref("role"), CarriedKind.Choice => OneOf([.. c.Choices.Select(o => o.Name)]), _ => Word }), false));
}
