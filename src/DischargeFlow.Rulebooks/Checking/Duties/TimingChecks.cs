using DischargeFlow.Rulebooks.Checking.Demonstrations;
using DischargeFlow.Rulebooks.Checking.Reaches;
using DischargeFlow.Rulebooks.Checking.References;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Planning.Phrases;
using DischargeFlow.Rulebooks.Reading;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Checking.Duties;

/// <summary>Checks when a duty starts, counts, is due and ends.</summary>
internal sealed class TimingChecks(Rulebook rulebook, Outline outline, ExampleDates examples, Demonstrator? demonstrator, FindingList findings)
{
    private readonly ReachReckoning _reach = new(rulebook);
    private readonly DayKind _days = new(rulebook);

    /// <summary>Phrases after which <c>first known of</c> has another: hours from a date whose hour somebody recorded, else the line below.</summary>
    private readonly HashSet<Phrase> _withOtherwise =
        [.. rulebook.Moments.Select(m => m.Expression).OfType<MomentExpression.FirstKnownOf>().SelectMany(f => f.Lines.SkipLast(1))];

    public void Check(Duty duty)
    {
        if (duty.Due is { } due) CheckDue(duty, due);
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
            findings.Add(FindingTable.HoursFromDay, phrase.Place, anchor, anchor);
        if (elapsed && phrase.IfClosed is not null) findings.Add(FindingTable.IfClosedOfHours, phrase.Place);
        if (phrase.Anchor is Anchor.OfDuty { Point: DutyPoint.Missed } of && rulebook.Duties.FirstOrDefault(d => d.Name == of.Duty) is { Due: null } other && !outline.Has(other.Name, "due"))
            NeverComes(phrase, of.Duty);
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
    }

    private static string? EventOfEach(Phrase phrase) => phrase.Anchor is Anchor.Event { Which: Which.Each } each ? each.Name : null;
}
