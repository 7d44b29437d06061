using System.Diagnostics;
using System.Text;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Tests.Checking;
using DischargeFlow.Rulebooks.Tests.Docs;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Reading;

/// <summary>Texts within every limit of a text that ask for more than anybody could work out. Each is refused or read in moments, on a small stack.</summary>
public class A_rulebook_that_is_made_to_exhaust
{
    private static string Sound => Minato.Rulebook.ReplaceLineEndings("\n");

    [Fact]
    [Finds("DF0610")]
    public void Criteria_that_ask_the_one_before_them_twice()
    {
        var found = Assert.Single(Check(WholeExamples.Twice(60)), f => f.Gravity == Gravity.Error && f.Place.Line < 25);
        Assert.Equal(("DF0610", 3), (found.Code, found.Place.Column));
        Assert.Contains("more than 2000 lines", found.Sentence.En, StringComparison.Ordinal);
        Assert.Contains("2000 行より多く", found.Sentence.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void Moments_that_ask_the_one_before_them_twice()
    {
        var bomb = Lines(60, i => $"  m{i}: {{ latest of: [{(i == 0 ? "admission, discharged" : $"m{i - 1}, 1 day after m{i - 1}")}] }}\n");
        Assert.Contains(Check(Sound.Replace("moments:\n", "moments:\n" + bomb, StringComparison.Ordinal)), f => f.Code == "DF0610");
    }

    [Fact]
    public void A_chain_of_thousands_of_names()
    {
        var chain = Lines(5000, i => $"  c{i}: {(i == 4999 ? "lives-alone" : $"c{i + 1}")}\n");
        Assert.Contains(Check(Sound.Replace("criteria:\n", "criteria:\n" + chain, StringComparison.Ordinal)), f => f.Code == "DF0610");
    }

    [Fact]
    public void A_circle_of_thousands_of_names()
    {
        var circle = Lines(5000, i => $"  c{i}: c{(i + 1) % 5000}\n");
        var found = Assert.Single(Check(Sound.Replace("criteria:\n", "criteria:\n" + circle, StringComparison.Ordinal)), f => f.Code == "DF0601");
        Assert.True(found.Sentence.Ja.Length < 300, "A circle is shown, not recited.");
    }

    [Fact]
    public void A_chain_of_duties()
    {
        var chain = Lines(1200, i => Duty($"d{i}", i == 1199 ? "admission" : $"d{i + 1} met", "lives-alone"));
        Assert.Contains(Check(Sound.Replace("channels:", chain + "channels:", StringComparison.Ordinal)), f => f.Code == "DF0610");
    }

    [Fact]
    public void Hundreds_of_duties_that_ask_the_same_by_other_moments()
    {
        var facts = "{ any: [adl-declined, needs-help-daily, medical-procedure-after, weak-family-care, dementia-symptoms, terminal-or-respiratory, repeated-admissions, home-changes-needed, lives-alone] }";
        var many = Lines(400, i => Duty($"d{i}", "admission", facts, $"    due: {i} business days after admission\n    if-too-late: keep\n"));
        var findings = Check(Sound.Replace("channels:", many + "channels:", StringComparison.Ordinal));
        Assert.InRange(findings.Count(f => f.Code == "DF0520"), 1, 500);
    }

    [Fact]
    public void Thousands_of_names_that_do_not_exist()
    {
        var many = string.Join(", ", Enumerable.Range(0, 20_000).Select(i => $"no-such-fact-with-a-long-name-{i}"));
        var findings = Check(Sound.Replace("[adl-declined, lives-alone]", $"[{many}]", StringComparison.Ordinal));
        Assert.InRange(findings.Count, 100, 600);
        Assert.All(findings.Where(f => f.Code == "DF0201").Take(5), f => Assert.NotNull(f.Hint));
    }

    [Fact]
    public void A_line_of_a_hundred_thousand_words()
    {
        var line = string.Concat(Enumerable.Repeat("not ", 100_000));
        Assert.Contains(Check(Sound.Replace("[adl-declined, lives-alone]", $"[{line}adl-declined]", StringComparison.Ordinal)), f => f.Code == "DF0401");
    }

    private static string Lines(int count, Func<int, string> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) text.Append(line(i));
        return text.ToString();
    }

    private static string Duty(string name, string starts, string condition, string due = "") =>
        $"  - duty: {name}\n    label: {{ ja: い, en: a }}\n    owner: hospital\n    to: family\n    if: {condition}\n    severity: may\n    basis: default\n    starts: {starts}\n{due}    done-by: [screened]\n    tell: [ notice at start: owner ]\n";

    /// <summary>Checks on the stack of a worker, within a time that nobody would call long.</summary>
    private static IReadOnlyCollection<Finding> Check(string text)
    {
        IReadOnlyCollection<Finding> findings = [];
        var watch = Stopwatch.StartNew();
        var worker = new Thread(
            () => findings = CheckedRulebook.Read(new SourceText("rulebook.yaml", text), [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables).Findings,
            maxStackSize: 1024 * 1024);
        worker.Start();
        worker.Join();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed.TotalSeconds:0.0} s.");
        return findings;
    }
}
