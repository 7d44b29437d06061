using DischargeFlow.Tests.Browsers;
using DischargeFlow.Tests.Shared.Parts;

namespace DischargeFlow.Web.Tests.Browser;

/// <summary>Looks at the page of a tab as people do who use it: whether it fits the screen, and whether everybody can use it.</summary>
internal static class Looking
{
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Path.Combine(Checkout.Root, "src/DischargeFlow.Web/node_modules/axe-core/axe.min.js")));

    // The rules of WCAG 2.1 A and AA; what axe calls serious or critical keeps somebody from using the page.
    private const string Audit = """
        async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] })).violations
          .filter(v => ['serious', 'critical'].includes(v.impact))
          .map(v => `${v.id}: ${v.nodes.map(n => n.html.slice(0, 160)).slice(0, 3).join(' | ')}`)
        """;

    /// <summary>What is wrong with the page as it stands, each with the name that the page is given.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(this Tab tab, string what)
    {
        var faults = new List<string>();
        var beyond = await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (beyond > 0) faults.Add($"{what} is {beyond} px wider than the screen");
        await tab.Page.EvaluateAsync(Axe.Value);
        faults.AddRange((await tab.Page.EvaluateAsync<string[]>(Audit)).Select(v => $"{what} {v}"));
        return faults;
    }

    /// <summary>Opens every fold of the page.</summary>
    public static async Task UnfoldAsync(this Tab tab)
    {
        foreach (var fold in await tab.Page.QuerySelectorAllAsync("details:not([open])")) await fold.EvaluateAsync("d => d.open = true");
    }
}
