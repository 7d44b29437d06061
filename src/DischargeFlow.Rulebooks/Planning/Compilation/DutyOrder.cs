using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.Planning.Compilation;

/// <summary>Duties in the order in which they can be worked out: each after those that it refers to.</summary>
internal static class DutyOrder
{
    public static List<Duty> Of(Rulebook rulebook)
    {
        var ordered = new List<Duty>();
        var underWay = new HashSet<string>();
        foreach (var duty in rulebook.Duties) Visit(duty, rulebook, ordered, underWay);
        return ordered;
    }

    /// <summary>The names of the duties to which a duty refers, by moments, criteria and parties too.</summary>
    public static IEnumerable<string> ReferredBy(Duty duty, Rulebook rulebook)
    {
        var names = new HashSet<string>();
        new References(rulebook, names).In(duty);
        return names;
    }

    private static void Visit(Duty duty, Rulebook rulebook, List<Duty> ordered, HashSet<string> underWay)
    {
        if (ordered.Contains(duty)) return;
        if (!underWay.Add(duty.Name)) throw new ArgumentException($"{duty.Place}: the duty '{duty.Name}' depends on itself.");
        foreach (var name in ReferredBy(duty, rulebook))
        {
            if (rulebook.Duties.FirstOrDefault(d => d.Name == name) is { } other && other != duty) Visit(other, rulebook, ordered, underWay);
        }

        underWay.Remove(duty.Name);
        ordered.Add(duty);
    }

    /// <summary>Walks everything that a duty stands on. Names already walked are not walked again, so circles end.</summary>
    private sealed class References(Rulebook rulebook, HashSet<string> duties)
    {
        private readonly HashSet<string> _walked = [];

        public void In(Duty duty)
        {
            In(duty.If);
            In(rulebook.Scope);
            In(rulebook.SendingNeeds?.Needed);
            In(duty.Starts);
            In(duty.Due);
            In((duty.From as WindowStart.FromMoment)?.Phrase);
            In((duty.IfTooLate as IfTooLate.Instead)?.Phrase);
            foreach (var end in duty.Ends) In(end.Phrase);
            foreach (var step in duty.Tell) In(step.At);
            foreach (var to in duty.To) InParty(to);
            InParty(duty.Owner);
        }

        private void In(Phrase? phrase)
        {
            switch (phrase?.Anchor)
            {
                case Anchor.OfDuty of:
                    duties.Add(of.Duty);
                    break;
                case Anchor.Named named:
                    InMoment(named.Name);
                    break;
                case Anchor.Set { IsMoment: true } set:
                    InMoment(set.Name);
                    break;
            }
        }

        private void InMoment(string name)
        {
            if (!_walked.Add("moment " + name)) return;
            switch (rulebook.Moments.FirstOrDefault(m => m.Name == name)?.Expression)
            {
                case MomentExpression.Single single:
                    In(single.Phrase);
                    break;
                case MomentExpression.EarliestOf earliest:
                    foreach (var line in earliest.Lines) In(line);
                    break;
                case MomentExpression.LatestOf latest:
                    foreach (var line in latest.Lines) In(line);
                    break;
                case MomentExpression.FirstKnownOf first:
                    foreach (var line in first.Lines) In(line);
                    break;
                case MomentExpression.Choose choose:
                    foreach (var (criterion, then) in choose.Lines)
                    {
                        In(criterion);
                        In(then);
                    }

                    In(choose.Otherwise);
                    break;
            }
        }

        private void InParty(string name)
        {
            if (!_walked.Add("party " + name)) return;
            switch (rulebook.Parties.FirstOrDefault(p => p.Name == name)?.Expression)
            {
                case PartyExpression.FirstOf first:
                    foreach (var role in first.Roles) InParty(role);
                    break;
                case PartyExpression.Choose choose:
                    foreach (var (criterion, _) in choose.Lines) In(criterion);
                    break;
            }
        }

        private void In(Criterion? criterion)
        {
            switch (criterion)
            {
                case Criterion.All all:
                    foreach (var line in all.Lines) In(line);
                    break;
                case Criterion.Any any:
                    foreach (var line in any.Lines) In(line);
                    break;
                case Criterion.None none:
                    foreach (var line in none.Lines) In(line);
                    break;
                case Criterion.AtLeast atLeast:
                    foreach (var line in atLeast.Lines) In(line);
                    break;
                case Criterion.Score score:
                    foreach (var (line, _) in score.Lines) In(line);
                    break;
                case Criterion.Named named when _walked.Add("criterion " + named.Name):
                    In(rulebook.Criteria.FirstOrDefault(c => c.Name == named.Name)?.Body);
                    break;
                case Criterion.MomentCompares compares:
                    In(compares.Left);
                    In(compares.Right);
                    break;
                case Criterion.LiesIn lies:
                    In(lies.Moment);
                    break;
                case Criterion.SpanCompares span:
                    In(span.From);
                    In(span.To);
                    break;
                case Criterion.AgeCompares age:
                    In(age.On);
                    break;
                case Criterion.DutyIs duty:
                    duties.Add(duty.Duty);
                    break;
                case Criterion.Pinned pinned:
                    In(pinned.Line);
                    In((pinned.Pin as Pin.On)?.Moment);
                    break;
                case Criterion.UnknownAs unknown:
                    In(unknown.Line);
                    break;
            }
        }
    }
}
