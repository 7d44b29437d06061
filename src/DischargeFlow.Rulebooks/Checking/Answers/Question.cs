using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Planning.Phrases;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Checking.Answers;

/// <summary>
/// Turns criteria into formulas over the unknowns of a case. Lines that could depend on each other in a way that is not followed here
/// count as independent: then more cases are thought possible than there are, and "never" and "always" stay true.
/// </summary>
internal sealed class Question(Rulebook rulebook, Vocabulary vocabulary)
{
    private static readonly string[] PlaceInDay = ["closed", "before opening", "open", "after closing"];

    private readonly Dictionary<string, Criterion> _named = rulebook.Criteria.GroupBy(c => c.Name).ToDictionary(g => g.Key, g => g.First().Body);
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<string, Formula> _readNames = [];
    private readonly HashSet<string> _underWay = [];
    private string? _within;

    /// <summary>More lines than any rulebook has that a person wrote; beyond it nothing is asked.</summary>
    private const int MostLines = 60_000;

    private int _lines;

    public List<Unknown> Unknowns { get; } = [];

    /// <summary>The formula of a criterion. <paramref name="at"/> tells values at different moments apart.</summary>
    public Formula Ask(Criterion criterion, string at = "")
    {
        if (++_lines > MostLines) return new Formula.TooLarge();
        switch (criterion)
        {
            case Criterion.All all:
                return Weighed(all.Lines, at, all.Lines.Length);
            case Criterion.Any any:
                return Weighed(any.Lines, at, 1);
            case Criterion.None none:
                return new Formula.Not(Weighed(none.Lines, at, 1));
            case Criterion.AtLeast atLeast:
                return Weighed(atLeast.Lines, at, atLeast.Count);
            case Criterion.Score score:
                return new Formula.Weighed([.. score.Lines.Select(l => (Ask(l.Line, at), l.Weight))], score.AtLeastScore);
            case Criterion.UnknownAs unknown:
                return Ask(unknown.Line, at);
            case Criterion.Pinned { Pin: Pin.On on } pinned:
                return Ask(pinned.Line, $"{at} on {Key(on.Moment)}");
            case Criterion.Named named:
                return Named(named, at);
            case Criterion.FactCompares or Criterion.FactIsOneOf:
                return Fact(criterion, at);
            case Criterion.Happened happened:
                decimal? most = vocabulary.Events.GetValueOrDefault(happened.Event)?.Occurs == Occurs.Once ? 1 : null;
                return Limited($"{happened.Event} happened", "", at, happened, true, most, happened.Comparison, happened.Times);
            case Criterion.OccurrenceIs occurrence:
                return Limited($"{occurrence.Event} happened before", "", at, occurrence, true, null, Comparison.Is, occurrence.Number - 1);
            case Criterion.SpanCompares span:
                return Measured(span, at);
            case Criterion.AgeCompares age:
                return Limited("age", $"{age.BirthFact} {Key(age.On)}", at, age, true, null, age.Comparison, age.Years);
            case Criterion.LiesIn { Part: not (CalendarPart.AfterClock or CalendarPart.BeforeClock) } lies:
                return InCalendar(lies, at);
            case Criterion.MomentCompares compares:
                return Compared(compares, at);
            default:
                return Line(criterion, at);
        }
    }

    private Formula.Weighed Weighed(ImmutableArray<Criterion> lines, string at, int least) => new([.. lines.Select(l => (Ask(l, at), 1))], least);

    private Formula Named(Criterion.Named named, string at)
    {
        var key = named.Name + at;
        if (_readNames.TryGetValue(key, out var read)) return read;
        if (!_named.TryGetValue(named.Name, out var body) || !_underWay.Add(named.Name)) return YesNo(named.Name, named, at);
        var outer = _within;
        _within = named.Name;
        var formula = Ask(body, at);
        _within = outer;
        _underWay.Remove(named.Name);
        return _readNames[key] = formula;
    }

    private Formula Line(Criterion line, string at) => line switch
    {
        Criterion.Fact fact => YesNo(fact.Name, fact, at),
        Criterion.RoleKnown role => YesNo($"{role.Role} is known", role, at),
        Criterion.DutyIs duty => YesNo($"duty {duty.Duty} is {duty.Condition.ToString().ToLowerInvariant()}", duty, at),
        Criterion.LiesIn lies => YesNo($"{PhraseWords.Of(lies.Moment)} {Clock(lies.Part)}", lies, Key(lies.Moment) + at),
        Criterion.DecidedByPerson => YesNo("a person decides", line, line.Place + at),
        // What held once, or all the time, is not followed line by line: now and then need not agree.
        _ => YesNo("this line", line, line.Place + at),
    };

    private Formula.Atom Compared(Criterion.MomentCompares compares, string at)
    {
        var (number, apart, turned) = Between(compares.Left, compares.Right, compares, at);
        return new(number, way => apart.Holds(way, turned ? Turned(compares.Order) : compares.Order));
    }

