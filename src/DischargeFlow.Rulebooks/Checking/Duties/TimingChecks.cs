using DischargeFlow.Rulebooks.Checking.Demonstrations;
using DischargeFlow.Rulebooks.Checking.Reaches;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Planning.Phrases;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.References;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Checking.Duties;

/// <summary>Checks when a duty starts, counts, is due and ends.</summary>
internal sealed class TimingChecks(Rulebook rulebook, Outline outline, ReferenceGraph graph, ExampleDates examples, Demonstrator? demonstrator, FindingList findings)
{
    private readonly ReachReckoning _reach = new(rulebook);
    private readonly DayKind _days = new(rulebook);

    /// <summary>Phrases after which <c>first known of</c> has another: hours from a date whose hour somebody recorded, else the line below.</summary>
    private readonly HashSet<Phrase> _withOtherwise =
        [.. rulebook.Moments.Select(m => m.Expression).OfType<MomentExpression.FirstKnownOf>().SelectMany(f => f.Lines.SkipLast(1))];

    public void Check(Duty duty)
    {
        if (duty.Due is { } due) CheckDue(duty, due);
        if (duty.IfTooLate is IfTooLate.Instead { Phrase: { Anchor: Anchor.Known, Offset: Offset.Span { Before: true, Count: > 0 } } instead }) findings.Add(FindingTable.StillTooLate, instead.Place, PhraseWords.Of(instead));
        Each(duty);
        foreach (var end in duty.Ends)
        {
            if (EndsAtOnce(end, duty))
            {
                findings.Show(FindingTable.EndsBeforeStart, end.Phrase.Place, Timed(duty, new("始まったときには、もう終わっています。", "It has ended when it starts."),
                    d => d.Start is not null && !Seen.WasOpen(d) && d.States.Any(s => s.State is DutyState.Stopped or DutyState.Lapsed)), demonstrator);
            }
        }
    }

    /// <summary>Checks a phrase wherever it stands.</summary>
    public void Check(Phrase phrase)
    {
        var elapsed = phrase.Offset is Offset.Span { Unit.IsElapsed: true };
        var anchor = AnchorNames.Of(phrase.Anchor);
        if (elapsed && phrase.Anchor is Anchor.DateFact or Anchor.Named && elapsed && _days.IsDay(phrase with { Offset = null, Clock = null }) && !_withOtherwise.Contains(phrase))
            HoursFromDay(phrase, anchor);
        if (elapsed && phrase.IfClosed is not null) findings.Add(FindingTable.IfClosedOfHours, phrase.Place);
        if (phrase.Anchor is Anchor.OfDuty { Point: DutyPoint.Missed } of && rulebook.Duties.FirstOrDefault(d => d.Name == of.Duty) is { Due: null } other && !outline.Has(other.Name, "due"))
            NeverComes(phrase, of.Duty);
    }

    /// <summary>Shows that the moment stays open though the date is known: at the duty in which the phrase stands, or one that stands on it.</summary>
    private void HoursFromDay(Phrase phrase, string anchor)
    {
        var shows = new Bilingual($"「{anchor}」がわかっても、時刻がないので「{PhraseWords.Of(phrase)}」は決まりません。", $"'{anchor}' is known, and '{PhraseWords.Of(phrase)}' stays open: it has no hour.");
        var duty = rulebook.Duties.FirstOrDefault(d => DutyPhrases.Of(d).Contains(phrase));
        var moment = rulebook.Moments.FirstOrDefault(m => DayKind.Lines(rulebook, m.Name).Contains(phrase));
        var condition = RulebookCriteria.Of(rulebook).FirstOrDefault(c => RulebookPhrases.Of(c).Contains(phrase));
        var sought = duty is not null ? Timed(duty, shows, d => IsOpen(d, phrase))
            : moment is not null && rulebook.Duties.FirstOrDefault(d => graph.Behind([new(ThingKind.Duty, d.Name)], null).Contains(new(ThingKind.Moment, moment.Name))) is { } standing
                ? Timed(standing, shows, _ => true) with { IsSeen = plan => plan.Duties.Length > 0 && plan.Moments.All(m => m.Name != moment.Name) }
            : condition is not null && rulebook.Duties.FirstOrDefault(d => d.Starts.Anchor is not Anchor.OfDuty) is { } first
                ? new Sought { Shows = shows, Duties = [first], Answered = [condition], Asked = condition, IsSeen = plan => Seen.Answer(plan) is null }
            : null;
        if (sought is null) findings.Add(FindingTable.HoursFromDay, phrase.Place, anchor, anchor);
        else findings.Show(FindingTable.HoursFromDay, phrase.Place, sought, demonstrator, anchor, anchor);
    }

    private static bool IsOpen(PlannedDuty duty, Phrase phrase)
    {
        if (duty.Rule.Starts == phrase) return duty.Start is null;
        if (!Seen.Starts(duty)) return false;
        if (duty.Rule.Due == phrase) return duty.WishedDue is null;
        if (duty.Rule.From is WindowStart.FromMoment { Phrase: var from } && from == phrase) return duty.From is null;
        if (duty.Rule.IfTooLate is IfTooLate.Instead { Phrase: var late } && late == phrase) return duty.TooLate && duty.Due == duty.WishedDue;
        return duty.Rule.Tell.FirstOrDefault(s => s.At == phrase) is { } step ? duty.Alerts.All(a => a.Step != step.Text) : duty.Ends is null;
    }

