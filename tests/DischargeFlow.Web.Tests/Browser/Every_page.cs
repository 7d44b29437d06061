using System.Text.Json;
using DischargeFlow.Tests.Shared.Parts;
using Microsoft.Playwright;

namespace DischargeFlow.Web.Tests.Browser;

public sealed class Every_page(Chromium chromium) : IClassFixture<Chromium>
{
    // The rules of WCAG 2.1 A and AA; what axe calls serious or critical keeps somebody from using the page.
    internal const string Audit = """
        async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })).violations
          .filter(v => ['serious', 'critical'].includes(v.impact))
          .map(v => `${v.id}: ${v.nodes.map(n => n.html.slice(0, 160)).slice(0, 3).join(' | ')}`)
        """;

    [TheoryNeeding(Part.Chromium)]
    [InlineData("ja", 1280)]
    [InlineData("en", 1280)]
    [InlineData("ja", 390)]
    [InlineData("en", 390)]
    public async Task Fits_its_width_can_be_used_by_everybody_and_complains_about_nothing(string language, int width)
    {
        var ward = await A_ward_with_work.InAsync(chromium.House);
        await using var tab = await chromium.OpenAsync(language, width);
        var axe = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "src/DischargeFlow.Web/node_modules/axe-core/axe.min.js"));
        var faults = new List<string>();
        foreach (var path in ward.Pages)
        {
            await tab.Page.GotoAsync(path);
            foreach (var fold in await tab.Page.QuerySelectorAllAsync("details:not([open])")) await fold.EvaluateAsync("d => d.open = true");
            var beyond = await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (beyond > 0) faults.Add($"{path} is {beyond} px wider than the screen");
            await tab.Page.EvaluateAsync(axe);
            faults.AddRange((await tab.Page.EvaluateAsync<string[]>(Audit)).Select(v => $"{path} {v}"));
        }

        // A page that does not exist is answered with 404, which browsers report.
        faults.AddRange(tab.Complaints.Where(c => !c.Contains("404", StringComparison.Ordinal)));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [FactNeeding(Part.Chromium)]
    public async Task Can_be_read_without_script()
    {
        var ward = await A_ward_with_work.InAsync(chromium.House);
        await using var tab = await chromium.OpenAsync();
        await tab.Page.RouteAsync("**/*.js", route => route.AbortAsync());
        await tab.Page.GotoAsync($"/cases/{ward.Case}");
        Assert.Contains("退院前の連絡", await tab.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await tab.Page.ClickAsync("form:has(input[name=name][value=contacted]) button");
        await tab.Page.WaitForURLAsync("**?said=recorded");
    }
}
