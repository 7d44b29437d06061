using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Reading;

/// <summary>What passes the check can be planned with, however odd it is.</summary>
public class A_rulebook_that_was_damaged_and_is_still_sound
{
    private const int Rounds = 40;

    [Theory]
    [InlineData("kitami")]
    [InlineData("fukui")]
    [InlineData("national-fees")]
    public void Plans_every_stay_and_explains_it(string name)
    {
        var sound = File.ReadAllText(Path.Combine(ShippedWorkflows.Root, "workflows", name, "rulebook.yaml"));
        var stays = ShippedWorkflows.Rulebook(name).Scenarios.Take(4).Select(s => s.Case).ToList();
        var planned = 0;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var text = Damage.Values(new Random(seed), sound);
            var read = CheckedRulebook.Read(new SourceText(name, text), [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables);
            if (!read.IsSound) continue;
            planned++;
            try
            {
                var planner = Planner.For(read.Value!, ShippedWorkflows.HospitalStay, ShippedWorkflows.Library.Tables);
                foreach (var stay in stays) planner.Plan(stay.History, stay.Directory, explain: true);
            }
            catch (Exception wrong)
            {
                Assert.Fail($"{name}, seed {seed}: {wrong}");
            }
        }

        Assert.True(planned > 5, "Some damage must leave a sound rulebook, or nothing was tried.");
    }

    // As deep as names may stand one upon the other, each as far as a number may go.
    private static string FarAhead => "  far-ahead: { label: { ja: 遠い日, en: Far ahead }, is: 30 years after m1 }\n"
        + string.Concat(Enumerable.Range(1, 190).Select(i => $"  m{i}: 30 years after {(i == 190 ? "discharged" : $"m{i + 1}")}\n"));

    [Theory]
    [InlineData("30 years after far-ahead if closed keep")]
    [InlineData("30 years before far-ahead if closed earlier")]
    [InlineData("360 months after far-ahead if closed later")]
    [InlineData("1500 weeks before far-ahead if closed one day later")]
    [InlineData("1000 business days after discharged")]
    [InlineData("1000 business days before discharged")]
    [InlineData("1000 business hours after discharged")]
    [InlineData("1000 business hours before discharged")]
    [InlineData("day 1000 in business days of discharged")]
    [InlineData("10000 hours after discharged")]
    [InlineData("0 business days after discharged")]
    [InlineData("0 business hours before discharged")]
    public void Counts_as_far_as_a_number_may_go(string due)
    {
        var text = Checking.Minato.Rulebook.ReplaceLineEndings("\n")
            .Replace("due: 3 business days after discharged", "due: " + due, StringComparison.Ordinal)
            .Replace("    starts: discharged", "    starts: admission", StringComparison.Ordinal)
            .Replace("moments:\n", "moments:\n" + FarAhead, StringComparison.Ordinal);
        var read = CheckedRulebook.Read(new SourceText("minato", text), [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables);
        Assert.True(read.IsSound, ShippedWorkflows.Words(read.Findings));
        var planner = Planner.For(read.Value!, ShippedWorkflows.HospitalStay, ShippedWorkflows.Library.Tables);
        foreach (var stay in ShippedWorkflows.Rulebook("kitami").Scenarios.Take(3).Select(s => s.Case))
        {
            var everybody = stay.Directory.Parties.ToImmutableDictionary(p => p.Key, p => p.Value with { Follows = null });
            var plan = planner.Plan(stay.History, new DirectoryExtract(everybody), explain: true);
            Assert.Contains(plan.Duties, d => d.Rule.Name == "after-report");
        }
    }
}
