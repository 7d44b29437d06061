using DischargeFlow.Rulebooks.Checking.Answers;
using DischargeFlow.Rulebooks.Checking.Demonstrations;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.References;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>Finds criteria that no patient meets, or all do, and those that nobody can read.</summary>
internal sealed class CriterionChecks(Rulebook rulebook, Possible possible, Demonstrator? demonstrator, FindingList findings)
{
    private readonly HashSet<string> _constant = [];

    public void Check()
    {
        Misplaced();
        foreach (var criterion in rulebook.Criteria)
        {
            if (criterion.Label is null) findings.Add(FindingTable.MissingLabel, criterion.Place, criterion.Name);
            if (Same(criterion.Body, criterion.Place)) _constant.Add(criterion.Name);
        }

        if (rulebook.Scope is { } scope) Same(scope, scope.Place);
        foreach (var duty in rulebook.Duties)
        {
            // A condition that nobody meets is an error of the duty.
            if (duty.If is { } condition && !possible.IsNever([condition], [])) Same(condition, condition.Place);
        }

        foreach (var (line, _) in rulebook.Moments.Select(m => m.Expression).OfType<MomentExpression.Choose>().SelectMany(c => c.Lines)) Same(line, line.Place);
        foreach (var (line, _) in rulebook.Parties.Select(p => p.Expression).OfType<PartyExpression.Choose>().SelectMany(c => c.Lines)) Same(line, line.Place);
    }

    /// <summary>Which occurrence it is has an answer in the condition of a duty only, which is checked with the duty.</summary>
    private void Misplaced()
    {
        var conditions = rulebook.Duties.Select(d => d.If).OfType<Criterion>().ToHashSet<Criterion>(ReferenceEqualityComparer.Instance);
        foreach (var asked in RulebookCriteria.Of(rulebook).Where(c => !conditions.Contains(c)).SelectMany(CriterionLines.Inside).OfType<Criterion.OccurrenceIs>())
            findings.Add(FindingTable.EachOutsideDuty, asked.Place, asked.Event);
    }

    private bool Same(Criterion criterion, Place place)
    {
        // Told once, where it comes from.
        if (CriterionLines.Inside(criterion).OfType<Criterion.Named>().Any(n => _constant.Contains(n.Name))) return true;
        if (possible.IsNever([criterion], []))
            findings.Show(FindingTable.AlwaysOrNever, place, Constant(criterion, false), demonstrator, new Bilingual("いつも「いいえ」", "always no"), new Bilingual("例: すべてに当てはまる患者でも「いいえ」です。", "For example, a patient to whom everything applies does not meet it either."));
        else if (possible.IsNever([], [criterion]))
            findings.Show(FindingTable.AlwaysOrNever, place, Constant(criterion, true), demonstrator, new Bilingual("いつも「はい」", "always yes"), new Bilingual("例: どれにも当てはまらない患者でも「はい」です。", "For example, a patient to whom none of it applies meets it too."));
        else
            return false;
        return true;
    }

    /// <summary>A patient of whom everything is recorded, and the criterion has the answer that it always has.</summary>
    private Sought Constant(Criterion criterion, bool yes) => new()
    {
        Shows = yes
            ? new($"この患者でも {criterion.Place.Line} 行目の基準は「はい」です。", $"The criterion in line {criterion.Place.Line} is yes for this patient too.")
            : new($"この患者でも {criterion.Place.Line} 行目の基準は「いいえ」です。", $"The criterion in line {criterion.Place.Line} is no for this patient too."),
        Duties = [.. rulebook.Duties.Where(d => d.Starts.Anchor is not Anchor.OfDuty).Take(1)],
        Answered = [criterion],
        Asked = criterion,
        IsSeen = plan => Seen.Answer(plan) == yes,
    };
}
