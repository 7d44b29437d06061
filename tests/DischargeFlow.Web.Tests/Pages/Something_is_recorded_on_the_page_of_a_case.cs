using DischargeFlow.Casework.Cases;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Web.Tests.Given;
using NodaTime;

namespace DischargeFlow.Web.Tests.Pages;

public sealed class Something_is_recorded_on_the_page_of_a_case(House house) : IClassFixture<House>
{
    [Fact]
    public async Task One_press_says_that_the_care_manager_was_told_by_telephone()
    {
        var number = await StayAsync();
        using var nurse = new Visitor(house);
        var after = await nurse.SendAsync((await nurse.GetAsync($"/cases/{number}")).EntryForm("event", "contacted"));
        Assert.Contains("記録しました", after.Words, StringComparison.Ordinal);
        Assert.Equal("済み", StateOf(after, "discharge-contact"));
        Assert.Contains("手段 電話", after.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_day_is_corrected_and_the_entry_stays_readable()
    {
        var number = await StayAsync();
        using var nurse = new Visitor(house);
        var page = await nurse.GetAsync($"/cases/{number}");
        var fix = page.Form($"/cases/{number}/entries", f => f.QuerySelector("input[name='content-type'][value='fact']") is not null);
        var after = await nurse.SendAsync(fix, ("value", "2026-12-04"));
        Assert.Contains("12月4日(金)", after.Page.QuerySelector(".head-facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("で訂正", after.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_never_was_is_retracted_and_stays_readable_too()
    {
        var number = await StayAsync();
        using var nurse = new Visitor(house);
        var contacted = await nurse.SendAsync((await nurse.GetAsync($"/cases/{number}")).EntryForm("event", "contacted"));
        var retract = (AngleSharp.Html.Dom.IHtmlFormElement)contacted.Page.QuerySelector(".timeline li:first-child form.retract")!;
        var after = await nurse.SendAsync(retract);
        Assert.Contains("で取消", after.Words, StringComparison.Ordinal);
        Assert.NotEqual("済み", StateOf(after, "discharge-contact"));
    }

    [Fact]
    public async Task A_checklist_is_asked_once_for_all_of_its_facts_and_answered_in_one_go()
    {
        var number = await house.StayAsync("2026-11-18T10:00", null, new EntryContent.Became("planned-discharge", new FactValue.Date(new LocalDate(2026, 11, 27))));
        using var nurse = new Visitor(house);
        var page = await nurse.GetAsync($"/cases/{number}");
        Assert.Single(page.Page.QuerySelectorAll(".ask .checklist"));
        var after = await nurse.SendAsync(page.EntryForm("checklist", "coordination"), ("value", "lives-alone"));
        Assert.Empty(after.Page.QuerySelectorAll(".ask .checklist"));
        Assert.Equal("対応中", StateOf(after, "discharge-contact"));
    }

    [Fact]
    public async Task A_duty_is_waived_only_with_a_reason()
    {
        var number = await StayAsync();
        using var nurse = new Visitor(house);
        var page = await nurse.GetAsync($"/cases/{number}");
        var refused = await nurse.SendAsync(page.EntryForm("waiver", "discharge-contact"), ("reason", " "));
        Assert.Equal(422, refused.Status);
        Assert.Contains("「理由」が空です", refused.Words, StringComparison.Ordinal);
        var waived = await nurse.SendAsync(page.EntryForm("waiver", "discharge-contact"), ("reason", "家族が施設を決めた"));
        Assert.Equal("不要とした", StateOf(waived, "discharge-contact"));
        Assert.Contains("家族が施設を決めた", waived.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_overrides_a_criterion_with_a_reason()
    {
        var number = await StayAsync();
        using var nurse = new Visitor(house);
        var page = await nurse.GetAsync($"/cases/{number}");
        var after = await nurse.SendAsync(page.EntryForm("decision", "needs-coordination"), ("value", "no"), ("reason", "家族がすべて手配する"));
        Assert.Contains("非該当と判断: 家族がすべて手配する", after.Words, StringComparison.Ordinal);
        Assert.NotEqual("対応中", StateOf(after, "discharge-contact"));
    }

    [Fact]
    public async Task What_somebody_else_recorded_meanwhile_is_shown_before_anything_is_overwritten()
    {
        var number = await StayAsync();
        using var nurse = new Visitor(house);
        var page = await nurse.GetAsync($"/cases/{number}");
        await house.RecordAsync(number, "2026-11-20T08:55", new EntryContent.Became("consent", new FactValue.Choice("given")));
        var refused = await nurse.SendAsync(page.EntryForm("waiver", "discharge-contact"), ("reason", "不要"));
        Assert.Equal(409, refused.Status);
        Assert.Contains("別の記録が入りました", refused.Words, StringComparison.Ordinal);
        Assert.Contains("情報共有への同意: あり", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_date_opens_to_its_reasons_in_both_languages()
    {
        var number = await StayAsync();
        using var nurse = new Visitor(house);
        using var doctor = new Visitor(house, "en");
        Assert.Contains("休みなので", (await nurse.GetAsync($"/cases/{number}")).Page.QuerySelector("#duty-minato-discharge-contact-why")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("is closed", (await doctor.GetAsync($"/cases/{number}")).Page.QuerySelector("#duty-minato-discharge-contact-why")!.TextContent, StringComparison.Ordinal);
    }

    private Task<CaseNumber> StayAsync() => house.StayAsync(
        "2026-11-18T10:00", null, new EntryContent.Assessed("coordination", ["lives-alone"]),
        new EntryContent.Became("planned-discharge", new FactValue.Date(new LocalDate(2026, 11, 27))));

    private static string StateOf(Seen page, string duty) =>
        page.Page.QuerySelector($"#duty-minato-{duty} .tag")!.TextContent.Split('·')[0].Trim();
}
