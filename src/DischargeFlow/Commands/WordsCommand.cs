using System.Text.Json.Nodes;
using DischargeFlow.Casework.Plans;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;
using DischargeFlow.Settings;
using DischargeFlow.Workflows;

namespace DischargeFlow.Commands;

/// <summary>Lists the words that a rulebook may use, with what people read for them in both languages.</summary>
internal static class WordsCommand
{
    /// <summary>The words of a rulebook's vocabulary and its own names; without a rulebook those of every vocabulary.</summary>
    public static int Run(Terminal terminal, string? rulebook, bool json)
    {
        var (loaded, library) = rulebook is null ? (null, WorkflowFolder.Read(WorkflowPlaces.Folder(SettingsSource.Read()["Workflows:Folder"]))) : PlanCommand.Find(terminal, rulebook);
        if (rulebook is not null && loaded is null) return ExitCodes.Findings;
        var vocabularies = loaded is null ? library.Vocabularies : [library.Vocabularies.First(v => v.Name == loaded.Rulebook.CaseKind)];
        if (json) terminal.Out.WriteLine(new JsonArray([.. vocabularies.Select(v => Json(v, loaded?.Rulebook))]).ToJsonString(PlanJson.Text));
        else foreach (var vocabulary in vocabularies) Write(terminal, vocabulary, loaded?.Rulebook);
        return ExitCodes.Fine;
    }

    private static IEnumerable<WordList> Lists(Vocabulary vocabulary, Rulebook? rulebook) =>
        WordList.Of(vocabulary).Concat(rulebook is null ? [] : WordList.Of(rulebook)).Where(l => !l.Words.IsEmpty);

    private static void Write(Terminal terminal, Vocabulary vocabulary, Rulebook? rulebook)
    {
        terminal.Out.WriteLine($"{vocabulary.Name} {vocabulary.Version}: {vocabulary.Label.Ja} / {vocabulary.Label.En}");
        foreach (var list in Lists(vocabulary, rulebook))
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(list.Heading.In(terminal.Language));
            Write(terminal, list.Words, 1);
        }
    }

    private static void Write(Terminal terminal, IReadOnlyCollection<ListedWord> words, int depth)
    {
        var width = words.Select(w => w.Name.Length).DefaultIfEmpty(0).Max();
        foreach (var word in words)
        {
            var label = word.Label is null ? "" : $"{word.Label.Ja} / {word.Label.En}";
            var more = string.Concat(word.Kind is null ? "" : $"  {word.Kind}", word.Of is null ? "" : $"  of {word.Of}");
            terminal.Out.WriteLine($"{new string(' ', depth * 2)}{word.Name.PadRight(width)}  {label}{more}".TrimEnd());
            Write(terminal, word.Within, depth + 1);
        }
    }

    private static JsonObject Json(Vocabulary vocabulary, Rulebook? rulebook)
    {
        var told = new JsonObject { ["vocabulary"] = vocabulary.Name, ["version"] = vocabulary.Version, ["ja"] = vocabulary.Label.Ja, ["en"] = vocabulary.Label.En };
        if (rulebook is not null) told["rulebook"] = rulebook.Name;
        foreach (var list in Lists(vocabulary, rulebook)) told[list.Key] = Json(list.Words);
        return told;
    }

    private static JsonArray Json(IEnumerable<ListedWord> words) => new([.. words.Select(word =>
    {
        var told = new JsonObject { ["name"] = word.Name, ["ja"] = word.Label?.Ja, ["en"] = word.Label?.En };
        if (word.Kind is not null) told["kind"] = word.Kind;
        if (word.Of is not null) told["of"] = word.Of;
        if (!word.Within.IsEmpty) told["within"] = Json(word.Within);
        return told;
    })]);
}
