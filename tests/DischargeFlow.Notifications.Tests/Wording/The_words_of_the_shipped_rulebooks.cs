using System.Runtime.CompilerServices;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Notifications.Tests.Given;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Notifications.Tests.Wording;

/// <summary>The texts under <c>workflows/*/mail</c>, as they go out.</summary>
public class The_words_of_the_shipped_rulebooks
{
    private static readonly WorkflowLibrary Library = WorkflowFolder.Read(Workflows());

    public static TheoryData<string, string, bool> EachOfThem
    {
        get
        {
            var data = new TheoryData<string, string, bool>();
            foreach (var rulebook in Library.Rulebooks)
            {
                foreach (var text in rulebook.MailTexts.Keys.Order(StringComparer.Ordinal))
                {
                    data.Add(rulebook.Name, text, true);
                    data.Add(rulebook.Name, text, false);
                }
            }

            return data;
        }
    }

    [Fact]
    public void Every_rulebook_words_its_own_notice() => Assert.All(Library.Rulebooks, r => Assert.Superset(new HashSet<string> { "notice.ja", "notice.en" }, r.MailTexts.Keys.ToHashSet()));

    [Fact]
    public void What_is_worded_in_one_language_is_worded_in_the_other() => Assert.All(
        Library.Rulebooks, r => Assert.Equal(Kinds(r, ".ja"), Kinds(r, ".en")));

    [Theory, MemberData(nameof(EachOfThem))]
    public void Says_what_happened_what_it_means_and_what_to_do_on_one_screen(string rulebook, string text, bool owes)
    {
        var body = Told.WithoutFrame(Composed(rulebook, text, owes).Body);
        foreach (var needed in new[] { "P8K9-DK8T", "https://df.example.jp/c/P8K9-DK8T", text.EndsWith(".ja", StringComparison.Ordinal) ? "期限: 11月22日(日)中" : "by the end of Sun 22 Nov" })
            Assert.Contains(needed, body, StringComparison.Ordinal);
        Assert.InRange(body.Split('\n').Length, 8, 16);
    }

    [Theory, MemberData(nameof(EachOfThem))]
    public void Is_taken_as_it_is_written_with_every_name_in_braces_known(string rulebook, string text, bool owes)
    {
        var written = Library.Find(rulebook)!.MailTexts[text];
        Assert.All(MailPlaceholders.In(written, text), p => Assert.True(
            MailPlaceholders.Values.ContainsKey(p.Name) || MailPlaceholders.Conditions.ContainsKey(p.Name), $"{p.Place}: {{{p.Name}}} is no name that a text may use"));
        var subject = Composed(rulebook, text, owes).Subject;
        Assert.StartsWith(written["Subject: ".Length..written.IndexOf('{', StringComparison.Ordinal)].TrimEnd(), subject, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(EachOfThem))]
    public void Says_when_it_comes_late_and_what_it_replaces(string rulebook, string text, bool owes)
    {
        var body = Composed(rulebook, text, owes, a => a with { Late = true, ToldBefore = Told.MovedToThursday().Shown }).Body;
        Assert.Contains(text.EndsWith(".ja", StringComparison.Ordinal) ? "お届けが遅れました" : "sorry that it comes late", body, StringComparison.Ordinal);
        Assert.Contains(text.EndsWith(".ja", StringComparison.Ordinal) ? "代わるもの" : "replaces what you were told", body, StringComparison.Ordinal);
    }

    private static Casework.Deliveries.ComposedMessage Composed(
        string rulebook, string text, bool owes, Func<Casework.Deliveries.BundledAlert, Casework.Deliveries.BundledAlert>? but = null)
    {
        var loaded = Library.Find(rulebook)!;
        var alert = Told.Alert(Enum.Parse<AlertKind>(text[..text.IndexOf('.', StringComparison.Ordinal)], ignoreCase: true), owes) with
        {
            Rulebook = rulebook,
            RulebookTitle = loaded.Rulebook.Title,
        };
        var language = text.EndsWith(".ja", StringComparison.Ordinal) ? Tongue.Ja : Tongue.En;
        return Told.Composed(Told.To(owes ? Told.Hospital : Told.CareOffice, language, but?.Invoke(alert) ?? alert), texts: loaded.MailTexts);
    }

    private static IEnumerable<string> Kinds(LoadedRulebook rulebook, string language) =>
        rulebook.MailTexts.Keys.Where(k => k.EndsWith(language, StringComparison.Ordinal)).Select(k => k[..^language.Length]).Order(StringComparer.Ordinal);

    private static string Workflows([CallerFilePath] string thisFile = "")
    {
        var folder = Path.GetDirectoryName(thisFile);
        while (folder is not null && !File.Exists(Path.Combine(folder, "DischargeFlow.sln"))) folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder ?? throw new InvalidOperationException("These tests read the source tree; run them where it lies."), "workflows");
    }
}
