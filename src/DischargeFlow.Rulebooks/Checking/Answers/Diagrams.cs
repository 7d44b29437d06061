using System.Runtime.CompilerServices;

namespace DischargeFlow.Rulebooks.Checking.Answers;

/// <summary>
/// Ordered decision diagrams over unknowns of several ways. Two formulas that agree in every case are one node, so "never" and "always" are
/// read off; whoever asks for more than there is room for is told so by <see cref="DiagramsFullException"/>.
/// </summary>
internal sealed class Diagrams
{
    public const int No = 0;
    public const int Yes = 1;
    private const int MostNodes = 300_000;
    private const int Last = int.MaxValue;

    private readonly List<(int Unknown, int[] Ways)> _nodes = [(Last, []), (Last, [])];
    private readonly Dictionary<Content, int> _byContent = [];
    private readonly Dictionary<(bool And, int, int), int> _joined = [];
    private readonly Dictionary<int, int> _turned = [];

    /// <summary>How many steps may still be taken before the diagrams count as full.</summary>
    public int StepsLeft { get; set; }

    /// <summary>True when no further question should be asked of these diagrams.</summary>
    public bool IsNearlyFull => _nodes.Count > MostNodes / 2;

    /// <summary>The unknown that a node asks, and what follows in each of its ways.</summary>
    public (int Unknown, int[] Ways) this[int node] => _nodes[node];

    /// <summary>The diagram of one unknown.</summary>
    public int Of(int unknown, int ways, Func<int, bool> holds)
    {
        var kids = new int[ways];
        for (var way = 0; way < ways; way++) kids[way] = holds(way) ? Yes : No;
        return Node(unknown, kids);
    }

    public int Not(int node)
    {
        if (node <= Yes) return Yes - node;
        if (_turned.TryGetValue(node, out var known)) return known;
        Step();
        var (unknown, ways) = _nodes[node];
        var turned = Node(unknown, Array.ConvertAll(ways, Not));
        _turned[node] = turned;
        _turned[turned] = node;
        return turned;
    }

    public int And(int one, int other) => Join(true, one, other);

    public int Or(int one, int other) => Join(false, one, other);

    /// <summary>The second where the first holds, else the third.</summary>
    public int Choose(int when, int then, int otherwise) => Or(And(when, then), And(Not(when), otherwise));

    private int Join(bool and, int one, int other)
    {
        var (decides, lets) = and ? (No, Yes) : (Yes, No);
        if (one == decides || other == decides) return decides;
        if (one == lets || one == other) return other;
        if (other == lets) return one;
        var key = (and, Math.Min(one, other), Math.Max(one, other));
        if (_joined.TryGetValue(key, out var known)) return known;
        Step();
        var ((first, ways), (second, others)) = (_nodes[one], _nodes[other]);
        var unknown = Math.Min(first, second);
        var kids = new int[(first == unknown ? ways : others).Length];
        for (var way = 0; way < kids.Length; way++)
            kids[way] = Join(and, first == unknown ? ways[way] : one, second == unknown ? others[way] : other);
        return _joined[key] = Node(unknown, kids);
    }

    private int Node(int unknown, int[] ways)
    {
        if (Array.TrueForAll(ways, w => w == ways[0])) return ways[0];
        var content = new Content(unknown, ways);
        if (_byContent.TryGetValue(content, out var known)) return known;
        if (_nodes.Count >= MostNodes) throw new DiagramsFullException();
        _nodes.Add((unknown, ways));
        return _byContent[content] = _nodes.Count - 1;
    }

    private void Step()
    {
        if (--StepsLeft < 0 || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw new DiagramsFullException();
    }

    private readonly struct Content(int unknown, int[] ways) : IEquatable<Content>
    {
        private readonly int _unknown = unknown;
        private readonly int[] _ways = ways;

        public bool Equals(Content other) => _unknown == other._unknown && _ways.AsSpan().SequenceEqual(other._ways);

        public override bool Equals(object? obj) => obj is Content other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(_unknown);
            foreach (var way in _ways) hash.Add(way);
            return hash.ToHashCode();
        }
    }
}

/// <summary>A question has more cases than there is room to look at: nothing is claimed.</summary>
internal sealed class DiagramsFullException : Exception;
