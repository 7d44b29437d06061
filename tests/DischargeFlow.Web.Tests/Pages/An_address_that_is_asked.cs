using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Directory.Checks;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Web.Confirming;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DischargeFlow.Web.Tests.Pages;

public sealed class An_address_that_is_asked(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Confirms_itself_with_one_button_and_says_so_when_it_is_opened_again()
    {
        var party = await NewAsync("asahi", "asahi@example.jp");
        var link = LinkIn(Letters.Write(party, party.ContactPoints[0], house.Clock.GetCurrentInstant()).Body);
        using var reader = new Visitor(house, mail: "");
        var page = await reader.GetAsync(link);
        Assert.Contains("asahi@example.jp", page.Words, StringComparison.Ordinal);
        Assert.False(Point("asahi").Verified, "opening the link changes nothing");
        var done = await reader.SendAsync(page.Form(link));
        Assert.Contains("ありがとうございます", done.Words, StringComparison.Ordinal);
        Assert.True(Point("asahi").Verified);
        Assert.Null((await reader.GetAsync(link)).Page.QuerySelector("form"));
        using var nurse = new Visitor(house);
        Assert.Contains("2027年11月20日", (await nurse.GetAsync("/directory/asahi")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_nobody_there_works_for_the_party_and_gets_nothing_more()
    {
        var party = await NewAsync("yoake", "yoake@example.jp");
        var link = LinkIn(Letters.Write(party, party.ContactPoints[0], house.Clock.GetCurrentInstant()).Body);
        using var reader = new Visitor(house, mail: "");
        var done = await reader.SendAsync((await reader.GetAsync(link)).Form($"{link}/not-mine"));
        Assert.Contains("送信を止めています", done.Words, StringComparison.Ordinal);
        Assert.NotNull(Point("yoake").Stopped);
        await reader.PostAsync(link);
        Assert.False(Point("yoake").Verified, "a stopped address is confirmed by nobody");
    }

    [Fact]
    public async Task By_a_link_that_was_changed_or_is_old_or_whose_address_is_gone_says_what_to_do()
    {
        var party = await NewAsync("hikari", "hikari@example.jp");
        using var reader = new Visitor(house, mail: "");
        var link = LinkIn(Letters.Write(party, party.ContactPoints[0], house.Clock.GetCurrentInstant()).Body);
        Assert.Equal(404, (await reader.GetAsync(link[..^1] + (link[^1] == 'A' ? 'Q' : 'A'))).Status);
        var old = await reader.GetAsync(LinkIn(Letters.Write(party, party.ContactPoints[0], house.Clock.GetCurrentInstant() - Duration.FromDays(61)).Body));
        Assert.Equal(404, old.Status);
        Assert.Contains("もう一度送ってもらって", old.Words, StringComparison.Ordinal);
        var other = await reader.GetAsync(LinkIn(Letters.Write(party, new(ContactKind.Mail, "other@example.jp", false), house.Clock.GetCurrentInstant()).Body));
        Assert.Contains("何もする必要はありません", other.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_asked_again_by_a_button_of_the_directory()
    {
        await NewAsync("minami", "minami@example.jp");
        using var nurse = new Visitor(house);
        var page = await nurse.GetAsync("/directory/minami");
        Assert.Contains("未確認", page.Words, StringComparison.Ordinal);
        Assert.Equal("/directory/minami/ask", page.Page.QuerySelector("button[name=ask]")!.GetAttribute("formaction"));
        var token = page.Page.QuerySelector("form.party input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var asked = await nurse.PostAsync("/directory/minami/ask", new("__RequestVerificationToken", token), new("ask", "minami@example.jp"));
        Assert.Contains("確認メールを送ります", asked.Words, StringComparison.Ordinal);
        Assert.Equal(0, Assert.Single(house.Store.Read(s => s.AddressChecks), c => c.Party == new PartyId("minami")).Asks);
    }

    private IAddressLetters Letters => house.Services.GetRequiredService<IAddressLetters>();

    private ContactPoint Point(string party) => house.Store.Read(s => s.Directory.Find(new(party)))!.ContactPoints[0];

    private static string LinkIn(string body) => new Uri(body.Split('\n').Single(l => l.Contains(AddressLinks.Path, StringComparison.Ordinal)).Trim()).AbsolutePath;

    private async Task<DirectoryParty> NewAsync(string id, string address)
    {
        var party = Region.Akatsuki with { Id = new(id), Organization = new(id), Name = $"事業所 {id}", Codes = [], ContactPoints = [new(ContactKind.Mail, address, false)] };
        await house.Store.WriteAsync(s =>
        {
            s.SaveParty(party, house.Clock.GetCurrentInstant());
            return true;
        });
        return party;
    }
}
