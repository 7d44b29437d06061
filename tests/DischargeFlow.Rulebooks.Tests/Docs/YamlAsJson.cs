using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace DischargeFlow.Rulebooks.Tests.Docs;

/// <summary>A YAML text as JSON whose words are all text, as the reader takes them.</summary>
internal static class YamlAsJson
{
    public static JsonNode? Of(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return Of(stream.Documents[0].RootNode);
    }

    private static JsonNode? Of(YamlNode node) => node switch
    {
        YamlMappingNode keys => new JsonObject(keys.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, Of(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Of)]),
        _ => JsonValue.Create(((YamlScalarNode)node).Value ?? ""),
    };
}
