using System.Collections.Immutable;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Ledgers;

namespace DischargeFlow.Casework.Tests.Intakes;

public sealed class Messages_come_out_of_order : Town
{
    [Fact]
    public async Task An_older_value_that_comes_late_does_not_replace_the_newer_one()
    {
        var stay = (await TakeAsync(Message.Admission(at: "2026-11-16 09:00"))).Case!.Value;
        await TakeAsync(Message.Of("2", "V1", null, new Saying.FactBecame("needs-help-daily", new FactValue.YesNo(true), Message.Moment("2026-11-16 12:00"))));
        await TakeAsync(Message.Of("4", "V1", null, Message.Leaves("2026-12-11", "2026-11-19 11:00")));
        await TakeAsync(Message.Of("3", "V1", null, Message.Leaves("2026-12-04", "2026-11-17 11:00")));
        Assert.Equal("2026-12-07 00:00", DueOf(stay));
    }

    [Fact]
    public async Task A_discharge_that_comes_before_its_admission_opens_the_case_and_the_admission_joins_it()
    {
        var discharged = await TakeAsync(Message.Of("2", "V1", "2026-11-16 09:00", Message.Happened("discharged", "2026-11-19 10:00")));
        var admitted = await TakeAsync(Message.Admission("1", "V1", "2026-11-16 09:00"));
        Assert.Equal(discharged.Case, admitted.Case);
        Assert.Equal("discharged", Case(admitted.Case!.Value).Stage);
    }

    [Fact]
    public async Task A_discharge_dated_before_the_admission_is_set_aside_whole()
    {
        var stay = (await TakeAsync(Message.Admission(at: "2026-11-16 09:00"))).Case!.Value;
        var before = HistoryOf(stay);
        var taken = await TakeAsync(Message.Of("2", "V1", null, Message.Leaves("2026-12-04", "2026-11-17 09:00"), Message.Happened("discharged", "2026-11-15 10:00")));
        Assert.Equal(IntakeOutcome.Quarantined, taken.Outcome);
        Assert.Contains("discharged", taken.Reason!.En, StringComparison.Ordinal);
        Assert.Equal(before, HistoryOf(stay));
    }

    [Fact]
    public async Task What_was_set_aside_is_taken_once_what_was_missing_is_there()
    {
        var early = Message.Of("2", "V1", null, Message.Leaves("2026-12-04", "2026-11-17 09:00")) with { Stay = new("MINATO-EAST", "V9", "78", Message.Moment("2026-11-16"), null) };
        Assert.Equal(IntakeOutcome.Quarantined, (await TakeAsync(early)).Outcome);
        await Directory.SaveAsync(Parties.Hospital with { Codes = ["MINATO", "MINATO-EAST"] }, "code", new("admin"));
        Assert.Equal(IntakeOutcome.Recorded, (await TakeAsync(early)).Outcome);
    }

    [Fact]
    public async Task Days_late_nothing_is_sent_for_moments_that_have_passed()
    {
        Clock.MoveTo("2026-12-02 10:00");
        var stay = (await TakeAsync(Message.Of("1", "V1", "2026-11-16 09:00",
            Message.Happened("admission", "2026-11-16 09:00"),
            new Saying.FactBecame("needs-help-daily", new FactValue.YesNo(true), Message.Moment("2026-11-16 12:00")),
            Message.Leaves("2026-12-04", "2026-11-17 09:00")))).Case!.Value;

        // Due on 29 November, learned of on Wed 2 December at 10:00: four hours, 14:00 still in time.
        Assert.Equal("2026-12-02 14:01", DueOf(stay));
        Assert.All(AlertsOf(stay).Where(a => a.Alert.State == AlertState.Planned), a => Assert.True(a.Alert.At >= Clock.GetCurrentInstant(), a.Ref.Key));
        await PumpAsync();
        Assert.Single(Postman.To(Parties.HospitalMail));
    }

    [Fact]
    public async Task A_cancelled_discharge_reopens_the_stay_and_cancelling_it_again_changes_nothing()
    {
        var stay = (await TakeAsync(Message.Admission(at: "2026-11-16 09:00"))).Case!.Value;
        await TakeAsync(Message.Of("2", "V1", null, Message.Happened("discharged", "2026-11-19 10:00")));
        await TakeAsync(Message.Of("3", "V1", null, new Saying.EventCancelled("discharged")));
        Assert.Equal("admission", Case(stay).Stage);
        Assert.Equal(IntakeOutcome.NothingNew, (await TakeAsync(Message.Of("4", "V1", null, new Saying.EventCancelled("discharged")))).Outcome);
    }

    [Fact]
    public async Task The_cancellation_of_a_stay_that_nobody_told_of_is_set_aside()
    {
        var taken = await TakeAsync(Message.Of("1", "V7", null, new Saying.EventCancelled("admission")));
        Assert.Equal((IntakeOutcome.Quarantined, null), (taken.Outcome, taken.Case));
    }

    [Fact]
    public async Task A_date_after_tomorrow_or_of_another_century_is_set_aside()
    {
        foreach (var at in (string[])["2026-11-22 11:00", "1850-01-01", "2300-01-01"])
            Assert.Equal(IntakeOutcome.Quarantined, (await TakeAsync(Message.Admission($"1 {at}", $"V {at}", at))).Outcome);
    }

    [Fact]
    public async Task What_names_no_stay_is_set_aside() =>
        Assert.Equal(IntakeOutcome.Quarantined, (await TakeAsync(Message.Of("1", null, null, Message.Leaves("2026-12-04", "2026-11-20 09:00")))).Outcome);

    private Task<IntakeResult> TakeAsync(IncomingMessage message) => Intake.TakeAsync(message, Clock.GetCurrentInstant(), CancellationToken.None);
}
