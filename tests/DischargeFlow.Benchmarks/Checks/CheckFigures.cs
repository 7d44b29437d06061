using System.Diagnostics;
using DischargeFlow.Benchmarks.Figures;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Benchmarks.Checks;

/// <summary>How long a check of 200 duties over 300 facts takes, the first time in a process and again, and the same text read alone.</summary>
internal static class CheckFigures
{
    private const int Rounds = 5;

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        await Task.Yield();
        var vocabulary = VocabularyReader.Read(new SourceText("vocabulary.yaml", LargeRulebook.Vocabulary)) is { IsSound: true, Value: { } read }
            ? read : throw new InvalidOperationException("The vocabulary of the benchmark has a mistake.");
        if (vocabulary.Facts.Count != LargeRulebook.Facts) throw new InvalidOperationException($"{vocabulary.Facts.Count} facts.");
        var tables = Region.Library.Tables;
        Reading<Rulebooks.Language.Rulebook> Check(string text) => CheckedRulebook.Read(new SourceText("rulebook.yaml", text), [vocabulary], tables);

        var watch = Stopwatch.StartNew();
        var sound = Check(LargeRulebook.Sound);
        var first = watch.Elapsed;
        if (!sound.IsSound || sound.Value!.Duties.Length != LargeRulebook.Duties) throw new InvalidOperationException(string.Join('\n', sound.Findings.Take(5)));
        yield return new("check, 200 duties and 300 facts, the first time", first.TotalSeconds, "s", 2, AtMost: true, Beside: $"{sound.Findings.Length} findings");
        var again = Median(() => Check(LargeRulebook.Sound));
        yield return new("check, the same again", again, "s", 2, AtMost: true);
        var shown = 0;
        var mistaken = Median(() => shown = Check(LargeRulebook.TooLateUnsaid).Findings.Count(f => f is { Code: "DF0502", Case: not null }));
        yield return new("check, 200 findings with a case each", mistaken, "s", 2, AtMost: true, Beside: $"{shown} cases");
        var alone = Median(() => RulebookReader.Read(new SourceText("rulebook.yaml", LargeRulebook.Sound), [vocabulary]));
        yield return new("the same text read and not checked", alone, "s", Beside: $"check takes {again / alone:0.0} times that");
    }

    private static double Median(Action action)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            action();
            times.Add(watch.Elapsed.TotalSeconds);
        }

        return times.Order().ElementAt(Rounds / 2);
    }
}
