using System.Collections.Immutable;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Directory.Checks;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Casework.Tests.Directories;

/// <summary>The office gets a new mail address on Friday 20 November 2026, 10:00.</summary>
public sealed class An_address_is_asked_whether_it_is_right : Town
{
    private const string New = "new@akatsuki.example";

    private ContactPoint Point => Store.Read(s => s.Directory.Find(Parties.Office.Id))!.ContactPoints.First(p => p.Kind == ContactKind.Mail);

    [Fact]
    public async Task Before_its_first_use_and_until_then_the_next_way_is_taken()
    {
        await GiveNewAddressAsync(Parties.Fax("0157-00-2222"));
        await RoundAsync();
        Assert.Contains("confirm", Assert.Single(Postman.To(New)).Body, StringComparison.Ordinal);
        var stay = await StayWithDutyAsync();
        await PumpAsync();
        Assert.Single(Postman.To(New));
        Assert.Equal(Channel.FaxSheet, Assert.Single(Outbox(DeliveryState.ToDo)).Channel);

        await ConfirmAsync(Parties.Office.Id, New);
        await RecordAsync(stay, Say.LeavesOn("2026-12-11"));
        await StayWithDutyAsync("2026-12-18");
        await PumpAsync("2026-11-20 10:30");
        Assert.Equal(2, Postman.To(New).Count);
        Assert.Empty(Store.Read(s => s.AddressChecks));
    }

    [Fact]
    public async Task Whoever_ticks_it_in_a_form_or_a_table_verifies_no_mail_address()
    {
        await Directory.SaveAsync(Parties.Office with { ContactPoints = [Parties.Mail(New, verified: true), Parties.Fax("0157-00-2222")] }, "ticked", new("admin"));
        Assert.Equal([false, true], Store.Read(s => s.Directory.Find(Parties.Office.Id))!.ContactPoints.Select(p => p.Verified));
    }

    [Fact]
    public async Task Once_confirmed_it_stays_so_when_the_party_is_saved_again()
    {
        await Directory.SaveAsync(Parties.Office with { ContactPoints = [Parties.Mail(Parties.OfficeMail.ToUpperInvariant(), verified: false)] }, "again", new("admin"));
        Assert.True(Point.Verified);
        Assert.NotNull(Point.Confirmed);
    }

    [Fact]
    public async Task Unanswered_it_is_asked_four_times_and_then_stays_on_the_list_of_the_administrator()
    {
        await GiveNewAddressAsync();
        var asked = new List<string>();
        for (var day = TownClock.Of("2026-11-20 10:00"); day < TownClock.Of("2027-02-01 10:00"); day += Duration.FromDays(1))
            if (await RoundAsync(TownClock.Text(day)) > 0) asked.Add(TownClock.Text(day)[..10]);
        Assert.Equal(["2026-11-20", "2026-11-23", "2026-11-30", "2026-12-07"], asked);
        Assert.Equal((4, false), (Assert.Single(Store.Read(s => s.AddressChecks)).Asks, Point.Verified));
    }

    [Fact]
    public async Task Nobody_is_asked_at_night()
    {
        await GiveNewAddressAsync();
        Assert.Equal(0, await RoundAsync("2026-11-20 19:00"));
        Assert.Equal(0, await RoundAsync("2026-11-21 07:59"));
        Assert.Equal(1, await RoundAsync("2026-11-21 08:00"));
    }

    [Fact]
    public async Task A_server_that_is_busy_is_tried_again_after_an_hour_and_does_not_count_as_asked()
    {
        await GiveNewAddressAsync();
        Postman.RefuseForNow(New);
        await RoundAsync("2026-11-20 10:00");
        Assert.Equal((0, "451 try again later"), (Assert.Single(Store.Read(s => s.AddressChecks)).Asks, Assert.Single(Store.Read(s => s.AddressChecks)).Reply));
        Assert.Equal(0, await RoundAsync("2026-11-20 10:59"));
        Postman.TakeAgain(New);
        Assert.Equal(1, await RoundAsync("2026-11-20 11:00"));
        Assert.Single(Postman.To(New));
    }

    [Fact]
    public async Task Each_year_it_is_asked_again_thirty_days_before_and_lapses_only_after_it_was_reminded()
    {
        await OnlyTheOfficeAsync();
        var sent = Postman.To(Parties.OfficeMail).Count;
        Assert.Equal(0, await RoundAsync("2027-10-20 10:00"));
        Assert.Equal(1, await RoundAsync("2027-10-21 10:00"));
        Assert.True(Point.Verified, "while it is asked, alerts go on by mail");
        for (var day = TownClock.Of("2027-10-22 10:00"); day < TownClock.Of("2027-11-20 10:00"); day += Duration.FromDays(1)) await RoundAsync(TownClock.Text(day));
        Assert.True(Postman.To(Parties.OfficeMail).Count - sent >= 4, "asked and reminded");
        Assert.True(Point.Verified);

        await RoundAsync("2027-11-20 10:00");
        Assert.False(Point.Verified);
        Assert.Contains(Store.Read(s => s.AuditAfter(0, 10_000)), r => r.Event is { What: "address-lapsed", Subject: "akatsuki" });
        await ConfirmAsync(Parties.Office.Id, Parties.OfficeMail);
        Assert.True(Point.Verified, "an answer that comes late counts all the same");
    }

    [Fact]
    public async Task After_two_years_without_the_program_it_is_asked_first_and_not_dropped()
    {
        await OnlyTheOfficeAsync();
        await RoundAsync("2028-11-20 10:00");
        Assert.True(Point.Verified);
        await RoundAsync("2028-11-24 10:00");
        Assert.True(Point.Verified);
        Assert.Equal(2, Assert.Single(Store.Read(s => s.AddressChecks)).Asks);
        await RoundAsync("2028-12-18 10:00");
        Assert.False(Point.Verified);
    }

    [Fact]
    public async Task An_address_that_is_stopped_is_not_asked_and_cannot_be_confirmed()
    {
        await GiveNewAddressAsync();
        await new Casework.Misdirections.MisdirectionDesk(Store, Clock, new Casework.Cases.RandomIdentities()).StopAsync(Parties.Office.Id, New, null);
        Assert.Equal(0, await RoundAsync());
        await Assert.ThrowsAsync<RefusedException>(() => ConfirmAsync(Parties.Office.Id, New));
    }

    private Task GiveNewAddressAsync(params ContactPoint[] more) =>
        Directory.SaveAsync(Parties.Office with { ContactPoints = [Parties.Mail(New), .. more] }, "new", new("admin"));

    // The others would be asked too; what is looked at is one address.
    private Task OnlyTheOfficeAsync() => Store.WriteAsync(session =>
    {
        foreach (var party in Parties.All.Where(p => p.Id != Parties.Office.Id)) session.SaveParty(party with { ContactPoints = [] }, Clock.GetCurrentInstant());
        return true;
    });

    private Task<int> RoundAsync(string? at = null)
    {
        if (at is not null) Clock.MoveTo(at);
        return new AddressRounds(Store, Postman, new Letters(), Clock, TownClock.Zone).RunOnceAsync();
    }

    private sealed class Letters : IAddressLetters
    {
        public OutgoingMail Write(DirectoryParty party, ContactPoint point, Instant at) => new($"{at.ToUnixTimeSeconds()}@dischargeflow.example", point.Address, "confirm", "please confirm", "ja");
    }
}
