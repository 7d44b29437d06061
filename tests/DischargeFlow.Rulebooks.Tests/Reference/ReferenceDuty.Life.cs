using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Reference;

internal sealed partial class ReferenceDuty
{
    /// <summary>How and when it closed for good; <paramref name="By"/> is the entry, null for a lapse.</summary>
    internal sealed record Close(Instant At, DutyState State, int? By);

    /// <summary>A deed that counts, with the instant from which it does.</summary>
    private sealed record Counted(Said Deed, Instant At);

    // --- deeds ---

    private IEnumerable<Said> Matching(Deed deed) => stay.Said.Where(s => Matches(deed, s));

    private bool Matches(Deed deed, Said said)
    {
        var then = At(said.Happened.IsDay ? said.Happened.EndIn(Zone) - Duration.Epsilon : said.Happened.Instant);
        return (deed, said.Content) switch
        {
            (Deed.OfEvent asked, EntryContent.Happened happened) => asked.Event == happened.Event
                && asked.Matches.All(m => happened.Carries.TryGetValue(m.Field, out var carried) && then.Carries(asked.Event, m.Field, carried, m.Value)),
            (Deed.Acknowledged asked, EntryContent.Acknowledged seen) => IsThis(seen.Duty)
                && (asked.Of is null || seen.Of is null || string.Equals(asked.Of.ToString(), seen.Of, StringComparison.OrdinalIgnoreCase))
                && then.IsSameParty(seen.By, asked.By),
            _ => false,
        };
    }

    /// <summary>The deeds of a kind that lie in the window. One known by its date only counts when part of the date does.</summary>
    private IEnumerable<Counted> InWindow(Deed deed)
    {
        if (WindowOpens is not { } opens) yield break;
        var (lapse, stop) = (Lapse, Stop);
        var exclusive = of.Rule.From is WindowStart.FromStart && of.Rule.Starts is { Offset: null, Anchor: Anchor.OfDuty { Point: DutyPoint.Met or DutyPoint.Ended } };
        foreach (var said in Matching(deed))
        {
            if (exclusive && said.Sequence == ServedBefore) continue;
            var first = said.Happened.FirstInstantIn(Zone);
            var inside = said.Happened.IsDay ? said.Happened.EndIn(Zone) > opens : exclusive ? first > opens : first >= opens;
            var at = Instant.Max(first, opens);
            if (inside && (lapse is null || at < lapse) && (stop is null || at <= stop.At)) yield return new Counted(said, at);
        }
    }

    /// <summary>The deed that met the duty from which this one starts: one deed never serves two stages.</summary>
    private int? ServedBefore => of.Rule.Starts.Anchor is Anchor.OfDuty other ? Named(stay, other.Duty, of)?.Closing?.By : null;

    private Close? Met => of.Rule.DoneBy
        .Select(line => line.AllOf.Select(deed => InWindow(deed).MinBy(c => c.At)).ToList())
        .Where(parts => parts.All(p => p is not null))
        .Select(parts => parts.MaxBy(p => p!.At)!)
        .OrderBy(last => last.At).ThenBy(last => last.Deed.Sequence)
        .Select(last => new Close(last.At, DutyState.Met, last.Deed.Sequence))
        .FirstOrDefault();

    /// <summary>A name may carry its rulebook, where two rulebooks on a case use the same name.</summary>
    private bool IsThis(string duty) => duty == of.Rule.Name || duty == $"{stay.Rulebook.Name}/{of.Rule.Name}";

    // --- ends ---

    private Close? Waived => stay.InOrder(s => s.Content is EntryContent.Waived w && IsThis(w.Duty))
        .Select(s => new Close(s.Since, DutyState.Waived, s.Said.Sequence))
        .MinBy(c => c.At);

    /// <summary>An event that is known by its date stops the duty with the first instant of that date: nobody is reminded on the day.</summary>
    private Close? Stop => of.Rule.Ends.Where(e => e.Stops)
        .Select(e => (Line: e, When: Now.Find(e.Phrase)))
        .Where(e => e.When.IsKnown)
        .Select(e => new Close(e.When.Moment.FirstInstantIn(Zone), DutyState.Stopped, Stopper(e.Line)))
        .MinBy(c => c.At);

    private int? Stopper(EndLine line) => line.Phrase.Anchor is Anchor.Event e
        ? stay.Said.FirstOrDefault(s => s.Content is EntryContent.Happened h && h.Event == e.Name)?.Sequence
        : null;

    public Instant? Lapse => of.Rule.Ends.Where(e => !e.Stops)
        .Select(e => Now.Find(e.Phrase))
        .Where(m => m.IsKnown)
        .Select(m => (Instant?)Now.AfterDeadline(m.Moment))
        .Min();

    public bool EndEventHappened => Stop is not null;

    /// <summary>The earliest closing moment; on a tie met, waived, stopped, lapsed.</summary>
    public Close? Closing => Once(ref _closing, () => new[]
        {
            Met,
            Waived,
            Stop,
            Lapse is { } lapse ? new Close(lapse, DutyState.Lapsed, null) : null,
        }.OfType<Close>().OrderBy(c => c.At).FirstOrDefault());

    // --- states ---

