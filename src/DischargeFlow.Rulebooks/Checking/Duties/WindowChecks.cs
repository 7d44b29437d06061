using DischargeFlow.Rulebooks.Checking.Demonstrations;
using DischargeFlow.Rulebooks.Checking.Reaches;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;

namespace DischargeFlow.Rulebooks.Checking.Duties;

/// <summary>
/// Finds due moments that closed days push out of their window on some dates and not on others: before deeds begin to count, or past the duty's end. A
/// case that was planned shows it, or nothing is said.
/// </summary>
internal sealed class WindowChecks(Rulebook rulebook, ExampleDates examples, Demonstrator? demonstrator, FindingList findings)
{
    private const int MostDates = 8;

    private readonly RootedDates _dates = new(rulebook, examples);

    public void Check(Duty duty)
    {
        if (duty.Due is not { } due) return;
        if (duty.From is WindowStart.FromMoment { Phrase: var from })
        {
            Show(FindingTable.DueBeforeFromSometimes, duty, due, from, (at, opens) => at <= opens,
                new("期限は、行いが数えられ始めるより前です。", "The due moment lies before a deed counts."), d => d is { From: { } first, WishedDue: { } wished } && wished.Edge <= first);
        }

        foreach (var end in duty.Ends.Where(e => !e.Stops))
        {
            Show(FindingTable.DueAfterEndSometimes, duty, due, end.Phrase, (at, ends) => at > ends,
                new("期限より前に務めが終わります。", "The duty ends before it is due."), d => d is { Ends: { } lapse, WishedDue: { } wished, TooLate: false } && wished.Edge > lapse);
        }
    }

    private void Show(FindingKind kind, Duty duty, Phrase due, Phrase bound, Func<LocalDateTime, LocalDateTime, bool> isOutside, Bilingual shows, Func<PlannedDuty, bool> seen)
    {
        if (!_dates.AsksClosedDays(due, duty) && !_dates.AsksClosedDays(bound, duty)) return;
        if (demonstrator is not { CanShow: true } || _dates.SharedRoot(due, bound, duty) is not { } root) return;
        var isBeginning = kind == FindingTable.DueBeforeFromSometimes;
        var outside = new List<LocalDate>();
        var some = false;
        foreach (var day in examples.All)
        {
            if (_dates.At(due, root, day, duty) is not { } at || _dates.At(bound, root, day, duty) is not { } limit) return;
            if (isOutside(Edge(due, at, isBeginning: false), Edge(bound, limit, isBeginning))) outside.Add(day);
            else some = true;
        }

        // What is so on every date is no doing of closed days.
        if (!some) return;
        foreach (var day in outside.Take(MostDates))
        {
            var sought = new Sought
            {
                Shows = shows,
                Duties = [duty],
                Yes = duty.If is { } condition ? [condition] : [],
                On = (root, day),
                IsSeen = plan => Seen.Any(plan, duty.Name, d => Seen.Starts(d) && seen(d)),
            };
            if (demonstrator.Show(sought) is not { } shown) continue;
            var (name, dueOn, boundOn) = (AnchorNames.Of(root), _dates.At(due, root, day, duty)!.Value, _dates.At(bound, root, day, duty)!.Value);
            findings.Show(kind, due.Place, shown, PhraseWords.Of(due), PhraseWords.Of(bound), new Bilingual(
                $"例: {name} が {ExampleDates.Ja(day)} なら期限は {ExampleDates.Ja(dueOn)}、「{PhraseWords.Of(bound)}」は {ExampleDates.Ja(boundOn)}。",
                $"For example, with {name} on {ExampleDates.En(day)} it is due on {ExampleDates.En(dueOn)}, and '{PhraseWords.Of(bound)}' is {ExampleDates.En(boundOn)}."));
            return;
        }
    }

    /// <summary>The first instant of a beginning, the last of an end; an hour that only a case decides is taken so that nothing is claimed by it.</summary>
    private static LocalDateTime Edge(Phrase phrase, LocalDate date, bool isBeginning) => phrase.Clock switch
    {
        ClockEdge.At at => date + at.Time,
        ClockEdge.By by => date + by.Time,
        _ => isBeginning ? date.AtMidnight() : date.PlusDays(1).AtMidnight(),
    };
}
