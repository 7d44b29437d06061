using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Tests.Given;

namespace DischargeFlow.Rulebooks.Tests.Reconciling;

/// <summary>
/// The hospital is told ten days before discharge at 9:00, which is Tuesday 17 November for Friday the 27th. The notice keeps its key when the date
/// moves, unlike a reminder.
/// </summary>
public sealed class A_notice_with_a_moment_of_its_own
{
    private static readonly Rulebook TenDaysBefore = Written.Minato() with
    {
        Duties = [Written.Minato().Duties[0] with { Tell = [Say.Notice(10.Days().Before(Say.Moment("discharge-day")).IfClosed(IfClosed.Keep).Clock(9), "owner")] }],
    };

    private static readonly Reconciled Planned = Reconciled.Of(TenDaysBefore).Then("2026-11-09T10:00", It.PlansDischargeOn(2026, 11, 27));

    /// <summary>Due twenty days after admission, whenever the discharge is: the duty is known since Monday the 9th and stays so.</summary>
    private static Reconciled AfterAdmission { get; } = Reconciled.Of(TenDaysBefore with
    {
        Duties = [TenDaysBefore.Duties[0] with { Starts = Say.At(Say.Event("admission")), From = new WindowStart.AnyTime(), Due = 20.Days().After(Say.Event("admission")).IfClosed(IfClosed.Keep) }],
    }).Then("2026-11-09T09:00", It.Happens("admission")).Then("2026-11-09T10:00", It.PlansDischargeOn(2026, 11, 27));

    [Fact]
    public void Is_planned_for_that_moment() => Assert.Equal("Planned 2026-11-17T09:00", Planned.Line(AlertKind.Notice));

    [Fact]
    public void Moves_with_the_date() =>
        Assert.Equal("Planned 2026-11-20T09:00", Planned.Then("2026-11-10T10:00", It.PlansDischargeOn(2026, 11, 30)).Line(AlertKind.Notice));

    [Fact]
    public void Goes_out_at_the_very_moment_of_recording_and_is_not_late() =>
        Assert.Equal("Planned 2026-11-12T09:00", Planned.Then("2026-11-12T09:00", It.PlansDischargeOn(2026, 11, 22)).Line(AlertKind.Notice));

    [Fact]
    public void Goes_out_at_once_when_its_moment_had_passed_before_the_date_was_known() =>
        Assert.Equal("Planned 2026-11-13T09:00", Planned.Then("2026-11-13T09:00", It.PlansDischargeOn(2026, 11, 20)).Line(AlertKind.Notice));

    [Fact]
    public void Is_not_late_when_its_moment_has_just_come_and_the_rule_would_have_had_it_earlier() =>
        Assert.Equal("Planned 2026-11-17T09:00", Planned.Then("2026-11-17T09:00", It.PlansDischargeOn(2026, 11, 26)).Line(AlertKind.Notice));

    [Fact]
    public void Goes_out_at_once_and_is_called_late_when_the_day_that_it_counts_from_moves_and_nothing_else_does()
    {
        Assert.Equal("Planned 2026-11-17T09:00", AfterAdmission.Line(AlertKind.Notice));
        Assert.Equal("Planned 2026-11-12T10:00 late", AfterAdmission.Then("2026-11-12T10:00", It.PlansDischargeOn(2026, 11, 20)).Line(AlertKind.Notice));
    }

    [Fact]
    public void Goes_out_as_planned_when_that_day_moves_at_its_very_moment() =>
        Assert.Equal("Planned 2026-11-17T09:00", AfterAdmission.Then("2026-11-17T09:00", It.PlansDischargeOn(2026, 11, 26)).Line(AlertKind.Notice));

    [Fact]
    public void Comes_back_when_a_date_that_was_cancelled_is_set_again()
    {
        var cancelled = Planned.Then("2026-11-10T10:00", It.Cancels("planned-discharge"));
        Assert.Equal("Withdrawn 2026-11-17T09:00", cancelled.Line(AlertKind.Notice));
        Assert.Equal("Planned 2026-11-17T09:00", cancelled.Then("2026-11-11T10:00", It.PlansDischargeOn(2026, 11, 27)).Line(AlertKind.Notice));
    }

    [Fact]
    public void Is_passed_over_when_the_contact_was_made_meanwhile()
    {
        var contacted = Planned.Then("2026-11-10T10:00", It.Contacts("hospital", "care-manager"));
        Assert.DoesNotContain(contacted.Rows(AlertKind.Notice), a => a.State is AlertState.Planned);
    }
}
