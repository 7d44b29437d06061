using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Tests.Shipped;
using DischargeFlow.Rulebooks.Versions;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Versions;

/// <summary>A rule of October 2016, its revision from 1 April 2026 by admission, and another from 1 October 2026 by discharge.</summary>
public sealed class Which_version_holds
{
    private static readonly DateTimeZone Tokyo = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];

    private static readonly RulebookVersions Versions = new(
        [From(2026, 10, EffectiveBy.Discharge), From(2016, 10, EffectiveBy.Admission), From(2026, 4, EffectiveBy.Admission)], ShippedWorkflows.HospitalStay);

    [Theory]
    [InlineData("2026-03-31T23:59", "2016-10-01")]
    [InlineData("2026-04-01T00:00", "2026-04-01")]
    [InlineData("2016-09-30T12:00", null)]
    public void By_admission_the_date_of_the_admission_decides(string admitted, string? version) => Assert.Equal(version, Holding(Admitted(admitted)));

    [Fact]
    public void By_discharge_the_planned_date_decides_until_the_actual_one_is_known()
    {
        var admitted = Admitted("2026-09-20T10:00");
        var planned = Entry(2, "2026-09-21T10:00", new EntryContent.Became("planned-discharge", new FactValue.Date(new LocalDate(2026, 10, 2))));
        var home = Entry(3, "2026-09-30T10:00", new EntryContent.Happened("discharged"));
        Assert.Equal("2026-04-01", Holding(admitted));
        Assert.Equal("2026-10-01", Holding(admitted, planned));
        Assert.True(Holding(admitted, planned, home) == "2026-04-01", "home on 30 September is before the first of October, whatever was planned");
    }

    [Fact]
    public void A_corrected_admission_decides_anew()
    {
        var admitted = Admitted("2026-04-01T09:00");
        var corrected = Entry(2, "2026-04-02T09:00", new EntryContent.Corrects(1, Moment.At(At("2026-03-31T22:00")), null));
        Assert.Equal("2016-10-01", Holding(admitted, corrected));
    }

    [Fact]
    public void Before_the_admission_the_planned_one_decides_and_else_the_day_of_opening()
    {
        var planned = Entry(1, "2026-03-20T10:00", new EntryContent.Became("planned-admission", new FactValue.Date(new LocalDate(2026, 4, 3))));
        Assert.Equal("2026-04-01", Holding(planned));
        Assert.True(Holding() == "2016-10-01", "opened on 20 March, with no date at all");
    }

    private static string? Holding(params Entry[] entries) =>
        Versions.HoldingFor(new CaseHistory("case-1", entries), new LocalDate(2026, 3, 20))?.Effective.From.ToString("uuuu-MM-dd", null);

    private static Rulebook From(int year, int month, EffectiveBy by) =>
        ShippedWorkflows.Rulebook("kitami").Rulebook with { Effective = new(new LocalDate(year, month, 1), by) };

    private static Entry Admitted(string at) => Entry(1, at, new EntryContent.Happened("admission"));

    private static Entry Entry(int sequence, string at, EntryContent content) => new(sequence, Moment.At(At(at)), At(at), "clerk", content);

    private static Instant At(string local) => NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(local + ":00").Value.InZoneStrictly(Tokyo).ToInstant();
}
