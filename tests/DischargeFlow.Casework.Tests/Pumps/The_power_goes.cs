using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Pumps;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;

namespace DischargeFlow.Casework.Tests.Pumps;

public sealed class The_power_goes : Town
{
    private static readonly TimeSpan LongerThanALease = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Before_the_claim_nothing_was_written_and_everything_goes_out_at_once()
    {
        var stay = await CutAsync(CrashPoints.BeforeClaim);
        Assert.Equal(AlertState.Planned, Alert(stay, AlertKind.Notice, "hospital").Alert.State);
        Assert.Empty(Outbox());

        await PumpAsync();
        Assert.Equal([Parties.OfficeMail, Parties.HospitalMail], Postman.Recipients);
    }

    [Fact]
    public async Task After_the_claim_everything_goes_out_once_when_the_lease_is_over()
    {
        var stay = await CutAsync(CrashPoints.AfterClaim);
        Assert.Equal(AlertState.Claimed, Alert(stay, AlertKind.Notice, "hospital").Alert.State);
        Assert.Empty(Postman.Attempts);

        await PumpAsync();
        Assert.Empty(Postman.Attempts);
        RealTime.Pass(LongerThanALease);
        await PumpAsync();
        await PumpAsync();
        Assert.Equal([Parties.OfficeMail, Parties.HospitalMail], Postman.Recipients.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task After_the_claim_the_frozen_message_goes_out_as_it_is()
    {
        await CutAsync(CrashPoints.AfterClaim);
        var frozen = Outbox().ToDictionary(d => d.Address, d => (d.MessageId, d.Subject, d.Body));
        Assert.Equal(2, frozen.Count);
        Assert.Empty(Postman.Attempts);

        RealTime.Pass(LongerThanALease);
        await PumpAsync();
        Assert.Equal(2, Postman.Taken.Count);
        Assert.All(Postman.Taken, mail => Assert.Equal(frozen[mail.To], (mail.MessageId, mail.Subject, mail.Body)));
    }

    [Fact]
    public async Task Between_the_servers_answer_and_the_mark_a_message_may_come_twice_but_only_under_its_Message_ID()
    {
        await CutAsync(CrashPoints.AfterSendBeforeMark);
        var before = Postman.Taken.Count;
        Assert.InRange(before, 1, 2);

        RealTime.Pass(LongerThanALease);
        await PumpAsync();
        await PumpAsync();
        Assert.Equal(2, Postman.Taken.Select(m => m.MessageId).Distinct().Count());
        Assert.All(Postman.Taken.GroupBy(m => m.MessageId), same => Assert.Single(same.Select(m => m.Body).Distinct()));
        Assert.All(Outbox(), d => Assert.Equal(DeliveryState.Sent, d.State));
    }

    [Fact]
    public async Task During_a_second_attempt_the_message_is_repeated_as_it_is_whatever_was_recorded_since()
    {
        PumpSettings = PumpSettings with { Senders = 1 };
        var stay = await StayWithDutyAsync();
        Postman.RefuseForNow(Parties.HospitalMail);
        await PumpAsync();
        Postman.TakeAgain(Parties.HospitalMail);
        Restart();
        PowerCut.At = CrashPoints.AfterSendBeforeMark;
        await Assert.ThrowsAsync<PowerIsGoneException>(() => PumpAsync("2026-11-20 10:01"));
        Restart();
        var first = Postman.Taken.Last(m => m.To == Parties.HospitalMail);

        await RecordAsync(stay, Say.Contacted());
        RealTime.Pass(LongerThanALease);
        await PumpAsync();
        Assert.All(
            Postman.Taken.Where(m => m.To == Parties.HospitalMail),
            mail => Assert.Equal((first.MessageId, first.Body), (mail.MessageId, mail.Body)));
        Assert.DoesNotContain(Outbox(), d => d.State == DeliveryState.Dissolved);
    }

    [Fact]
    public async Task While_a_lease_runs_another_pump_leaves_the_claim_alone()
    {
        await CutAsync(CrashPoints.AfterClaim);
        using var other = NewPump();
        await other.RunOnceAsync();
        Assert.Empty(Postman.Attempts);
        Assert.NotNull(other.NextWake().LeaseEnd);
    }

    [Fact]
    public async Task The_only_program_on_a_database_need_not_wait_for_the_lease()
    {
        await CutAsync(CrashPoints.AfterClaim);
        await Pump.TakeUpAllAsync();
        await PumpAsync();
        Assert.Equal(2, Postman.Taken.Count);
    }

    [Fact]
    public async Task What_was_settled_before_the_claim_is_not_sent()
    {
        var stay = await CutAsync(CrashPoints.BeforeClaim);
        await RecordAsync(stay, Say.Contacted());
        await PumpAsync();
        Assert.Empty(Postman.Attempts);
    }

    [Fact]
    public async Task The_Message_ID_is_in_the_row_before_the_first_attempt()
    {
        await StayWithDutyAsync();
        var frozen = new List<string>();
        Postman.OnTheWay = mail => frozen.AddRange(Outbox().Where(d => d.Address == mail.To).Select(d => d.MessageId));
        await PumpAsync();
        Assert.Equal(Postman.Attempts.Select(m => m.MessageId).Order(StringComparer.Ordinal), frozen.Distinct().Order(StringComparer.Ordinal));
    }

    private async Task<Cases.CaseNumber> CutAsync(string point)
    {
        PumpSettings = PumpSettings with { Senders = 1 };
        var stay = await StayWithDutyAsync();
        Restart();
        PowerCut.At = point;
        await Assert.ThrowsAsync<PowerIsGoneException>(() => PumpAsync());
        Restart();
        return stay;
    }
}
