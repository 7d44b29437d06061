using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Checking.Answers;

/// <summary>
/// Turns criteria into functions of the ways in which a case can be; a way of -1 is left open. Lines that could depend on each other in a way that is not followed here
/// count as independent: then more cases are thought possible than there are, and "never" and "always" stay true.
/// </summary>
internal sealed class Question(Rulebook rulebook, Vocabulary vocabulary)
{
    private static readonly string[] PlaceInDay = ["closed", "before opening", "open", "after closing"];

    private readonly Dictionary<string, int> _numbers = [];
    private readonly HashSet<string> _underWay = [];

    /// <summary>More lines than any condition has that a person wrote; beyond it nothing is asked.</summary>
    public const int MostLines = 20_000;

    public List<Unknown> Unknowns { get; } = [];

    /// <summary>How many lines were asked, those behind names included.</summary>
    public int Lines { get; private set; }

    /// <summary>The answer of a criterion as a function of the way of each unknown. <paramref name="at"/> tells values at different moments apart.</summary>
    public Func<int[], bool?> Ask(Criterion criterion, string at = "")
    {
        if (++Lines > MostLines) return _ => null;
        switch (criterion)
        {
            case Criterion.All all:
                return Weighed(all.Lines, at, all.Lines.Length);
            case Criterion.Any any:
                return Weighed(any.Lines, at, 1);
            case Criterion.None none:
                var some = Weighed(none.Lines, at, 1);
                return ways => !some(ways);
            case Criterion.AtLeast atLeast:
                return Weighed(atLeast.Lines, at, atLeast.Count);
            case Criterion.Score score:
                return Weighed([.. score.Lines.Select(l => (Ask(l.Line, at), l.Weight))], score.AtLeastScore);
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
                return Limited($"{happened.Event} happened", "", at, true, most, happened.Comparison, happened.Times);
            case Criterion.SpanCompares span:
                return Limited(span.Unit == SpanUnit.Nights ? "nights" : "days", $"{span.Unit} {Key(span.From)} {Key(span.To)}", at, true, null, span.Comparison, span.Count);
            case Criterion.AgeCompares age:
                return Limited("age", $"{age.BirthFact} {Key(age.On)}", at, true, null, age.Comparison, age.Years);
            case Criterion.LiesIn { Part: not (CalendarPart.AfterClock or CalendarPart.BeforeClock) } lies:
                return InCalendar(lies, at);
            default:
                return Line(criterion, at);
        }
    }

    private Func<int[], bool?> Weighed(ImmutableArray<Criterion> lines, string at, int least) => Weighed([.. lines.Select(l => (Ask(l, at), 1))], least);

    /// <summary>Definite as soon as the lines that are not known cannot matter.</summary>
    private static Func<int[], bool?> Weighed((Func<int[], bool?> Line, int Weight)[] lines, int least) => ways =>
    {
        var (lowest, highest) = (0, 0);
        foreach (var (line, weight) in lines)
        {
            var answer = line(ways);
            lowest += answer == true ? weight : answer is null ? Math.Min(weight, 0) : 0;
            highest += answer == true ? weight : answer is null ? Math.Max(weight, 0) : 0;
        }

        return lowest >= least ? true : highest < least ? false : null;
    };

    private Func<int[], bool?> Named(Criterion.Named named, string at)
    {
        var body = rulebook.Criteria.FirstOrDefault(c => c.Name == named.Name)?.Body;
        if (body is null || !_underWay.Add(named.Name)) return YesNo(named.Name, at);
        var ask = Ask(body, at);
        _underWay.Remove(named.Name);
        return ask;
    }

    private Func<int[], bool?> Line(Criterion line, string at) => line switch
    {
        Criterion.Fact fact => YesNo(fact.Name, at),
        Criterion.RoleKnown role => YesNo($"{role.Role} is known", at),
        Criterion.DutyIs duty => YesNo($"duty {duty.Duty} is {duty.Condition.ToString().ToLowerInvariant()}", at),
        Criterion.LiesIn lies => YesNo($"{PhraseWords.Of(lies.Moment)} {Clock(lies.Part)}", Key(lies.Moment) + at),
        Criterion.MomentCompares compares =>
            YesNo($"{PhraseWords.Of(compares.Left)} {Words(compares.Order)} {PhraseWords.Of(compares.Right)}", Key(compares.Left) + Key(compares.Right) + at),
        Criterion.DecidedByPerson => YesNo("a person decides", line.Place + at),
        _ => YesNo("this line", line.Place + at),
    };

