namespace DischargeFlow.Rulebooks.Checking.Answers;

/// <summary>Draws formulas as diagrams, each once.</summary>
internal sealed class Drawing(IReadOnlyList<Unknown> unknowns)
{
    private readonly Dictionary<Formula, int> _drawn = [];

    public Diagrams Diagrams { get; private set; } = new();

    /// <summary>The node of a formula. Throws <see cref="DiagramsFullException"/> when there is no room.</summary>
    public int Of(Formula formula)
    {
        if (_drawn.TryGetValue(formula, out var known)) return known;
        var node = formula switch
        {
            Formula.Atom atom => Diagrams.Of(atom.Unknown, unknowns[atom.Unknown].Ways, atom.Holds),
            Formula.Not not => Diagrams.Not(Of(not.Line)),
            Formula.Weighed weighed => Weighed(weighed),
            _ => throw new DiagramsFullException(),
        };
        return _drawn[formula] = node;
    }

    /// <summary>Begins anew: what was drawn before is forgotten.</summary>
    public void Clear()
    {
        _drawn.Clear();
        Diagrams = new();
    }

    private int Weighed(Formula.Weighed weighed)
    {
        var lines = weighed.Lines;
        var nodes = lines.Select(l => Of(l.Line)).ToArray();

        // What the lines from each on can still take away or add.
        var (lowest, highest) = (new long[lines.Length + 1], new long[lines.Length + 1]);
        for (var i = lines.Length - 1; i >= 0; i--)
            (lowest[i], highest[i]) = (lowest[i + 1] + Math.Min(0, lines[i].Weight), highest[i + 1] + Math.Max(0, lines[i].Weight));

        // From the last line back, by the sum that is still wanted there.
        var wanted = new HashSet<long>[lines.Length + 1];
        wanted[0] = [weighed.Least];
        for (var i = 0; i < lines.Length; i++)
        {
            wanted[i + 1] = [];
            foreach (var sum in wanted[i].Where(s => s > lowest[i] && s <= highest[i]))
            {
                wanted[i + 1].Add(sum - lines[i].Weight);
                wanted[i + 1].Add(sum);
            }
        }

        var after = new Dictionary<long, int>();
        for (var i = lines.Length; i >= 0; i--)
        {
            var here = new Dictionary<long, int>();
            foreach (var sum in wanted[i])
            {
                here[sum] = sum <= lowest[i] ? Diagrams.Yes : sum > highest[i] ? Diagrams.No
                    : Joined(nodes[i], after[sum - lines[i].Weight], after[sum]);
            }

            after = here;
        }

        return after[weighed.Least];
    }

    private int Joined(int line, int with, int without) => with == Diagrams.Yes ? Diagrams.Or(line, without)
        : without == Diagrams.No ? Diagrams.And(line, with)
        : Diagrams.Choose(line, with, without);
}
