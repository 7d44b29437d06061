using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Reference;

/// <summary>One instance of a duty on one case, from its moments to its state at any time.</summary>
internal sealed partial class ReferenceDuty(ReferenceCase stay, Instance of)
{
    private readonly Dictionary<Instant, Verdict> _criteria = [];
    private readonly Dictionary<Instant, Timing?> _starts = [];
    private Found<Timing?>? _wishedDue;
    private Found<Timing?>? _due;
    private Found<Instant?>? _knownSince;
    private Found<Close?>? _closing;

    public Instance Instance => of;

    public DutyKey Key => new(
        stay.History.CaseKey,
        stay.Rulebook.Name,
        of.Rule.Was ?? of.Rule.Name,
        string.Join('-', new[] { of.Occurrence?.ToString(), of.Rule.ToEach ? of.RecipientRole : null }.Where(p => p is not null)));

    /// <summary>The case as it is when all that was recorded has happened.</summary>
    public View Now => At(ReferenceCase.Forever);

    private DateTimeZone Zone => stay.Zone;

    private static Instant Always => Instant.MinValue;

    private View At(Instant moment) => new(stay, of, moment);

    /// <summary>All instances of a duty that exist on a case.</summary>
    public static IEnumerable<ReferenceDuty> AllOn(ReferenceCase stay, Duty rule) =>
        from occurrence in Occurrences(stay, rule)
        from recipient in rule.ToEach ? rule.To : [rule.To[0]]
        let duty = stay.Duty(new Instance(rule, recipient, occurrence))
        where duty.Now.OwnerFollows
        select duty;

    /// <summary>The instance of another duty that belongs to this one: of the same recipient where there is one.</summary>
    public static ReferenceDuty? Named(ReferenceCase stay, string name, Instance by)
    {
        var them = stay.DutiesOf(name);
        return them.FirstOrDefault(d => d.Instance.RecipientRole == by.RecipientRole && d.Instance.Occurrence == by.Occurrence)
            ?? them.FirstOrDefault(d => d.Instance.RecipientRole == by.RecipientRole)
            ?? (them is [var first, ..] ? first : null);
    }

    private static IEnumerable<int?> Occurrences(ReferenceCase stay, Duty rule)
    {
        var each = Phrases(rule).Select(p => p.Anchor).OfType<Anchor.Event>().FirstOrDefault(e => e.Which is Which.Each);
        return each is null
            ? [null]
            : stay.Said.Where(s => s.Content is EntryContent.Happened h && h.Event == each.Name).Select(s => (int?)s.Sequence);
    }

    private static IEnumerable<Phrase> Phrases(Duty rule)
    {
        yield return rule.Starts;
        if (rule.From is WindowStart.FromMoment from) yield return from.Phrase;
        if (rule.Due is { } due) yield return due;
        foreach (var line in rule.Ends) yield return line.Phrase;
    }

    // --- the criterion over time ---

    private Criterion Condition => new Criterion.All([.. new[] { stay.Rulebook.Scope, of.Rule.If }.OfType<Criterion>()], Place.Nowhere);

    public Verdict CriterionAt(Instant moment)
    {
        if (!_criteria.TryGetValue(moment, out var verdict)) _criteria[moment] = verdict = At(moment).Ask(Condition);
        return verdict;
    }

    public Verdict Criterion => CriterionAt(ReferenceCase.Forever);

    public IEnumerable<string> Asks => Now.Missing(Condition).Distinct();

    /// <summary>The instants at which a value, a holder or another duty may change, from the beginning of time.</summary>
    private IReadOnlyList<Instant> Turns => field ??=
    [
        .. stay.Said.Select(s => s.Happened.FirstInstantIn(Zone))
            .Concat(DutiesAskedFor(Condition).SelectMany(name => Named(stay, name, of)?.OwnTurns ?? []))
            .Append(Always).Distinct().Order(),
    ];

