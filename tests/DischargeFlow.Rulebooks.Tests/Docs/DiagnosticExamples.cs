using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Tests.Checking;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Docs;

/// <summary>An example of each code: the lines that were spoilt in a sound text, and what a check says of them.</summary>
internal static class DiagnosticExamples
{
    private const int MostLines = 8;

    private static readonly Rulebook Rulebook =
        CheckedRulebook.Read(new("rulebook.yaml", Minato.Rulebook), [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables).Value!;

    /// <summary>The example of a code; null where its mistake is no line of one text: see <see cref="WholeExamples"/>.</summary>
    public static (string Lines, Finding Found)? Of(string code)
    {
        foreach (var (sound, file, mistakes, check) in Texts)
        {
            if (mistakes.FirstOrDefault(m => m.Code == code && sound.ReplaceLineEndings("\n").Contains(m.Was.ReplaceLineEndings("\n"), StringComparison.Ordinal)) is not { } mistake) continue;
            var (text, place) = mistake.In(sound, file);
            return (Spoilt(sound.ReplaceLineEndings("\n"), text, place.Line), check(text).First(f => f.Code == code && f.Place == place));
        }

        return null;
    }

    private static IEnumerable<(string Sound, string File, IReadOnlyList<Mistake> Mistakes, Func<string, IEnumerable<Finding>> Check)> Texts =>
    [
        (Minato.Rulebook, "rulebook.yaml", A_rulebook_with_a_mistake.Mistakes,
            text => CheckedRulebook.Read(new SourceText("rulebook.yaml", text), [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables).Findings),
        (Minato.Scenario, "scenario.yaml", A_case_with_a_mistake.Mistakes, text => ScenarioReader.Read(new("scenario.yaml", text), Rulebook, ShippedWorkflows.HospitalStay).Findings),
        (Minato.Vocabulary, "vocabulary.yaml", A_vocabulary_or_a_calendar_with_a_mistake.Mistakes, text => VocabularyReader.Read(new("vocabulary.yaml", text)).Findings),
        (Minato.Table, "table.yaml", A_vocabulary_or_a_calendar_with_a_mistake.Mistakes, text => ClosedDayTableReader.Read(new("table.yaml", text)).Findings),
        (Minato.Notice, "notice.ja.txt", A_mail_text_with_a_mistake.Mistakes,
            text => MailTexts.Check(new Dictionary<string, SourceText> { ["notice.ja"] = new("notice.ja.txt", text), ["notice.en"] = new("notice.en.txt", Minato.Notice.ReplaceLineEndings("\n")) })),
    ];

    /// <summary>The line that the finding names, with those around it that are not in the sound text, and of a duty its name.</summary>
    private static string Spoilt(string sound, string text, int line)
    {
        var before = sound.Split('\n').ToHashSet();
        var lines = text.Split('\n');
        var (first, last) = (line - 1, line - 1);
        while (first > 0 && last - first < MostLines - 1 && !before.Contains(lines[first - 1])) first--;
        while (last + 1 < lines.Length && last - first < MostLines - 1 && !before.Contains(lines[last + 1])) last++;
        return string.Join('\n', lines[first..(last + 1)]);
    }
}
