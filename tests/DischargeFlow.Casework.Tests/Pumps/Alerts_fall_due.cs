using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;

namespace DischargeFlow.Casework.Tests.Pumps;

public sealed class Alerts_fall_due : Town
{
    [Fact]
    public async Task Each_goes_out_at_its_moment_and_not_a_minute_before()
    {
        var stay = await StayWithDutyAsync();
        await PumpAsync();
        Postman.Clear();

        // Due Sun 29 November; two business days before it is Thu 26 November.
        await PumpAsync("2026-11-26 08:59");
        Assert.Empty(Postman.Attempts);
        await PumpAsync("2026-11-26 09:00");
        Assert.Equal(Parties.HospitalMail, Postman.OnlyMail.To);
        Assert.Equal(AlertState.Sent, Alert(stay, AlertKind.Reminder, "hospital").Alert.State);
    }

    [Fact]
    public async Task A_second_pass_sends_nothing_again()
    {
        await StayWithDutyAsync();
        await PumpAsync();
        var sent = Postman.Attempts.Count;
        Assert.True((await PumpAsync()).WasIdle);
        Assert.Equal(sent, Postman.Attempts.Count);
    }

    [Fact]
    public async Task What_is_due_to_one_party_goes_out_as_one_message()
    {
        var (first, second) = (await StayWithDutyAsync(), await StayWithDutyAsync("2026-12-11", Say.NeedsTaxi));
        await PumpAsync();

        var toHospital = Assert.Single(Postman.To(Parties.HospitalMail));
        Assert.Contains(first.Value, toHospital.Body, StringComparison.Ordinal);
        Assert.Contains(second.Value, toHospital.Body, StringComparison.Ordinal);
        Assert.Equal(3, Assert.Single(Outbox(), d => d.Address == Parties.HospitalMail).Alerts.Length);
    }

    [Fact]
    public async Task No_message_has_two_recipients()
    {
        await StayWithDutyAsync();
        await PumpAsync();
        Assert.Equal([Parties.OfficeMail, Parties.HospitalMail], Postman.Recipients);
    }

    [Fact]
    public async Task The_mail_names_the_case_and_nobody()
    {
        Casework.Intakes.PersonDetails person = new("秘密", "花子", "ヒミツ", "ハナコ", new(1940, 5, 1));
        var stay = (await Book.OpenAsync(
            new()
            {
                Kind = "hospital-stay",
                Hospital = Parties.Hospital.Id,
                PatientNumber = "0012345",
                Person = person,
                Entries = [.. new[] { Say.Admitted, Say.NeedsHelp, Say.LeavesOn("2026-12-04") }.Select(c => new Casework.Recording.NewEntry(Say.At("2026-11-20 10:00"), c))],
            },
            new("nurse"))).Case;
        await PumpAsync();

        Assert.Contains(stay.Value, Postman.To(Parties.HospitalMail).Single().Body, StringComparison.Ordinal);
        Assert.All(Postman.Attempts, m => Assert.All(["秘密", "花子", "ヒミツ", "0012345", "1940"], secret => Assert.DoesNotContain(secret, m.Subject + m.Body, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_was_told_is_what_the_message_showed()
    {
        var stay = await StayWithDutyAsync();
        await PumpAsync();
        Clock.MoveTo("2026-11-20 11:00");
        await RecordAsync(stay, Say.LeavesOn("2026-12-11"));
        await RecordAsync(stay, Say.LeavesOn("2026-12-04"));
        Postman.Clear();
        await PumpAsync("2026-11-20 11:01");
        Assert.Empty(Postman.Attempts);
    }

    [Fact]
    public async Task A_date_that_moves_three_times_before_sending_makes_one_message()
    {
        var stay = await StayWithDutyAsync();
        await PumpAsync();
        Postman.Clear();
        Clock.MoveTo("2026-11-20 11:00");
        foreach (var date in (string[])["2026-12-07", "2026-12-08", "2026-12-11"]) await RecordAsync(stay, Say.LeavesOn(date));
        await PumpAsync();
        Assert.Equal([Parties.OfficeMail, Parties.HospitalMail], Postman.Recipients);
        Assert.Equal(AlertState.Sent, Alert(stay, AlertKind.Change, "hospital").Alert.State);
    }

    [Fact]
    public async Task What_is_recorded_while_a_mail_is_on_its_way_is_told_by_the_next_one()
    {
        var stay = await StayWithDutyAsync();
        Postman.OnTheWay = mail =>
        {
            Postman.OnTheWay = _ => { };
            RecordAsync(stay, Say.LeavesOn("2026-12-11")).GetAwaiter().GetResult();
        };
        await PumpAsync();
        await PumpAsync("2026-11-20 10:01");

        Assert.Equal(DeliveryState.Sent, Outbox().Select(d => d.State).Distinct().Single());
        Assert.Equal("2026-12-07 00:00", DueOf(stay));
        Assert.Equal(AlertState.Sent, Alert(stay, AlertKind.Change, "hospital").Alert.State);
    }

    [Fact]
    public async Task The_next_moment_to_look_is_known()
    {
        await StayWithDutyAsync();
        await PumpAsync();
        Assert.Equal("2026-11-26 09:00", TownClock.Text(Pump.NextWake().Due!.Value));
    }
}
