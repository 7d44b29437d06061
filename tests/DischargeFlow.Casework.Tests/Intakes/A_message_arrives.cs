using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Casework.Tests.Intakes;

public sealed class A_message_arrives : Town
{
    [Fact]
    public async Task Of_a_stay_that_nobody_knew_it_opens_the_case_with_what_it_says()
    {
        var taken = await TakeAsync(Message.Admission());
        Assert.Equal(IntakeOutcome.Recorded, taken.Outcome);
        var stay = Case(taken.Case!.Value);
        Assert.Equal(("admission", Parties.Hospital.Id), (stay.Stage, stay.Hospital));
        Assert.Contains(EntriesOf(stay.Number), e => e.Content is EntryContent.Holds { Role: "care-manager", Party.Value: "akatsuki" });
    }

    [Fact]
    public async Task The_same_message_again_changes_nothing()
    {
        var first = await TakeAsync(Message.Admission());
        var entries = HistoryOf(first.Case!.Value);
        Restart();
        Clock.MoveTo("2026-11-21 10:00");
        var second = await TakeAsync(Message.Admission());
        Assert.Equal((IntakeOutcome.NothingNew, first.Case), (second.Outcome, second.Case));
        Assert.Equal(entries, HistoryOf(first.Case.Value));
    }

    [Fact]
    public async Task When_the_answer_was_lost_after_the_commit_it_may_come_again()
    {
        PowerCut.At = Casework.Pumps.CrashPoints.AfterCommit;
        await Assert.ThrowsAsync<PowerIsGoneException>(() => TakeAsync(Message.Admission()));
        Restart();
        var again = await TakeAsync(Message.Admission());
        Assert.Equal(IntakeOutcome.NothingNew, again.Outcome);
        Assert.Equal(1, Case(again.Case!.Value).Version - 2); // The hospital's role, the admission and the care manager: three entries, once.
    }

    [Fact]
    public async Task Another_message_that_says_what_is_known_changes_nothing()
    {
        var first = await TakeAsync(Message.Admission());
        var again = await TakeAsync(Message.Admission("A08-1"));
        Assert.Equal((IntakeOutcome.NothingNew, first.Case), (again.Outcome, again.Case));
    }

    [Fact]
    public async Task The_moment_of_our_receipt_is_recorded_and_the_senders_own_stays_on_the_audit()
    {
        var taken = await TakeAsync(Message.Admission(at: "2026-11-18 14:00"));
        Assert.All(EntriesOf(taken.Case!.Value), e => Assert.Equal("2026-11-20 10:00", TownClock.Text(e.Recorded)));
        Assert.Contains(Store.Read(s => s.AuditAfter(0, 100)), row => row.Event.Details.Contains("message A01-1 written 2026-11-20T00:00:00Z", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_the_patient_is_stays_out_of_the_history_and_the_audit()
    {
        var taken = await TakeAsync(Message.Admission());
        var stay = Case(taken.Case!.Value);
        Assert.Equal("患者", Store.Read(s => s.FindPerson(stay.Person!))!.Details.FamilyName);
        var written = string.Join('\n', EntriesOf(stay.Number).Select(e => e.ToString())) + string.Join('\n', Store.Read(s => s.AuditAfter(0, 100)).Select(r => r.ToString()));
        Assert.DoesNotContain("患者", written, StringComparison.Ordinal);
        Assert.DoesNotContain("太郎", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_admission_at_another_hour_corrects_the_one_that_is_there()
    {
        var stay = (await TakeAsync(Message.Admission())).Case!.Value;
        await TakeAsync(Message.Of("A08-1", "V1", "2026-11-20 08:30", Message.Happened("admission", "2026-11-20 08:30")));
        Assert.Equal(Say.At("2026-11-20 08:30"), Assert.IsType<EntryContent.Corrects>(EntriesOf(stay)[^1].Content).NewHappened);
    }

    [Fact]
    public async Task The_admission_of_a_planned_stay_goes_to_the_case_that_was_opened_for_it()
    {
        var planned = await TakeAsync(Message.Of("A05-1", "V1", "2026-11-25", new Saying.FactBecame("planned-admission", Message.Date("2026-11-25"), Message.Moment("2026-11-20 09:00"))));
        Clock.MoveTo("2026-11-26 11:00");
        var admitted = await TakeAsync(Message.Admission("A01-1", "V1", "2026-11-26 10:30"));
        Assert.Equal(planned.Case, admitted.Case);
    }

    [Fact]
    public async Task Without_a_visit_number_the_stay_is_found_by_patient_and_day_of_admission()
    {
        var known = await TakeAsync(Message.Of("A01-1", null, "2026-11-20 09:00", Message.Happened("admission", "2026-11-20 09:00")));
        var again = await TakeAsync(Message.Of("A08-1", null, "2026-11-20", Message.Leaves("2026-12-04", "2026-11-20 09:30")));
        Assert.Equal((IntakeOutcome.Recorded, known.Case), (again.Outcome, again.Case));
    }

    [Fact]
    public async Task A_readmission_opens_another_case_of_the_same_person()
    {
        var first = await TakeAsync(Message.Admission(at: "2026-11-02 09:00"));
        await TakeAsync(Message.Of("A03-1", "V1", "2026-11-02 09:00", Message.Happened("discharged", "2026-11-10 10:00")));
        var second = await TakeAsync(Message.Admission("A01-2", "V2"));
        Assert.NotEqual(first.Case, second.Case);
        Assert.Equal(Case(first.Case!.Value).Person, Case(second.Case!.Value).Person);
    }

    [Fact]
    public async Task A_readmission_on_the_day_of_the_discharge_is_another_case_by_its_visit_number()
    {
        var first = await TakeAsync(Message.Admission(at: "2026-11-20 07:00"));
        await TakeAsync(Message.Of("A03-1", "V1", null, Message.Happened("discharged", "2026-11-20 08:00")));
        var second = await TakeAsync(Message.Admission("A01-2", "V2"));
        Assert.NotEqual(first.Case, second.Case);
        Assert.Equal("discharged", Case(first.Case!.Value).Stage);
    }

    [Fact]
    public async Task A_stay_opened_without_a_visit_number_takes_the_one_that_a_message_brings()
    {
        var known = await TakeAsync(Message.Of("A01-1", null, "2026-11-20 09:00", Message.Happened("admission", "2026-11-20 09:00")));
        Assert.Equal(known.Case, (await TakeAsync(Message.Admission("A08-1", "V1"))).Case);
        Assert.Equal(known.Case, (await TakeAsync(Message.Of("A03-1", "V1", null, Message.Happened("discharged", "2026-11-20 09:30")))).Case);
    }

    private Task<IntakeResult> TakeAsync(IncomingMessage message) => Intake.TakeAsync(message, Clock.GetCurrentInstant(), CancellationToken.None);
}