    private Func<int[], bool?> Fact(Criterion criterion, string at)
    {
        var name = criterion is Criterion.FactCompares one ? one.Name : ((Criterion.FactIsOneOf)criterion).Name;
        var declared = vocabulary.Facts.GetValueOrDefault(name);
        if (criterion is Criterion.FactCompares { Value: FactValue.Number number } compares) return Limited(name, "", at, false, null, compares.Comparison, number.Value);
        string[] asked = criterion switch
        {
            Criterion.FactCompares { Value: FactValue.Choice choice } => [choice.Value],
            Criterion.FactIsOneOf several => [.. several.Values],
            _ => [],
        };
        var comparison = (criterion as Criterion.FactCompares)?.Comparison ?? Comparison.Is;
        if (declared is null || asked.Length == 0) return YesNo(name, criterion.Place + at);
        if (declared.Kind == FactKind.Choices)
        {
            var holds = asked.Select(choice => YesNo($"{name} {choice}", at)).ToArray();
            var any = Weighed([.. holds.Select(h => (h, 1))], 1);
            return ways => any(ways) is { } held ? held == (comparison != Comparison.IsNot) : null;
        }

        string[] choices = [.. declared.Choices.Select(c => c.Name)];
        var unknown = Number(new OneOfSeveral(name, choices, canBeNone: true), at);
        int[] meant = [.. asked.Select(c => Array.IndexOf(choices, c))];
        return ways => ways[unknown] < 0 ? null : ways[unknown] == choices.Length
            ? comparison == Comparison.IsNot
            : Array.Exists(meant, choice => comparison.Holds(ways[unknown].CompareTo(choice)));
    }

    private Func<int[], bool?> InCalendar(Criterion.LiesIn lies, string at)
    {
        var unknown = Number(new OneOfSeveral(PhraseWords.Of(lies.Moment), PlaceInDay, canBeNone: false), $"{Key(lies.Moment)} {lies.Part.Of}{at}");
        return lies.Part switch
        {
            CalendarPart.ClosedDay => ways => ways[unknown] < 0 ? null : ways[unknown] == 0,
            CalendarPart.OpenDay => ways => ways[unknown] < 0 ? null : ways[unknown] != 0,
            CalendarPart.BeforeOpening => ways => ways[unknown] < 0 ? null : ways[unknown] == 1,
            _ => ways => ways[unknown] < 0 ? null : ways[unknown] == 3,
        };
    }

    private Func<int[], bool?> Limited(string name, string key, string at, bool isCount, decimal? most, Comparison comparison, decimal limit)
    {
        var number = Number(new Limits(name, isCount, most), key + at);
        var limits = (Limits)Unknowns[number];
        limits.Add(limit);
        return ways => ways[number] < 0 ? null : limits.Holds(ways[number], comparison, limit);
    }

    private Func<int[], bool?> YesNo(string name, string at)
    {
        var number = Number(new YesOrNo(name), at);
        return ways => ways[number] < 0 ? null : ways[number] == 1;
    }

    private int Number(Unknown unknown, string at)
    {
        var key = unknown.Name + at;
        if (_numbers.TryGetValue(key, out var number)) return number;
        _numbers[key] = Unknowns.Count;
        Unknowns.Add(unknown);
        return Unknowns.Count - 1;
    }

    private static string Words(MomentOrder order) => order switch
    {
        MomentOrder.Before => "before",
        MomentOrder.OnOrBefore => "on or before",
        MomentOrder.SameDayAs => "on the same day as",
        MomentOrder.OnOrAfter => "on or after",
        _ => "after",
    };

    private static string Clock(CalendarPart part) => part switch
    {
        CalendarPart.AfterClock after => $"after {after.Time:HH':'mm}",
        CalendarPart.BeforeClock before => $"before {before.Time:HH':'mm}",
        _ => "",
    };

    private static string Key(Phrase phrase) => (phrase with { Place = Place.Nowhere }).ToString();
}
