using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using DischargeFlow.Rulebooks.Tests.Shipped;
using NodaTime;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Tests.Explaining;

/// <summary>A contact that is due on the fifth day before discharge, which may be a closed day of the care manager, open Monday to Friday from 9 to 17.</summary>
public sealed class A_recipient_who_cannot_be_reached
{
    private static readonly Situation Stay = new Situation(
            Written.Minato() with
            {
                Duties = [Written.Minato().Duties[0] with { Due = 5.Days().Before(Say.Moment("discharge-day")).IfClosed(IfClosed.Keep) }],
            },
            HospitalStay.Directory(HospitalStay.Weekdays(8, 18)),
            ClosedDayTables.Empty)
        .HeldSince("2026-11-01T09:00", HospitalStay.Holders);

    // Friday evening; due Sunday 22 November.
    private static readonly Situation OnFridayEvening = Stay.Then("2026-11-20T17:30", It.PlansDischargeOn(2026, 11, 27));

    [Fact]
    public void Who_is_open_before_the_deadline_is_reached() =>
        Assert.Null(Reach(Stay.Then("2026-11-20T16:30", It.PlansDischargeOn(2026, 11, 27)), "2026-11-20T16:30"));

    [Fact]
    public void Who_is_closed_until_the_deadline_is_not_and_another_party_that_is_open_is_named()
    {
        var reach = Reach(OnFridayEvening, "2026-11-20T17:30")!;
        Assert.Equal(Obstacle.Closed, reach.Why);
        Assert.Equal(OnFridayEvening.Instant("2026-11-23T09:00"), reach.Next);
        // Of the liaison center no hours are recorded: open Monday to Friday, all day.
        Assert.Equal<Help>([new Help.Other("liaison-center", new("renkei"), OnFridayEvening.Instant("2026-11-20T17:30"))], reach.Helps);
        Assert.Equal(
            [
                "akatsuki is closed until the deadline (Sun 22 Nov 2026, end of the day) and cannot be reached. It opens again at Mon 23 Nov 2026 09:00.",
                "renkei (Medical and care liaison center) can be reached from Fri 20 Nov 2026 17:30.",
            ],
            Text(OnFridayEvening, reach, Tongue.En));
        Assert.Equal("「akatsuki」は期限(2026年11月22日(日)中)まで休みで、連絡がつきません。次に連絡できるのは 2026年11月23日(月) 09:00 です。", Text(OnFridayEvening, reach, Tongue.Ja)[0]);
    }

    [Fact]
    public void Who_asks_not_to_be_contacted_all_that_time_may_be_called()
    {
        var mornings = new OpeningHours([(IsoDayOfWeek.Friday, new ClockRange(new(9, 0), new(17, 0)))]);
        var on = OnFridayEvening with { Directory = With(OnFridayEvening.Directory, "akatsuki", p => p with { Avoid = mornings }), Entries = [.. Stay.Entries] };
        on = on.Then("2026-11-20T10:00", It.PlansDischargeOn(2026, 11, 27));
        var reach = Reach(on, "2026-11-20T10:00")!;
        Assert.Equal(Obstacle.Avoided, reach.Why);
        Assert.Contains(new Help.Phone(), reach.Helps);
    }

    [Fact]
    public void Part_of_the_day_avoided_leaves_the_rest()
    {
        var morning = new OpeningHours([(IsoDayOfWeek.Friday, new ClockRange(new(9, 0), new(16, 59)))]);
        var on = Stay with { Directory = With(Stay.Directory, "akatsuki", p => p with { Avoid = morning }) };
        Assert.Null(Reach(on.Then("2026-11-20T10:00", It.PlansDischargeOn(2026, 11, 27)), "2026-11-20T10:00"));
    }

    [Fact]
    public void Who_has_no_address_may_be_called()
    {
        var on = Stay.Then("2026-11-18T10:00", It.PlansDischargeOn(2026, 11, 27));
        var reach = Reach(on, "2026-11-18T10:00", new WayTo(ReachableBy.Phone))!;
        Assert.Equal(Obstacle.NoChannel, reach.Why);
        Assert.Contains(new Help.Phone(), reach.Helps);
    }

