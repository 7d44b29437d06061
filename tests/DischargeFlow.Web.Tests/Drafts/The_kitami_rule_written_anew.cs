using DischargeFlow.Casework.Drafts;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Versions.Differences;
using DischargeFlow.Tests.Browsers;
using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.Tests.Drafts;

/// <summary>An administrator writes the rule of a city from nothing, in the form alone, and it plans as the shipped one does.</summary>
[Takes(120)]
public sealed class The_kitami_rule_written_anew(RuleChromium chromium) : IClassFixture<RuleChromium>
{
    private static readonly Casework.Workflows.LoadedRulebook Kitami = Shipped.Workflows.Find("kitami")!;

    /// <summary>After each step the page stands in the other language: whatever is done is done in both.</summary>
    [Fact]
    public async Task Without_script_and_in_both_languages_it_says_and_plans_what_the_shipped_one_does()
    {
        using var visitor = new Visitor(chromium.House);
        var begun = await visitor.SendAsync((await visitor.GetAsync("/drafts/new")).Form("/drafts"), ("name", "kitami-plain"));
        var id = begun.Path.Split('/')[^1];
        var hand = new HandWithoutScript(visitor, id, () => Draft(id).Text);
        await new RuleWriter(hand, Kitami.Text).WriteAsync();
        MustPlanAlike(id, "kitami-plain");
        string[] kinds = ["new", "add", "set", "roles", "pick", "deed", "words", "sentence-line", "sentence-moment"];
        Assert.Empty(kinds.SelectMany(k => new[] { $"{k} ja", $"{k} en" }).Except(hand.Done));
    }

    [FactNeeding(Part.Chromium)]
    public async Task In_a_browser_with_script_it_does_too_the_duties_in_English()
    {
        await using var tab = await chromium.OpenAsync("ja");
        await tab.Page.GotoAsync("/drafts/new");
        await tab.Page.FillAsync("#name", "kitami-anew");
        await tab.Page.ClickAsync("form[action='/drafts'] button");
        await tab.Page.WaitForSelectorAsync("#rule-form");
        var id = new Uri(tab.Page.Url).Segments[^1];
        await new RuleWriter(new HandInBrowser(tab.Page, () => Draft(id).Text), Kitami.Text).WriteAsync();
        MustPlanAlike(id, "kitami-anew");
        Assert.Empty(tab.Complaints);
    }

    private Draft Draft(string id) => chromium.House.Store.Read(s => s.FindDraft(id))!;

    private void MustPlanAlike(string id, string name)
    {
        var examined = chromium.House.Services.GetRequiredService<DraftDesk>().Examine(Draft(id));
        Assert.True(examined.Loaded is not null, string.Join('\n', examined.Errors.Select(e => $"{e.Place} {e.Code} {e.Sentence.En}")) + Draft(id).Text);
        var vocabulary = Shipped.Workflows.Vocabularies.Single(v => v.Name == Kitami.Rulebook.CaseKind);
        var anew = examined.Loaded.Rulebook with { Name = Kitami.Name };
        Assert.Equal(examined.Loaded.Name, name);
        var differences = RulebookDifferences.Between(Kitami.Rulebook, anew, vocabulary).Where(d => d.Weight != Weight.Reading).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences.Select(d => d.Sentence(DischargeFlow.Rulebooks.Findings.Language.En))));
        var planner = Planner.For(anew, vocabulary, Shipped.Workflows.Tables);
        Assert.NotEmpty(Kitami.Scenarios);
        Assert.All(Kitami.Scenarios, s => Assert.True(ScenarioRunner.Run(planner, s).IsEmpty, s.Name));
    }
}
