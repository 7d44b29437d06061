using DischargeFlow.Casework.Directory.Checks;
using DischargeFlow.Web.Tests.Given;

namespace DischargeFlow.Web.Tests.Pages;

public sealed class The_directory_page(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Shows_who_can_be_reached_how_and_when()
    {
        using var nurse = new Visitor(house);
        var words = (await nurse.GetAsync("/directory?q=あかつき")).Words;
        Assert.Contains("care@akatsuki.example", words, StringComparison.Ordinal);
        Assert.Contains("月–金 09:00-17:30", words, StringComparison.Ordinal);
        Assert.Contains("月–金 12:00-13:00", words, StringComparison.Ordinal);
        Assert.DoesNotContain("連携支援センター", words[words.IndexOf("表示", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_a_new_office_with_its_hours()
    {
        using var nurse = new Visitor(house);
        var form = (await nurse.GetAsync("/directory/new")).Form("/directory");
        var saved = await nurse.SendAsync(form, ("id", "hinata"), ("name", "ひなた"), ("point-0-address", "hinata@example.jp"), ("point-0-verified", "yes"), ("point-0-purposes", "escalations"), ("hours-sat", "9:00-12:00"));
        Assert.StartsWith("/directory/hinata", saved.Path, StringComparison.Ordinal);
        var words = (await nurse.GetAsync("/directory?q=hinata")).Words;
        Assert.Contains("土 09:00-12:00", words, StringComparison.Ordinal);
        Assert.Contains("hinata@example.jp上申未確認", words.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("point-0-address", "not an address", "メールアドレスの形ではありません")]
    [InlineData("hours-mon", "17:00-09:00", "時間帯")]
    [InlineData("id", "../etc", "識別名")]
    [InlineData("id", "akatsuki", "すでに使われています")]
    public async Task Refuses_what_cannot_be_meant_and_keeps_what_was_typed(string field, string value, string says)
    {
        using var nurse = new Visitor(house);
        var form = (await nurse.GetAsync("/directory/new")).Form("/directory");
        (string, string?)[] fill = [("id", "new-office"), ("name", "新しい事業所")];
        var refused = await nurse.SendAsync(form, [.. fill.Where(f => f.Item1 != field), (field, value)]);
        Assert.InRange(refused.Status, 409, 422);
        Assert.Contains(says, refused.Words, StringComparison.Ordinal);
        Assert.Equal("新しい事業所", refused.Page.QuerySelector("#name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_contact_point_takes_hours_of_its_own_and_shows_them()
    {
        using var nurse = new Visitor(house);
        var form = (await nurse.GetAsync("/directory/new")).Form("/directory");
        var saved = await nurse.SendAsync(
            form, ("id", "yoru"), ("name", "よるの訪問看護"), ("point-0-address", "yoru@example.jp"), ("point-0-hours", "平日 9:00〜17:00"),
            ("point-1-kind", "phone"), ("point-1-address", "0157-00-4499"), ("point-1-hours", "24時間"), ("point-1-purposes", "escalations"));
        Assert.Equal("月-金 09:00-17:00", saved.Page.QuerySelector("[name=point-0-hours]")!.GetAttribute("value"));
        Assert.Contains("0157-00-4499上申24時間", (await nurse.GetAsync("/directory?q=yoru")).Words.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("24h", (await house.GetAsync("/directory/yoru")).Json["contactPoints"]![1]!["hours"]!.GetValue<string>());
        await nurse.SendAsync((await nurse.GetAsync("/directory/yoru")).Form("/directory"));
        Assert.Equal("24h", (await house.GetAsync("/directory/yoru")).Json["contactPoints"]![1]!["hours"]!.GetValue<string>());
    }

    [Fact]
    public async Task Hours_that_cannot_be_read_stay_as_they_were_typed()
    {
        using var nurse = new Visitor(house);
        var form = (await nurse.GetAsync("/directory/new")).Form("/directory");
        var refused = await nurse.SendAsync(form, ("id", "x"), ("name", "x"), ("point-0-address", "x@example.jp"), ("point-0-hours", "朝だけ"));
        Assert.Equal(422, refused.Status);
        Assert.Contains("連絡先の時間「朝だけ」は読めません", refused.Words, StringComparison.Ordinal);
        Assert.Equal("朝だけ", refused.Page.QuerySelector("[name=point-0-hours]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Tells_how_many_addresses_wait_to_be_confirmed_and_shows_these()
    {
        await using var own = new House();
        await own.InitializeAsync();
        using var nurse = new Visitor(own);
        Assert.DoesNotContain("確認されていないメールアドレス", (await nurse.GetAsync("/directory")).Words, StringComparison.Ordinal);
        foreach (var (id, name, phone) in new[] { ("asa", "あさ", ""), ("yuu", "ゆう", "0157-00-5555") })
        {
            await nurse.SendAsync(
                (await nurse.GetAsync("/directory/new")).Form("/directory"),
                ("id", id), ("name", name), ("point-0-address", $"{id}@example.jp"), ("point-1-kind", "phone"), ("point-1-address", phone));
        }

        var words = (await nurse.GetAsync("/directory")).Words;
        Assert.Contains("確認されていないメールアドレス 2 件", words, StringComparison.Ordinal);
        Assert.Contains("このうち 1 件の連絡先には、ほかの連絡手段がありません", words, StringComparison.Ordinal);
        var only = await nurse.GetAsync("/directory?only=unconfirmed");
        Assert.Equal(["あさ", "ゆう"], only.Page.QuerySelectorAll("table.directory td.name a").Select(a => a.TextContent).Order(StringComparer.Ordinal));
        await new AddressDesk(own.Store, own.Clock).ConfirmAsync(new("asa"), "asa@example.jp");
        Assert.Contains("確認されていないメールアドレス 1 件", (await nurse.GetAsync("/directory")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_a_known_party_unchanged_changes_nothing()
    {
        using var nurse = new Visitor(house);
        var before = (await house.GetAsync("/directory/akatsuki")).Text;
        await nurse.SendAsync((await nurse.GetAsync("/directory/akatsuki")).Form("/directory"));
        Assert.Equal(before, (await house.GetAsync("/directory/akatsuki")).Text);
    }
}
