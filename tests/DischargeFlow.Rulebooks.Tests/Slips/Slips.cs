using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Tests.Slips;

/// <summary>
/// Changes a sound text at one place, reads it, and says what is wrong with the answer: what is said of the change must stand within a line of it; where
/// nothing is said there, every word of the text must have arrived in what was read, and a text that says something else must be read as something else.
/// </summary>
internal sealed partial class Slips(Func<string, (object? Model, IReadOnlyList<Finding> Findings)> read, IReadOnlySet<string> keywords)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>Says of a line that it is read and not kept, so that no word of it can arrive; of a slip, that it changes nothing.</summary>
    public Func<string, Mutation, bool> SaysNothing { get; init; } = (_, _) => false;

    /// <summary>The answers that are wrong, for the seeds from 0 on.</summary>
    public IReadOnlyList<string> In(string sound, string kind, int seeds)
    {
        var (was, before) = read(sound);
        Assert.Empty(before);
        var (bag, dump) = (Tokens.Bag(sound), Tokens.Dump(was));
        var notKept = Tokens.Missing(sound, was!, new HashSet<int>(), keywords).Select(m => m.Word).ToHashSet();
        var wrong = new List<string>();
        for (var seed = 0; seed < seeds; seed++)
        {
            if (Mutation.Of(kind, seed, sound) is not { } slip || SaysNothing(sound, slip)) continue;
            var watch = Stopwatch.StartNew();
            var (model, findings) = read(slip.Text);
            if (watch.Elapsed > Longest) wrong.Add($"seed {seed}: it took {watch.Elapsed.TotalSeconds:0.0} s");
            if (findings.SelectMany(LinesOf).Any(line => slip.From(line) <= 1)) continue;
            if (Lost(slip, model, findings, bag, dump, notKept) is { } lost)
                wrong.Add($"seed {seed}, line {slip.Line} is now '{slip.Text.Split('\n').ElementAtOrDefault(slip.Line - 1)}': {lost}\n{string.Join('\n', findings.Select(f => $"{f.Place}: {f.Code} {f.Sentence.En} {f.Hint?.En}"))}");
        }

        return wrong;
    }

    /// <summary>What was neither said nor read; null when all arrived.</summary>
    private string? Lost(Mutation slip, object? model, IReadOnlyList<Finding> findings, string bag, string dump, IReadOnlySet<string> notKept)
    {
        if (model is null) return "nothing was read, and nothing is said within a line of the change";

        // A value that runs over two lines is refused whole.
        var told = findings.SelectMany(f => Enumerable.Range(f.Place.Line - 1, 3)).ToHashSet();
        var missing = Tokens.Missing(slip.Text, model, told, keywords).Where(m => !notKept.Contains(m.Word)).ToList();
        if (missing.Count > 0) return $"did not arrive: {string.Join("; ", missing.Take(3).Select(m => $"line {m.Line}: '{m.Word}'"))}";
        return findings.Count == 0 && Tokens.Dump(model) == dump && Tokens.Bag(slip.Text) != bag ? "it says something else, and was read as the same" : null;
    }

    /// <summary>The line of a finding, and the one that it names: a name that is used may be right where its declaration is misspelled.</summary>
    private static IEnumerable<int> LinesOf(Finding finding) => DeclaredOn().Match(finding.Hint?.En ?? "") is { Success: true } named
        ? [finding.Place.Line, int.Parse(named.Groups[1].Value, CultureInfo.InvariantCulture)] : [finding.Place.Line];

    [GeneratedRegex("of line ([0-9]+)")]
    private static partial Regex DeclaredOn();
}
