using DischargeFlow.Rulebooks.Checking.Answers;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Compilation;

namespace DischargeFlow.Rulebooks.Checking.Duties;

/// <summary>Finds two duties that ask the same of one patient by different moments, and patients who fall between the duties.</summary>
internal sealed class OverlapChecks(Rulebook rulebook, Possible possible, FindingList findings)
{
    private readonly Dictionary<string, HashSet<string>> _referred = [];

    public void Check()
    {
        foreach (var alike in rulebook.Duties.Where(d => d.Due is not null).GroupBy(d => (d.Owner, string.Join(' ', d.To))))
        {
            var duties = alike.Select(d => (Duty: d, Due: Same(d.Due!), Deeds: Deeds(d).ToHashSet())).ToList();
            for (var j = 1; j < duties.Count && !findings.IsFull; j++)
            {
                // Each duty is told of once, with the first that it overlaps.
                _ = duties.Take(j).Any(o => o.Due != duties[j].Due && o.Deeds.Overlaps(duties[j].Deeds) && Overlap(o.Duty, duties[j].Duty));
            }
        }

        foreach (var duty in rulebook.Duties.Where(d => d.Severity == Severity.Must)) Gap(duty);
    }

    private bool Overlap(Duty first, Duty second)
    {
        // Tiers: the earlier one is over when its time has passed. And who lets one duty speak of the other has seen that there are two.
        if (LapsesWhenDue(first) || LapsesWhenDue(second) || Referred(first).Contains(second.Name) || Referred(second).Contains(first.Name)) return false;
        if (possible.Example([.. new[] { first.If, second.If }.OfType<Criterion>()], []) is not { } example) return false;
        findings.Add(FindingTable.SameDutyTwice, second.Place, first.Name, second.Name, example);
        return true;
    }

    private HashSet<string> Referred(Duty duty) =>
        _referred.TryGetValue(duty.Name, out var known) ? known : _referred[duty.Name] = [.. DutyOrder.ReferredBy(duty, rulebook)];

    /// <summary>
    /// Whether somebody who meets the criterion that a condition names first, which is what the rule is about, can be left without any duty that must be
    /// done.
    /// </summary>
    private void Gap(Duty duty)
    {
        if (duty.If is not Criterion.All all) return;
        Criterion?[] musts = [.. rulebook.Duties.Where(d => d.Severity == Severity.Must).Select(d => d.If)];
        if (musts.Any(m => m is null)) return;
        if (all.Lines[0] is Criterion.Named named && possible.Example([named], [.. musts.OfType<Criterion>()]) is { } example)
            findings.Add(FindingTable.NobodyActs, named.Place, named.Name, example);
    }

    private static bool LapsesWhenDue(Duty duty) => duty.Ends.Any(e => e.Phrase is { Anchor: Anchor.Due, Offset: null });

    private static string Same(Phrase phrase) => (phrase with { Place = Place.Nowhere }).ToString();

    private static IEnumerable<string> Deeds(Duty duty) => duty.DoneBy.Where(l => l.AllOf.Length == 1).Select(l => l.AllOf[0]).OfType<Deed.OfEvent>()
        .Select(d => $"{d.Event} {string.Join(' ', d.Matches.OrderBy(m => m.Field, StringComparer.Ordinal).Select(m => $"{m.Field}={m.Value}"))}");
}
