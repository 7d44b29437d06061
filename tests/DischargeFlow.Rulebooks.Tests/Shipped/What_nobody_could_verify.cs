using System.Text.Json;
using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.Tests.Shipped;

/// <summary>What no source gives, or nobody could verify, ships as a default and says so. A wish is called a wish.</summary>
public sealed class What_nobody_could_verify
{
    public sealed record Unverified(string Words, string Rulebook, string[] Names);

    private sealed record Facts(string Source, Unverified[] Unverified);

    private static Unverified[] All { get; } = JsonSerializer.Deserialize<Facts>(
        File.ReadAllText(Path.Combine(ShippedWorkflows.Root, "tests/DischargeFlow.Rulebooks.Tests/Shipped/Facts/unverified.json")), JsonSerializerOptions.Web)!.Unverified;

    public static TheoryData<string, string, string> EachName
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var unverified in All)
            {
                foreach (var name in unverified.Names) data.Add(unverified.Rulebook, name, unverified.Words);
            }

            return data;
        }
    }

    public static TheoryData<string> EveryRulebook => ShippedWorkflows.EveryRulebook;

    [Theory, MemberData(nameof(EachName))]
    public void Stands_as_a_default(string rulebook, string name, string words)
    {
        var book = ShippedWorkflows.Rulebook(rulebook).Rulebook;
        if (book.Duties.FirstOrDefault(d => d.Name == name) is { } duty) Assert.True(duty.Basis == Basis.Default, $"{duty.Place}: '{name}' is given as {duty.Basis}, and yet: {words}");
        else Assert.Contains("既定", book.Criteria.Single(c => c.Name == name).Label!.Ja, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(EveryRulebook))]
    public void Is_all_that_stands_as_a_default(string rulebook) => Assert.Equal(
        All.Where(u => u.Rulebook == rulebook).SelectMany(u => u.Names).Where(n => ShippedWorkflows.Rulebook(rulebook).Rulebook.Duties.Any(d => d.Name == n)).Order(StringComparer.Ordinal),
        ShippedWorkflows.Rulebook(rulebook).Rulebook.Duties.Where(d => d.Basis == Basis.Default).Select(d => d.Name).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(EveryRulebook))]
    public void Is_never_called_law_or_rule_by_a_source_that_doubts(string rulebook) => Assert.All(
        ShippedWorkflows.Rulebook(rulebook).Rulebook.Duties.Where(d => d.Basis != Basis.Default),
        duty => Assert.False(new Regex("未確認|確認できず|出典になく").IsMatch(duty.Source!), $"{duty.Place}: '{duty.Name}' is given as {duty.Basis}, and its source doubts it: {duty.Source}"));

    /// <summary>The five days are what care managers ask for in the survey; the handbook gives no number.</summary>
    [Fact]
    public void The_five_days_of_Kitami_are_a_wish() =>
        Assert.Equal(Basis.Wish, ShippedWorkflows.Rulebook("kitami").Rulebook.Duties.Single(d => d.Name == "discharge-contact").Basis);
}
