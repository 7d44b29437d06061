using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Web.Tests.Given;
using NodaTime;

namespace DischargeFlow.Web.Tests.Pages;

public sealed class A_fax_and_a_call_to_be_made(House house) : IClassFixture<House>
{
    [Fact]
    public async Task A_fax_has_a_sheet_and_is_ticked_when_it_was_sent()
    {
        var id = await LetterAsync(Channel.FaxSheet, "0157-00-2222");
        using var nurse = new Visitor(house);
        var page = await nurse.GetAsync("/to-dos");
        Assert.NotNull(page.Page.QuerySelector($"a[href='/fax/{id}']"));
        Assert.Contains("0157-00-2222", (await nurse.GetAsync($"/fax/{id}")).Words, StringComparison.Ordinal);
        using var stranger = new Visitor(house, "en");
        var sheet = (await stranger.GetAsync($"/fax/{id}")).Page.QuerySelector(".sheet-number")!.TextContent;
        Assert.True(sheet.Contains("送信先FAX", StringComparison.Ordinal), $"the sheet speaks its recipient's language, whoever prints it: {sheet}");
        var after = await nurse.SendAsync(page.Form($"/deliveries/{id}/done"));
        Assert.Null(after.Page.QuerySelector($"a[href='/fax/{id}']"));
    }

    [Fact]
    public async Task A_call_has_its_number_to_press_and_what_to_say()
    {
        var id = await LetterAsync(Channel.PhoneTask, "0157-00-2223");
        using var nurse = new Visitor(house, "en");
        var page = await nurse.GetAsync("/to-dos?doer=minato");
        Assert.NotNull(page.Page.QuerySelector("a[href='tel:0157-00-2223']"));
        Assert.Contains("本文", page.Page.QuerySelector($"#says-{id}")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Called", page.Words, StringComparison.Ordinal);
    }

    private async Task<string> LetterAsync(Channel channel, string number)
    {
        var stay = await house.StayAsync(
            "2026-11-18T10:00", null, new EntryContent.Assessed("coordination", ["lives-alone"]),
            new EntryContent.Became("planned-discharge", new FactValue.Date(new LocalDate(2026, 11, 27))));
        return await house.LetterAsync(stay, Region.Akatsuki.Id, channel, DeliveryState.ToDo, number);
    }
}
