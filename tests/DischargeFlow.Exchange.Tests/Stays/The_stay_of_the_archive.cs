using DischargeFlow.Tests.Shared.Parts;

namespace DischargeFlow.Exchange.Tests.Stays;

/// <summary>
/// Planned for Fri 2026-11-27, moved to Thursday, cancelled, planned again for Mon 2026-11-30, discharged then. Mon 11-23 is a holiday.
/// Nobody records a contact.
/// </summary>
public sealed class The_stay_of_the_archive(The_archive_lived_through stay) : IClassFixture<The_archive_lived_through>
{
    private const string Hospital = "renkei@minato.example.jp", Ward = "3e@minato.example.jp", CareManager = "akatsuki@care.example.jp";

    [FactNeeding(Part.Node)]
    public void Exactly_these_messages_reach_these_people_at_these_moments() => Assert.Equal(
        [
            $"2026-11-20T11:10 Notice {CareManager}",
            $"2026-11-20T11:10 Notice {Hospital}",
            $"2026-11-24T09:00 Escalation {Ward}",
            $"2026-11-24T09:30 Change {Ward}",
            $"2026-11-24T09:30 Change {CareManager}",
            $"2026-11-24T09:30 Change {Hospital}",
            $"2026-11-24T16:00 Retraction {Ward}",
            $"2026-11-24T16:00 Retraction {CareManager}",
            $"2026-11-24T16:00 Retraction {Hospital}",
            $"2026-11-25T09:00 Change {CareManager}",
            $"2026-11-25T09:00 Change {Hospital}",
            $"2026-11-26T09:00 Escalation {Ward}",
        ],
        stay.Arrived.Select(a => $"{a.At} {stay.KindsIn(a)} {Assert.Single(a.Mail.To)}").Order(StringComparer.Ordinal));

    [FactNeeding(Part.Node)]
    public void Every_message_left_over_TLS_under_an_id_of_its_own()
    {
        Assert.All(stay.Arrived, a => Assert.True(a.Mail.Secure));
        Assert.Equal(12, stay.Arrived.Select(a => a.Mail.MessageId).Distinct().Count());
    }

    [FactNeeding(Part.Node)]
    public void No_message_names_the_patient() => Assert.All(stay.Arrived, a => Assert.DoesNotMatch("太郎|カンジャ|タロウ|9999013|V20261116|1948|昭和", a.Mail.Subject + a.Mail.Body));

    [FactNeeding(Part.Node)]
    public void Every_message_names_the_discharge_and_the_due_that_held_at_its_moment() => Assert.All(stay.Arrived, a =>
    {
        var (discharge, due) = a.At switch
        {
            "2026-11-20T11:10" or "2026-11-24T09:00" => ("11月27日(金)", "11月22日(日)"),
            "2026-11-24T09:30" or "2026-11-24T16:00" => ("11月26日(木)", "11月24日(火) 13時30分"),
            _ => ("11月30日(月)", "11月25日(水)"),
        };
        Assert.Contains(discharge, a.Mail.Body, StringComparison.Ordinal);
        Assert.Contains(due, a.Mail.Body, StringComparison.Ordinal);
    });

    [TheoryNeeding(Part.Node)]
    [InlineData("2026-11-20T11:10", "Fri 27 Nov 2026 − 5 days = Sun 22 Nov 2026", "Sun 22 Nov 2026 is closed; kept, as the rule says")]
    [InlineData("2026-11-20T11:10", "Sun 22 Nov 2026 − 2 business days = Thu 19 Nov 2026", "Thu 19 Nov 2026 09:00 lies before it was known or started, so it is passed over")]
    [InlineData("2026-11-24T09:00", "Mon 23 Nov 2026 is closed (勤労感謝の日) and not counted", "Sun 22 Nov 2026 + 1 business day = Tue 24 Nov 2026")]
    [InlineData("2026-11-24T09:30", "Thu 26 Nov 2026 − 5 days = Sat 21 Nov 2026", "Sat 21 Nov 2026 had passed when it was known, so the due moment is Tue 24 Nov 2026 13:30")]
    [InlineData("2026-11-24T16:00", "Day of discharge set, from which it started, is gone")]
    [InlineData("2026-11-25T09:00", "Mon 30 Nov 2026 − 5 days = Wed 25 Nov 2026", "Wed 25 Nov 2026 is an open day")]
    [InlineData("2026-11-26T09:00", "Wed 25 Nov 2026 + 1 business day = Thu 26 Nov 2026")]
    public void The_plan_of_each_moment_says_because(string at, params string[] because)
    {
        var said = stay.BecauseAt(at);
        Assert.All(because, b => Assert.Contains(said, s => s.Contains(b, StringComparison.Ordinal)));
    }

    [TheoryNeeding(Part.Node)]
    [InlineData("2026-11-17T09:00", "waiting")]
    [InlineData("2026-11-20T11:10", "open")]
    [InlineData("2026-11-24T09:00", "overdue")]
    [InlineData("2026-11-24T09:30", "open")]
    [InlineData("2026-11-24T16:00", "void")]
    [InlineData("2026-11-25T09:00", "open")]
    [InlineData("2026-11-30T10:30", "overdue")]
    public void The_duty_goes_through_these_states(string at, string state) => Assert.Equal(state, stay.StateAt(at));

    [FactNeeding(Part.Node)]
    public void The_duty_stays_overdue_after_the_discharge_and_lapses_fourteen_days_later() =>
        Assert.Equal(["overdue 2026-11-26T00:00:00+09:00", "lapsed 2026-12-15T00:00:00+09:00"], stay.StatesAt("2026-11-30T10:30")[^2..]);

    [FactNeeding(Part.Node)]
    public void The_history_says_what_the_messages_and_the_planner_said() => Assert.Equal(
        [
            "2026-11-13T10:30 planned-admission = 2026-11-16",
            "2026-11-16T10:00 admission ward=32",
            "2026-11-17T09:00 ward-head is minato-3e",
            "2026-11-17T09:00 care-manager is akatsuki",
            "2026-11-17T09:00 assessed discharge-contact: adl-declined",
            "2026-11-18T14:00 ward-moved ward=32",
            "2026-11-20T11:10 planned-discharge = 2026-11-27",
            "2026-11-24T09:30 planned-discharge = 2026-11-26",
            "2026-11-24T16:00 planned-discharge = none",
            "2026-11-25T09:00 planned-discharge = 2026-11-30",
            "2026-11-30T10:00 discharged",
        ],
        stay.House.History());
}
