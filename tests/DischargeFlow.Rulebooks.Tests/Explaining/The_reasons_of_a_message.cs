using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Tests.Explaining;

/// <summary>Whoever is told asks why now, whether or not others are told with them. The discharge is planned for Friday 27 November 2026.</summary>
public sealed class The_reasons_of_a_message
{
    private static readonly string[] TheDayBefore =
    [
        "the due moment is Wed 25 Nov 2026",
        "Wed 25 Nov 2026 − 1 day = Tue 24 Nov 2026",
        "Tue 24 Nov 2026: at the hour that the rule says, Tue 24 Nov 2026 09:00",
    ];

    private static Situation Stay(params Step[] steps) =>
        new Situation(
                Written.Rulebook("minato", Written.Duty("discharge-contact", Say.At(Say.FactSet("planned-discharge")), 2.Days().Before(Say.Date("planned-discharge")).IfClosed(IfClosed.Keep)) with { Tell = [.. steps] }),
                HospitalStay.Directory(HospitalStay.Weekdays(9, 17)),
                ClosedDayTables.Of(Japan.Holidays))
            .HeldSince("2026-11-16T09:00", HospitalStay.Holders)
            .Then("2026-11-17T10:00", It.PlansDischargeOn(2026, 11, 27));

    [Fact]
    public void Are_the_same_for_each_of_those_who_are_told_together()
    {
        var reasons = Stay(Say.Reminder(1.Days().Before(Say.Due).Clock(9), "owner", "recipient")).WhenTold("discharge-contact", AlertKind.Reminder, Tongue.En);
        Assert.Equal(8, reasons.Length);
        Assert.Equal(TheDayBefore, reasons[..3]);
        Assert.Equal(reasons[..4], reasons[4..]);
    }

    [Fact]
    public void Begin_with_those_of_the_first_when_it_is_sent_again()
    {
        var every = Say.Reminder(1.Days().Before(Say.Due).Clock(9), "owner") with { Repeat = new Repeat(1, new Unit(UnitKind.Days), 1) };
        var reasons = Stay(every).WhenTold("discharge-contact", AlertKind.Reminder, Tongue.En);
        Assert.Equal(TheDayBefore, reasons[..3]);
        Assert.Equal([.. TheDayBefore, "Tue 24 Nov 2026 09:00 + 1 day = Wed 25 Nov 2026"], reasons[4..8]);
    }

    /// <summary>The contact was made on Wednesday: nobody is told on Thursday. What Thursday was counted from is no reason for Tuesday's reminder.</summary>
    [Fact]
    public void Are_not_those_of_another_message_that_is_not_sent()
    {
        var reasons = Stay(Say.Escalation(1.Days().After(Say.Due).Clock(9), "ward-head"), Say.Reminder(1.Days().Before(Say.Due).Clock(9), "owner"))
            .Then("2026-11-25T10:00", It.Contacts("hospital", "care-manager"))
            .WhenTold("discharge-contact", AlertKind.Reminder, Tongue.En);
        Assert.Equal(TheDayBefore, reasons[..3]);
        Assert.Equal(4, reasons.Length);
    }
}
