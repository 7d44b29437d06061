using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>A due moment explained step by step, and worked out again from the steps alone, is the same moment.</summary>
public sealed class Explaining
{
    [Fact]
    public void Whoever_follows_the_steps_comes_to_the_same_due_moment() => Hold.ForAll(generated =>
    {
        var on = Placed(generated.On);
        foreach (var duty in on.Plan(explain: true).Duties.Where(d => d.WishedDue is not null && !d.Because.IsEmpty))
            Assert.Equal(duty.WishedDue!.Value.Moment, Followed(duty.Because, on).Due);
    }, usually: 300);

    [Fact]
    public void Whoever_follows_the_steps_of_a_named_moment_comes_to_it_on_one_of_its_lines() => Hold.ForAll(generated =>
    {
        var on = Placed(generated.On);
        foreach (var moment in on.Plan(explain: true).Moments) Assert.Contains(moment.At, Followed(moment.Because, on).Lines);
    }, usually: 300);

    [Fact]
    public void Whatever_a_plan_holds_it_explains_and_whatever_it_does_not_it_gives_a_reason_for() => Hold.ForAll(generated =>
    {
        foreach (var duty in generated.On.Plan(explain: true).Duties)
        {
            Assert.True(duty.Because.IsEmpty != duty.WhyNot.IsEmpty || duty.Because.Length > 0, $"{duty.Key} says neither why nor why not");
            Assert.True(duty.Known is null || duty.Because.Any(b => b.Saying.Id == "known"), $"{duty.Key} does not say since when it is known");
            foreach (var alert in duty.Alerts) Assert.NotEmpty(alert.Because);
        }
    });

    /// <summary>Each phrase on a line of its own, as in a rulebook: what was said of another line is said of this one again.</summary>
    private static Situation Placed(Situation on)
    {
        var line = 0;
        return on with
        {
            Rulebook = on.Rulebook with
            {
                Duties = [.. on.Rulebook.Duties.Select(d => d with { Due = d.Due is { } due ? Put(due) : null })],
                Moments = [.. on.Rulebook.Moments.Select(m => m with { Expression = Lines(m.Expression) })],
            },
        };

        Phrase Put(Phrase phrase) => phrase with { Place = new("rulebook.yaml", ++line, 1) };

        MomentExpression Lines(MomentExpression expression) => expression switch
        {
            MomentExpression.Single m => new MomentExpression.Single(Put(m.Phrase)),
            MomentExpression.EarliestOf m => new MomentExpression.EarliestOf([.. m.Lines.Select(Put)]),
            MomentExpression.LatestOf m => new MomentExpression.LatestOf([.. m.Lines.Select(Put)]),
            MomentExpression.FirstKnownOf m => new MomentExpression.FirstKnownOf([.. m.Lines.Select(Put)]),
            MomentExpression.Choose m => new MomentExpression.Choose([.. m.Lines.Select(l => (l.If, Put(l.Then)))], Put(m.Otherwise)),
            _ => expression,
        };
    }

    /// <summary>
    /// Goes through the steps, to "the due moment by the rule" where they lead there; every one of them must follow from the one before. The answer is
    /// that moment, and where each line of the rulebook led.
    /// </summary>
    private static (Moment? Due, IEnumerable<Moment> Lines) Followed(IEnumerable<Because> reasons, Situation on)
    {
        var lines = new Dictionary<Place, (Moment? Present, List<LocalDate> Closed)>();
        Moment? due = null;
        // Every line is followed by itself: what it shares with another line is said once.
        foreach (var because in reasons.TakeWhile(_ => due is null).Where(b => b.Rule is { Line: > 0 }))
        {
            var (present, closed) = lines.GetValueOrDefault(because.Rule!, (null, []));
            switch (because.Saying.Id)
            {
                case "anchor":
                    (present, closed) = ((Moment)because.Fills[1]!, []);
                    break;
                case "closed-skipped":
                    closed.Add((LocalDate)because.Fills[0]!);
                    break;
                case "counted":
                    var from = (Moment)because.Fills[0]!;
                    Assert.True(from == present || (present is { IsDay: true } day && from == Moment.At(day.EndIn(on.Rulebook.Zone))), $"It counts from {from} after {present}");
                    present = Counted(from, (Offset)because.Fills[1]!, closed, on) ?? (Moment)because.Fills[2]!;
                    Assert.Equal(present, because.Fills[2]);
                    break;
                case "open" or "closed-kept":
                    Assert.Equal(present!.Value.DateIn(on.Rulebook.Zone), because.Fills[0]);
                    break;
                case "closed-one-later" or "closed-earlier" or "closed-later":
                    Assert.Equal(present!.Value.DateIn(on.Rulebook.Zone), because.Fills[0]);
                    present = Moment.On((LocalDate)because.Fills[2]!);
                    break;
                case "clock":
                    Assert.Equal(present!.Value.DateIn(on.Rulebook.Zone), because.Fills[0]);
                    present = (Moment)because.Fills[1]!;
                    break;
                case "wished-due":
                    due = (Moment)because.Fills[0]!;
                    Assert.Equal(present, due);
                    break;
            }

            lines[because.Rule!] = (present, closed);
        }

        return (due, lines.Values.Where(l => l.Present is not null).Select(l => l.Present!.Value));
    }

    /// <summary>Counts as the step says, by the closed days that it names; null for hours of opening, which it does not list.</summary>
    private static Moment? Counted(Moment from, Offset offset, List<LocalDate> closed, Situation on)
    {
        var date = from.DateIn(on.Rulebook.Zone);
        if (offset is Offset.DayOf day) return Moment.On(date.PlusDays(day.Number - 1));
        var span = (Offset.Span)offset;
        var signed = span.Before ? -span.Count : span.Count;
        switch (span.Unit.Kind)
        {
            case UnitKind.Minutes: return Moment.At(from.Instant + Duration.FromMinutes(signed));
            case UnitKind.Hours: return Moment.At(from.Instant + Duration.FromHours(signed));
            case UnitKind.Days: return Moment.On(date.PlusDays(signed));
            case UnitKind.Weeks: return Moment.On(date.PlusWeeks(signed));
            case UnitKind.Months: return Moment.On(date.PlusMonths(signed));
            case UnitKind.Years: return Moment.On(date.PlusYears(signed));
            case UnitKind.BusinessHours: return null;
            case UnitKind.Own when span.Count > on.Rulebook.Units[0].UpTo: return Moment.On(date.PlusDays(signed));
        }

        for (var left = span.Count; left > 0;)
        {
            date = date.PlusDays(span.Before ? -1 : 1);
            if (!closed.Contains(date)) left--;
        }

        return Moment.On(date);
    }
}
