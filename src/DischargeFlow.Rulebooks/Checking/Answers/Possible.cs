using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Checking.Answers;

/// <summary>Looks for a case in which some criteria have the answers that are asked for.</summary>
internal sealed class Possible(Rulebook rulebook, Vocabulary vocabulary)
{
    // More than any real rule asks for; beyond it nothing is claimed.
    private const int MostCases = 1 << 17;
    private const int MostWords = 4;

    /// <summary>
    /// The example of a case in which every criterion of <paramref name="yes"/> holds and none of <paramref name="no"/>; null when there is none.
    /// Where there are too many to look at, a case is thought possible and has no words.
    /// </summary>
    public Bilingual? Case(IReadOnlyCollection<Criterion> yes, IReadOnlyCollection<Criterion> no)
    {
        var question = new Question(rulebook, vocabulary);
        var must = yes.Select(c => question.Ask(c)).ToArray();
        var mustNot = no.Select(c => question.Ask(c)).ToArray();
        var sizes = question.Unknowns.Select(u => u.Ways).ToArray();
        if (sizes.Any(s => s == 0) || sizes.Aggregate(1L, (all, s) => Math.Min(all * s, int.MaxValue)) > MostCases) return new("", "");
        var ways = new int[sizes.Length];
        do
        {
            if (Array.TrueForAll(must, line => line(ways)) && !Array.Exists(mustNot, line => line(ways))) return Words(question, ways);
        }
        while (Next(ways, sizes));
        return null;
    }

    private static bool Next(int[] ways, int[] sizes)
    {
        for (var i = 0; i < ways.Length; i++)
        {
            if (++ways[i] < sizes[i]) return true;
            ways[i] = 0;
        }

        return false;
    }

    private static Bilingual Words(Question question, int[] ways)
    {
        var words = question.Unknowns.Select((u, i) => u.Words(ways[i])).OfType<string>().Take(MostWords).ToList();
        return words.Count == 0
            ? new("例: どれにも当てはまらない患者。", "For example, a patient to whom none of it applies.")
            : new($"例: {string.Join("、", words)} の患者。", $"For example, a patient with {string.Join(", ", words)}.");
    }
}