    private void CheckDue(Duty duty, Phrase due)
    {
        var written = PhraseWords.Of(due);
        if (duty.IfTooLate is null && !outline.Has(duty.Name, "if-too-late"))
        {
            findings.Show(FindingTable.TooLateUnsaid, due.Place, Timed(duty, new("始まったとき、またはわかったときに、期限はもう過ぎています。", "The due moment has passed when the duty starts or is learned of."), Seen.DueHasPassed), demonstrator, written, examples.TooLate(due, AnchorNames.Of(due.Anchor)));
        }

        foreach (var unsaid in _days.ClosedUnsaid(due))
        {
            findings.Show(FindingTable.ClosedUnsaid, unsaid.Place, Timed(duty, new("期限が休みの日に当たります。", "The due moment falls on a closed day."),
                d => demonstrator is not null && Seen.DueIsClosed(d, demonstrator.Calendar, rulebook.Zone)), demonstrator, PhraseWords.Of(unsaid), examples.Closed(unsaid, AnchorNames.Of(unsaid.Anchor)));
        }

        if (OfThePatient(due, 0) is { } personal)
        {
            findings.Show(FindingTable.DueFromThePatient, due.Place, Timed(duty, new($"期限は「{personal}」から数えた日です。", $"The due moment is counted from '{personal}'."), d => d.WishedDue is not null), demonstrator, written, personal);
            return;
        }

        if (_reach.IsAlwaysBefore(due, duty.Starts, duty))
        {
            findings.Show(FindingTable.DueBeforeStartAlways, due.Place, Timed(duty, new("期限は始まりより前です。", "The due moment lies before the start."),
                d => d is { Start: { } start, WishedDue: { } wished } && wished.Edge <= start.Edge), demonstrator, written, PhraseWords.Of(duty.Starts));
        }
        else if (duty.From is WindowStart.FromMoment from && _reach.IsAlwaysBefore(due, from.Phrase, duty))
        {
            findings.Show(FindingTable.DueBeforeFromAlways, due.Place, Timed(duty, new("期限は、行いが数えられ始めるより前です。", "The due moment lies before a deed counts."),
                d => d is { From: { } first, WishedDue: { } wished } && wished.Edge <= first), demonstrator, written, PhraseWords.Of(from.Phrase));
        }
    }

    private static Sought Timed(Duty duty, Bilingual shows, Func<PlannedDuty, bool> seen) => new()
    {
        Shows = shows,
        Duties = [duty],
        Yes = duty.If is { } condition ? [condition] : [],
        IsSeen = plan => Seen.Any(plan, duty.Name, seen),
    };

    private void NeverComes(Phrase phrase, string other)
    {
        var waiting = rulebook.Duties.FirstOrDefault(d => d.Starts == phrase);
        if (waiting is null) findings.Add(FindingTable.NeverComes, phrase.Place, other);
        else
        {
            findings.Show(FindingTable.NeverComes, phrase.Place, Timed(waiting, new($"務め「{other}」が始まっても、こちらは始まりません。", $"The duty '{other}' starts, and this one does not."), d => d.Start is null),
                demonstrator, other);
        }
    }

    /// <summary>The date of which a due moment would tell who the patient is: a birth date, say. Null where it counts from none.</summary>
    private string? OfThePatient(Phrase due, int depth) => due.Anchor switch
    {
        Anchor.DateFact fact when MailPlaceholders.OfThePatient.Contains(fact.Name) || BirthFacts.Contains(fact.Name) => fact.Name,
        Anchor.Named named when depth < 16 => DayKind.Lines(rulebook, named.Name).Select(l => OfThePatient(l, depth + 1)).FirstOrDefault(n => n is not null),
        _ => null,
    };

    private HashSet<string> BirthFacts => _birthFacts ??=
        [.. rulebook.Criteria.Select(c => c.Body).Concat(rulebook.Duties.Select(d => d.If).OfType<Criterion>()).SelectMany(CriterionLines.Inside).OfType<Criterion.AgeCompares>().Select(a => a.BirthFact)];

    private HashSet<string>? _birthFacts;

    private bool EndsAtOnce(EndLine end, Duty duty)
    {
        if (end.Stops && duty.Starts.Anchor == end.Phrase.Anchor && duty.Starts.Offset is null or Offset.DayOf or Offset.Span { Before: false }) return true;
        return _reach.IsAlwaysBefore(end.Phrase, duty.Starts, duty);
    }

    /// <summary>One instance for each occurrence of one event, which its start, its window or its due moment names.</summary>
    private void Each(Duty duty)
    {
        var events = DutyPhrases.Timing(duty).Select(EventOfEach).OfType<string>().Distinct().ToList();
        foreach (var phrase in DutyPhrases.Of(duty))
        {
            if (EventOfEach(phrase) is not { } name) continue;
            if (events.Count == 0) findings.Add(FindingTable.EachOutsideDuty, phrase.Place, name);
            else if (name != events[0]) findings.Add(FindingTable.EachOfTwoEvents, phrase.Place, events[0], name);
        }

        // Where no start could be read, nobody knows which event it would have named.
        if (duty.Starts.Place == duty.Place) return;
        foreach (var asked in CriterionLines.Inside(duty.If).OfType<Criterion.OccurrenceIs>())
        {
            if (events.Count == 0) findings.Add(FindingTable.EachOutsideDuty, asked.Place, asked.Event);
            else if (asked.Event != events[0]) findings.Add(FindingTable.EachOfTwoEvents, asked.Place, events[0], asked.Event);
        }
    }

    private static string? EventOfEach(Phrase phrase) => phrase.Anchor is Anchor.Event { Which: Which.Each } each ? each.Name : null;
}
