using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;

namespace DischargeFlow.Casework.Tests.Pumps;

/// <summary>The reminder to the hospital falls due on Thursday 26 November at 09:00; its words are made at 08:57.</summary>
public sealed class Words_are_made_ahead : Town
{
    [Fact]
    public async Task Nothing_is_claimed_or_goes_out_before_its_moment()
    {
        var stay = await PreparedAsync();
        Assert.Null(Pump.NextWake().Prepare);
        Assert.Equal(AlertState.Planned, Alert(stay, AlertKind.Reminder, "hospital").Alert.State);
        await PumpAsync("2026-11-26 08:59");
        Assert.Empty(Postman.Attempts);

        await PumpAsync("2026-11-26 09:00");
        Assert.Single(Postman.To(Parties.HospitalMail));
        Assert.Equal(AlertState.Sent, Alert(stay, AlertKind.Reminder, "hospital").Alert.State);
    }

    [Fact]
    public async Task What_is_settled_in_between_is_not_sent()
    {
        var stay = await PreparedAsync();
        await RecordAsync(stay, Say.Contacted());
        await PumpAsync("2026-11-26 09:00");
        Assert.Empty(Postman.To(Parties.HospitalMail));
    }

    [Fact]
    public async Task A_date_that_moves_in_between_is_told_as_it_is_then()
    {
        var stay = await PreparedAsync();
        await RecordAsync(stay, Say.LeavesOn("2026-12-01"));
        await PumpAsync("2026-11-26 09:00");
        Assert.NotEmpty(Postman.To(Parties.HospitalMail));
        Assert.All(Postman.To(Parties.HospitalMail), mail => Assert.Contains("12月1日", mail.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_that_changes_in_between_is_the_one_that_counts()
    {
        await PreparedAsync();
        await Directory.SaveAsync(Parties.Hospital with { ContactPoints = [Parties.Mail("new@minato.example")] }, "new address", new Requester("clerk"));
        await ConfirmAsync(Parties.Hospital.Id, "new@minato.example");
        await PumpAsync("2026-11-26 09:00");
        Assert.Empty(Postman.To(Parties.HospitalMail));
        Assert.Single(Postman.To("new@minato.example"));
    }

    [Fact]
    public async Task Words_that_have_lain_too_long_are_made_anew()
    {
        await PreparedAsync();
        await PumpAsync("2026-11-26 10:30");
        Assert.Contains("遅れ", Assert.Single(Postman.To(Parties.HospitalMail)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_power_cut_loses_only_the_words()
    {
        await PreparedAsync();
        Restart();
        await PumpAsync("2026-11-26 09:00");
        Assert.Single(Postman.To(Parties.HospitalMail));
    }

    private async Task<CaseNumber> PreparedAsync()
    {
        PumpSettings = PumpSettings with { Ahead = Duration.FromMinutes(5) };
        Restart();
        var stay = await StayWithDutyAsync();
        await PumpAsync();
        Assert.Equal("2026-11-26 08:55", TownClock.Text(Pump.NextWake().Prepare!.Value));
        Postman.Clear();
        await PumpAsync("2026-11-26 08:57");
        return stay;
    }
}
