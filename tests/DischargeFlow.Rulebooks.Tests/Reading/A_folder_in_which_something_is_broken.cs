using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Tests.Checking;
using DischargeFlow.Rulebooks.Tests.Docs;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Reading;

public class A_folder_in_which_something_is_broken
{
    private static string Sound => Minato.Rulebook.ReplaceLineEndings("\n");

    private static string Named(string name) => Sound.Replace("rulebook: minato", "rulebook: " + name, StringComparison.Ordinal);

    [Fact]
    public void The_other_rulebooks_run()
    {
        using var bench = new Bench()
            .With("broken/rulebook.yaml", Named("broken").Replace("severity: must\n", "severity: most\n", StringComparison.Ordinal))
            .With("nothing/rulebook.yaml", "")
            .With("sound/rulebook.yaml", Named("sound"));
        var read = bench.Read();
        Assert.Equal("sound", Assert.Single(read.Rulebooks).Name);
        Assert.Equal(["DF0108", "DF0012"], read.Findings.Select(f => f.Code));
        Assert.False(read.IsSound);
    }

    [Fact]
    public void A_warning_keeps_no_rulebook_from_running()
    {
        using var bench = new Bench().With("odd/rulebook.yaml", Sound.Replace("moments:\n", "moments:\n  third-day: day 3 of admission\n", StringComparison.Ordinal));
        var read = bench.Read();
        Assert.Equal(("DF0602", Gravity.Warning), (Assert.Single(read.Findings).Code, read.Findings[0].Gravity));
        Assert.Single(read.Rulebooks);
        Assert.True(read.IsSound);
    }

    [Fact]
    public void A_wording_with_a_mistake_is_not_sent_and_the_usual_one_stands_in_for_it()
    {
        using var bench = new Bench().With("minato/rulebook.yaml", Sound)
            .With("minato/mail/notice.ja.txt", Minato.Notice)
            .With("minato/mail/notice.en.txt", "Subject: Mr {patient-name} goes home\n\nDue {due}\n");
        var read = bench.Read();
        Assert.Equal("DF0803", Assert.Single(read.Findings).Code);
        Assert.Equal(["notice.ja"], Assert.Single(read.Rulebooks).MailTexts.Keys);
    }

    [Fact]
    public void A_scenario_with_a_mistake_is_named_and_left_out()
    {
        using var bench = new Bench().With("minato/rulebook.yaml", Sound)
            .With("minato/scenarios/one.yaml", Minato.Scenario)
            .With("minato/scenarios/two.yaml", Minato.Scenario.Replace("admission", "admision", StringComparison.Ordinal));
        var read = bench.Read();
        var found = Assert.Single(read.Findings);
        Assert.EndsWith("two.yaml:7:22", found.Place.ToString(), StringComparison.Ordinal);
        Assert.Single(Assert.Single(read.Rulebooks).Scenarios);
    }

    [Fact]
    public void A_broken_calendar_is_named_at_its_file_and_not_by_each_rulebook_that_needs_it()
    {
        using var bench = new Bench().With("minato/rulebook.yaml", Sound).With("calendars/year-end.yaml", "calendar: year-end\ncovers: whenever\n");
        var read = bench.Read();
        Assert.NotEmpty(read.Findings);
        Assert.All(read.Findings, f => Assert.EndsWith("year-end.yaml", f.Place.File, StringComparison.Ordinal));
        Assert.Empty(read.Rulebooks);
    }

    [Fact]
    public void A_broken_vocabulary_leaves_no_rulebook_to_run_and_throws_nothing()
    {
        using var bench = new Bench().With("minato/rulebook.yaml", Sound).With("vocabulary/hospital-stay.yaml", "vocabulary: [");
        var read = bench.Read();
        Assert.Empty(read.Rulebooks);
        Assert.Equal(["DF0004", "DF0206"], read.Findings.Select(f => f.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_finding() =>
        Assert.Equal("DF0013", Assert.Single(WorkflowFolder.Read(Path.Combine(Path.GetTempPath(), "no-such-workflows")).Findings).Code);

    [Fact]
    public void Read_on_a_day_near_the_end_of_its_calendar_it_says_so()
    {
        using var bench = new Bench().With("minato/rulebook.yaml", Sound);
        Assert.Equal("DF0608", Assert.Single(bench.Read(new LocalDate(2028, 12, 1)).Findings).Code);
    }
}
