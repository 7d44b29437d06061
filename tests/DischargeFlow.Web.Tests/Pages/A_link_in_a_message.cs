using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DischargeFlow.Web.Tests.Pages;

public sealed class A_link_in_a_message(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Opened_by_a_scanner_it_records_nothing()
    {
        var number = await StayAsync();
        var link = LinkOf(number);
        using var scanner = new Visitor(house);
        Assert.Equal(200, (await scanner.GetAsync(link)).Status);
        using var head = new HttpRequestMessage(HttpMethod.Head, link);
        using var answer = await house.Client.SendAsync(head);
        Assert.Equal(0, Acknowledgements(number));
    }

    [Fact]
    public async Task Its_one_button_tells_the_hospital_and_pressing_again_changes_nothing()
    {
        var number = await StayAsync();
        using var careManager = new Visitor(house);
        var form = (await careManager.GetAsync(LinkOf(number))).Form(LinkOf(number));
        var first = await careManager.SendAsync(form);
        await careManager.SendAsync(form);

        Assert.Contains("確認を受け付けました", first.Words, StringComparison.Ordinal);
        Assert.Null(first.Page.QuerySelector($"form[action='{LinkOf(number)}']"));
        Assert.Equal(1, Acknowledgements(number));
        Assert.Contains("あかつき居宅介護支援事業所が「退院前の連絡」の連絡を確認", (await careManager.GetAsync($"/cases/{number}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_needs_no_cookie_since_mail_programs_often_keep_none()
    {
        var number = await StayAsync();
        using var content = new FormUrlEncodedContent([]);
        using var answer = await house.Client.PostAsync(new Uri(LinkOf(number), UriKind.Relative), content);
        Assert.Equal(303, (int)answer.StatusCode);
        Assert.Equal(1, Acknowledgements(number));
    }

    [Fact]
    public async Task It_shows_the_dates_as_they_stand_now_and_nothing_of_the_patient()
    {
        var number = await StayAsync();
        await house.RecordAsync(number, "2026-11-20T08:00", new EntryContent.Became("planned-discharge", new FactValue.Date(new LocalDate(2026, 12, 1))));
        using var careManager = new Visitor(house);
        var page = await careManager.GetAsync(LinkOf(number));
        Assert.Contains("12月1日(火)", page.Words, StringComparison.Ordinal);
        Assert.Contains("みなと中央病院", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("花子", page.Text, StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Headers["Referrer-Policy"]);
        Assert.Null(page.Page.QuerySelector("nav"));
    }

    [Fact]
    public async Task Who_owes_the_duty_ticks_it_there()
    {
        var number = await StayAsync();
        using var careManager = new Visitor(house);
        var link = LinkOf(number, "admission-information");
        await careManager.SendAsync((await careManager.GetAsync(link)).Form($"{link}/done/admission-information-sent"));
        Assert.Contains("済み", (await careManager.GetAsync(link)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_owe_the_duty_cannot_tick_it()
    {
        var number = await StayAsync();
        using var careManager = new Visitor(house);
        await careManager.PostAsync($"{LinkOf(number)}/done/contacted");
        Assert.DoesNotContain("済み", (await careManager.GetAsync($"/cases/{number}")).Page.QuerySelector("#duty-minato-discharge-contact .tag")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/m/x")]
    [InlineData("/m/VjYzNi00Vjc2.AAAA")]
    [InlineData("/m/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    public async Task One_that_nobody_signed_shows_nothing_and_says_what_to_do(string path)
    {
        using var somebody = new Visitor(house);
        var page = await somebody.GetAsync(path);
        Assert.Equal(404, page.Status);
        Assert.Contains("病院に電話してください", page.Words, StringComparison.Ordinal);
        Assert.Equal(404, (await somebody.PostAsync(path)).Status);
    }

    [Fact]
    public async Task Changed_by_one_sign_it_is_no_link()
    {
        var number = await StayAsync();
        var link = LinkOf(number);
        using var somebody = new Visitor(house);
        Assert.Equal(404, (await somebody.GetAsync(link[..^1] + (link[^1] == 'A' ? 'Q' : 'A'))).Status);
        Assert.Equal(404, (await somebody.GetAsync("/m/" + (link[3] == 'A' ? 'B' : 'A') + link[4..])).Status);
    }

    [Fact]
    public async Task After_ninety_days_it_shows_nothing_any_more()
    {
        var number = await StayAsync();
        using var somebody = new Visitor(house);
        var old = LinkOf(number, at: "2026-08-21T09:00");
        var page = await somebody.GetAsync(old);
        Assert.Equal(404, page.Status);
        Assert.Contains("期限(90日)", page.Words, StringComparison.Ordinal);
    }

    private Task<CaseNumber> StayAsync() => house.StayAsync(
        "2026-11-18T10:00", "北見 花子", new EntryContent.Assessed("coordination", ["lives-alone"]),
        new EntryContent.Became("planned-discharge", new FactValue.Date(new LocalDate(2026, 11, 27))));

    private string LinkOf(CaseNumber number, string duty = "discharge-contact", string at = "2026-11-18T10:00") =>
        house.Services.GetRequiredService<ICaseLinks>()
            .Of(number, Region.Akatsuki.Id, new DutyKey(number.Value, "minato", duty, ""), AlertKind.Notice, TestClock.Tokyo(at)).AbsolutePath;

    private int Acknowledgements(CaseNumber number) =>
        house.Store.Read(s => s.EntriesOf(s.FindCase(number)!)).Count(e => e.Content is EntryContent.Acknowledged);
}
