using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Tests.Shipped;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Checking;

/// <summary>Whatever a plan can show comes with a case, and the plan of that case shows it.</summary>
public class A_case_that_shows_a_finding
{
    /// <summary>What a plan cannot show: words that cannot be read, names, wording, and a rulebook that cannot be planned with at all.</summary>
    private static readonly string[] NothingToShow = ["DF0504", "DF0505", "DF0506", "DF0507", "DF0508", "DF0509", "DF0510", "DF0511", "DF0513", "DF0514", "DF0515", "DF0519", "DF0528", "DF0529", "DF0530", "DF0537"];

    public static TheoryData<Mistake> Mistakes =>
        [.. A_rulebook_with_a_mistake.Mistakes.Where(m => (m.Code.StartsWith("DF05", StringComparison.Ordinal) && !NothingToShow.Contains(m.Code)) || m.Code is "DF0310" or "DF0410" or "DF0601" or "DF0606" || (m.Code == "DF0607" && m.Now.Contains("statutory-days after", StringComparison.Ordinal)))];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void It_is_planned_and_the_thing_is_seen(Mistake mistake)
    {
        var (text, place) = mistake.In(Minato.Rulebook, "rulebook.yaml");
        var read = CheckedRulebook.Read(new SourceText("rulebook.yaml", text), [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables);
        var finding = read.Findings.First(f => f.Code == mistake.Code && f.Place == place);
        Assert.True(finding.Case is not null, $"No case shows {mistake}:\n{ShippedWorkflows.Words(read.Findings)}");
        Assert.True(read.CanBePlanned(), "To see the case one must be able to plan it.");
        var told = CaseFileReader.Read(new SourceText("case.yaml", finding.Case), [ShippedWorkflows.HospitalStay], read.Value!.Zone, read.Value);
        Assert.True(told.IsSound, finding.Case + ShippedWorkflows.Words(told.Findings));
        var plan = Planner.For(UncircledRulebook.Of(read.Value), ShippedWorkflows.HospitalStay, ShippedWorkflows.Library.Tables).Plan(told.Value!.History, told.Value.Directory, explain: true);
        Assert.True(IsSeen(finding, plan, text), $"The plan must show {finding.Code}:\n{finding.Case}\n{Words(plan)}");
    }

    private static bool IsSeen(Finding finding, Plan plan, string text)
    {
        var line = text.Split('\n')[finding.Place.Line - 1];
        var rule = plan.Rulebook.Duties.LastOrDefault(d => d.Place.Line <= finding.Place.Line) ?? plan.Rulebook.Duties[0];
        var started = plan.Duties.Where(d => d.Rule.Name == rule.Name).ToList();
        bool Some(Func<PlannedDuty, bool> holds) => started.Any(d => d.Start is not null && holds(d));
        bool Told(PlannedDuty duty, Func<PlannedAlert, bool> which) => duty.Alerts.Any(a => rule.Tell.Single(s => s.Text == a.Step).Place.Line == finding.Place.Line && which(a));
        switch (finding.Code)
        {
            case "DF0310":
                // The date is known; whatever is counted in hours from it is not.
                return Some(d => d.WishedDue is null) || plan.Moments.Length < plan.Rulebook.Moments.Length || plan.Duties.Any(d => d.States[^1].State is DutyState.Undecided or DutyState.Waiting);
            case "DF0601":
                return plan.Rulebook.Duties.Length == 0 || plan.Duties.All(d => d.Rule.Name != finding.Sentence.En.Split('\'')[1]);
            case "DF0410":
                // The criterion is that of the duty, or the one on which a duty stands: it starts, or it does not, whatever was recorded.
                return finding.Sentence.En.Contains("always yes", StringComparison.Ordinal)
                    ? plan.Duties.Any(d => d.Start is not null) : plan.Duties.Any(d => d.Rule.If is not null && NeverApplied(d));
            case "DF0501":
                return plan.Duties.Any(d => d.WishedDue is { } due && !Office.IsOpen(due.Moment.DateIn(plan.Rulebook.Zone)));
            case "DF0502":
                return Some(d => d.TooLate && d.WishedDue!.Value.Edge <= Instant.Max(d.Known!.Value, d.Start!.Value.Edge));
            case "DF0503":
                return Some(d => Told(d, a => a.At >= d.Due!.Value.Edge - Duration.FromMinutes(1)));
            case "DF0512":
                return Some(d => Told(d, a => a.Party == d.Owner));
            case "DF0516":
                return Some(d => d.States.All(s => s.State is not (DutyState.Open or DutyState.Overdue)) && d.States.Any(s => s.State is DutyState.Stopped or DutyState.Lapsed));
            case "DF0517":
                return Some(d => d.WishedDue!.Value.Edge <= d.Start!.Value.Edge);
            case "DF0520":
                return plan.Duties.Where(d => d.Start is not null).Select(d => (d.Rule.Owner, d.RecipientRole, d.WishedDue?.Edge)).GroupBy(d => (d.Owner, d.RecipientRole)).Any(g => g.Distinct().Count() > 1);
            case "DF0521":
                return Some(d => d.WishedDue!.Value.Edge <= d.From);
            case "DF0522" or "DF0525":
                return started.All(d => NeverApplied(d) || d.States[^1].State == DutyState.Waiting);
            case "DF0523":
                return Some(d => d.Ends is not null && !Told(d, _ => true));
            case "DF0524":
                return Some(d => Told(d, a => a.At.InZone(plan.Rulebook.Zone).TimeOfDay is var time && (time >= new LocalTime(20, 0) || time < new LocalTime(7, 0))));
            case "DF0526":
                return Some(d => d.Alerts.All(a => a.Role != d.RecipientRole));
            case "DF0527":
                return plan.Duties.Where(d => d.Rule.Severity == Severity.Must).All(d => NeverApplied(d) && d.WhyNot.Length > 0);
            case "DF0531":
                return Some(d => d.WishedDue!.Value.Moment.DateIn(plan.Rulebook.Zone) >= d.PreparedFor);
            case "DF0532":
                return Some(d => !Told(d, a => !a.PassedOver));
            case "DF0533":
                return Some(d => d.WishedDue is not null && line.Contains("birth-date", StringComparison.Ordinal));
            case "DF0534":
                return Some(d => d.WishedDue!.Value.Edge <= d.From && d.TooLate);
            case "DF0536":
                return Some(d => d.TooLate && d.WishedDue!.Value.Edge <= d.Start!.Value.Edge);
            case "DF0535":
                return Some(d => d.WishedDue!.Value.Edge > d.Ends);
            case "DF0606":
                return !plan.Warnings.IsEmpty;
            case "DF0607":
                // Eight days that count all end before the seventh open day.
                return plan.Duties.Any(d => d.Rule.Due?.Offset is Language.Offset.Span { Unit.Kind: UnitKind.Own } && d.WishedDue is { } due
                    && Enumerable.Range(1, Period.DaysBetween(d.PreparedFor!.Value, due.Moment.DateIn(plan.Rulebook.Zone))).Count(n => Office.IsOpen(d.PreparedFor.Value.PlusDays(n))) < 7);
            default:
                throw new InvalidOperationException($"Say how a plan shows {finding.Code}.");
        }
    }

    private static bool NeverApplied(PlannedDuty duty) => duty.States[^1].State == DutyState.NotApplicable && duty.States.All(s => s.State is DutyState.NotApplicable or DutyState.Undecided);

    /// <summary>Open Monday to Friday but for the national holidays and the turn of the year, as every party of these cases is.</summary>
    private static PartyCalendar Office { get; } =
        new([ShippedWorkflows.Library.Tables.Tables["japan"], ShippedWorkflows.Library.Tables.Tables["year-end"]], ShippedWorkflows.Library.Tables, null);

    private static string Words(Plan plan) => string.Join("\n", plan.Duties.Select(d =>
        $"{d.Rule.Name}: start {d.Start?.Edge}, known {d.Known}, from {d.From}, due {d.WishedDue?.Edge}, {string.Join(' ', d.States.Select(s => s.State))}, alerts {string.Join("; ", d.Alerts.Select(a => $"{a.Step} {a.At} {a.PassedOver}"))}"));
}
