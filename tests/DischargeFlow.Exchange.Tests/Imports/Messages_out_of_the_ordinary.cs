using DischargeFlow.Exchange.Imports;
using DischargeFlow.Exchange.Tests.Given;

namespace DischargeFlow.Exchange.Tests.Imports;

/// <summary>Messages that come late, twice, in the wrong order or against each other. The stay V77 was admitted Mon 2026-11-16 10:00.</summary>
public sealed class Messages_out_of_the_ordinary
{
    private const string Visit = "||I|32^302^1||||||||||||||||V77|||||||||||||||||||||||||";

    private static readonly A Admitted = A.Message("A01") with { Evn = "||20261116101500", Written = "20261116101500", Id = "1" };

    private static readonly A Planned = A.Message("A16") with { Evn = "||20261120111000|20261127100000", Id = "2" };

    private static readonly A Discharged = A.Message("A03") with { Evn = "||20261127103000", Pv1 = Visit + "20261116100000|20261127100000", Written = "20261127103000", Id = "3" };

    [Fact]
    public async Task The_same_message_twice_is_recorded_once()
    {
        await using var house = await After(Admitted, Planned, Planned);
        Assert.Equal(2, house.History().Length);
    }

    [Fact]
    public async Task The_same_message_again_with_another_line_end_and_in_another_encoding_is_the_same()
    {
        await using var house = await After(Admitted);
        var report = await house.ImportHl7Async(house.File("again.hl7", (Admitted with { LineEnd = "\r\n" }).In("iso-2022-jp")));
        Assert.Equal((0, 1), (report.Recorded, report.NothingNew));
    }

    [Fact]
    public async Task Another_message_under_the_same_id_is_another_message()
    {
        await using var house = await After(Admitted, Planned, Planned with { Evn = "||20261124093000|20261126100000", Written = "20261124093000" });
        Assert.Equal("2026-11-24T09:30 planned-discharge = 2026-11-26", house.History()[^1]);
    }

    [Fact]
    public async Task A_date_said_again_changes_nothing()
    {
        await using var house = await After(Admitted, Planned);
        var report = await Then(house, Planned with { Evn = "||20261121090000|20261127140000", Written = "20261121090000", Id = "9" });
        Assert.Equal((0, 1), (report.Recorded, report.NothingNew));
    }

    [Fact]
    public async Task A_discharge_that_comes_first_tells_the_admission_in_passing()
    {
        await using var house = await After(Discharged);
        Assert.Equal(["2026-11-16T10:00 admission", "2026-11-27T10:00 discharged"], house.History());
        await Then(house, Admitted);
        Assert.Equal("2026-11-16T10:00 corrects 2 as admission ward=32", house.History()[^1]);
    }

    [Fact]
    public async Task A_plan_that_comes_late_does_not_replace_a_newer_one()
    {
        var newer = Planned with { Evn = "||20261124093000|20261126100000", Written = "20261124093000", Id = "9" };
        await using var house = await After(Admitted, newer);
        await Then(house, Planned);
        Assert.Equal(["2026-11-24T09:30 planned-discharge = 2026-11-26", "2026-11-20T11:10 planned-discharge = 2026-11-27"], house.History()[^2..]);
        Assert.Equal("2026-11-26", Assert.Single(house.Plan("kitami").Moments, m => m.Name == "discharge-day").At.Day.ToString("uuuu-MM-dd", null));
    }

    [Fact]
    public async Task A_discharge_before_the_admission_is_set_aside()
    {
        await using var house = await After(Admitted);
        var report = await Then(house, Discharged with { Pv1 = Visit + "20261116100000|20261115100000" });
        Assert.Contains("before the admission", Assert.Single(report.Quarantined).Reason.En, StringComparison.Ordinal);
        Assert.Single(house.History());
    }

    [Fact]
    public async Task A_planned_discharge_in_the_past_is_recorded_as_it_was_said()
    {
        await using var house = await After(Admitted, Planned with { Evn = "||20261120111000|20261110" });
        Assert.Equal("2026-11-20T11:10 planned-discharge = 2026-11-10", house.History()[^1]);
    }

    [Fact]
    public async Task A_discharge_that_has_not_happened_yet_is_set_aside()
    {
        await using var house = await After(Admitted);
        var report = await Then(house, Discharged with { Pv1 = Visit + "20261116100000|20270127100000" });
        Assert.Single(report.Quarantined);
    }

    [Fact]
    public async Task A_cancellation_of_a_stay_that_nobody_told_of_is_set_aside()
    {
        await using var house = await After();
        var report = await Then(house, A.Message("A13"));
        Assert.Contains("nobody told of", Assert.Single(report.Quarantined).Reason.En, StringComparison.Ordinal);
        Assert.Empty(house.Cases);
    }

    [Fact]
    public async Task A_cancelled_discharge_opens_the_stay_again()
    {
        await using var house = await After(Admitted, Discharged, A.Message("A13") with { Written = "20261127110000", Id = "9" });
        Assert.Equal("2026-11-27T10:00 retracts 3", house.History()[^1]);
        Assert.Equal("admission", house.Store.Read(s => s.FindCase(house.Cases[0]))!.Stage);
    }

    [Fact]
    public async Task An_admission_said_again_with_another_time_is_corrected()
    {
        await using var house = await After(Admitted, Admitted with { Pv1 = Visit + "20261116093000", Written = "20261116120000", Id = "9" });
        Assert.Equal("2026-11-16T09:30 corrects 2 to 2026-11-16T09:30", house.History()[^1]);
    }

    [Fact]
    public async Task A_stay_without_visit_number_is_known_by_patient_and_admission()
    {
        const string NoVisit = "||I|32|||||||||||||||||||||||||||||||||||||||||";
        var first = Admitted with { Pv1 = NoVisit + "20261116100000" };
        var other = Admitted with { Pv1 = NoVisit + "20261125100000", Evn = "||20261125101500", Written = "20261125101500", Id = "8" };
        await using var house = await After(first, Planned with { Pv1 = NoVisit + "20261116100000" }, Discharged with { Pv1 = NoVisit + "20261116100000|20261122100000", Written = "20261122103000", Evn = "||20261122103000" }, other);
        Assert.Equal(2, house.Cases.Length);
    }

    [Fact]
    public async Task Neither_visit_number_nor_admission_is_set_aside()
    {
        await using var house = await After();
        var report = await Then(house, Planned with { Pv1 = "||I|32" });
        Assert.Contains("neither a visit nor an admission", Assert.Single(report.Quarantined).Reason.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00010101")]
    [InlineData("18991231")]
    [InlineData("29991231")]
    [InlineData("99981231235959")]
    [InlineData("99991231")]
    public async Task A_date_that_nobody_can_mean_is_set_aside(string date)
    {
        await using var house = await After(Admitted);
        var report = await Then(house, Planned with { Evn = $"||20261120111000|{date}" });
        Assert.Single(report.Quarantined);
        Assert.Single(house.History());
    }

    private static async Task<House> After(params A[] messages)
    {
        var house = await House.AtAsync("2026-12-01T09:00");
        foreach (var message in messages) Assert.Empty((await Then(house, message)).Quarantined);
        return house;
    }

    private static Task<ImportReport> Then(House house, A message) => house.ImportHl7Async(house.File("next.hl7", message.In("utf-8")));
}
