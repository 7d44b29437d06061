using DischargeFlow.Rulebooks.Checking.Answers;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Compilation;

namespace DischargeFlow.Rulebooks.Checking.Duties;

/// <summary>Finds two duties that ask the same of one patient by different moments, and patients who fall between the duties.</summary>
internal sealed class OverlapChecks(Rulebook rulebook, Possible possible, FindingList findings)
{
    public void Check()
    {
        for (var i = 0; i < rulebook.Duties.Length; i++)
        {
            for (var j = i + 1; j < rulebook.Duties.Length; j++) Pair(rulebook.Duties[i], rulebook.Duties[j]);
        }

        foreach (var duty in rulebook.Duties.Where(d => d.Severity == Severity.Must)) Gap(duty);
    }

    private void Pair(Duty first, Duty second)
    {
        if (first.Due is not { } one || second.Due is not { } other || Same(one) == Same(other)) return;
        if (first.Owner != second.Owner || !first.To.SequenceEqual(second.To) || !Deeds(first).Intersect(Deeds(second)).Any()) return;
        // Tiers: the earlier one is over when its time has passed. And who lets one duty speak of the other has seen that there are two.
        if (LapsesWhenDue(first) || LapsesWhenDue(second) || DutyOrder.ReferredBy(first, rulebook).Contains(second.Name) || DutyOrder.ReferredBy(second, rulebook).Contains(first.Name)) return;
        if (possible.Case([.. new[] { first.If, second.If }.OfType<Criterion>()], []) is { } example)
            findings.Add(FindingTable.SameDutyTwice, second.Place, first.Name, second.Name, example);
    }

    /// <summary>Whether somebody who meets one named criterion of a condition can be left without any duty that must be done.</summary>
    private void Gap(Duty duty)
    {
        if (duty.If is not Criterion.All all) return;
        Criterion?[] musts = [.. rulebook.Duties.Where(d => d.Severity == Severity.Must).Select(d => d.If)];
        if (musts.Any(m => m is null)) return;
        foreach (var named in all.Lines.OfType<Criterion.Named>())
        {
            if (possible.Case([named], [.. musts.OfType<Criterion>()]) is { } example) findings.Add(FindingTable.NobodyActs, named.Place, named.Name, example);
        }
    }

    private static bool LapsesWhenDue(Duty duty) => duty.Ends.Any(e => e.Phrase is { Anchor: Anchor.Due, Offset: null });

    private static string Same(Phrase phrase) => (phrase with { Place = Place.Nowhere }).ToString();

    private static IEnumerable<string> Deeds(Duty duty) => duty.DoneBy.Where(l => l.AllOf.Length == 1).Select(l => l.AllOf[0]).OfType<Deed.OfEvent>()
        .Select(d => $"{d.Event} {string.Join(' ', d.Matches.OrderBy(m => m.Field, StringComparer.Ordinal).Select(m => $"{m.Field}={m.Value}"))}");
}
