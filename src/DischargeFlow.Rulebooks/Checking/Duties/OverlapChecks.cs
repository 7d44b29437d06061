using DischargeFlow.Rulebooks.Checking.Answers;
using DischargeFlow.Rulebooks.Checking.Demonstrations;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Compilation;

namespace DischargeFlow.Rulebooks.Checking.Duties;

/// <summary>Finds two duties that ask the same of one patient by different moments, and patients who fall between the duties.</summary>
internal sealed class OverlapChecks(Rulebook rulebook, Possible possible, Demonstrator? demonstrator, FindingList findings)
{
    private readonly DutyOrder _order = new(rulebook);

    public void Check()
    {
        foreach (var alike in rulebook.Duties.Where(d => d.Due is not null).GroupBy(d => (d.Owner, string.Join(' ', d.To))))
        {
            var duties = alike.Select(d => (Duty: d, Due: Same(d.Due!), Deeds: Deeds(d).ToHashSet())).ToList();
            for (var j = 1; j < duties.Count && !findings.IsFull; j++)
            {
                // Each duty is told of once, with the first that it overlaps.
                _ = duties.Take(j).Any(o => o.Due != duties[j].Due && AskTheSame(o.Deeds, duties[j].Deeds) && Overlap(o.Duty, duties[j].Duty));
            }
        }

        foreach (var duty in rulebook.Duties.Where(d => d.Severity == Severity.Must)) Gaps(duty);
    }

    private bool Overlap(Duty first, Duty second)
    {
        // Tiers: the earlier one is over when its time has passed. And who lets one duty speak of the other has seen that there are two.
        if (LapsesWhenDue(first) || LapsesWhenDue(second) || _order.ReferredBy(first).Contains(second.Name) || _order.ReferredBy(second).Contains(first.Name)) return false;
        Criterion[] conditions = [.. new[] { first.If, second.If }.OfType<Criterion>()];
        return Found(FindingTable.SameDutyTwice, second, second.Place, conditions, [], new()
        {
            Shows = new($"務め「{first.Name}」と「{second.Name}」がどちらも始まり、期限が違います。", $"The duties '{first.Name}' and '{second.Name}' both start, with different due moments."),
            Duties = [first, second],
            Yes = [.. conditions],
            IsSeen = plan => plan.Duties.Where(d => d.Rule.Name == first.Name && Seen.Starts(d)).Any(one =>
                plan.Duties.Any(d => d.Rule.Name == second.Name && Seen.Starts(d) && d.RecipientRole == one.RecipientRole && d.WishedDue is { } due && one.WishedDue is { } other && due.Edge != other.Edge)),
        }, new("期限の違う重なり", "an overlap with another due moment"), first.Name, second.Name);
    }

    /// <summary>
    /// Whether there is such a case. The conditions decide that there is none; that there is one is said only of a case that was planned. Where nothing
    /// can be planned with, the conditions alone decide.
    /// </summary>
    private bool Found(FindingKind kind, Duty duty, Place place, Criterion[] yes, Criterion[] no, Sought sought, Bilingual what, params object[] words)
    {
        if (possible.Cases(yes, no).FirstOrDefault() is not { } example) return false;
        if (demonstrator is not { CanShow: true })
        {
            findings.Add(kind, place, [.. words, possible.Words(example)]);
        }
        else if (demonstrator.Find(sought) is { } shown)
        {
            findings.Show(kind, place, shown.Case, [.. words, possible.Words([.. shown.Ways.Select((way, i) => example[i] < 0 ? -1 : way)])]);
        }
        else
        {
            findings.Add(FindingTable.NotDecided, place, duty.Name, what);
            return false;
        }

        return true;
    }

    /// <summary>Whether somebody who meets a criterion that the rule is about can be left without any duty that must be done.</summary>
    private void Gaps(Duty duty)
    {
        Criterion?[] musts = [.. rulebook.Duties.Where(d => d.Severity == Severity.Must).Select(d => d.If)];
        if (musts.Any(m => m is null)) return;
        foreach (var named in About(duty.If).DistinctBy(n => n.Name)) Gap(duty, named, [.. musts.OfType<Criterion>()]);
    }

    /// <summary>
    /// What the rule is about: of lines that must hold together the first that is named, wherever it stands among facts, exclusions and comparisons, in
    /// each of the alternatives. A name that is enough by itself leaves nobody out, and what a name stands for is meant as it is.
    /// </summary>
    private static IEnumerable<Criterion.Named> About(Criterion? condition) => condition switch
    {
        Criterion.All all when all.Lines.OfType<Criterion.Named>().FirstOrDefault() is { } named => all.Lines.Length > 1 ? [named] : [],
        Criterion.All all => all.Lines.SelectMany(About),
        Criterion.Any any => any.Lines.SelectMany(About),
        Criterion.UnknownAs unknown => About(unknown.Line),
        _ => [],
    };

    private void Gap(Duty duty, Criterion.Named named, Criterion[] musts)
    {
        Found(FindingTable.NobodyActs, duty, named.Place, [named], musts, new()
        {
            Shows = new($"「{named.Name}」に当てはまりますが、must の務めは一つも始まりません。", $"'{named.Name}' is met, and no `must` duty starts."),
            Duties = [duty, .. rulebook.Duties.Where(d => d.Severity == Severity.Must && d != duty)],
            Yes = [named],
            No = [.. musts],
            Asked = named,
            IsSeen = plan => Seen.Answer(plan) == true && plan.Duties.Where(d => d.Rule.Name != Sought.Probe && d.Rule.Severity == Severity.Must).All(Seen.NeverApplied),
        }, new("抜け", "a gap"), named.Name);
    }

    /// <summary>Whoever lets a deed of one duty count for another beside its own means that the earlier step may serve; the same deeds twice is a slip.</summary>
    private static bool AskTheSame(HashSet<string> first, HashSet<string> second) => first.Count > 0 && first.SetEquals(second);

    private static bool LapsesWhenDue(Duty duty) => duty.Ends.Any(e => e.Phrase is { Anchor: Anchor.Due, Offset: null });

    private static string Same(Phrase phrase) => (phrase with { Place = Place.Nowhere }).ToString();

    private static IEnumerable<string> Deeds(Duty duty) => duty.DoneBy.Where(l => l.AllOf.Length == 1).Select(l => l.AllOf[0]).OfType<Deed.OfEvent>()
        .Select(d => $"{d.Event} {string.Join(' ', d.Matches.OrderBy(m => m.Field, StringComparer.Ordinal).Select(m => $"{m.Field}={m.Value}"))}");
}
