using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Tests.Explaining;

/// <summary>
/// A due moment soon after admission on Monday 16 November 2026, while a deed counts only from Friday on: nobody can keep it. Whoever reads of another one asks why, and whoever called
/// on Thursday asks why the duty is open.
/// </summary>
public sealed class The_reasons_of_a_due_moment
{
    private const string Open = "from which a deed counts";

    private static readonly IfTooLate Moves = new IfTooLate.Instead(4.Hours().After(Say.Known));

    private static Phrase DaysAfterAdmission(int days) => days.Days().After(Say.Event("admission")).IfClosed(IfClosed.Keep);

    private static Situation Stay(int start, int due, IfTooLate ifTooLate, string known = "2026-11-16T10:00")
    {
        var duty = Written.Duty("discharge-contact", start == 0 ? Say.At(Say.Event("admission")) : DaysAfterAdmission(start), DaysAfterAdmission(due)) with
        {
            From = new WindowStart.FromMoment(DaysAfterAdmission(4)),
            IfTooLate = ifTooLate,
        };
        return new Situation(Written.Rulebook("minato", duty), HospitalStay.Directory(HospitalStay.Weekdays(9, 17)), ClosedDayTables.Of(Japan.Holidays))
            .HeldSince("2026-11-16T09:00", HospitalStay.Holders)
            .Then(known, It.Happens("admission"), "2026-11-16T10:00");
    }

    private static string Said(Situation stay, string of) => stay.Because("discharge-contact", Tongue.En).Single(r => r.Contains(of, StringComparison.Ordinal));

    [Fact]
    public void Say_from_when_a_deed_counts()
    {
        Assert.Equal("Tue 17 Nov 2026 lies before Fri 20 Nov 2026, from which a deed counts, so the due moment is Fri 20 Nov 2026 04:00", Said(Stay(0, 1, Moves), Open));
        Assert.Equal("Tue 17 Nov 2026 lies before Fri 20 Nov 2026, from which a deed counts; the due moment stands, as the rule says", Said(Stay(0, 1, new IfTooLate.Keep()), Open));
    }

    [Fact]
    public void Say_that_the_due_moment_had_passed_when_its_day_was_over_as_the_duty_became_known_or_began()
    {
        Assert.StartsWith("Mon 16 Nov 2026 had passed when it was known", Said(Stay(0, 0, Moves, known: "2026-11-17T00:00"), "had passed"), StringComparison.Ordinal);
        Assert.StartsWith("Mon 16 Nov 2026 had passed when it was known", Said(Stay(1, 0, Moves), "had passed"), StringComparison.Ordinal);
    }

    [Fact]
    public void Name_the_last_deed_that_came_before_any_counts()
    {
        var stay = Stay(0, 7, Moves).Then("2026-11-19T10:00", It.Contacts("hospital", "care-manager"), "2026-11-19").Then("2026-11-19T11:00", It.Contacts("hospital", "care-manager"), "2026-11-18");
        Assert.StartsWith("what was done at Wed 18 Nov 2026", Said(stay, Open), StringComparison.Ordinal);
        Assert.StartsWith("what was done at Thu 19 Nov 2026", Said(stay with { Entries = stay.Entries[..^1] }, Open), StringComparison.Ordinal);
        var lapses = stay.Rulebook.Duties[0] with { Ends = [Written.Lapses(DaysAfterAdmission(14))] };
        Assert.StartsWith("what was done at Wed 18 Nov 2026", Said(stay with { Rulebook = stay.Rulebook with { Duties = [lapses] } }, Open), StringComparison.Ordinal);
    }
}
