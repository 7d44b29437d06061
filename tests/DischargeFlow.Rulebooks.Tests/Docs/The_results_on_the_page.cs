using System.Globalization;
using System.Text.RegularExpressions;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Shipped;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Docs;

/// <summary>What stands after an arrow beside an example of <c>docs/rulebook.md</c> is what the program works out for the stay of the page.</summary>
public sealed partial class The_results_on_the_page
{
    private static readonly Plan Parts = PlanOf(Questions.Asked);

    public static TheoryData<string, string, string> EachMoment => Data("moments");

    public static TheoryData<string, string, string> EachCriterion => Data("criteria");

    public static TheoryData<int, string, string> EachDue
    {
        get
        {
            var data = new TheoryData<int, string, string>();
            foreach (var example in Reference.Examples.Where(e => e.Of == ExampleOf.Duties))
            {
                foreach (Match due in Due().Matches(example.Text)) data.Add(example.Line, due.Groups["duty"].Value, due.Groups["result"].Value.Trim());
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(EachMoment))]
    public void A_moment_is_then(string name, string written, string result) =>
        Assert.True(result == In(Parts, name), $"{written}: the page says {result}, the program {In(Parts, name)}");

    [Theory, MemberData(nameof(EachCriterion))]
    public void A_criterion_is_answered_so(string name, string written, string result)
    {
        var duty = Parts.Duties.Single(d => d.Rule.Name == "asks-" + name);
        var answer = duty.States[^1].State switch
        {
            DutyState.NotApplicable or DutyState.Void => "no",
            DutyState.Undecided => "unknown",
            _ => "yes",
        };
        Assert.True(result == answer, $"{written}: the page says {result}, the program {answer}");
    }

    [Theory, MemberData(nameof(EachDue))]
    public void A_duty_is_due_then(int line, string name, string result)
    {
        var plan = PlanOf(Questions.Read(Wrapping.Whole(Reference.Examples.Single(e => e.Line == line))));
        // Of several instances, the first that applies.
        var due = plan.Duties.Where(d => d.Rule.Name == name).OrderBy(d => d.States[^1].State == DutyState.NotApplicable).First().Due;
        Assert.Equal(result, due is { } known ? Words(known.Moment, plan.Rulebook.Zone) : "not yet");
    }

    [Fact]
    public void Stand_beside_most_examples() => Assert.True(
        Questions.Arrows("moments").Count > 50 && Questions.Arrows("criteria").Count > 60, $"{Questions.Arrows("moments").Count} moments, {Questions.Arrows("criteria").Count} criteria");

    private static string In(Plan plan, string name) =>
        plan.Moments.Where(m => m.Name == name).Select(m => Words(m.At, plan.Rulebook.Zone)).FirstOrDefault() ?? "not yet";

    private static string Words(Moment moment, DateTimeZone zone)
    {
        var at = moment.IsDay ? moment.Day.AtMidnight() : moment.Instant.InZone(zone).LocalDateTime;
        return at.ToString(moment.IsDay ? "ddd uuuu-MM-dd" : "ddd uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    private static Plan PlanOf(WorkflowLibrary library)
    {
        var minato = library.Find("minato")!;
        var stay = minato.Scenarios.Single().Case;
        return minato.Planner.Plan(stay.History, stay.Directory);
    }

    private static TheoryData<string, string, string> Data(string section)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (name, written, result) in Questions.Arrows(section)) data.Add(name, written, result);
        return data;
    }

    [GeneratedRegex(@"- duty: (?<duty>[a-z-]+)\n(?:(?!- duty).*\n)*?  due: [^#\n]*# → (?<result>.+)")]
    private static partial Regex Due();
}
