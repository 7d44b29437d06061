using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Tests.Given;

namespace DischargeFlow.Rulebooks.Tests.Reconciling;

/// <summary>A contact was recorded on Tuesday 10 November, and it turns out later that there was none.</summary>
public sealed class What_comes_back_after_its_moment
{
    private static readonly Reconciled Contacted = Reconciled.Planned.Sent(AlertKind.Notice).Then("2026-11-10T10:00", It.Contacts("hospital", "care-manager"));

    private static readonly Rulebook TwoReminders = Written.Minato() with
    {
        Duties =
        [
            Written.Minato().Duties[0] with
            {
                Tell = [Say.Reminder(4.BusinessDays().Before(Say.Due).Clock(9), "owner"), Say.Reminder(2.BusinessDays().Before(Say.Due).Clock(9), "owner")],
            },
        ],
    };

    [Fact]
    public void Is_withdrawn_while_the_contact_stands()
    {
        Assert.Equal("Withdrawn 2026-11-18T09:00", Contacted.Line(AlertKind.Reminder));
        Assert.Equal("Withdrawn 2026-11-23T09:00", Contacted.Line(AlertKind.Escalation));
    }

    [Fact]
    public void Is_planned_again_when_its_moment_is_still_to_come() =>
        Assert.Equal("Planned 2026-11-18T09:00", Contacted.Then("2026-11-17T10:00", It.Retracts(2)).Line(AlertKind.Reminder));

    [Fact]
    public void Is_not_late_at_its_very_moment() =>
        Assert.Equal("Planned 2026-11-18T09:00", Contacted.Then("2026-11-18T09:00", It.Retracts(2)).Line(AlertKind.Reminder));

    [Fact]
    public void Goes_out_at_once_and_is_called_late()
    {
        var retracted = Contacted.Then("2026-11-19T10:00", It.Retracts(2));
        Assert.Equal("Planned 2026-11-19T10:00 late", retracted.Line(AlertKind.Reminder));
        Assert.Equal("Planned 2026-11-23T09:00", retracted.Line(AlertKind.Escalation));
        Assert.Equal("Planned 2026-11-19T10:00 late", retracted.Again("2026-11-19T12:00").Line(AlertKind.Reminder));
    }

    [Fact]
    public void Goes_to_each_recipient_once_and_only_the_latest_of_several()
    {
        // Four business days before Friday the 20th is Monday the 16th, two are Wednesday the 18th.
        var retracted = Reconciled.Of(TwoReminders).Then("2026-11-09T10:00", It.PlansDischargeOn(2026, 11, 27))
            .Then("2026-11-10T10:00", It.Contacts("hospital", "care-manager")).Then("2026-11-19T10:00", It.Retracts(2));
        string[] lines = ["PassedOver 2026-11-16T09:00 late", "Planned 2026-11-19T10:00 late"];
        Assert.Equal(lines, Reminders(retracted));
        Assert.Equal(lines, Reminders(retracted.Again("2026-11-19T12:00")));
        Assert.Equal(["PassedOver 2026-11-16T09:00 late", "Sent 2026-11-19T10:00 late"], Reminders(Sent(retracted).Again("2026-11-19T12:00")));
    }

    [Fact]
    public void Goes_out_once_when_two_come_back_from_one_moment()
    {
        // Four days before Friday the 20th is Monday the 16th, whether or not the days between are open.
        var twice = TwoReminders with
        {
            Duties =
            [
                TwoReminders.Duties[0] with
                {
                    Tell = [Say.Reminder(4.BusinessDays().Before(Say.Due).Clock(9), "owner"), Say.Reminder(4.Days().Before(Say.Due).IfClosed(IfClosed.Keep).Clock(9), "owner")],
                },
            ],
        };
        var rows = Reconciled.Of(twice).Then("2026-11-09T10:00", It.PlansDischargeOn(2026, 11, 27))
            .Then("2026-11-10T10:00", It.Contacts("hospital", "care-manager")).Then("2026-11-19T10:00", It.Retracts(2)).Rows(AlertKind.Reminder)
            .OrderBy(a => a.Key.Value, StringComparer.Ordinal).ToArray();
        Assert.Equal([AlertState.PassedOver, AlertState.Planned], rows.Select(r => r.State));
    }

    [Fact]
    public void Is_passed_over_no_longer_once_nothing_is_owed()
    {
        var retracted = Reconciled.Of(TwoReminders).Then("2026-11-09T10:00", It.PlansDischargeOn(2026, 11, 27))
            .Then("2026-11-10T10:00", It.Contacts("hospital", "care-manager")).Then("2026-11-19T10:00", It.Retracts(2));
        Assert.Equal(["Withdrawn 2026-11-16T09:00 late", "Withdrawn 2026-11-19T10:00 late"], Reminders(retracted.Then("2026-11-19T11:00", It.Cancels("planned-discharge"))));
    }

    private static Reconciled Sent(Reconciled on) =>
        on with { Ledger = Reconciler.Sent(on.Ledger, on.Rows(AlertKind.Reminder).Where(a => a.State == AlertState.Planned).Select(a => a.Key)) };

    private static string[] Reminders(Reconciled on) => [.. on.Rows(AlertKind.Reminder).OrderBy(a => a.At).Select(on.Line)];
}
