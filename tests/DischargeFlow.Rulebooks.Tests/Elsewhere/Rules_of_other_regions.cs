using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Tests.Docs;
using DischargeFlow.Rulebooks.Tests.Shipped;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Tests.Elsewhere;

/// <summary>
/// Rules of regions that are not shipped, and of a country that does not exist, written with the page and the program's own answers only. The dates were
/// worked out on a wall calendar first; each scenario says how.
/// </summary>
public sealed class Rules_of_other_regions
{
    private static readonly string Folder = Path.Combine(ShippedWorkflows.Root, "tests/DischargeFlow.Rulebooks.Tests/Elsewhere/regions");

    internal static readonly WorkflowLibrary Library = Read();

    public static TheoryData<string, string> EveryScenario => ByHand.Scenarios(Library.Rulebooks.Where(r => Directory.Exists(Path.Combine(Folder, r.Name))));

    [Fact]
    public void Nothing_is_found_wrong_with_them_but_days_that_overtake_each_other() =>
        Assert.Equal(["DF0607", "DF0534"], Library.Findings.Select(f => f.Code));

    [Theory, MemberData(nameof(EveryScenario))]
    public void Give_the_dates_that_were_worked_out_by_hand(string rulebook, string scenario) => ByHand.Holds(Library, rulebook, scenario);

    [Theory, MemberData(nameof(EveryScenario))]
    public void Come_out_the_same_of_the_slow_reference(string rulebook, string scenario) => ByHand.AgreesWithTheReference(Library, rulebook, scenario);

    [Theory]
    [InlineData("a sheet given before the third day does not count", "sheet",
        "what was done at Fri 22 May 2026 10:00 (entry 7) lies before Mon 25 May 2026, from which a deed counts, so it does not count",
        "2026年5月22日(金) 10:00 に行われたこと(記録 7)は、行いが数えられ始める 2026年5月25日(月) より前なので数えない")]
    [InlineData("a weekend between the noon and the third day", "sheet",
        "Fri 22 May 2026 12:00 lies before Sat 23 May 2026, from which a deed counts, so the due moment is Sat 23 May 2026 02:00",
        "2026年5月22日(金) 12:00 は行いが数えられ始める 2026年5月23日(土) より前なので、期限は 2026年5月23日(土) 02:00")]
    [InlineData("a notice given at two counts that day", "answer",
        "the first Contact (Tue 12 May 2026 14:00) is after 14:00: no", "「最初の連絡」(2026年5月12日(火) 14:00)は14:00 より後: いいえ")]
    public void Say_why_what_was_done_early_or_late_counts_so(string scenario, string duty, string en, string ja)
    {
        var valdria = Library.Find("valdria")!;
        var @case = valdria.Scenarios.Single(s => s.Name == scenario).Case;
        var because = valdria.Planner.Plan(@case.History, @case.Directory, explain: true).Duties.Single(d => d.Rule.Name == duty).Because;
        var words = new BecauseText(valdria.Rulebook, Library.Vocabularies.Single(v => v.Name == valdria.Rulebook.CaseKind));
        Assert.Contains(en, because.Select(b => words.In(b, Tongue.En)));
        Assert.Contains(ja, because.Select(b => words.In(b, Tongue.Ja)));
    }

    /// <summary>The vocabulary and the closed days that are shipped, and these rulebooks.</summary>
    private static WorkflowLibrary Read()
    {
        using var bench = new Bench();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)) bench.With(Path.GetRelativePath(Folder, file), File.ReadAllText(file));
        return bench.Read();
    }
}
