using System.Collections.Immutable;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Versions.Differences;
using DischargeFlow.Rulebooks.Vocabularies;
using DischargeFlow.Storage.Sqlite;
using DischargeFlow.Tests.Shared.Parts;
using Microsoft.Playwright;

namespace DischargeFlow.Smoke.Tests.Workshops;

/// <summary>An administrator with nothing but a browser writes the rule of a city from nothing, in the form alone, and it plans as the shipped one does.</summary>
[Takes(520)]
public sealed class The_kitami_rule_written_anew
{
    [TheoryNeeding(Part.Chromium, Part.Node)]
    [InlineData("ja", true)]
    [InlineData("ja", false)]
    [InlineData("en", true)]
    [InlineData("en", false)]
    public async Task Says_and_plans_what_the_shipped_one_does(string language, bool script)
    {
        await using var workshop = await Workshop.OpenAsync(language, script);
        await using var okada = await workshop.OkadaAsync();
        await okada.Page.GotoAsync("/drafts/new");
        await okada.Page.FillAsync("#name", "kitami-anew");
        await okada.SubmitAsync("form[action='/drafts']");
        await Assertions.Expect(okada.Page.Locator("#rule-form")).ToBeVisibleAsync();
        var draft = new Uri(okada.Page.Url).Segments[^1];
        using var store = new SqliteStore(workshop.Installation.ConnectionString);
        var library = WorkflowFolder.Read(workshop.Installation.Workflows);
        var kitami = library.Find("kitami")!;
        await new RuleWriter(okada.Form, () => TextOf(draft), kitami.Text, library.Vocabularies).WriteAsync();

        await okada.Page.ReloadAsync();
        Assert.Equal(language, await okada.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(0, await okada.Page.Locator(".finding.error").CountAsync());
        MustPlanAlike(kitami, TextOf(draft), library);
        Assert.Empty(okada.Complaints);

        string TextOf(string id) => store.Read(s => s.FindDraft(id))!.Text;
    }

    private static void MustPlanAlike(LoadedRulebook kitami, string text, WorkflowLibrary library)
    {
        var read = RulebookDocument.Open("kitami-anew", text).Read(library.Vocabularies);
        Assert.True(read.Value is not null, string.Join('\n', read.Findings.Select(f => $"{f.Place} {f.Code} {f.Sentence.En}")) + text);
        Assert.Equal("kitami-anew", read.Value.Name);
        var (anew, vocabulary) = (read.Value with { Name = kitami.Name }, library.Vocabularies.Single(v => v.Name == kitami.Rulebook.CaseKind));
        var differences = RulebookDifferences.Between(kitami.Rulebook, anew, vocabulary).Where(d => d.Weight != Weight.Reading).ToImmutableArray();
        Assert.True(differences.IsEmpty, string.Join('\n', differences.Select(d => d.Sentence(Language.En))));
        var planner = Planner.For(anew, vocabulary, library.Tables);
        Assert.NotEmpty(kitami.Scenarios);
        Assert.All(kitami.Scenarios, s => Assert.True(ScenarioRunner.Run(planner, s).IsEmpty, s.Name));
    }
}
