using DischargeFlow.Rulebooks.Checking.Reaches;
using DischargeFlow.Rulebooks.Checking.References;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Phrases;
using DischargeFlow.Rulebooks.Reading;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Checking.Duties;

/// <summary>Checks when a duty starts, counts, is due and ends.</summary>
internal sealed class TimingChecks(Rulebook rulebook, Outline outline, ExampleDates examples, FindingList findings)
{
    private readonly ReachReckoning _reach = new(rulebook);
    private readonly DayKind _days = new(rulebook);

    public void Check(Duty duty)
    {
        if (duty.Due is { } due) CheckDue(duty, due);
        Each(duty);
        foreach (var end in duty.Ends)
        {
            if (EndsAtOnce(end, duty)) findings.Add(FindingTable.EndsBeforeStart, end.Phrase.Place);
        }
    }

    /// <summary>Checks a phrase wherever it stands.</summary>
    public void Check(Phrase phrase)
    {
        var elapsed = phrase.Offset is Offset.Span { Unit.IsElapsed: true };
        var anchor = AnchorNames.Of(phrase.Anchor);
        if (elapsed && phrase.Anchor is Anchor.DateFact or Anchor.Named && elapsed && _days.IsDay(phrase with { Offset = null, Clock = null }))
            findings.Add(FindingTable.HoursFromDay, phrase.Place, anchor, anchor);
        if (elapsed && phrase.IfClosed is not null) findings.Add(FindingTable.IfClosedOfHours, phrase.Place);
        if (phrase.Anchor is Anchor.OfDuty { Point: DutyPoint.Missed } of && rulebook.Duties.FirstOrDefault(d => d.Name == of.Duty) is { Due: null } other && !outline.Has(other.Name, "due"))
            findings.Add(FindingTable.NeverComes, phrase.Place, of.Duty);
    }

    private void CheckDue(Duty duty, Phrase due)
    {
        var written = PhraseWords.Of(due);
        if (duty.IfTooLate is null && !outline.Has(duty.Name, "if-too-late"))
            findings.Add(FindingTable.TooLateUnsaid, due.Place, written, examples.TooLate(due, AnchorNames.Of(due.Anchor)));
        foreach (var unsaid in _days.ClosedUnsaid(due))
            findings.Add(FindingTable.ClosedUnsaid, unsaid.Place, PhraseWords.Of(unsaid), examples.Closed(unsaid, AnchorNames.Of(unsaid.Anchor)));
        if (_reach.IsAlwaysBefore(due, duty.Starts, duty))
            findings.Add(FindingTable.DueBeforeStartAlways, due.Place, written, PhraseWords.Of(duty.Starts));
        else if (duty.From is WindowStart.FromMoment from && _reach.IsAlwaysBefore(due, from.Phrase, duty))
            findings.Add(FindingTable.DueBeforeFromAlways, due.Place, written, PhraseWords.Of(from.Phrase));
    }

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