    private IEnumerable<Instant> OwnTurns => new[] { Start?.Edge, Due?.Edge, Closing?.At }.OfType<Instant>();

    /// <summary>The instants at which its state may change.</summary>
    public IReadOnlyList<Instant> AllTurns => [.. Turns.Concat(OwnTurns).Distinct().Order()];

    private IEnumerable<string> DutiesAskedFor(Criterion criterion) => criterion switch
    {
        Criterion.All c => c.Lines.SelectMany(DutiesAskedFor),
        Criterion.Any c => c.Lines.SelectMany(DutiesAskedFor),
        Criterion.None c => c.Lines.SelectMany(DutiesAskedFor),
        Criterion.AtLeast c => c.Lines.SelectMany(DutiesAskedFor),
        Criterion.Score c => c.Lines.SelectMany(l => DutiesAskedFor(l.Line)),
        Criterion.Named c => DutiesAskedFor(stay.Rulebook.Criteria.First(d => d.Name == c.Name).Body),
        Criterion.Pinned { Pin: Pin.On on } c => [.. DutiesAskedFor(c.Line), .. DutiesCountedFrom(on.Moment)],
        Criterion.Pinned c => DutiesAskedFor(c.Line),
        Criterion.MomentCompares c => [.. DutiesCountedFrom(c.Left), .. DutiesCountedFrom(c.Right)],
        Criterion.SpanCompares c => [.. DutiesCountedFrom(c.From), .. DutiesCountedFrom(c.To)],
        Criterion.LiesIn c => DutiesCountedFrom(c.Moment),
        Criterion.AgeCompares c => DutiesCountedFrom(c.On),
        Criterion.UnknownAs c => DutiesAskedFor(c.Line),
        Criterion.DutyIs c => [c.Duty],
        _ => [],
    };

    private IEnumerable<string> DutiesCountedFrom(Phrase phrase) => phrase.Anchor switch
    {
        Anchor.OfDuty point => [point.Duty],
        Anchor.Named named => DutiesCountedFrom(stay.Rulebook.Moments.First(m => m.Name == named.Name).Expression),
        Anchor.Set { IsMoment: true } set => DutiesCountedFrom(stay.Rulebook.Moments.First(m => m.Name == set.Name).Expression),
        _ => [],
    };

    private IEnumerable<string> DutiesCountedFrom(MomentExpression moment) => moment switch
    {
        MomentExpression.Single m => DutiesCountedFrom(m.Phrase),
        MomentExpression.EarliestOf m => m.Lines.SelectMany(DutiesCountedFrom),
        MomentExpression.LatestOf m => m.Lines.SelectMany(DutiesCountedFrom),
        MomentExpression.FirstKnownOf m => m.Lines.SelectMany(DutiesCountedFrom),
        MomentExpression.Choose m => m.Lines.SelectMany(l => DutiesAskedFor(l.If).Concat(DutiesCountedFrom(l.Then))).Concat(DutiesCountedFrom(m.Otherwise)),
        _ => [],
    };

    /// <summary>Since when the criterion is yes, or was when it last was; null when it never was.</summary>
    private Instant? BecameYes(Instant upTo)
    {
        Instant? since = null;
        var yes = false;
        foreach (var turn in Turns.Where(t => t <= upTo))
        {
            var now = CriterionAt(turn) == Verdict.Yes;
            if (now && !yes) since = turn;
            yes = now;
        }

        return since;
    }

    // --- the four moments ---

    /// <summary>The later of <c>starts</c> and the moment at which the criterion became yes; while it is unknown, <c>starts</c>.</summary>
    public Timing? StartAt(Instant moment)
    {
        if (!_starts.TryGetValue(moment, out var start)) _starts[moment] = start = FindStart(moment);
        return start;
    }

