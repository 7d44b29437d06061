using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Checking.Answers;

/// <summary>Looks for a case in which some criteria have the answers that are asked for.</summary>
internal sealed class Possible(Rulebook rulebook, Vocabulary vocabulary)
{
    private const int MostWords = 4;

    // How much is looked at in one rulebook, in lines answered: beyond it nothing is claimed. A real rulebook needs some thousands.
    private long _left = 4_000_000;

    /// <summary>True when there is surely no case in which every criterion of <paramref name="yes"/> holds and none of <paramref name="no"/>.</summary>
    public bool IsNever(IReadOnlyCollection<Criterion> yes, IReadOnlyCollection<Criterion> no) => Look(yes, no) is (true, null);

    /// <summary>Such a case in words; null when there is none, or too many to look at.</summary>
    public Bilingual? Example(IReadOnlyCollection<Criterion> yes, IReadOnlyCollection<Criterion> no) => Look(yes, no).Example;

    private (bool WasLookedAt, Bilingual? Example) Look(IReadOnlyCollection<Criterion> yes, IReadOnlyCollection<Criterion> no)
    {
        if (_left <= 0) return (false, null);
        var question = new Question(rulebook, vocabulary);
        (Func<int[], bool?> Line, bool Wanted)[] lines = [.. yes.Select(c => (question.Ask(c), true)), .. no.Select(c => (question.Ask(c), false))];
        _left -= question.Lines;
        if (question.Lines > Question.MostLines) return (false, null);
        var ways = Enumerable.Repeat(-1, question.Unknowns.Count).ToArray();
        var next = 0;
        while (_left > 0)
        {
            _left -= question.Lines;
            var answer = Answer(lines, ways);
            if (answer == true) return (true, Words(question, ways));
            if (answer is null && next < ways.Length)
            {
                // Not decided yet: one unknown more takes its first way.
                ways[next++] = 0;
                continue;
            }

            // Decided against, or every unknown has its way and still nobody can tell: the last unknown takes its next way.
            while (next > 0 && ++ways[next - 1] >= question.Unknowns[next - 1].Ways) ways[--next] = -1;
            if (next == 0) return (true, null);
        }

        return (false, null);
    }

    private static bool? Answer((Func<int[], bool?> Line, bool Wanted)[] lines, int[] ways)
    {
        var all = (bool?)true;
        foreach (var (line, wanted) in lines)
        {
            var answer = line(ways);
            if (answer is null) all = null;
            else if (answer != wanted) return false;
        }

        return all;
    }

    private static Bilingual Words(Question question, int[] ways)
    {
        var words = question.Unknowns.Select((u, i) => ways[i] < 0 ? null : u.Words(ways[i])).OfType<string>().Take(MostWords).ToList();
        return words.Count == 0
            ? new("例: どれにも当てはまらない患者。", "For example, a patient to whom none of it applies.")
            : new($"例: {string.Join("、", words)} の患者。", $"For example, a patient with {string.Join(", ", words)}.");
    }
}
