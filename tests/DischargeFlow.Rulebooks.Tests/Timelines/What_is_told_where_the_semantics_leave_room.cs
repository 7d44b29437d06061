using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Timelines;

/// <summary>
/// Readings of the semantics about messages (decision 0004). The stay begins on Monday 2026-11-16; discharge is planned for Friday the 27th,
/// the contact is due on Sunday the 22nd. The hospital and the care manager get a notice.
/// </summary>
public sealed class What_is_told_where_the_semantics_leave_room
{
    private static readonly Situation Admitted = With(Written.Kitami);

    private static readonly Situation Undecided = Admitted.Then("2026-11-16T10:00", It.Happens("admission")).Then("2026-11-17T10:00", It.PlansDischargeOn(2026, 11, 27));

    private static readonly Situation Told = Admitted.Then("2026-11-16T10:00", It.Happens("admission"))
        .Then("2026-11-16T11:00", It.Becomes("adl-declined", true)).Then("2026-11-17T10:00", It.PlansDischargeOn(2026, 11, 27));

    private static Situation With(Rulebook rulebook) =>
        new Situation(rulebook, HospitalStay.Directory(HospitalStay.Weekdays(9, 17)), ClosedDayTables.Of(Japan.Holidays)).HeldSince("2026-11-16T09:00", HospitalStay.Holders);

    private static IEnumerable<string> SentFrom(Situation on, By planner, string moment, string before) =>
        on.MessagesBy(planner).Where(m => string.CompareOrdinal(m, moment) >= 0 && string.CompareOrdinal(m, before) < 0).Order(StringComparer.Ordinal);

    [Theory, BothPlanners]
    public void A_question_that_is_answered_with_no_closes_without_a_message(By planner)
    {
        Assert.Equal(["2026-11-17T10:00 Question minato"], SentFrom(Undecided, planner, "2026-11-17", "2026-11-17T23"));
        Assert.Empty(SentFrom(Undecided.Then("2026-11-17T11:00", It.Becomes("adl-declined", false)), planner, "2026-11-17T11", "2027"));
    }

    [Theory, BothPlanners]
    public void A_question_whose_ground_is_gone_is_taken_back(By planner) => Assert.Equal(
        ["2026-11-17T11:00 Retraction minato"],
        SentFrom(Undecided.Then("2026-11-17T11:00", It.Cancels("planned-discharge")), planner, "2026-11-17T11", "2027"));

    [Theory, BothPlanners]
    public void After_a_retraction_whoever_had_the_notice_hears_that_it_is_owed_again(By planner)
    {
        var cancelled = Told.Then("2026-11-17T11:00", It.Cancels("planned-discharge"));
        Assert.Equal(["2026-11-17T11:00 Retraction akatsuki", "2026-11-17T11:00 Retraction minato"], SentFrom(cancelled, planner, "2026-11-17T11", "2027"));
        Assert.Equal(
            ["2026-11-17T12:00 Change akatsuki", "2026-11-17T12:00 Change minato"],
            SentFrom(cancelled.Then("2026-11-17T12:00", It.PlansDischargeOn(2026, 11, 27)), planner, "2026-11-17T12", "2026-11-18"));
    }

    [Theory, BothPlanners]
    public void A_deed_and_a_moved_date_recorded_together_take_back_what_was_owed(By planner) => Assert.Equal(
        ["2026-11-18T11:00 Retraction akatsuki", "2026-11-18T11:00 Retraction minato"],
        SentFrom(Told.Then("2026-11-18T11:00", It.Contacts("hospital", "care-manager")).Then("2026-11-18T11:00", It.PlansDischargeOn(2026, 12, 4)), planner, "2026-11-18", "2027"));

    [Theory, BothPlanners]
    public void A_date_that_moves_after_the_deed_is_a_change(By planner) => Assert.Equal(
        ["2026-11-19T11:00 Change akatsuki", "2026-11-19T11:00 Change minato"],
        SentFrom(Told.Then("2026-11-18T11:00", It.Contacts("hospital", "care-manager")).Then("2026-11-19T11:00", It.PlansDischargeOn(2026, 12, 4)), planner, "2026-11-18", "2027"));

    [Theory, BothPlanners]
    public void A_date_that_is_gone_after_the_deed_is_taken_back(By planner) => Assert.Equal(
        ["2026-11-19T11:00 Retraction akatsuki", "2026-11-19T11:00 Retraction minato"],
        SentFrom(Told.Then("2026-11-18T11:00", It.Contacts("hospital", "care-manager")).Then("2026-11-19T11:00", It.Cancels("planned-discharge")), planner, "2026-11-18", "2027"));

    [Theory, BothPlanners]
    public void A_death_takes_back_what_was_owed_and_says_nothing_of_what_was_done(By planner)
    {
        Assert.Equal(
            ["2026-11-19T11:00 Retraction akatsuki", "2026-11-19T11:00 Retraction minato"],
            SentFrom(Told.Then("2026-11-19T11:00", It.Happens("died")), planner, "2026-11-19T11", "2027"));
        Assert.Empty(SentFrom(Told.Then("2026-11-18T11:00", It.Contacts("hospital", "care-manager")).Then("2026-11-19T11:00", It.Happens("died")), planner, "2026-11-18", "2027"));
    }

