using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Reference;

/// <summary>
/// The meaning of a rulebook, written down slowly: for every question the whole history is gone through anew. It is what the fast
/// planner is held to.
/// </summary>
internal static class ReferencePlanner
{
    public static Plan Plan(Rulebook rulebook, Vocabulary vocabulary, ClosedDayTables tables, CaseHistory history, DirectoryExtract directory)
    {
        var stay = new ReferenceCase(rulebook, vocabulary, tables, directory, history);
        return new Plan
        {
            Rulebook = rulebook,
            CaseKey = history.CaseKey,
            Duties = [.. stay.Duties.Select(Planned)],
            Moments = [],
            Asks = [.. stay.Duties.SelectMany(Asks)],
            Warnings = [],
        };

        PlannedDuty Planned(ReferenceDuty duty)
        {
            var (verdict, judgedBy) = duty.Judgement;
            var closing = duty.Closing;
            var counts = closing is not null && duty.StateAt(ReferenceCase.Forever) == closing.State;
            return new PlannedDuty
            {
                Key = duty.Key,
                Rule = duty.Instance.Rule,
                Owner = duty.Now.Holder("owner"),
                RecipientRole = duty.Instance.RecipientRole,
                Recipient = duty.Now.Holder("recipient"),
                Start = duty.Start,
                From = duty.From,
                Due = duty.Due,
                WishedDue = duty.WishedDue,
                TooLate = duty.TooLate,
                Ends = duty.Lapse,
                Known = duty.Known,
                States = States(duty),
                Punctuality = counts ? verdict : Punctuality.NoVerdict,
                JudgedDue = counts ? judgedBy : null,
                ClosedBy = counts ? closing!.By : null,
                Closed = counts ? closing!.At : null,
                EndEventHappened = duty.EndEventHappened,
                PreparedFor = duty.PreparedFor,
                Alerts = duty.Alerts,
            };
        }
    }

    /// <summary>The states in order, looked at wherever something can change.</summary>
    private static ImmutableArray<(Instant, DutyState)> States(ReferenceDuty duty)
    {
        List<(Instant Since, DutyState State)> states = [];
        foreach (var turn in duty.AllTurns)
        {
            var state = duty.StateAt(turn);
            if (states.Count == 0 || states[^1].State != state) states.Add((turn, state));
        }

        return [.. states];
    }

    private static IEnumerable<Ask> Asks(ReferenceDuty duty) =>
        duty.Asks.Select(fact => new Ask(fact, duty.Instance.Rule.Owner, null!, duty.Instance.Rule.Name));
}
