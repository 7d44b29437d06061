using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Tests.Checking;

/// <summary>One mistake: what stands in a sound text, what is put in its place (the mark ¦ before what must be found), and what must be said of it.</summary>
public sealed record Mistake(string Code, string Was, string Now, string Ja, string En, string Also = "")
{
    public const char Mark = '¦';

    /// <inheritdoc/>
    public override string ToString() => $"{Code} {En}";

    /// <summary>The spoilt text, with the place that is marked in it.</summary>
    public (string Text, Place Place) In(string sound, string file)
    {
        sound = sound.ReplaceLineEndings("\n");
        var was = Was.ReplaceLineEndings("\n");
        Assert.True(was.Length == 0 || sound.Split(was).Length == 2, $"'{Was}' must stand exactly once in the sound text.");
        var marked = was.Length == 0 ? Now : sound.Replace(was, Now.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var at = marked.IndexOf(Mark, StringComparison.Ordinal);
        Assert.True(at >= 0, "The place must be marked.");
        var before = marked[..at];
        return (marked.Remove(at, 1), new Place(file, before.Count(c => c == '\n') + 1, at - before.LastIndexOf('\n')));
    }

    /// <summary>Holds that this is found there, in both languages, and nothing else but what may come along.</summary>
    public void IsFound(IReadOnlyCollection<Finding> findings, Place place)
    {
        var all = Shipped.ShippedWorkflows.Words(findings);
        Assert.True(findings.Any(f => f.Code == Code), $"{Code} is not among what was found:\n{all}");
        var found = findings.Where(f => f.Code == Code).ToList();
        Assert.True(found.Any(f => f.Place == place), $"{Code} must be found at {place}:\n{all}");
        var here = found.First(f => f.Place == place);
        Assert.Contains(Ja, here.Sentence.Ja + here.Hint?.Ja, StringComparison.Ordinal);
        Assert.Contains(En, here.Sentence.En + " " + here.Hint?.En, StringComparison.Ordinal);
        Assert.True(found.Count == 1, $"{Code} must be said once:\n{all}");
        var others = findings.Select(f => f.Code).Where(c => c != Code && !Also.Contains(c, StringComparison.Ordinal)).ToList();
        Assert.True(others.Count == 0, $"One mistake, one finding:\n{all}");
    }
}
