using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DischargeFlow.Casework.Plans;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Versions.Differences;

namespace DischargeFlow.Commands;

/// <summary>Tells in what two versions of a rulebook differ. Ends as comparing programs do: 0 the same, 1 not, 2 not compared.</summary>
internal static class DiffCommand
{
    public static int Run(Terminal terminal, string before, string after, bool json)
    {
        var (was, _) = PlanCommand.Find(terminal, before);
        var (now, library) = PlanCommand.Find(terminal, after);
        if (was is null || now is null) return ExitCodes.Usage;
        var vocabulary = library.Vocabularies.First(v => v.Name == now.Rulebook.CaseKind);
        var differences = RulebookDifferences.Between(was.Rulebook, now.Rulebook, vocabulary);
        if (json) terminal.Out.WriteLine(new JsonArray([.. differences.Select(d => Json(d, terminal.Language))]).ToJsonString(PlanJson.Text));
        else Write(terminal, differences);
        return differences.IsEmpty ? ExitCodes.Fine : ExitCodes.Findings;
    }

    private static void Write(Terminal terminal, ImmutableArray<Difference> differences)
    {
        foreach (var difference in differences) terminal.Out.WriteLine(difference.Sentence(terminal.Language));
        if (differences.IsEmpty) terminal.Say("ルールの内容は同じです。", "The rules say the same.");
        else terminal.Say($"違いは {differences.Length} 件です。", $"{differences.Length} differences.");
    }

    private static JsonNode Json(Difference difference, Language language) => new JsonObject
    {
        ["weight"] = difference.Weight.ToString().ToLowerInvariant(),
        ["kind"] = difference.Kind,
        ["name"] = difference.Name,
        ["subject"] = Of(difference.Subject),
        ["aspect"] = Of(difference.Aspect),
        ["before"] = Of(difference.Before),
        ["after"] = Of(difference.After),
        ["sentence"] = difference.Sentence(language),
    };

    private static JsonObject? Of(Bilingual? text) => text is null ? null : new() { ["ja"] = text.Ja, ["en"] = text.En };
}
