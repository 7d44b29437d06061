using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Casework.Tests.Intakes;

public sealed class Many_messages_arrive_at_once : Town
{
    [Fact]
    public async Task A_bad_one_among_them_costs_the_others_nothing()
    {
        var results = await TakeAsync(
            Message.Admission("1", "V1"),
            Message.Admission("2", "V2") with { Stay = new("NOWHERE", "V2", "78", null, null) },
            Message.Of("3", "V3", "2026-11-20 09:00", Message.Happened("admission", "2026-11-20 09:00"), Message.Happened("no-such-event", "2026-11-20 09:00")),
            Message.AdmissionOf("80"));

        Assert.Equal([IntakeOutcome.Recorded, IntakeOutcome.Quarantined, IntakeOutcome.Quarantined, IntakeOutcome.Recorded], results.Select(r => r.Outcome));
        Assert.Equal(2, Store.Read(s => s.Stays(new(), Clock.GetCurrentInstant(), new(1))).Lines.Length);
    }

    [Fact]
    public async Task They_share_one_durable_commit()
    {
        var before = Store.Counts;
        await TakeAsync([.. Enumerable.Range(0, 100).Select(i => Message.AdmissionOf($"{i}"))]);
        Assert.Equal(1, Store.Counts.Commits - before.Commits);
        Restart();
        Assert.Equal(100, Store.Read(s => s.Stays(new(), Clock.GetCurrentInstant(), new(1, 200))).Lines.Length);
    }

    [Fact]
    public async Task Those_of_one_stay_build_on_each_other_in_their_order()
    {
        var results = await TakeAsync(
            Message.Admission(),
            Message.Of("2", "V1", null, new Saying.FactBecame("needs-help-daily", new FactValue.YesNo(true), Message.Moment("2026-11-20 09:10"))),
            Message.Of("3", "V1", null, Message.Leaves("2026-12-04", "2026-11-20 09:20")),
            Message.Of("4", "V1", null, Message.Leaves("2026-12-11", "2026-11-20 09:30")));
        Assert.All(results, r => Assert.Equal(IntakeOutcome.Recorded, r.Outcome));
        var stay = Assert.Single(results.Select(r => r.Case).Distinct())!.Value;
        Assert.Equal("2026-12-07 00:00", DueOf(stay));
    }

    [Fact]
    public async Task A_bad_one_in_the_middle_of_a_stay_leaves_the_stay_as_the_good_ones_made_it()
    {
        var results = await TakeAsync(
            Message.Admission(at: "2026-11-16 09:00"),
            Message.Of("2", "V1", null, Message.Leaves("2026-12-11", "2026-11-17 09:00"), Message.Happened("discharged", "2026-11-15 09:00")),
            Message.Of("3", "V1", null, new Saying.FactBecame("needs-help-daily", new FactValue.YesNo(true), Message.Moment("2026-11-17 10:00"))),
            Message.Of("4", "V1", null, Message.Leaves("2026-12-04", "2026-11-18 09:00")));
        Assert.Equal(IntakeOutcome.Quarantined, results[1].Outcome);
        var stay = results[0].Case!.Value;
        Assert.DoesNotContain(EntriesOf(stay), e => e.Content == Say.LeavesOn("2026-12-11"));
        Assert.Equal(Enumerable.Range(1, EntriesOf(stay).Length), EntriesOf(stay).Select(e => e.Sequence));
        Assert.Equal("2026-11-30 00:00", DueOf(stay));
    }

    [Fact]
    public async Task The_same_batch_again_changes_nothing()
    {
        IncomingMessage[] batch = [Message.Admission(), Message.Of("2", "V1", null, Message.Leaves("2026-12-04", "2026-11-20 09:20"))];
        var first = await TakeAsync(batch);
        var entries = HistoryOf(first[0].Case!.Value);
        Assert.All(await TakeAsync(batch), r => Assert.Equal(IntakeOutcome.NothingNew, r.Outcome));
        Assert.Equal(entries, HistoryOf(first[0].Case!.Value));
    }

    [Fact]
    public async Task A_key_that_two_of_them_share_is_one_message_and_costs_the_others_nothing()
    {
        var results = await TakeAsync(Message.AdmissionOf("80"), Message.AdmissionOf("81") with { Key = "A01 80" }, Message.AdmissionOf("82"));
        Assert.Equal([IntakeOutcome.Recorded, IntakeOutcome.NothingNew, IntakeOutcome.Recorded], results.Select(r => r.Outcome));
        Assert.Equal(results[0].Case, results[1].Case);
        Assert.Equal(2, Store.Read(s => s.Stays(new(), Clock.GetCurrentInstant(), new(1))).Lines.Length);
    }

    [Fact]
    public async Task A_patient_who_comes_again_has_two_stays()
    {
        var results = await TakeAsync(
            Message.Admission("1", "V1", "2026-11-10 09:00"),
            Message.Of("2", "V1", null, Message.Happened("discharged", "2026-11-12 10:00")),
            Message.Admission("3", "V2", "2026-11-16 09:00"),
            Message.Of("4", "V2", null, Message.Leaves("2026-12-04", "2026-11-17 09:00")));
        Assert.All(results, r => Assert.Equal(IntakeOutcome.Recorded, r.Outcome));
        Assert.Equal(results[0].Case, results[1].Case);
        Assert.Equal(results[2].Case, results[3].Case);
        Assert.NotEqual(results[0].Case, results[2].Case);
        Assert.Equal(Case(results[0].Case!.Value).Person, Case(results[2].Case!.Value).Person);
    }

    private async Task<IntakeResult[]> TakeAsync(params IncomingMessage[] messages) =>
        [.. await Intake.TakeManyAsync([.. messages.Select(m => new ReceivedMessage(m, Clock.GetCurrentInstant()))], CancellationToken.None)];
}
