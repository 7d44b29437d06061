using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Web.Tests.Given;
using NodaTime;

namespace DischargeFlow.Web.Tests.Pages;

public sealed class A_message_nobody_took(House house) : IClassFixture<House>
{
    [Theory]
    [InlineData("550 5.1.1 No such user here", "宛先を知らない", "正しいアドレスを確かめ")]
    [InlineData("552 5.2.2 Mailbox full", "受信箱がいっぱい", "空きができてから")]
    [InlineData("554 5.7.1 Relay access denied", "受け付けない設定", "管理者に送信設定")]
    [InlineData("541 refused", "受け取りを断りました", "別の方法で伝えた")]
    public async Task Is_shown_with_the_reason_and_what_to_do(string reply, string why, string whatToDo)
    {
        var number = await StayAsync();
        await house.LetterAsync(number, Region.Akatsuki.Id, Channel.Mail, DeliveryState.Dead, reply: reply);
        using var nurse = new Visitor(house);
        var page = await nurse.GetAsync("/to-dos");
        var card = page.Page.QuerySelectorAll(".to-do.red").First(c => c.TextContent.Contains(number.Value, StringComparison.Ordinal)).TextContent;
        Assert.Contains(why, card, StringComparison.Ordinal);
        Assert.Contains(whatToDo, card, StringComparison.Ordinal);
        Assert.Contains(reply, card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Told_in_another_way_it_leaves_the_list_and_stays_in_the_outbox()
    {
        var number = await StayAsync();
        var id = await house.LetterAsync(number, Region.Akatsuki.Id, Channel.Mail, DeliveryState.Dead, reply: "550 5.1.1 No such user");
        using var nurse = new Visitor(house);
        var after = await nurse.SendAsync((await nurse.GetAsync("/to-dos")).Form($"/deliveries/{id}/done"));
        Assert.Contains("済みにしました", after.Words, StringComparison.Ordinal);
        Assert.DoesNotContain($"/deliveries/{id}/", after.Text, StringComparison.Ordinal);
        Assert.Contains("対応済み", (await nurse.GetAsync($"/outbox/{id}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_tried_again_when_the_address_was_put_right()
    {
        var number = await StayAsync();
        var id = await house.LetterAsync(number, Region.Akatsuki.Id, Channel.Mail, DeliveryState.Dead, reply: "550 5.1.1 No such user");
        using var nurse = new Visitor(house);
        var after = await nurse.SendAsync((await nurse.GetAsync($"/outbox/{id}")).Form($"/deliveries/{id}/retry"));
        Assert.Equal($"/outbox/{id}?said=retry", after.Path);
        Assert.Contains("もう一度送ります", after.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_menu_says_on_every_page_that_something_waits()
    {
        var number = await StayAsync();
        await house.LetterAsync(number, Region.Akatsuki.Id, Channel.Mail, DeliveryState.Dead, reply: "550");
        using var nurse = new Visitor(house);
        Assert.NotNull((await nurse.GetAsync("/board")).Page.QuerySelector("nav .count"));
    }

    private Task<CaseNumber> StayAsync() => house.StayAsync(
        "2026-11-18T10:00", null, new EntryContent.Assessed("coordination", ["lives-alone"]),
        new EntryContent.Became("planned-discharge", new FactValue.Date(new LocalDate(2026, 11, 27))));
}