    private Timing? FindStart(Instant moment)
    {
        var starts = At(moment).Find(of.Rule.Starts);
        if (!starts.IsKnown) return null;
        var timing = new Timing(starts.Moment, starts.Moment.FirstInstantIn(Zone), starts.Provisional);
        if (CriterionAt(moment) == Verdict.Unknown) return timing;
        if (BecameYes(moment) is not { } yes) return null;
        return yes > timing.Edge ? new Timing(Moment.At(yes), yes, starts.Provisional) : timing;
    }

    public Timing? Start => StartAt(ReferenceCase.Forever);

    /// <summary>From when a deed counts; the beginning of time for any time, null while it is not known.</summary>
    private Instant? WindowOpens => of.Rule.From switch
    {
        WindowStart.AnyTime => Always,
        WindowStart.FromStart => Start?.Edge,
        WindowStart.FromMoment from => new View(stay, of, ReferenceCase.Forever) { StrictIsLatest = true }.Find(from.Phrase) is { IsKnown: true } found
            ? found.Moment.FirstInstantIn(Zone)
            : null,
        _ => null,
    };

    public Instant? From => of.Rule.From is WindowStart.AnyTime ? null : WindowOpens;

    public Timing? WishedDue => Once(ref _wishedDue, () => WishedDueIf(Known is { } known ? When.Is(Moment.At(known)) : When.Unknown));

    private Timing? WishedDueIf(When known)
    {
        if (of.Rule.Due is not { } phrase) return null;
        var view = new View(stay, of, ReferenceCase.Forever) { Known = known };
        var due = view.Find(phrase);
        return due.IsKnown ? new Timing(due.Moment, view.AfterDeadline(due.Moment), due.Provisional) : null;
    }

    /// <summary>True when the wished due lies before the duty was known or started, or when the window would be empty.</summary>
    public bool TooLate => WishedDue is { } wished && Known is { } known && Start is { } start
        && (wished.Edge <= known || wished.Edge <= start.Edge || wished.Edge <= (WindowOpens ?? Always));

    public Timing? Due => Once(ref _due, FindDue);

    private Timing? FindDue()
    {
        if (!TooLate || of.Rule.IfTooLate is not IfTooLate.Instead instead) return WishedDue;
        var latest = new[] { Known!.Value, Start!.Value.Edge, WindowOpens ?? Always }.Max();
        var view = new View(stay, of, ReferenceCase.Forever) { Known = When.Is(Moment.At(latest)) };
        var due = view.Find(instead.Phrase);
        return due.IsKnown ? new Timing(due.Moment, view.AfterDeadline(due.Moment), due.Provisional) : WishedDue;
    }

    public LocalDate? PreparedFor => of.Rule.Due is { } due && due.Anchor is not (Anchor.Start or Anchor.Due or Anchor.Known or Anchor.OfDuty)
        && Now.Anchor(due.Anchor) is { IsKnown: true } anchor
        ? anchor.Moment.DateIn(Zone)
        : null;

    /// <summary>The earliest recording moment since which the plan has held it, unblocked, with its present wished due.</summary>
    public Instant? Known => Once(ref _knownSince, FindKnown);

    private Instant? FindKnown()
    {
        var present = Held;
        if (present is null or { Criterion: Verdict.No } or { Criterion: Verdict.Yes, Blocked: true } or { StartKnown: false }) return null;
        Instant? since = null;
        foreach (var recorded in stay.RecordingMoments)
        {
            var then = stay.AsOf(recorded).DutiesOf(of.Rule.Name).FirstOrDefault(d => d.Key == Key)?.Held;
            if (then != present) since = null;
            else since ??= recorded;
        }

        return since;
    }

    private sealed record Holding(Verdict Criterion, bool Blocked, bool StartKnown, Moment? WishedDue);

    private Holding Held => field ??= new(Criterion, Now.IsBlocked, Start is not null, WishedDueIf(When.Unknown)?.Moment);

    private sealed record Found<T>(T Value);

    private static T Once<T>(ref Found<T>? found, Func<T> find) => (found ??= new Found<T>(find())).Value;
}
