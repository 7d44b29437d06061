using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;

namespace DischargeFlow.Casework.Tests.Pumps;

public sealed class A_server_refuses : Town
{
    [Fact]
    public async Task For_now_it_is_tried_again_after_growing_pauses_and_stays_visible()
    {
        var stay = await StayWithDutyAsync();
        Postman.RefuseForNow(Parties.HospitalMail);
        await PumpAsync();

        var pauses = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            var waiting = Assert.Single(Outbox(DeliveryState.Retry));
            Assert.Equal("451 try again later", waiting.Reply);
            Assert.Equal(AlertState.Retry, Alert(stay, AlertKind.Notice, "hospital").Alert.State);
            pauses.Add($"{(waiting.NextAttempt!.Value - Clock.GetCurrentInstant()).TotalMinutes}");
            await PumpAsync(TownClock.Text(waiting.NextAttempt.Value));
        }

        Assert.Equal(["1", "2", "4", "8", "15", "30", "60", "60"], pauses);
        Assert.Single(Postman.Attempts.Where(m => m.To == Parties.HospitalMail).Select(m => (m.MessageId, m.Body)).Distinct());
    }

    [Fact]
    public async Task For_now_and_then_no_more_it_is_sent_and_told()
    {
        var stay = await StayWithDutyAsync();
        Postman.RefuseForNow(Parties.HospitalMail);
        await PumpAsync();
        Postman.TakeAgain(Parties.HospitalMail);
        await PumpAsync("2026-11-20 10:01");
        Assert.Equal(AlertState.Sent, Alert(stay, AlertKind.Notice, "hospital").Alert.State);
        Assert.Equal(2, Assert.Single(Outbox(), d => d.Address == Parties.HospitalMail).Attempts);
    }

    [Fact]
    public async Task What_is_no_longer_so_is_taken_out_of_the_message_that_waits()
    {
        var stay = await StayWithDutyAsync();
        Postman.RefuseForNow(Parties.HospitalMail);
        await PumpAsync();
        Postman.TakeAgain(Parties.HospitalMail);
        await RecordAsync(stay, Say.Contacted());
        await PumpAsync("2026-11-20 10:05");
        Assert.Empty(Postman.To(Parties.HospitalMail));
        Assert.Single(Outbox(DeliveryState.Dissolved));
    }

    [Fact]
    public async Task A_date_that_moves_while_it_waits_goes_out_in_new_words_under_a_new_Message_ID()
    {
        var stay = await StayWithDutyAsync();
        Postman.RefuseForNow(Parties.HospitalMail);
        await PumpAsync();
        Postman.TakeAgain(Parties.HospitalMail);
        await RecordAsync(stay, Say.LeavesOn("2026-12-11"));
        await PumpAsync("2026-11-20 10:05");

        var attempts = Postman.Attempts.Where(m => m.To == Parties.HospitalMail).ToList();
        Assert.Equal(2, attempts.Select(m => m.MessageId).Distinct().Count());
        Assert.Contains("12月6日", attempts[^1].Body, StringComparison.Ordinal);
        Assert.Single(Postman.To(Parties.HospitalMail));
    }

    [Fact]
    public async Task For_good_the_message_is_a_dead_letter_and_a_fax_sheet_is_to_be_sent()
    {
        var stay = await StayWithDutyAsync();
        Postman.RefuseForGood(Parties.OfficeMail);
        var pass = await PumpAsync();

        Assert.Equal((1, 1), (pass.Dead, pass.ToDos));
        Assert.Equal("550 no such user", Assert.Single(Outbox(DeliveryState.Dead)).Reply);
        var sheet = Assert.Single(Outbox(DeliveryState.ToDo));
        Assert.Equal((Channel.FaxSheet, "0157-00-2222", Parties.Office.Id, Parties.Hospital.Id), (sheet.Channel, sheet.Address, sheet.Recipient, sheet.Doer!.Value));
        Assert.Contains(stay.Value, sheet.Body, StringComparison.Ordinal);
        Assert.Equal(AlertState.Retry, Alert(stay, AlertKind.Notice, "care-manager").Alert.State);
    }

    [Fact]
    public async Task The_sheet_that_a_person_sent_counts_as_told()
    {
        var stay = await StayWithDutyAsync();
        Postman.RefuseForGood(Parties.OfficeMail);
        await PumpAsync();
        await Desk.DoneAsync(Outbox(DeliveryState.ToDo).Single().Id, new("nurse"));

        Assert.Equal(AlertState.Sent, Alert(stay, AlertKind.Notice, "care-manager").Alert.State);
        await RecordAsync(stay, Say.LeavesOn("2026-12-11"));
        Assert.Equal(AlertState.Planned, Alert(stay, AlertKind.Change, "care-manager").Alert.State);
    }

    [Fact]
    public async Task The_sheet_that_became_needless_leaves_the_desk()
    {
        var stay = await StayWithDutyAsync();
        Postman.RefuseForGood(Parties.OfficeMail);
        await PumpAsync();
        await RecordAsync(stay, Say.Contacted());
        await PumpAsync("2026-11-20 10:05");
        Assert.Empty(Outbox(DeliveryState.ToDo));
    }

    [Fact]
    public async Task Without_a_fax_somebody_is_asked_to_call()
    {
        await StayWithDutyAsync();
        Postman.RefuseForGood(Parties.HospitalMail);
        await PumpAsync();
        var call = Assert.Single(Outbox(DeliveryState.ToDo));
        Assert.Equal((Channel.PhoneTask, "0157-00-1111"), (call.Channel, call.Address));
    }

    [Fact]
    public async Task For_a_whole_day_the_next_way_is_taken()
    {
        await StayWithDutyAsync();
        Postman.RefuseForNow(Parties.OfficeMail);
        await PumpAsync();
        for (var i = 0; i < 40 && Outbox(DeliveryState.Dead).IsEmpty; i++)
            await PumpAsync(TownClock.Text(Assert.Single(Outbox(DeliveryState.Retry)).NextAttempt!.Value));
        Assert.Equal(Channel.FaxSheet, Assert.Single(Outbox(DeliveryState.ToDo)).Channel);
    }

    [Fact]
    public async Task A_dead_letter_is_tried_again_at_the_address_that_was_put_right()
    {
        await StayWithDutyAsync();
        Postman.RefuseForGood(Parties.OfficeMail);
        await PumpAsync();
        await Directory.SaveAsync(
            Parties.Office with { ContactPoints = [Parties.Mail("new@akatsuki.example")] }, "new address", new("admin"));
        await ConfirmAsync(Parties.Office.Id, "new@akatsuki.example");
        await Desk.RetryAsync(Outbox(DeliveryState.Dead).Single().Id, new("admin"));
        await PumpAsync("2026-11-20 10:01");
        Assert.Single(Postman.To("new@akatsuki.example"));
        Assert.Empty(Outbox(DeliveryState.ToDo));
    }

    [Fact]
    public async Task To_an_address_that_nobody_verified_nothing_is_sent()
    {
        await Directory.SaveAsync(Parties.Office with { ContactPoints = [Parties.Mail("new@akatsuki.example")] }, "unverified", new("admin"));
        await StayWithDutyAsync();
        await PumpAsync();
        Assert.Equal([Parties.HospitalMail], Postman.Recipients);
        var call = Assert.Single(Outbox(DeliveryState.ToDo));
        Assert.Equal((Channel.PhoneTask, Parties.Hospital.Id), (call.Channel, call.Doer!.Value));
    }
}
