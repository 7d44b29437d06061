using DischargeFlow.Web.Tests.Given;

namespace DischargeFlow.Web.Tests.Pages;

public sealed class A_case_is_opened(House house) : IClassFixture<House>
{
    [Fact]
    public async Task With_a_name_a_ward_and_a_care_manager_in_one_form()
    {
        using var nurse = new Visitor(house);
        var form = (await nurse.GetAsync("/cases/new")).Form("/cases");
        var opened = await nurse.SendAsync(form, ("family-name", "北見"), ("given-name", "花子"), ("ward", "3階東"), ("role.care-manager", "akatsuki"));

        Assert.StartsWith("/cases/", opened.Path, StringComparison.Ordinal);
        Assert.Contains("北見 花子", opened.Words, StringComparison.Ordinal);
        Assert.Contains("3階東", opened.Words, StringComparison.Ordinal);
        Assert.Contains("入院時情報提供書の提出", opened.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_counts_as_admitted_now_when_nobody_says_otherwise()
    {
        using var nurse = new Visitor(house);
        var opened = await nurse.SendAsync((await nurse.GetAsync("/cases/new")).Form("/cases"), ("family-name", "今"));
        Assert.Contains("11月20日(金) 09:00", opened.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_to_come_is_a_plan_and_starts_no_clock()
    {
        using var nurse = new Visitor(house);
        var opened = await nurse.SendAsync((await nurse.GetAsync("/cases/new")).Form("/cases"), ("family-name", "後日"), ("admission-date", "2026-11-24"));
        Assert.Contains("入院予定日: 11月24日(火)", opened.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("期限超過", opened.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_is_none_is_refused_and_what_was_typed_stays()
    {
        using var nurse = new Visitor(house, "en");
        var refused = await nurse.SendAsync((await nurse.GetAsync("/cases/new")).Form("/cases"), ("family-name", "北見"), ("planned-discharge", "2026-02-30"));
        Assert.Equal(422, refused.Status);
        Assert.Contains("cannot be read as a date", refused.Words, StringComparison.Ordinal);
        Assert.Equal("北見", refused.Page.QuerySelector("#family-name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_double_click_opens_one_case()
    {
        using var nurse = new Visitor(house);
        var form = (await nurse.GetAsync("/cases/new")).Form("/cases");
        var first = await nurse.SendAsync(form, ("family-name", "二度"));
        var second = await nurse.SendAsync(form, ("family-name", "二度"));
        Assert.Equal(first.Path, second.Path);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused_and_nothing_is_recorded()
    {
        using var nurse = new Visitor(house);
        var form = (await nurse.GetAsync("/cases/new")).Form("/cases");
        var refused = await nurse.SendAsync(form, ("family-name", "外部"), ("__RequestVerificationToken", null));
        Assert.Equal(400, refused.Status);
        Assert.DoesNotContain("外部", (await nurse.GetAsync("/board")).Words, StringComparison.Ordinal);
    }
}
