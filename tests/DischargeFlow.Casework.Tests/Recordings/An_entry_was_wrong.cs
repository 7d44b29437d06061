using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;

namespace DischargeFlow.Casework.Tests.Recordings;

public sealed class An_entry_was_wrong : Town
{
    [Fact]
    public async Task Corrected_it_moves_the_due_date_and_stays_in_the_history_as_it_was_written()
    {
        var stay = await StayAsync(Say.NeedsHelp);
        var wrong = (await RecordAsync(stay, Say.LeavesOn("2026-12-04"))).Sequences.Single();
        await RecordAsync(stay, new EntryContent.Corrects(wrong, null, Say.LeavesOn("2026-12-11")));

        // Five days before Fri 11 December is Sun 6 December, to its end.
        Assert.Equal("2026-12-07 00:00", DueOf(stay));
        Assert.Equal(Say.LeavesOn("2026-12-04"), EntriesOf(stay).Single(e => e.Sequence == wrong).Content);
    }

    [Fact]
    public async Task Retracted_it_takes_its_duty_and_the_unsent_alerts_with_it()
    {
        var stay = await StayAsync(Say.NeedsHelp);
        var wrong = (await RecordAsync(stay, Say.LeavesOn("2026-12-04"))).Sequences.Single();
        await RecordAsync(stay, Say.Retract(wrong));
        Assert.All(AlertsOf(stay), a => Assert.Equal(AlertState.Withdrawn, a.Alert.State));

        await PumpAsync("2026-12-10 10:00");
        Assert.Empty(Postman.Attempts);
    }

    [Fact]
    public async Task Retracted_after_somebody_was_told_that_party_hears_that_it_is_off()
    {
        var stay = await StayAsync(Say.NeedsHelp);
        var wrong = (await RecordAsync(stay, Say.LeavesOn("2026-12-04"))).Sequences.Single();
        await PumpAsync();
        Postman.Clear();

        Clock.MoveTo("2026-11-20 11:00");
        await RecordAsync(stay, Say.Retract(wrong));
        await PumpAsync();

        Assert.Equal([Parties.OfficeMail, Parties.HospitalMail], Postman.Recipients);
        Assert.Equal(AlertState.Sent, Alert(stay, AlertKind.Retraction, "hospital").Alert.State);
    }

    [Fact]
    public async Task When_the_retraction_is_retracted_the_entry_is_again()
    {
        var stay = await StayAsync(Say.NeedsHelp);
        var entry = (await RecordAsync(stay, Say.LeavesOn("2026-12-04"))).Sequences.Single();
        var retraction = (await RecordAsync(stay, Say.Retract(entry))).Sequences.Single();
        await RecordAsync(stay, Say.Retract(retraction));
        Assert.Equal("2026-11-30 00:00", DueOf(stay));
        Assert.Equal(AlertState.Planned, Alert(stay, AlertKind.Notice, "hospital").Alert.State);
    }

    [Fact]
    public async Task It_cannot_be_retracted_twice() => Assert.Equal("DR0111", await RefusalAsync(async stay =>
    {
        var entry = (await RecordAsync(stay, Say.LeavesOn("2026-12-04"))).Sequences.Single();
        await RecordAsync(stay, Say.Retract(entry));
        await RecordAsync(stay, Say.Retract(entry));
    }));

    [Fact]
    public async Task It_cannot_be_corrected_into_something_else() => Assert.Equal("DR0112", await RefusalAsync(async stay =>
    {
        var entry = (await RecordAsync(stay, Say.LeavesOn("2026-12-04"))).Sequences.Single();
        await RecordAsync(stay, new EntryContent.Corrects(entry, null, Say.Discharged));
    }));

    [Fact]
    public async Task What_is_not_in_the_history_cannot_be_retracted() => Assert.Equal("DR0110", await RefusalAsync(stay => RecordAsync(stay, Say.Retract(99))));

    [Fact]
    public async Task A_second_discharge_is_refused_and_points_to_the_first() => Assert.Equal("DR0108", await RefusalAsync(async stay =>
    {
        await RecordAsync(stay, Say.Discharged);
        await RecordAsync(stay, Say.Discharged);
    }));

    [Fact]
    public async Task After_the_first_discharge_was_retracted_another_one_is_taken()
    {
        var stay = await StayAsync();
        var first = (await RecordAsync(stay, Say.Discharged)).Sequences.Single();
        await RecordAsync(stay, Say.Retract(first));
        Assert.Equal("admission", Case(stay).Stage);
        await RecordAsync(stay, Say.Discharged);
        Assert.Equal("discharged", Case(stay).Stage);
    }

    [Fact]
    public async Task Of_several_entries_none_is_recorded_when_one_is_refused()
    {
        var stay = await StayAsync();
        var before = EntriesOf(stay).Length;
        await Assert.ThrowsAsync<RefusedException>(() => RecordAsync(stay, Say.LeavesOn("2026-12-04"), Say.Retract(99)));
        Assert.Equal(before, EntriesOf(stay).Length);
        Assert.Empty(AlertsOf(stay));
    }

    private async Task<string> RefusalAsync(Func<Cases.CaseNumber, Task> ask)
    {
        var stay = await StayAsync();
        return (await Assert.ThrowsAsync<RefusedException>(() => ask(stay))).Refusal.Code;
    }
}
