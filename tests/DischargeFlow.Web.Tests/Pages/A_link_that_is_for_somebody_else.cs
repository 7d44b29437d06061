using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Misdirections;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DischargeFlow.Web.Tests.Pages;

public sealed class A_link_that_is_for_somebody_else(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Says_so_with_one_button_after_a_page_that_changes_nothing()
    {
        var (number, link, address) = await MailedAsync("wrong@akatsuki.example");
        using var stranger = new Visitor(house, mail: "");
        var page = await stranger.GetAsync(link);
        Assert.NotNull(page.Page.QuerySelector($"a[href='{link}/not-mine']"));
        var question = await stranger.GetAsync($"{link}/not-mine");
        Assert.Contains(address, question.Words, StringComparison.Ordinal);
        Assert.False(house.Store.Read(s => s.IsStopped(address)), "a scanner that opens every link of a page must stop nothing");

        var done = await stranger.SendAsync(question.Form($"{link}/not-mine"));
        Assert.True(house.Store.Read(s => s.IsStopped(address)));
        Assert.Contains("メールを止めました", done.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(number.Value, done.Text, StringComparison.Ordinal);

        // Nothing of the case is shown or recorded through it any more.
        Assert.DoesNotContain("退院前の連絡", (await stranger.GetAsync(link)).Words, StringComparison.Ordinal);
        await stranger.PostAsync(link);
        Assert.DoesNotContain(house.Store.Read(s => s.EntriesOf(s.FindCase(number)!)), e => e.Content is EntryContent.Acknowledged);
    }

    [Fact]
    public async Task The_hospital_is_asked_to_tell_the_recipient_and_ticks_it()
    {
        var (number, link, _) = await MailedAsync("gone@akatsuki.example");
        using var stranger = new Visitor(house, mail: "");
        await stranger.PostAsync($"{link}/not-mine");
        using var nurse = new Visitor(house);
        var list = await nurse.GetAsync("/to-dos");
        Assert.Contains("「わたし宛てではありません」", list.Words, StringComparison.Ordinal);
        var one = house.Store.Read(s => s.Misdirections).Single(m => m.Case == number);
        var told = await nurse.SendAsync(list.Form($"/misdirections/{one.Id}/told"));
        Assert.Equal(200, told.Status);
        Assert.Null(told.Page.QuerySelector($"form[action='/misdirections/{one.Id}/told']"));
    }

    [Fact]
    public async Task An_administrator_who_has_asked_the_recipient_allows_the_address_again()
    {
        var (number, link, address) = await MailedAsync("right@akatsuki.example");
        var known = house.Store.Read(s => s.Directory.Find(Region.Akatsuki.Id))!;
        await house.Store.WriteAsync(s =>
        {
            s.SaveParty(known with { ContactPoints = known.ContactPoints.Add(new(Casework.Directory.ContactKind.Mail, address, true)) }, house.Clock.GetCurrentInstant());
            return true;
        });
        using var stranger = new Visitor(house, mail: "");
        await stranger.PostAsync($"{link}/not-mine");
        using var nurse = new Visitor(house);
        Assert.Contains(address, (await nurse.GetAsync("/directory")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("メールでは届きません", (await nurse.GetAsync($"/cases/{number}")).Words, StringComparison.Ordinal);
        var desk = house.Services.GetRequiredService<MisdirectionDesk>();
        await desk.StopAsync(Region.Akatsuki.Id, "care@akatsuki.example", null);
        Assert.Contains("メールでは届きません", (await nurse.GetAsync($"/cases/{number}")).Words, StringComparison.Ordinal);
        await desk.AllowAsync("care@akatsuki.example", "test");
        var form = (await nurse.GetAsync("/directory/akatsuki")).Form("/directory/akatsuki/allow");
        Assert.Contains("再開していません", (await nurse.SendAsync(form)).Words, StringComparison.Ordinal);
        Assert.True(house.Store.Read(s => s.IsStopped(address)));
        Assert.Contains("送信を再開しました", (await nurse.SendAsync(form, ("checked", "yes"))).Words, StringComparison.Ordinal);
        Assert.False(house.Store.Read(s => s.IsStopped(address)));
    }

    [Fact]
    public async Task A_link_on_paper_has_no_address_to_stop()
    {
        var number = await StayAsync();
        using var reader = new Visitor(house, mail: "");
        var page = await reader.GetAsync(LinkOf(number, ""));
        Assert.Null(page.Page.QuerySelector(".not-mine"));
    }

    [Fact]
    public async Task One_that_has_expired_says_whom_to_call_and_where_to_sign_in()
    {
        var number = await StayAsync();
        using var reader = new Visitor(house, mail: "");
        var page = await reader.GetAsync(LinkOf(number, "", "2026-08-21T09:00"));
        Assert.Equal(404, page.Status);
        Assert.True(page.Page.QuerySelector("a[href='tel:0157-00-1111']") is not null, page.Text);
        Assert.NotNull(page.Page.QuerySelector($"a[href='/cases/{number}']"));
        var asked = await reader.GetAsync($"/cases/{number}");
        Assert.StartsWith("/sign-in", asked.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("花子", asked.Text, StringComparison.Ordinal);
    }

    private async Task<(CaseNumber Case, string Link, string Address)> MailedAsync(string address)
    {
        var number = await StayAsync();
        var link = LinkOf(number, address);
        var letter = await house.LetterAsync(number, Region.Akatsuki.Id, Channel.Mail, DeliveryState.Sent, address, body: $"本文\nhttps://renkei.example.jp{link}");
        await house.Store.WriteAsync(session =>
        {
            var told = session.AlertsOf(session.FindCase(number)!).First(r => r.Alert.Party == Region.Akatsuki.Id);
            AlertGate.Move(session, AlertGate.Move(session, told with { Delivery = letter, PumpAt = null }, AlertState.Claimed, ""), AlertState.Sent, "");
            return true;
        });
        return (number, link, address);
    }

    private Task<CaseNumber> StayAsync() => house.StayAsync(
        "2026-11-18T10:00", "北見 花子", new EntryContent.Assessed("coordination", ["lives-alone"]),
        new EntryContent.Became("planned-discharge", new FactValue.Date(new LocalDate(2026, 11, 27))));

    private string LinkOf(CaseNumber number, string address, string at = "2026-11-18T10:00") => house.Services.GetRequiredService<ICaseLinks>()
        .Of(number, Region.Akatsuki.Id, new DutyKey(number.Value, "minato", "discharge-contact", ""), AlertKind.Notice, TestClock.Tokyo(at), address).AbsolutePath;
}
