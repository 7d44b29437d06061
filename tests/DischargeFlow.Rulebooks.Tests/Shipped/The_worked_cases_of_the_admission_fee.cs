using System.Globalization;
using System.Text.Json;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Rulebooks.Tests.Shipped;

/// <summary>The cases that were worked out by hand from the words of the fee's rule, an office being open Monday to Friday from 9 to 17.</summary>
public sealed class The_worked_cases_of_the_admission_fee
{
    public sealed record WorkedCase(string Words, string Admitted, string Fee1, string Fee2, bool SentBefore);

    private sealed record Worked(string Source, WorkedCase[] WorkedCases);

    public static TheoryData<string> EachOfThem => [.. Cases.Select(c => c.Words)];

    private static WorkedCase[] Cases { get; } = JsonSerializer.Deserialize<Worked>(
        File.ReadAllText(Path.Combine(ShippedWorkflows.Root, "tests/DischargeFlow.Rulebooks.Tests/Shipped/Facts/admission-information-fee.json")), JsonSerializerOptions.Web)!.WorkedCases;

    [Fact]
    public void They_are_five() => Assert.Equal(5, Cases.Length);

    [Theory, MemberData(nameof(EachOfThem))]
    public void Each_is_a_scenario_with_exactly_its_last_days(string words)
    {
        var worked = Cases.Single(c => c.Words == words);
        var scenario = ShippedWorkflows.Rulebook("national-fees").Scenarios.SingleOrDefault(s => Admitted(s) == worked.Admitted && SentBefore(s) == worked.SentBefore);
        Assert.True(scenario is not null, $"no scenario of national-fees has an admission at {worked.Admitted}: {words}");
        Assert.Equal(worked.Fee1, scenario.Dues["information-fee-1"]);
        Assert.Equal(worked.Fee2, scenario.Dues["information-fee-2"]);
    }

    [Theory, MemberData(nameof(EachOfThem))]
    public void The_rulebook_gives_each_of_them_its_last_days(string words)
    {
        var worked = Cases.Single(c => c.Words == words);
        var national = ShippedWorkflows.Rulebook("national-fees");
        var ground = national.Scenarios.Single(s => Admitted(s) == worked.Admitted && SentBefore(s) == worked.SentBefore).Case;
        var plan = national.Planner.Plan(ground.History, ground.Directory);
        Assert.Equal(worked.Fee1, Day(plan, "information-fee-1"));
        Assert.Equal(worked.Fee2, Day(plan, "information-fee-2"));
        if (worked.SentBefore) Assert.Equal(DutyState.Met, plan.Duties.Single(d => d.Rule.Name == "information-fee-1").StateAt(Instant.MaxValue));
    }

    [Fact]
    public void Its_numbers_stand_on_the_law() => Assert.All(
        ShippedWorkflows.Rulebook("national-fees").Rulebook.Duties.Where(d => d.Name.StartsWith("information-fee-", StringComparison.Ordinal)),
        duty => Assert.Equal(Basis.Law, duty.Basis));

    private static string Day(Plan plan, string duty) => LocalDatePattern.Iso.Format(plan.Duties.Single(d => d.Rule.Name == duty).Due!.Value.Moment.Day);

    private static string? Admitted(Scenario scenario) => Admissions(scenario).FirstOrDefault() is { Happened.IsDay: false } admission
        ? admission.Happened.Instant.InZone(DateTimeZoneProviders.Tzdb["Asia/Tokyo"]).LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)
        : null;

    private static bool SentBefore(Scenario scenario) => scenario.Case.History.Entries.Any(e =>
        e.Content is EntryContent.Happened { Event: "admission-information-sent" } && Admissions(scenario).Any(a => e.Recorded < a.Recorded));

    /// <summary>Only cases in which the office owes: it follows the rulebook.</summary>
    private static IEnumerable<Entry> Admissions(Scenario scenario) => scenario.Dues.ContainsKey("information-fee-1")
        ? scenario.Case.History.Entries.Where(e => e.Content is EntryContent.Happened { Event: "admission" })
        : [];
}
