using DischargeFlow.Web.Tests.Given;

namespace DischargeFlow.Web.Tests.Pages;

public sealed class The_language_of_the_pages(House house) : IClassFixture<House>
{
    [Theory]
    [InlineData("ja", "ja")]
    [InlineData("en-GB,en;q=0.9", "en")]
    [InlineData("fr,en;q=0.5,ja;q=0.4", "en")]
    [InlineData("fr", "ja")]
    public async Task Is_the_one_the_browser_prefers_of_the_two_else_Japanese(string accepted, string expected)
    {
        using var reader = new Visitor(house, accepted);
        Assert.Equal(expected, (await reader.GetAsync("/board")).Page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Once_chosen_is_kept_on_every_page()
    {
        using var reader = new Visitor(house, "ja");
        var link = (await reader.GetAsync("/board?overdue=yes")).Page.QuerySelector("a.language")!.GetAttribute("href")!;
        Assert.Equal("/board?overdue=yes&lang=en", link);
        await reader.GetAsync(link);
        Assert.Equal("en", (await reader.GetAsync("/directory")).Page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task No_page_in_English_leaves_Japanese_words_of_its_own()
    {
        using var reader = new Visitor(house, "en");
        foreach (var path in (string[])
        [
            "/board", "/duties", "/outbox", "/to-dos", "/cases/new", "/directory/new", "/directory-table", "/nowhere", "/rulebooks", "/rulebooks/minato", "/publications", "/drafts/new",
            "/calendars", "/accounts/new", "/keys", "/audit", "/account/password", "/account/second-factor", "/sign-in", "/sign-in/forgotten", "/m/none", "/a/none",
        ])
        {
            var words = (await reader.GetAsync(path)).Page;
            foreach (var said in words.QuerySelectorAll("option, a.language, input")) said.Remove();
            var left = string.Concat(words.Body!.TextContent.Where(c => c is >= 'ぁ' and <= 'ヿ' or >= '一' and <= '鿿'));
            Assert.True(left.Length == 0, $"{path}: {left}");
        }
    }
}
