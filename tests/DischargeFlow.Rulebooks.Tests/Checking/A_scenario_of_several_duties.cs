using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Checking;

/// <summary>A duty owed to two parties, for each of two screenings: a scenario says which of them it means.</summary>
public sealed class A_scenario_of_several_duties
{
    private const string Case = """
        case: hospital-stay
        follows: { hospital: minato }
        parties:
          hospital: { is: 港町病院, open: mon-fri 08:30-17:15 }
          care-manager: { is: あかつき, open: mon-fri 09:00-17:00 }
          family: { is: 長女, open: every day 09:00-20:00 }
        history:
          - 2026-11-16T10:00 discharged
          - 2026-11-17T10:00 screened
          - 2026-11-24T10:00 screened
        expect: []
        """;

    private static readonly string Rulebook = Minato.Rulebook.ReplaceLineEndings("\n").Replace(
        "    to: hospital\n    severity: should\n    basis: rule\n    starts: discharged\n    due: 3 business days after discharged\n",
        "    to: { each of: [hospital, family] }\n    severity: should\n    basis: rule\n    starts: each screened\n    due: 3 business days after each screened\n", StringComparison.Ordinal);

    [Theory]
    [InlineData("dues: { after-report: 2026-11-20 }")]
    [InlineData("dues: { after-report to family: 2026-11-20, after-report 2 to family: 2026-11-27, after-report 2 to hospital: 2026-11-27 }")]
    [InlineData("dues: { after-report 3 to family: none, after-report 9: none }")]
    public void Names_the_one_it_means(string dues) => Assert.Empty(Dues(dues));

    [Fact]
    public void Fails_where_the_one_it_means_is_due_otherwise() =>
        Assert.Equal("due of after-report 2 to family: 2026-11-27", Assert.Single(Dues("dues: { after-report 2 to family: 2026-11-20 }")).Actual);

    [Theory]
    [InlineData("dues: { after-report two: none }", "DF0111")]
    [InlineData("dues: { after-report to famly: none }", "DF0201")]
    [InlineData("dues: { after-report of family: none }", "DF0303")]
    [InlineData("dues: { after-reports 2: none }", "DF0201")]
    public void Is_told_where_it_names_none(string dues, string code) => Assert.Equal(code, Assert.Single(Read(dues).Findings).Code);

    private static IEnumerable<ScenarioDifference> Dues(string dues)
    {
        var read = Read(dues);
        Assert.True(read.IsSound, ShippedWorkflows.Words(read.Findings));
        var planner = Planner.For(Sound(), ShippedWorkflows.HospitalStay, ShippedWorkflows.Library.Tables);
        return ScenarioRunner.Run(planner, read.Value!).Where(d => d.Expected?.StartsWith("due of", StringComparison.Ordinal) == true);
    }

    private static Reading<Scenario> Read(string dues) => ScenarioReader.Read(new("scenario.yaml", $"{Case}\n{dues}\n"), Sound(), ShippedWorkflows.HospitalStay);

    private static Language.Rulebook Sound()
    {
        var read = CheckedRulebook.Read(new("rulebook.yaml", Rulebook), [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables);
        Assert.True(read.IsSound, ShippedWorkflows.Words(read.Findings));
        return read.Value!;
    }
}
