using DischargeFlow.Exchange.Tests.Given;

namespace DischargeFlow.Exchange.Tests.Adt;

/// <summary>What each trigger says of a stay. The messages are written Fri 2026-11-20 11:10; PV1-44 says admitted Mon 2026-11-16 10:00.</summary>
public sealed class A_trigger
{
    private const string NoTimes = "||I|32^302^1||||||||||||||||V77";
    private const string InPassing = "admission 2026-11-16T10:00 if unknown";

    [Fact]
    public void A14_plans_an_admission() => Assert.Equal(
        ["no stay-cancelled", "planned-admission = 2026-12-01 since 2026-11-20T11:10"],
        (A.Message("A14") with { Evn = "||20261120111000|20261201100000", Pv1 = NoTimes }).Says());

    [Theory]
    [InlineData("|||||||||20261204", null)]
    [InlineData(null, "20261204")]
    public void A14_may_hold_its_date_elsewhere(string? pv2, string? admitted)
    {
        // PV2-8 or PV1-44 instead of EVN-3.
        var says = (A.Message("A14") with { Pv1 = NoTimes + (admitted is null ? "" : new string('|', 25) + admitted), Pv2 = pv2?[1..] }).Says();
        Assert.Equal("planned-admission = 2026-12-04 since 2026-11-20T11:10", says[1]);
    }

    [Fact]
    public void A01_admits_to_the_ward() => Assert.Equal(["no stay-cancelled", "admission 2026-11-16T10:00 ward=32"], A.Message("A01").Says());

    [Fact]
    public void A01_takes_the_time_of_the_event_where_the_visit_holds_none() => Assert.Equal(
        "admission 2026-11-16T09:30 ward=32", (A.Message("A01") with { Evn = "||20261116101500||||20261116093000", Pv1 = NoTimes }).Says()[1]);

    [Fact]
    public void A01_with_a_date_only_admits_on_that_day() => Assert.Equal(
        "admission 2026-11-16 ward=32", (A.Message("A01") with { Evn = "||20261116101500||||20261116", Pv1 = NoTimes }).Says()[1]);

    [Fact]
    public void A01_may_expect_a_discharge() => Assert.Equal(
        "planned-discharge = 2026-11-30 since 2026-11-20T11:10", (A.Message("A01") with { Pv2 = "|||||||||20261130" }).Says()[2]);

    [Fact]
    public void A02_moves_the_patient_to_the_ward() => Assert.Equal(
        [InPassing, "ward-moved 2026-11-18T14:00 ward=32"], (A.Message("A02") with { Evn = "||20261118140500||||20261118140000" }).Says());

    [Fact]
    public void A16_plans_a_discharge_and_keeps_the_day_only() => Assert.Equal(
        [InPassing, "planned-discharge = 2026-11-27 since 2026-11-20T11:10"], (A.Message("A16") with { Evn = "||20261120111000|20261127100000" }).Says());

    [Theory]
    [InlineData("|||||||||20261127", "")]
    [InlineData(null, "|20261127100000")]
    public void A16_may_hold_its_date_elsewhere(string? pv2, string pv1) => Assert.Equal(
        "planned-discharge = 2026-11-27 since 2026-11-20T11:10", (A.Message("A16") with { Pv1 = A.Message("A16").Pv1 + pv1, Pv2 = pv2 }).Says()[1]);

    [Fact]
    public void A25_says_that_no_discharge_is_planned() => Assert.Equal([InPassing, "planned-discharge = none since 2026-11-20T11:10"], A.Message("A25").Says());

    [Fact]
    public void A03_discharges() => Assert.Equal(
        [InPassing, "discharged 2026-11-20T10:00"], (A.Message("A03") with { Pv1 = A.Message("A03").Pv1 + "|20261120100000" }).Says());

    [Fact]
    public void A03_of_a_dead_patient_tells_the_death() => Assert.Equal(
        [InPassing, "discharged 2026-11-20T10:00", "died 2026-11-20T06:00"],
        (A.Message("A03") with
        {
            Pv1 = A.Message("A03").Pv1 + "|20261120100000",
            Pid = $"|||77||患者^太郎{new string('|', 24)}20261120060000|Y",
        }).Says());

    [Theory]
    [InlineData("A11", "no admission")]
    [InlineData("A12", "no ward-moved")]
    [InlineData("A13", "no discharged, no transferred-out, no died")]
    [InlineData("A27", "planned-admission = none since 2026-11-20T11:10, stay-cancelled 2026-11-20T11:10")]
    [InlineData("A38", "planned-admission = none since 2026-11-20T11:10, stay-cancelled 2026-11-20T11:10")]
    [InlineData("A21", InPassing + ", leave-started 2026-11-20T11:10")]
    [InlineData("A22", InPassing + ", leave-ended 2026-11-20T11:10")]
    [InlineData("A52", "no leave-started")]
    [InlineData("A53", "no leave-ended")]
    public void Cancels_or_tells_of_leave(string trigger, string says) => Assert.Equal(says, string.Join(", ", A.Message(trigger).Says()));

    [Theory]
    [InlineData("20261116", "", "", "admission 2026-11-16", "an admission in the past is a correction of the first")]
    [InlineData("20261201", "", "", "planned-admission = 2026-12-01 since 2026-11-20T11:10", "an admission still to come is a plan")]
    [InlineData("", "20261130", "", "planned-discharge = 2026-11-30 since 2026-11-20T11:10", "a discharge still to come is a plan")]
    [InlineData("", "20261119", "", "passed over", "a plan that has run out does not discharge anybody")]
    [InlineData("", "20261119", "1", "discharged 2026-11-19", "a disposition says that the patient has left")]
    public void A08_tells_past_from_plan(string admitted, string discharged, string disposition, string says, string why)
    {
        var pv1 = $"||I|32{new string('|', 16)}V77{new string('|', 17)}{disposition}{new string('|', 8)}{admitted}|{discharged}";
        Assert.True(string.Join(", ", (A.Message("A08") with { Pv1 = pv1 }).Says()) == says, why);
    }

    [Fact]
    public void A08_may_say_that_no_discharge_is_expected() => Assert.Equal(
        "planned-discharge = none since 2026-11-20T11:10", (A.Message("A08") with { Pv2 = "|||||||||\"\"" }).Says()[1]);

    [Theory]
    [InlineData("A04", "||O")]
    [InlineData("A08", "||O")]
    [InlineData("A08", "||N")]
    [InlineData("A01", "||E")]
    [InlineData("A15", "||I")]
    [InlineData("A31", null)]
    [InlineData("A60", null)]
    public void Of_outpatients_or_other_matters_is_passed_over(string trigger, string? pv1) => Assert.Equal(["passed over"], (A.Message(trigger) with { Pv1 = pv1 }).Says());

    [Theory]
    [InlineData("A99", "refused 1:MSH-9")]
    [InlineData("A40", "refused 1:MSH-9")]
    [InlineData("A23", "refused 1:MSH-9")]
    [InlineData("", "refused 1:MSH-9")]
    public void That_is_unknown_or_for_a_person_to_decide_is_refused(string trigger, string says) => Assert.Equal([says], A.Message(trigger).Says());

    [Fact]
    public void Stands_in_the_event_segment_with_old_senders() => Assert.Equal("no admission", (A.Message("") with { Evn = "|A11|20261120111000" }).Says()[0]);
}
