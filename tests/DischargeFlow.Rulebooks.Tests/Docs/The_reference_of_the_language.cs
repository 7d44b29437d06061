using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Tests.Shipped;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Docs;

/// <summary>Every example of <c>docs/rulebook.md</c> is read, and planned with where it can be.</summary>
public sealed class The_reference_of_the_language
{
    public static TheoryData<int> EachPart => Lines(ExampleOf.Part, ExampleOf.Duties);

    public static TheoryData<int> EachWhole => Lines(ExampleOf.Rulebook);

    public static TheoryData<int> EachCase => Lines(ExampleOf.Case);

    public static TheoryData<int> EachScenario => Lines(ExampleOf.Scenario);

    public static TheoryData<int> EachTable => Lines(ExampleOf.ClosedDays);

    public static TheoryData<int> EachVocabulary => Lines(ExampleOf.Vocabulary);

    [Theory, MemberData(nameof(EachPart))]
    public void An_example_of_a_rulebook_is_read_and_planned_with(int line)
    {
        using var bench = new Bench();
        var library = bench.With("minato/rulebook.yaml", Wrapping.Whole(At(line)))
            .With("minato/scenarios/case.yaml", Example(ExampleOf.Case) + "expect: []\n").Read();
        ShippedWorkflows.Nothing(Errors(library));
        var minato = library.Find("minato")!;
        var paper = minato.Scenarios.Single().Case;
        var plan = minato.Planner.Plan(paper.History, paper.Directory, explain: true);
        Assert.Equal(minato.Rulebook.Duties.Select(d => d.Name).Order(), plan.Duties.Select(d => d.Rule.Name).Concat(NotYetThere(minato, plan)).Distinct().Order());
    }

    [Theory, MemberData(nameof(EachWhole))]
    public void A_whole_rulebook_has_nothing_that_a_check_would_say(int line)
    {
        using var bench = new Bench();
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(bench.With("minato/rulebook.yaml", At(line).Text).Read().Findings));
    }

    [Fact]
    public void Without_a_word_about_closed_days_check_answers_as_the_text_says()
    {
        using var bench = new Bench();
        var silent = Reference.Whole.Text.Replace(" if closed earlier by 17:00", "", StringComparison.Ordinal);
        Assert.Contains(bench.With("minato/rulebook.yaml", silent).Read().Findings, f => f.Code == "DF0501" && f.Place.Line == Line(silent, "5 days before"));
    }

    [Theory, MemberData(nameof(EachCase))]
    public void A_case_on_paper_is_read_and_planned(int line)
    {
        using var bench = new Bench();
        var library = bench.With("minato/rulebook.yaml", Wrapping.Whole(Reference.Whole)).With("minato/scenarios/case.yaml", At(line).Text + "expect: []\n").Read();
        ShippedWorkflows.Nothing(Errors(library));
        var minato = library.Find("minato")!;
        var paper = minato.Scenarios.Single().Case;
        Assert.NotEmpty(minato.Planner.Plan(paper.History, paper.Directory).Duties);
    }

    [Theory, MemberData(nameof(EachScenario))]
    public void A_scenario_passes(int line)
    {
        using var bench = new Bench();
        var library = bench.With("minato/rulebook.yaml", Reference.WholeBefore(line).Text).With("minato/scenarios/example.yaml", At(line).Text).Read();
        ShippedWorkflows.Nothing(Errors(library));
        var minato = library.Find("minato")!;
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(ScenarioRunner.Run(minato.Planner, Assert.Single(minato.Scenarios))));
    }

    [Theory, MemberData(nameof(EachTable))]
    public void A_table_of_closed_days_is_read(int line)
    {
        using var bench = new Bench();
        var library = bench.With("calendars/city-office.yaml", At(line).Text).Read();
        ShippedWorkflows.Nothing(Errors(library));
        var table = library.Tables.Tables["city-office"];
        Assert.Equal("夏季休業", table.NameOf(new LocalDate(2026, 8, 14)));
        Assert.Equal("年末休み", table.NameOf(new LocalDate(2026, 12, 30)));
        Assert.False(table.Covers(new LocalDate(2027, 1, 1)), "a table says nothing of days outside what it covers");
    }

    [Theory, MemberData(nameof(EachVocabulary))]
    public void A_vocabulary_is_read(int line)
    {
        using var bench = new Bench();
        var library = bench.With("vocabulary/dental-referral.yaml", At(line).Text).Read();
        ShippedWorkflows.Nothing(Errors(library));
        Assert.Contains(library.Vocabularies.Single(v => v.Name == "dental-referral").Events.Keys, e => e == "visit-request-sent");
    }

    [Fact]
    public void Day_zero_and_day_one_are_the_dates_that_the_text_names()
    {
        using var bench = new Bench();
        var minato = bench.With("minato/rulebook.yaml", Wrapping.Whole(Reference.Whole)).Read().Find("minato")!;
        var admitted = Instant.FromUtc(2026, 11, 18, 1, 0);
        var stay = new CaseHistory("case-1", [new Entry(1, Moment.At(admitted), admitted, "clerk", new EntryContent.Happened("admission"))]);
        var moments = minato.Planner.Plan(stay, Calendars.DirectoryExtract.Empty).Moments.ToDictionary(m => m.Name, m => m.At);
        Assert.Equal(new LocalDate(2026, 11, 21), moments["counted-from-zero"].Day);
        Assert.Equal(new LocalDate(2026, 11, 20), moments["counted-from-one"].Day);
    }

    [Fact]
    public void Within_is_refused_as_the_text_says()
    {
        using var bench = new Bench();
        var within = Reference.Whole.Text.Replace("5 days before discharge-day if closed earlier by 17:00", "within 5 days of discharge-day", StringComparison.Ordinal);
        Assert.Contains(bench.With("minato/rulebook.yaml", within).Read().Findings, f => f.Gravity == Gravity.Error && f.Place.Line == Line(within, "within 5 days"));
    }

    private static int Line(string text, string words) => text[..text.IndexOf(words, StringComparison.Ordinal)].Count(c => c == '\n') + 1;

    /// <summary>Duties for each occurrence of something that has not happened have no instance yet.</summary>
    private static IEnumerable<string> NotYetThere(LoadedRulebook rulebook, Planning.Plan plan) =>
        rulebook.Rulebook.Duties.Where(d => d.Starts.Anchor is Language.Anchor.Event { Which: Language.Which.Each }).Select(d => d.Name).Except(plan.Duties.Select(d => d.Rule.Name));

    private static Example At(int line) => Reference.Examples.Single(e => e.Line == line);

    private static string Example(ExampleOf of) => Reference.Examples.First(e => e.Of == of).Text;

    private static string Errors(WorkflowLibrary library) => ShippedWorkflows.Words(library.Findings.Where(f => f.Gravity == Gravity.Error));

    private static TheoryData<int> Lines(params ExampleOf[] of) => [.. Reference.Examples.Where(e => of.Contains(e.Of)).Select(e => e.Line)];
}
