using DischargeFlow.Rulebooks.Language;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Charts;

/// <summary>The stretches of a stay into which a chart is divided.</summary>
internal enum Stretch { FromBeginning, BeforeEnd, FromEnd, Elsewhere }

/// <summary>Roughly when a duty is due, so that rows stand in the order of time. A chart is no plan: it knows no case and no calendar.</summary>
internal sealed class ChartTimes(Rulebook rulebook)
{
    /// <summary>The event with which a stay begins.</summary>
    public const string Beginning = "admission";

    /// <summary>The event with which a stay ends.</summary>
    public const string End = "discharged";

    private const string PlannedEnd = "planned-discharge";

    // A date that is set is set about so long before it.
    private const double SetBefore = 10;

    private const int Deepest = 12;

    /// <summary>The stretch in which a duty is due, and how many days after its beginning, or from its end.</summary>
    public (Stretch Stretch, double Days) Of(Duty duty)
    {
        var (root, days) = At(duty.Due ?? duty.Starts, duty, 0);
        return root switch
        {
            Beginning => (Stretch.FromBeginning, days),
            End => days < 0 ? (Stretch.BeforeEnd, days) : (Stretch.FromEnd, days),
            _ => (Stretch.Elsewhere, days),
        };
    }

    private (string Root, double Days) At(Phrase phrase, Duty? duty, int depth)
    {
        var (root, days) = depth > Deepest ? ("", 0) : At(phrase.Anchor, duty, depth + 1);
        return phrase.Offset switch
        {
            Offset.Span span => (root, days + (span.Before ? -1 : 1) * span.Count * InDays(span.Unit)),
            Offset.DayOf day => (root, days + day.Number - 1),
            _ => (root, days),
        };
    }

    private (string Root, double Days) At(Anchor anchor, Duty? duty, int depth) => anchor switch
    {
        Anchor.Event { Name: Beginning or End } e => (e.Name, 0),
        Anchor.DateFact { Name: PlannedEnd } => (End, 0),
        Anchor.Event e => (e.Name, 0),
        Anchor.DateFact fact => (fact.Name, 0),
        Anchor.Named named => OfMoment(named.Name, depth),
        Anchor.Set { IsMoment: true } set => OfMoment(set.Name, depth) is var (root, days) ? (root, days - SetBefore) : default,
        Anchor.Set { Name: PlannedEnd } => (End, -SetBefore),
        Anchor.Set set => (set.Name, 0),
        Anchor.OfDuty of when rulebook.Duties.FirstOrDefault(d => d.Name == of.Duty) is { } other => At(of.Point == DutyPoint.Started ? other.Starts : other.Due ?? other.Starts, other, depth),
        Anchor.Due when duty?.Due is { } due => At(due, duty, depth),
        Anchor.Start or Anchor.Known when duty is not null => At(duty.Starts, duty, depth),
        _ => ("", 0),
    };

    private (string Root, double Days) OfMoment(string name, int depth)
    {
        var lines = rulebook.Moments.FirstOrDefault(m => m.Name == name)?.Expression switch
        {
            MomentExpression.Single single => [single.Phrase],
            MomentExpression.EarliestOf earliest => earliest.Lines,
            MomentExpression.LatestOf latest => latest.Lines,
            MomentExpression.FirstKnownOf first => first.Lines,
            MomentExpression.Choose choose => [choose.Otherwise, .. choose.Lines.Select(l => l.Then)],
            _ => [],
        };
        var found = lines.Select(l => At(l, null, depth)).ToList();
        return found.Count == 0 ? ("", 0) : found.FirstOrDefault(f => f.Root is Beginning or End, found[0]);
    }

    private static double InDays(Unit unit) => unit.Kind switch
    {
        UnitKind.Minutes => 1.0 / 1440,
        UnitKind.Hours => 1.0 / 24,
        UnitKind.BusinessHours => 1.0 / 8,
        UnitKind.BusinessDays => 1.4,
        UnitKind.Weeks => 7,
        UnitKind.Months => 30,
        UnitKind.Years => 365,
        _ => 1,
    };
}
