using System.Collections.Immutable;

namespace DischargeFlow.Web.Drafts.Texts;

/// <summary>A line of one of two texts, and whether the other text has it not.</summary>
internal sealed record ComparedLine(string Text, bool IsOwn);

/// <summary>Two texts line by line, with the lines that only one of them has.</summary>
internal sealed record LineDifferences(ImmutableArray<ComparedLine> Before, ImmutableArray<ComparedLine> After)
{
    // The table of a longest common sequence grows with the product of both.
    private const int MostCompared = 2000;

    public static LineDifferences Between(string before, string after)
    {
        var (b, a) = (before.ReplaceLineEndings("\n").Split('\n'), after.ReplaceLineEndings("\n").Split('\n'));
        var first = 0;
        while (first < b.Length && first < a.Length && b[first] == a[first]) first++;
        var last = 0;
        while (last < b.Length - first && last < a.Length - first && b[^(last + 1)] == a[^(last + 1)]) last++;
        var (inB, inA) = (new bool[b.Length], new bool[a.Length]);
        Array.Fill(inB, true, first, b.Length - first - last);
        Array.Fill(inA, true, first, a.Length - first - last);
        Common(b.AsSpan(first, b.Length - first - last), a.AsSpan(first, a.Length - first - last), inB.AsSpan(first), inA.AsSpan(first));
        return new([.. b.Select((t, i) => new ComparedLine(t, inB[i]))], [.. a.Select((t, i) => new ComparedLine(t, inA[i]))]);
    }

    private static void Common(ReadOnlySpan<string> b, ReadOnlySpan<string> a, Span<bool> inB, Span<bool> inA)
    {
        if (b.Length > MostCompared || a.Length > MostCompared) return;
        var longest = new int[b.Length + 1, a.Length + 1];
        for (var i = b.Length - 1; i >= 0; i--)
        {
            for (var j = a.Length - 1; j >= 0; j--)
                longest[i, j] = b[i] == a[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }

        for (int i = 0, j = 0; i < b.Length && j < a.Length;)
        {
            if (b[i] == a[j]) (inB[i++], inA[j++]) = (false, false);
            else if (longest[i + 1, j] >= longest[i, j + 1]) i++;
            else j++;
        }
    }
}