    public DutyState StateAt(Instant moment)
    {
        var criterion = CriterionAt(moment);
        if (Closing is { } closing && closing.At <= moment
            && ((criterion != Verdict.No && Criterion != Verdict.No) || (CriterionAt(closing.At) == Verdict.Yes && At(closing.At).Find(of.Rule.Starts).IsKnown)))
            return closing.State;
        var start = Start;
        if ((criterion == Verdict.No || start is null) && WasStartedBy(moment)) return DutyState.Void;
        if (criterion == Verdict.No) return DutyState.NotApplicable;
        if (criterion == Verdict.Unknown) return DutyState.Undecided;
        if (start is null || start.Value.Edge > moment) return DutyState.Waiting;
        if (At(moment).IsBlocked) return DutyState.Blocked;
        return Due is { } due && due.Edge <= moment ? DutyState.Overdue : DutyState.Open;
    }

    private bool WasStartedBy(Instant moment)
    {
        var turns = Turns.Where(t => t <= moment).ToList();
        for (var i = 0; i < turns.Count; i++)
        {
            var until = i + 1 < turns.Count ? turns[i + 1] : moment;
            if (CriterionAt(turns[i]) == Verdict.Yes && StartAt(turns[i]) is { } start && start.Edge < until) return true;
        }

        return false;
    }

    // --- as other duties see it ---

    public When Point(DutyPoint point, Instant until)
    {
        if (Criterion == Verdict.Unknown && Closing is null) return When.Unknown;
        switch (point)
        {
            case DutyPoint.Started:
                return Criterion == Verdict.Yes && Start is { } start && start.Edge <= until ? When.Is(start.Moment, start.Provisional) : When.NotYet;
            case DutyPoint.Met:
                return ClosedAs(DutyState.Met) is { } met && met.At <= until ? When.Is(stay.Said.First(s => s.Sequence == met.By).Happened) : When.NotYet;
            case DutyPoint.Ended:
                return ClosedAs(null) is { } ended && ended.At <= until ? When.Is(Moment.At(ended.At)) : When.NotYet;
            default:
                return MissedFrom <= until ? When.Is(Due!.Value.Moment, Due.Value.Provisional) : When.NotYet;
        }
    }

    private bool IsClosedBy(Instant moment) => ClosedAs(null) is { } closing && closing.At <= moment;

    private Instant? MissedFrom => Criterion == Verdict.Yes && Start is not null && !Now.IsBlocked && Due is { } due
        && (Closing is not { } closing || closing.At >= due.Edge) ? due.Edge : null;

    private Close? ClosedAs(DutyState? state) =>
        Closing is { } closing && StateAt(ReferenceCase.Forever) == closing.State && (state is null || closing.State == state) ? closing : null;

    /// <summary>Whether it is so at a moment. Of a duty of which nobody knows whether it is owed, nobody knows that either.</summary>
    public Verdict Is(DutyCondition condition, Instant at)
    {
        if (Criterion == Verdict.Unknown && Closing is null) return Verdict.Unknown;
        return condition switch
        {
            DutyCondition.Met => ClosedAs(DutyState.Met)?.At <= at,
            DutyCondition.Waived => ClosedAs(DutyState.Waived)?.At <= at,
            DutyCondition.Ended => ClosedAs(null)?.At <= at,
            DutyCondition.Open => Criterion == Verdict.Yes && !Now.IsBlocked && Start?.Edge <= at && !IsClosedBy(at),
            _ => MissedFrom is { } missed && missed <= at,
        }
            ? Verdict.Yes
            : Verdict.No;
    }

    // --- on time or not ---

    /// <summary>The best verdict over the deeds that count, with the due that judged.</summary>
    public (Punctuality Verdict, Instant? JudgedBy) Judgement
    {
        get
        {
            if (Closing?.State != DutyState.Met) return (Punctuality.NoVerdict, null);
            return of.Rule.DoneBy
                .Select(line => line.AllOf.Select(deed => InWindow(deed).Select(Judge).OrderBy(j => j.At).MaxBy(j => Rank(j.Verdict))).ToList())
                .Where(parts => parts.All(p => p is not null))
                .Select(parts => parts.OrderBy(p => p!.At).MinBy(p => Rank(p!.Verdict))!)
                .OrderBy(j => j.At).MaxBy(j => Rank(j.Verdict)) is { } judged ? (judged.Verdict, judged.By) : (Punctuality.NoVerdict, null);
        }
    }

    /// <summary>What a deed that counts says of punctuality, with the due that judged it.</summary>
    private sealed record Judged(Punctuality Verdict, Instant? By, Instant At);

    private static int Rank(Punctuality verdict) => verdict switch
    {
        Punctuality.OnTime => 3,
        Punctuality.NotProvable => 2,
        Punctuality.Late => 1,
        _ => 0,
    };

    private Judged Judge(Counted counted)
    {
        var deed = counted.Deed.Happened;
        var then = stay.AsItStoodAt(deed).DutiesOf(of.Rule.Name).FirstOrDefault(d => d.Key == Key);
        var judge = then is { Criterion: not Verdict.No } && then.Start is not null && then.Due is { } due ? due.Edge : Due?.Edge;
        var (first, end) = (deed.FirstInstantIn(Zone), deed.EndIn(Zone));
        var verdict = judge is not { } deadline ? Punctuality.NoVerdict
            : first >= deadline ? Punctuality.Late
            : !deed.IsDay || (end <= deadline && first >= counted.At) ? Punctuality.OnTime
            : Punctuality.NotProvable;
        return new Judged(verdict, judge, counted.At);
    }
}
