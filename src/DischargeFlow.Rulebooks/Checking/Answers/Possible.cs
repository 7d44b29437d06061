using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.References;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Checking.Answers;

/// <summary>Reasons over all cases in which some criteria have the answers that are asked for.</summary>
internal sealed class Possible
{
    private const int MostWords = 4;
    private const int StepsOfOneQuestion = 200_000;

    // How much is looked at in one rulebook: beyond it nothing is claimed. A real rulebook needs some thousands.
    private long _left = 3_000_000;

    private readonly Question _question;
    private readonly Drawing _drawing;
    private readonly Dictionary<Criterion, Formula> _formulas = new(ReferenceEqualityComparer.Instance);

    public Possible(Rulebook rulebook, Vocabulary vocabulary)
    {
        _question = new(rulebook, vocabulary);

        // Every limit of a number must be known before any is drawn.
        foreach (var criterion in RulebookCriteria.Of(rulebook)) _formulas[criterion] = _question.Ask(criterion);
        _drawing = new(_question.Unknowns);
    }

    /// <summary>True when a question had more cases than could be looked at.</summary>
    public bool MetItsLimit { get; private set; }

    /// <summary>What can be one way or another about a case.</summary>
    public IReadOnlyList<Unknown> Unknowns => _question.Unknowns;

    /// <summary>True when there is surely no case in which every criterion of <paramref name="yes"/> holds and none of <paramref name="no"/>.</summary>
    public bool IsNever(IReadOnlyCollection<Criterion> yes, IReadOnlyCollection<Criterion> no) => Look(yes, no) == Diagrams.No;

    /// <summary>
    /// Such cases, the plainest first: the way of each unknown that the criteria ask about, -1 for the others. Empty when there is none, or more than
    /// can be looked at.
    /// </summary>
    public IEnumerable<int[]> Cases(IReadOnlyCollection<Criterion> yes, IReadOnlyCollection<Criterion> no)
    {
        if (Look(yes, no) is not { } root || root == Diagrams.No) yield break;
        var ways = Enumerable.Repeat(-1, Unknowns.Count).ToArray();
        foreach (var unknown in yes.Concat(no).SelectMany(c => FormulaOf(c).Unknowns)) ways[unknown] = 0;
        foreach (var path in Paths(_drawing.Diagrams, root))
        {
            var found = (int[])ways.Clone();
            foreach (var (unknown, way) in path) found[unknown] = way;
            yield return found;
        }
    }

    /// <summary>The case with everything said that some criteria ask about: all of it yes, or as far up as it goes; then all of it no.</summary>
    public IEnumerable<int[]> Answered(int[] ways, IReadOnlyCollection<Criterion> criteria)
    {
        var asked = criteria.SelectMany(c => FormulaOf(c).Unknowns).Where(u => ways[u] < 0).ToHashSet();
        int[] With(Func<Unknown, int> way) => [.. ways.Select((w, i) => asked.Contains(i) ? way(Unknowns[i]) : w)];
        yield return With(u => u is YesOrNo ? 1 : Math.Max(0, u.Ways - 2));
        yield return With(_ => 0);
    }

    /// <summary>A case in words; what is ordinary about it is not spoken of.</summary>
    public Bilingual Words(int[] ways)
    {
        var words = Unknowns.Select((u, i) => ways[i] < 0 ? null : u.Words(ways[i])).OfType<string>().Take(MostWords).ToList();
        return words.Count == 0
            ? new("例: どれにも当てはまらない患者。", "For example, a patient to whom none of it applies.")
            : new($"例: {string.Join("、", words)} の患者。", $"For example, a patient with {string.Join(", ", words)}.");
    }

    private int? Look(IReadOnlyCollection<Criterion> yes, IReadOnlyCollection<Criterion> no)
    {
        if (_left <= 0)
        {
            MetItsLimit = true;
            return null;
        }

        if (_drawing.Diagrams.IsNearlyFull) _drawing.Clear();
        var diagrams = _drawing.Diagrams;
        diagrams.StepsLeft = StepsOfOneQuestion;
        try
        {
            var root = Diagrams.Yes;
            foreach (var criterion in yes) root = diagrams.And(root, _drawing.Of(FormulaOf(criterion)));
            foreach (var criterion in no) root = diagrams.And(root, diagrams.Not(_drawing.Of(FormulaOf(criterion))));
            return root;
        }
        catch (DiagramsFullException)
        {
            MetItsLimit = true;
            _drawing.Clear();
            return null;
        }
        finally
        {
            _left -= StepsOfOneQuestion - Math.Max(0, diagrams.StepsLeft);
        }
    }

    private Formula FormulaOf(Criterion criterion) => _formulas.TryGetValue(criterion, out var known) ? known : _formulas[criterion] = _question.Ask(criterion);

    private static IEnumerable<List<(int Unknown, int Way)>> Paths(Diagrams diagrams, int root)
    {
        var open = new Stack<(int Node, ImmutableList<(int, int)> Path)>([(root, [])]);
        while (open.TryPop(out var at))
        {
            if (at.Node == Diagrams.Yes) yield return [.. at.Path];
            if (at.Node <= Diagrams.Yes) continue;
            var (unknown, ways) = diagrams[at.Node];
            for (var way = ways.Length - 1; way >= 0; way--)
            {
                if (ways[way] != Diagrams.No) open.Push((ways[way], at.Path.Add((unknown, way))));
            }
        }
    }
}
