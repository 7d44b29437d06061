using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.Tests.Shipped;

/// <summary>The rulebooks of <c>workflows/</c> as they are shipped.</summary>
public sealed class The_shipped_rulebooks
{
    public static TheoryData<string> EveryRulebook => ShippedWorkflows.EveryRulebook;

    [Fact]
    public void Nothing_is_found_wrong_with_them() => ShippedWorkflows.Nothing(ShippedWorkflows.Words(ShippedWorkflows.Library.Findings));

    [Fact]
    public void They_are_seven_and_all_of_them_run() => Assert.Equal(
        ["example", "fukui", "honjo-kodama", "kitami", "komatsu", "national-fees", "preparation"], ShippedWorkflows.Library.Rulebooks.Select(r => r.Name).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(EveryRulebook))]
    public void Each_lies_in_a_folder_of_its_name(string rulebook) => Assert.Equal(rulebook, ShippedWorkflows.Rulebook(rulebook).Rulebook.Name);

    [Theory, MemberData(nameof(EveryRulebook))]
    public void Every_number_has_a_source(string rulebook) => Assert.All(
        ShippedWorkflows.Rulebook(rulebook).Rulebook.Duties,
        duty => Assert.False(string.IsNullOrWhiteSpace(duty.Source), $"{duty.Place}: '{duty.Name}' names no source"));

    [Theory, MemberData(nameof(EveryRulebook))]
    public void What_no_source_gives_is_called_a_default_in_words_too(string rulebook) => Assert.All(
        ShippedWorkflows.Rulebook(rulebook).Rulebook.Duties.Where(d => d.Basis == Basis.Default),
        duty => Assert.True(duty.Source!.Contains("既定", StringComparison.Ordinal), $"{duty.Place}: '{duty.Name}' is a default and its source does not say so"));

    [Theory, MemberData(nameof(EveryRulebook))]
    public void Their_sources_name_documents_and_no_files(string rulebook)
    {
        var book = ShippedWorkflows.Rulebook(rulebook).Rulebook;
        Assert.All(book.Duties.Select(d => d.Source!).Append(book.Source), source => Assert.DoesNotMatch(new Regex(@"\.(txt|json)|/work|shared"), source));
    }

    [Theory, MemberData(nameof(EveryRulebook))]
    public void Every_duty_and_every_named_criterion_and_moment_reads_in_Japanese(string rulebook)
    {
        var book = ShippedWorkflows.Rulebook(rulebook).Rulebook;
        var labels = book.Duties.Select(d => d.Label.Ja).Concat(book.Criteria.Select(c => c.Label?.Ja ?? "")).Concat(book.Moments.Select(m => m.Label?.Ja ?? ""));
        Assert.All(labels, ja => Assert.Matches(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]", ja));
    }

    [Theory, MemberData(nameof(EveryRulebook))]
    public void Consent_that_was_refused_keeps_everything_in_the_house(string rulebook) =>
        Assert.NotNull(ShippedWorkflows.Rulebook(rulebook).Rulebook.SendingNeeds);
}
