using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.References;

namespace DischargeFlow.Rulebooks.Checking.Demonstrations;

/// <summary>The events and dates that must be recorded before some duties have their moments.</summary>
internal sealed class Roots(Rulebook rulebook, Func<int, int> choose)
{
    private readonly HashSet<string> _walked = [];

    /// <summary>Events, with how often each must happen.</summary>
    public SortedDictionary<string, int> Events { get; } = new(StringComparer.Ordinal);

    /// <summary>Date facts.</summary>
    public SortedSet<string> Dates { get; } = new(StringComparer.Ordinal);

    /// <summary>Facts of any kind that must have been recorded, whatever their value.</summary>
    public SortedSet<string> Recorded { get; } = new(StringComparer.Ordinal);

    /// <summary>Duties that must be met.</summary>
    public List<Duty> Met { get; } = [];

    public void Add(Duty duty)
    {
        if (!_walked.Add("duty " + duty.Name)) return;
        foreach (var phrase in DutyPhrases.Timing(duty)) Add(phrase);
    }

    public void Add(Phrase phrase) => Add(phrase.Anchor);

    public void Add(Anchor anchor)
    {
        switch (anchor)
        {
            case Anchor.Event happens:
                var times = happens.Which switch { Which.FromFirst first => first.Number, Which.FromLast last => last.Number, _ => 1 };
                Events[happens.Name] = Math.Max(times, Events.GetValueOrDefault(happens.Name));
                break;
            case Anchor.DateFact fact:
                Dates.Add(fact.Name);
                break;
            case Anchor.Named named:
                AddMoment(named.Name);
                break;
            case Anchor.Set { IsMoment: true } set:
                AddMoment(set.Name);
                break;
            case Anchor.Set set:
                Recorded.Add(set.Name);
                break;
            case Anchor.OfDuty of when rulebook.Duties.FirstOrDefault(d => d.Name == of.Duty) is { } other:
                Add(other);
                if (of.Point is DutyPoint.Met or DutyPoint.Ended && !Met.Contains(other)) Met.Add(other);
                break;
        }
    }

    private void AddMoment(string name)
    {
        if (!_walked.Add("moment " + name)) return;
        switch (rulebook.Moments.FirstOrDefault(m => m.Name == name)?.Expression)
        {
            case MomentExpression.Single single:
                Add(single.Phrase);
                break;
            case MomentExpression.EarliestOf earliest:
                Add(earliest.Lines[choose(earliest.Lines.Length)]);
                break;
            case MomentExpression.FirstKnownOf first:
                Add(first.Lines[choose(first.Lines.Length)]);
                break;
            case MomentExpression.LatestOf latest:
                foreach (var line in latest.Lines) Add(line);
                break;
            case MomentExpression.Choose lines:
                foreach (var (line, then) in lines.Lines)
                {
                    Add(then);
                    Add(line);
                }

                Add(lines.Otherwise);
                break;
        }
    }

    /// <summary>What the lines of a criterion compare.</summary>
    public void Add(Criterion criterion)
    {
        foreach (var line in CriterionLines.Inside(criterion))
        {
            switch (line)
            {
                case Criterion.Named named when _walked.Add("criterion " + named.Name) && rulebook.Criteria.FirstOrDefault(c => c.Name == named.Name) is { } definition:
                    Add(definition.Body);
                    break;
                case Criterion.LiesIn lies:
                    Add(lies.Moment);
                    break;
                case Criterion.MomentCompares compares:
                    Add(compares.Left);
                    Add(compares.Right);
                    break;
                case Criterion.SpanCompares span:
                    Add(span.From);
                    Add(span.To);
                    break;
                case Criterion.AgeCompares age:
                    Dates.Add(age.BirthFact);
                    Add(age.On);
                    break;
                case Criterion.Pinned { Pin: Pin.On on }:
                    Add(on.Moment);
                    break;
            }
        }
    }
}