    private Formula.Atom Measured(Criterion.SpanCompares span, string at)
    {
        var (number, apart, turned) = Between(span.From, span.To, span, at);
        var days = span.Unit == SpanUnit.Nights ? span.Count : span.Count - 1;
        apart.Measure(turned ? -days : days);
        return new(number, way => apart.Holds(way, turned, span.Comparison, days));
    }

    /// <summary>The unknown of two moments, in whichever order a line names them.</summary>
    private (int Number, Apart Apart, bool Turned) Between(Phrase one, Phrase other, Criterion line, string at)
    {
        var turned = string.CompareOrdinal(Key(one), Key(other)) > 0;
        var (left, right) = turned ? (other, one) : (one, other);
        var number = Number(new Apart(left, right, (PhraseWords.Of(left), PhraseWords.Of(right)), line) { Within = _within }, Key(left) + Key(right) + at);
        return (number, (Apart)Unknowns[number], turned);
    }

    private static MomentOrder Turned(MomentOrder order) => order switch
    {
        MomentOrder.Before => MomentOrder.After,
        MomentOrder.OnOrBefore => MomentOrder.OnOrAfter,
        MomentOrder.OnOrAfter => MomentOrder.OnOrBefore,
        MomentOrder.After => MomentOrder.Before,
        _ => order,
    };

    private Formula Fact(Criterion criterion, string at)
    {
        var name = criterion is Criterion.FactCompares one ? one.Name : ((Criterion.FactIsOneOf)criterion).Name;
        var declared = vocabulary.Facts.GetValueOrDefault(name);
        if (criterion is Criterion.FactCompares { Value: FactValue.Number number } compares)
            return Limited(name, "", at, compares, false, null, compares.Comparison, number.Value);
        string[] asked = criterion switch
        {
            Criterion.FactCompares { Value: FactValue.Choice choice } => [choice.Value],
            Criterion.FactIsOneOf several => [.. several.Values],
            _ => [],
        };
        var comparison = (criterion as Criterion.FactCompares)?.Comparison ?? Comparison.Is;
        if (declared is null || asked.Length == 0) return YesNo(name, criterion, criterion.Place + at);
        if (declared.Kind == FactKind.Choices)
        {
            var any = new Formula.Weighed(
                [.. asked.Select(choice => ((Formula)YesNo($"{name} {choice}", new Criterion.FactIsOneOf(name, [choice], criterion.Place), at), 1))], 1);
            return comparison == Comparison.IsNot ? new Formula.Not(any) : any;
        }

        string[] choices = [.. declared.Choices.Select(c => c.Name)];
        var unknown = Number(new OneOfSeveral(name, criterion, choices, canBeNone: true) { Within = _within }, at);
        int[] meant = [.. asked.Select(c => Array.IndexOf(choices, c))];
        return new Formula.Atom(unknown, way => way == choices.Length
            ? comparison == Comparison.IsNot
            : Array.Exists(meant, choice => comparison.Holds(way.CompareTo(choice))));
    }

    private Formula.Atom InCalendar(Criterion.LiesIn lies, string at)
    {
        var unknown = Number(new OneOfSeveral(PhraseWords.Of(lies.Moment), lies, PlaceInDay, canBeNone: true) { Within = _within }, $"{Key(lies.Moment)} {lies.Part.Of}{at}");
        return lies.Part switch
        {
            CalendarPart.ClosedDay => new(unknown, way => way == 0),
            CalendarPart.OpenDay => new(unknown, way => way is 1 or 2 or 3),
            CalendarPart.BeforeOpening => new(unknown, way => way == 1),
            _ => new(unknown, way => way == 3),
        };
    }

    private Formula.Atom Limited(string name, string key, string at, Criterion line, bool isCount, decimal? most, Comparison comparison, decimal limit)
    {
        var number = Number(new Limits(name, line, isCount, most) { Within = _within }, key + at);
        var limits = (Limits)Unknowns[number];
        limits.Add(limit);
        return new(number, way => limits.Holds(way, comparison, limit));
    }

    private Formula.Atom YesNo(string name, Criterion line, string at) => new(Number(new YesOrNo(name, line) { Within = _within }, at), way => way == 1);

    private int Number(Unknown unknown, string at)
    {
        var key = unknown.Name + at;
        if (_numbers.TryGetValue(key, out var number)) return number;
        _numbers[key] = Unknowns.Count;
        Unknowns.Add(unknown);
        return Unknowns.Count - 1;
    }

    private static string Clock(CalendarPart part) => part switch
    {
        CalendarPart.AfterClock after => $"after {after.Time:HH':'mm}",
        CalendarPart.BeforeClock before => $"before {before.Time:HH':'mm}",
        _ => "",
    };

    private static string Key(Phrase phrase) => (phrase with { Place = Place.Nowhere }).ToString();
}
