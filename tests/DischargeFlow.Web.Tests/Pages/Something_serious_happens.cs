using DischargeFlow.Web.Tests.Given;

namespace DischargeFlow.Web.Tests.Pages;

public sealed class Something_serious_happens(House house) : IClassFixture<House>
{
    [Theory]
    [InlineData("/nowhere", 404)]
    [InlineData("/cases/AAAA-AAAA", 404)]
    [InlineData("/outbox/nothing", 404)]
    [InlineData("/fax/nothing", 404)]
    [InlineData("/directory/nobody", 404)]
    [InlineData("/demo-clock", 200)]
    public async Task An_address_that_leads_nowhere_has_a_page_that_leads_on(string path, int status)
    {
        using var nurse = new Visitor(house);
        var page = await nurse.GetAsync(path);
        Assert.Equal(status, page.Status);
        Assert.DoesNotContain("DischargeFlow.Web.", page.Text, StringComparison.Ordinal);
        if (status == 404) Assert.NotNull(page.Page.QuerySelector("a[href='/board']"));
    }

    [Fact]
    public async Task A_full_disk_is_said_in_words_and_what_was_typed_is_not_called_recorded()
    {
        using var nurse = new Visitor(house);
        var form = (await nurse.GetAsync("/cases/new")).Form("/cases");
        house.Stand.IsDown = true;
        var answer = await nurse.SendAsync(form, ("family-name", "満杯"));
        house.Stand.IsDown = false;
        Assert.Equal(503, answer.Status);
        Assert.Contains("ディスクに空きがありません。記録していません。", answer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("満杯", (await nurse.GetAsync("/board")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_end_is_refused()
    {
        using var nurse = new Visitor(house);
        var form = (await nurse.GetAsync("/cases/new")).Form("/cases");
        var answer = await nurse.SendAsync(form, ("family-name", new string('x', 5_000_000)));
        Assert.InRange(answer.Status, 400, 422);
        Assert.DoesNotContain("   at ", answer.Text, StringComparison.Ordinal);
    }
}
