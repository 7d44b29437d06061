using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.References;

/// <summary>The lines of a criterion, those within lines included; what a name stands for is not looked into.</summary>
internal static class CriterionLines
{
    public static IEnumerable<Criterion> Inside(Criterion? criterion)
    {
        if (criterion is null) yield break;
        var open = new Stack<Criterion>([criterion]);
        while (open.TryPop(out var line))
        {
            yield return line;
            foreach (var inner in Under(line).Reverse()) open.Push(inner);
        }
    }

    /// <summary>How many lines stand one within the other.</summary>
    public static int DepthOf(Criterion? criterion)
    {
        var deepest = 0;
        var open = new Stack<(Criterion Line, int Depth)>(criterion is null ? [] : [(criterion, 1)]);
        while (open.TryPop(out var line))
        {
            deepest = Math.Max(deepest, line.Depth);
            foreach (var inner in Under(line.Line)) open.Push((inner, line.Depth + 1));
        }

        return deepest;
    }

    private static IEnumerable<Criterion> Under(Criterion line) => line switch
    {
        Criterion.All all => all.Lines,
        Criterion.Any any => any.Lines,
        Criterion.None none => none.Lines,
        Criterion.AtLeast atLeast => atLeast.Lines,
        Criterion.Score score => score.Lines.Select(l => l.Line),
        Criterion.Pinned pinned => [pinned.Line],
        Criterion.UnknownAs unknown => [unknown.Line],
        _ => [],
    };
}