    [Fact]
    public void An_address_with_hours_of_its_own_in_the_closed_time_is_reached() =>
        Assert.Null(Reach(OnFridayEvening, "2026-11-20T17:30", new WayTo(ReachableBy.Mail), new WayTo(ReachableBy.Fax, PointHours.Always)));

    [Fact]
    public void A_line_that_is_answered_in_the_closed_time_may_be_called_and_another_telephone_may_not()
    {
        var beside = Reach(OnFridayEvening, "2026-11-20T17:30", new WayTo(ReachableBy.Mail), new WayTo(ReachableBy.Phone, PointHours.Always))!;
        Assert.Equal(Obstacle.Closed, beside.Why);
        Assert.Contains(new Help.Phone(), beside.Helps);
        Assert.DoesNotContain(new Help.Phone(), Reach(OnFridayEvening, "2026-11-20T17:30", new WayTo(ReachableBy.Mail), new WayTo(ReachableBy.Phone))!.Helps);
    }

    [Fact]
    public void Narrower_hours_of_the_only_address_leave_nobody_although_the_office_is_open()
    {
        // Known on Friday morning; the mailbox is read on Thursdays.
        var on = Stay.Then("2026-11-20T10:00", It.PlansDischargeOn(2026, 11, 27));
        var thursdays = new PointHours(new([(IsoDayOfWeek.Thursday, new ClockRange(new(9, 0), new(12, 0)))]), false);
        var reach = Reach(on, "2026-11-20T10:00", new WayTo(ReachableBy.Mail, thursdays))!;
        Assert.Equal((Obstacle.Closed, on.Instant("2026-11-26T09:00")), (reach.Why, reach.Next));
    }

    [Fact]
    public void Where_nobody_holds_the_role_somebody_is_to_be_named()
    {
        var on = Stay.Then("2026-11-18T10:00", It.PlansDischargeOn(2026, 11, 27)).Then("2026-11-18T11:00", It.Holds("care-manager", null));
        var reach = Reach(on, "2026-11-18T11:00")!;
        Assert.Equal((Obstacle.Nobody, null), (reach.Why, reach.Party));
        Assert.Equal(new Help.Name(), reach.Helps[0]);
    }

    [Fact]
    public void A_duty_that_begins_in_the_closed_time_can_be_done_before_it()
    {
        // The duty starts on the day before it is due.
        var on = Stay with
        {
            Rulebook = Stay.Rulebook with
            {
                Duties = [Stay.Rulebook.Duties[0] with { Starts = 6.Days().Before(Say.Moment("discharge-day")), From = new WindowStart.AnyTime() }],
            },
        };
        on = on.Then("2026-11-16T10:00", It.PlansDischargeOn(2026, 11, 27));
        var reach = Reach(on, "2026-11-16T10:00")!;
        Assert.Contains(new Help.Earlier(on.Instant("2026-11-20T17:00")), reach.Helps);
    }

    [Fact]
    public void What_is_met_or_past_is_nobodys_to_reach()
    {
        Assert.Null(Reach(OnFridayEvening.Then("2026-11-20T18:00", It.Contacts("hospital", "care-manager")), "2026-11-20T18:00"));
        Assert.Null(Reach(OnFridayEvening, "2026-11-23T00:00"));
    }

    private static Reach? Reach(Situation on, string now, params WayTo[] ways)
    {
        var planner = Planner.For(on.Rulebook, HospitalStay.Vocabulary, on.Tables);
        var duty = planner.Plan(on.History, on.Directory).Duties.Single();
        return new Reaching(planner, on.History, on.Directory, _ => ways.Length == 0 ? WayTo.NotKnown : [.. ways]).Of(duty, on.Instant(now));
    }

    private static string[] Text(Situation on, Reach reach, Tongue language) =>
        [.. new ReachText(on.Rulebook, ShippedWorkflows.HospitalStay, p => p.Value).In(reach, language)];

    private static DirectoryExtract With(DirectoryExtract directory, string party, Func<PartyExtract, PartyExtract> change) =>
        new(directory.Parties.SetItem(new(party), change(directory.Find(new(party))!)));
}