    [Theory, BothPlanners]
    public void While_consent_is_refused_not_even_a_retraction_leaves(By planner) => Assert.Equal(
        ["2026-11-18T10:00 Change minato", "2026-11-18T11:00 Retraction minato"],
        SentFrom(Told.Then("2026-11-18T10:00", It.Becomes("consent", "refused")).Then("2026-11-18T11:00", It.Cancels("planned-discharge")), planner, "2026-11-18", "2027"));

    [Theory, BothPlanners]
    public void Whoever_is_told_no_longer_counts_as_outside_while_consent_is_refused(By planner) => Assert.Empty(
        SentFrom(Told.Then("2026-11-18T10:00", It.Becomes("consent", "refused")).Then("2026-11-18T11:00", It.Holds("care-manager", "hinode")), planner, "2026-11-18T11", "2027"));

    [Theory, BothPlanners]
    public void A_new_holder_gets_the_notice_and_the_former_a_retraction(By planner) => Assert.Equal(
        ["2026-11-18T11:00 Notice hinode", "2026-11-18T11:00 Retraction akatsuki"],
        SentFrom(Told.Then("2026-11-18T11:00", It.Holds("care-manager", "hinode")), planner, "2026-11-18T11", "2026-11-19"));

    [Theory, BothPlanners]
    public void The_owner_is_asked_and_hears_of_the_end_though_no_step_names_it(By planner)
    {
        var silent = Written.Kitami with { Duties = [Written.Kitami.Duties[0] with { Tell = [Say.Notice(Say.At(Say.Start), "recipient")] }] };
        var on = With(silent).Then("2026-11-16T10:00", It.Happens("admission")).Then("2026-11-17T10:00", It.PlansDischargeOn(2026, 11, 27))
            .Then("2026-11-18T10:00", It.Cancels("planned-discharge"));
        Assert.Equal(["2026-11-17T10:00 Question minato", "2026-11-18T10:00 Retraction minato"], on.MessagesBy(planner));
    }

    [Theory, BothPlanners]
    public void A_derived_role_is_reported_by_the_role_that_is_finally_meant(By planner)
    {
        var desk = Written.Kitami with
        {
            Parties = [new PartyDefinition("desk", new PartyExpression.FirstOf(["care-manager", "support-center"]), Place.Nowhere)],
            Duties = [Written.Kitami.Duties[0] with { To = ["desk"] }],
        };
        var on = Told with { Rulebook = desk };
        Assert.Contains(on.Duty(planner, "discharge-contact").Alerts, a => a.Role == "care-manager" && a.Party == new PartyId("akatsuki"));
        Assert.DoesNotContain(on.Duty(planner, "discharge-contact").Alerts, a => a.Role == "desk");
    }

    [Theory, BothPlanners]
    public void What_nobody_can_get_goes_to_the_last_resort(By planner) => Assert.Equal(
        ["2026-11-17T10:00 Notice minato", "2026-11-17T10:00 Notice renkei"],
        SentFrom(Told with { Entries = [.. Told.Entries.Where(e => e.Content is not EntryContent.Holds { Role: "care-manager" })] }, planner, "2026-11-17", "2026-11-18"));

    [Theory, BothPlanners]
    public void A_change_that_waits_goes_out_when_the_first_of_the_changes_is_due(By planner)
    {
        var settling = Told with { Rulebook = Written.Kitami with { TellChangesAfter = Duration.FromMinutes(30) } };
        var moved = settling.Then("2026-11-18T10:00", It.PlansDischargeOn(2026, 11, 30)).Then("2026-11-18T10:20", It.PlansDischargeOn(2026, 12, 1));
        Assert.Equal(["2026-11-18T10:30 Change akatsuki", "2026-11-18T10:30 Change minato"], SentFrom(moved, planner, "2026-11-18", "2026-11-19"));
    }

    [Fact]
    public void An_alert_is_known_by_duty_step_party_and_due_a_notice_without_due()
    {
        var keys = Told.Duty(By.Running, "discharge-contact").Alerts.Select(a => (a.Kind, Key: a.Key.Value, Step: a.Step)).ToList();
        Assert.Contains(keys, k => k.Kind == AlertKind.Notice && k.Key == $"case-1/kitami/discharge-contact|{k.Step}|akatsuki");
        Assert.Contains(keys, k => k.Kind == AlertKind.Reminder && k.Key == $"case-1/kitami/discharge-contact|{k.Step}|minato|2026-11-22");
        Assert.Contains(Undecided.Duty(By.Running, "discharge-contact").Alerts, a => a.Key.Value == $"case-1/kitami/discharge-contact|question:{a.Step}|minato");
    }
}
