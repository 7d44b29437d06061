using DischargeFlow.Rulebooks.Simulations;
using DischargeFlow.Rulebooks.Tests.Given;
using DischargeFlow.Rulebooks.Tests.Properties;
using DischargeFlow.Rulebooks.Tests.Properties.Generating;

namespace DischargeFlow.Rulebooks.Tests;

/// <summary>Every mutant is held to what the slow reference says of generated rulebooks and histories, and the quick fold to the plain one.</summary>
public sealed class What_the_reference_said
{
    private static readonly Generated[] Situations = [.. Enumerable.Range(1, 160).Select(n => Generated.Of(n * 104729, 3 + (n / 16)))];

    public static TheoryData<string> Parts => ["0", "1", "2", "3", "4", "5", "6", "7"];

    [Theory, MemberData(nameof(Parts))]
    public void Is_planned_and_sent(string part)
    {
        for (var i = int.Parse(part, System.Globalization.CultureInfo.InvariantCulture); i < Situations.Length; i += 8)
        {
            var on = Situations[i].On;
            Assert.Equal(Kept.Lines($"plan-{i}", () => Said(on, By.Reference)), Text(Said(on, By.Running)));
            var quick = new QuickFold(on.Planner());
            quick.Run(on.History, on.Directory);
            Assert.Equal(on.Fold().Messages, quick.Messages);
        }
    }

    private static IEnumerable<string> Said(Situation on, By planner) => [.. InWords.Of(on, on.PlanBy(planner)), .. on.MessagesBy(planner).Order(StringComparer.Ordinal)];

    private static string[] Text(IEnumerable<string> lines) => string.Join('\n', lines).Split('\n');
}
