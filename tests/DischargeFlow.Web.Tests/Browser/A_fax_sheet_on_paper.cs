using System.Text;
using System.Text.RegularExpressions;
using DischargeFlow.Tests.Shared.Parts;

namespace DischargeFlow.Web.Tests.Browser;

public sealed partial class A_fax_sheet_on_paper(Chromium chromium) : IClassFixture<Chromium>
{
    [TheoryNeeding(Part.Chromium)]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task Is_one_page_and_shows_nothing_but_the_sheet(string language)
    {
        var ward = await A_ward_with_work.InAsync(chromium.House);
        await using var tab = await chromium.OpenAsync(language);
        await tab.Page.GotoAsync($"/fax/{ward.Fax}");
        var pdf = await tab.Page.PdfAsync(new() { PreferCSSPageSize = true });
        Assert.Single(PageObject().Matches(Encoding.Latin1.GetString(pdf)));

        await tab.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.False(await tab.Page.IsVisibleAsync(".topbar"));
        Assert.False(await tab.Page.IsVisibleAsync("form"));
        Assert.True(await tab.Page.IsVisibleAsync(".sheet"));
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();
}
