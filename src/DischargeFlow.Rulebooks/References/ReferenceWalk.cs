using DischargeFlow.Rulebooks.Language;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.References;

/// <summary>
/// Gathers what a part of a rulebook refers to, without going further. Whose days count where nothing is said is part of it:
/// <paramref name="daysOf"/> gives the roles that are meant then.
/// </summary>
internal sealed class ReferenceWalk(IReadOnlyCollection<string> daysOf)
{
    /// <summary>What was found, and how often it is asked.</summary>
    public Dictionary<Thing, int> Found { get; } = [];

    /// <summary>How many lines and phrases were walked.</summary>
    public int Lines { get; private set; }

    /// <summary>How many lines stood one within the other.</summary>
    public int Depth { get; private set; } = 1;

    /// <summary>What a criterion itself refers to.</summary>
    public static IEnumerable<Thing> Of(Criterion criterion)
    {
        var walk = new ReferenceWalk([]);
        walk.Criterion(criterion);
        return walk.Found.Keys;
    }

    public void Role(string? role)
    {
        if (role is null) return;
        if (role is "owner" or "recipient") Roles(daysOf);
        else Add(new(ThingKind.Party, role));
    }

    public void Moment(MomentExpression expression)
    {
        switch (expression)
        {
            case MomentExpression.Single single:
                Phrase(single.Phrase);
                break;
            case MomentExpression.EarliestOf earliest:
                foreach (var line in earliest.Lines) Phrase(line);
                break;
            case MomentExpression.LatestOf latest:
                foreach (var line in latest.Lines) Phrase(line);
                break;
            case MomentExpression.FirstKnownOf first:
                foreach (var line in first.Lines) Phrase(line);
                break;
            case MomentExpression.Choose choose:
                Choose(choose.Lines, choose.Otherwise, Phrase);
                break;
        }
    }

    public void Party(PartyExpression expression)
    {
        switch (expression)
        {
            case PartyExpression.FirstOf first:
                foreach (var role in first.Roles) Role(role);
                break;
            case PartyExpression.Choose choose:
                Choose(choose.Lines, choose.Otherwise, Role);
                break;
        }
    }

    public void Phrase(Phrase? phrase)
    {
        if (phrase is null) return;
        Lines++;
        if (phrase.Anchor switch
        {
            Anchor.Named named => new Thing(ThingKind.Moment, named.Name),
            Anchor.Set { IsMoment: true } set => new(ThingKind.Moment, set.Name),
            Anchor.OfDuty of => new(ThingKind.Duty, of.Duty),
            _ => (Thing?)null,
        } is { } thing)
        {
            Add(thing);
        }

        if (UnitOf(phrase.Offset) is { Kind: UnitKind.Own } own) Add(new(ThingKind.Unit, own.OwnName!));
        Role(phrase.DaysOf);
        Role((phrase.Clock as ClockEdge.Opening)?.Role ?? (phrase.Clock as ClockEdge.Closing)?.Role);
        if (phrase.DaysOf is null && AsksACalendar(phrase)) Roles(daysOf);
    }

    public void Criterion(Criterion? criterion)
    {
        Depth = Math.Max(Depth, CriterionLines.DepthOf(criterion));
        foreach (var line in CriterionLines.Inside(criterion))
        {
            Lines++;
            switch (line)
            {
                case Criterion.Named named:
                    Add(new(ThingKind.Criterion, named.Name));
                    break;
                case Criterion.RoleKnown role:
                    Role(role.Role);
                    break;
                case Criterion.MomentCompares compares:
                    Phrase(compares.Left);
                    Phrase(compares.Right);
                    break;
                case Criterion.LiesIn lies:
                    Phrase(lies.Moment);
                    Role(lies.Part.Of);
                    if (lies.Part is { Of: null } and not (CalendarPart.AfterClock or CalendarPart.BeforeClock)) Roles(daysOf);
                    break;
                case Criterion.SpanCompares span:
                    Phrase(span.From);
                    Phrase(span.To);
                    break;
                case Criterion.AgeCompares age:
                    Phrase(age.On);
                    break;
                case Criterion.DutyIs duty:
                    Add(new(ThingKind.Duty, duty.Duty));
                    break;
                case Criterion.Pinned { Pin: Pin.On on }:
                    Phrase(on.Moment);
                    break;
            }
        }
    }

    public void Add(Thing thing) => Found[thing] = Found.GetValueOrDefault(thing) + 1;

    private void Choose<T>(IEnumerable<(Criterion If, T Then)> lines, T otherwise, Action<T> walk)
    {
        foreach (var (line, then) in lines)
        {
            Criterion(line);
            walk(then);
        }

        walk(otherwise);
    }

    private void Roles(IEnumerable<string> roles)
    {
        foreach (var role in roles) Add(new(ThingKind.Party, role));
    }

    private static Unit? UnitOf(Offset? offset) => offset switch { Offset.Span span => span.Unit, Offset.DayOf day => day.Unit, _ => null };

    private static bool AsksACalendar(Phrase phrase) =>
        phrase.IfClosed is not (null or IfClosed.Keep)
        || phrase.Clock is ClockEdge.Opening { Role: null } or ClockEdge.Closing { Role: null }
        || UnitOf(phrase.Offset)?.Kind is UnitKind.BusinessDays or UnitKind.BusinessHours or UnitKind.Own;
}
