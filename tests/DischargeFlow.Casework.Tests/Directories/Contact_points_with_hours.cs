using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Language;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Casework.Tests.Directories;

/// <summary>
/// The office is open Monday to Friday from 9 to 17 and not to be called at noon; Monday 23 November is a holiday. The taxi <c>should</c> be told and waits
/// for its hours; the discharge <c>must</c> be told and breaks through closed hours.
/// </summary>
public sealed class Contact_points_with_hours : Town
{
    private const string Emergency = "0157-00-2299";

    private static readonly ContactPoint Mailbox = Parties.Mail(Parties.OfficeMail), Line = Parties.Phone(Emergency) with { Hours = PointHours.Always };

    [Fact]
    public async Task After_hours_the_line_that_is_answered_day_and_night_is_called()
    {
        Save(Mailbox, Line);
        await TaxiAsync("2026-11-20 18:00");
        var call = Assert.Single(Outbox(DeliveryState.ToDo));
        Assert.Equal((Channel.PhoneTask, Emergency), (call.Channel, call.Address));
        Assert.Empty(Postman.To(Parties.OfficeMail));
    }

    [Fact]
    public async Task In_the_hours_of_the_desk_its_mailbox_comes_first_as_ever()
    {
        Save(Line, Mailbox);
        await TaxiAsync("2026-11-20 11:00");
        Assert.Single(Postman.To(Parties.OfficeMail));
        Assert.Empty(Outbox(DeliveryState.ToDo));
    }

    [Fact]
    public async Task A_line_for_what_is_urgent_is_not_called_about_a_notice_which_waits_for_the_desk()
    {
        Save(Mailbox, Line with { Purposes = ContactPurposes.Escalations });
        await TaxiAsync("2026-11-20 18:00");
        Assert.Empty(Outbox(DeliveryState.ToDo));
        await PumpAsync("2026-11-24 08:59");
        Assert.Empty(Postman.To(Parties.OfficeMail));
        await PumpAsync("2026-11-24 09:00");
        Assert.Single(Postman.To(Parties.OfficeMail));
    }

    [Theory]
    [InlineData("mon-fri 10:00-16:00", "2026-11-24 10:00", "Monday is a holiday, on which a desk rests.")]
    [InlineData("mon-fri 10:00-16:00 / also on closed days", "2026-11-23 10:00", "It said that it is there on holidays.")]
    [InlineData("sat 10:00-12:00", "2026-11-21 10:00", "The office is closed on Saturdays; its mailbox is not.")]
    public async Task Hours_of_its_own_hold_in_the_place_of_the_office_s(string hours, string goes, string because)
    {
        Save(Mailbox with { Hours = SaidPointHours.Read(hours) });
        await TaxiAsync("2026-11-20 18:00");
        await PumpAsync(TownClock.Text(TownClock.Of(goes).Plus(NodaTime.Duration.FromMinutes(-1))));
        Assert.True(Postman.To(Parties.OfficeMail).Count == 0, because);
        await PumpAsync(goes);
        Assert.True(Postman.To(Parties.OfficeMail).Count == 1, because);
    }

    [Fact]
    public async Task Hours_that_the_office_asks_to_avoid_do_not_hold_for_it()
    {
        Save(Mailbox with { Hours = SaidPointHours.Read("mon-fri 09:00-17:00") });
        await TaxiAsync("2026-11-20 12:10");
        Assert.Single(Postman.To(Parties.OfficeMail));
    }

    [Fact]
    public async Task What_breaks_through_goes_to_where_somebody_is_and_not_to_a_desk_that_is_left()
    {
        Clock.MoveTo("2026-11-20 21:00");
        Save(Mailbox with { Hours = SaidPointHours.Read("mon-fri 09:00-17:00") }, Line);
        await StayWithDutyAsync();
        await PumpAsync();
        Assert.Equal(Emergency, Assert.Single(Outbox(DeliveryState.ToDo)).Address);
        Assert.Empty(Postman.To(Parties.OfficeMail));
    }

    [Fact]
    public async Task What_breaks_through_waits_for_nobody_where_all_are_gone()
    {
        Clock.MoveTo("2026-11-20 21:00");
        Save(Mailbox with { Hours = SaidPointHours.Read("mon-fri 09:00-17:00") });
        await StayWithDutyAsync();
        await PumpAsync();
        Assert.Single(Postman.To(Parties.OfficeMail));
    }

    [Fact]
    public async Task What_a_server_did_not_take_is_tried_again_in_the_hours_of_that_address()
    {
        Save(Mailbox with { Hours = SaidPointHours.Read("mon-fri 09:00-17:00") }, Line);
        Postman.RefuseForNow(Parties.OfficeMail);
        await TaxiAsync("2026-11-20 16:59");
        Postman.TakeAgain(Parties.OfficeMail);
        await PumpAsync("2026-11-20 17:00");
        Assert.Empty(Postman.To(Parties.OfficeMail));
        await PumpAsync("2026-11-24 09:00");
        Assert.Single(Postman.To(Parties.OfficeMail));
    }

    [Fact]
    public async Task Wider_hours_let_what_waits_go_at_once()
    {
        Save(Mailbox with { Hours = SaidPointHours.Read("mon-fri 09:00-17:00") });
        await TaxiAsync("2026-11-20 18:00");
        Assert.Empty(Postman.To(Parties.OfficeMail));
        Save(Mailbox with { Hours = SaidPointHours.Read("mon-fri 09:00-19:00") });
        await PumpAsync("2026-11-20 18:01");
        Assert.Single(Postman.To(Parties.OfficeMail));
    }

    [Theory]
    [InlineData("月-金 9:00-17:00", "mon-fri 09:00-17:00", "月-金 09:00-17:00")]
    [InlineData("平日 09:00〜17:00 / 土 09:00-12:00 / 休日も", "mon-fri 09:00-17:00 / sat 09:00-12:00 / also on closed days", "月-金 09:00-17:00 / 土 09:00-12:00 / 休日も")]
    [InlineData("24時間", "24h", "24時間")]
    [InlineData("every day 00:00-24:00", "mon-sun 00:00-24:00", "月-日 00:00-24:00")]
    public void They_are_read_and_written_in_both_languages(string said, string en, string ja)
    {
        var hours = SaidPointHours.Read(said);
        Assert.Equal((en, ja), (SaidPointHours.Write(hours, Tongue.En), SaidPointHours.Write(hours, Tongue.Ja)));
        Assert.Equal(hours, SaidPointHours.Read(en));
        Assert.Equal(hours, SaidPointHours.Read(ja));
    }

    [Theory]
    [InlineData("in the morning")]
    [InlineData("休日も")]
    [InlineData("mon 09:00-12:00 11:00-13:00")]
    [InlineData("/")]
    public void What_is_no_week_of_hours_is_refused(string said) => Assert.Throws<Refusals.RefusedException>(() => SaidPointHours.Read(said));

    private async Task TaxiAsync(string at)
    {
        Clock.MoveTo(at);
        await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        await PumpAsync();
    }

    private void Save(params ContactPoint[] points) => Store.WriteAsync(session =>
    {
        session.SaveParty(Parties.Office with { ContactPoints = [.. points] }, Clock.GetCurrentInstant());
        return true;
    }).GetAwaiter().GetResult();
}
