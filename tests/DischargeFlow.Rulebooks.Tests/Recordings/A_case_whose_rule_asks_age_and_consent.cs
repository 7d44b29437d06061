using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Scenarios.Recording;
using DischargeFlow.Rulebooks.Tests.Shipped;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Rulebooks.Tests.Recordings;

/// <summary>
/// The card for people of 75 on the day of discharge, in a region that holds what leaves the hospital until consent is given. Admitted on Monday 16
/// November 2026, discharged on Friday the 27th.
/// </summary>
public sealed class A_case_whose_rule_asks_age_and_consent
{
    private static readonly DateTimeZone Tokyo = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];
    private static readonly LocalDate Admitted = new(2026, 11, 16);

    private static readonly Rulebook Rulebook = ShippedWorkflows.Rulebook("honjo-kodama").Rulebook is var shipped
        ? shipped with { SendingNeeds = shipped.SendingNeeds! with { HoldWhileUnknown = true } }
        : null!;

    private static readonly Planner Planner = Planner.For(Rulebook, ShippedWorkflows.HospitalStay, ShippedWorkflows.Library.Tables);
    private static readonly CaseFile Shipped = ShippedWorkflows.Scenario("honjo-kodama", "日常の療養支援の場面。75歳の人にカードを渡す").Case;

    [Fact]
    public void Nothing_leaves_before_the_consent_and_the_scenario_knows_when_it_was_given()
    {
        var (text, scenario) = Record(Stay("1951-04-10", ("2026-11-17T09:00", "given")));
        Assert.Contains("2026-11-17T09:00 consent: given", text, StringComparison.Ordinal);
        Assert.Equal("2026-11-17T09:00 admission-information", scenario.Expect.Select(e => $"{At(e)} {e.Duty}").Order(StringComparer.Ordinal).First());
    }

    [Fact]
    public void Without_any_consent_the_scenario_holds_what_the_case_held()
    {
        var (_, scenario) = Record(Stay("1951-04-10"));
        Assert.DoesNotContain(scenario.Expect, e => e.Roles.Contains("care-manager"));
    }

    [Fact]
    public void A_consent_that_was_taken_back_is_taken_back_at_its_moment()
    {
        var (text, _) = Record(Stay("1951-04-10", ("2026-11-17T09:00", "given"), ("2026-11-18T09:00", "refused")));
        Assert.Contains("2026-11-17T09:00 consent: given", text, StringComparison.Ordinal);
        Assert.Contains("2026-11-18T09:00 consent: refused", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1951-04-10", true, "Seventy-five since April.")]
    [InlineData("1952-04-10", false, "Seventy-four.")]
    [InlineData("1951-11-17", true, "Seventy-four on admission; an age changes on the day before the birthday, here on admission itself.")]
    [InlineData("1951-11-25", true, "Seventy-four on admission and seventy-five on the day of discharge.")]
    [InlineData("1951-11-28", true, "The day before the birthday is the day of discharge.")]
    [InlineData("1951-11-29", false, "A day too young.")]
    [InlineData("1951-05-16", true, "Born on the very day that stands for everybody of seventy-five.")]
    [InlineData("1952-02-29", false, "Born on 29 February.")]
    public void The_age_decides_as_it_did_and_the_birth_date_stands_nowhere(string born, bool getsTheCard, string because)
    {
        var (text, scenario) = Record(Stay(born, ("2026-11-17T09:00", "given")));
        Assert.True(!text.Contains(born, StringComparison.Ordinal), because);
        Assert.True(scenario.Expect.Any(e => e.Duty == "contact-card") == getsTheCard, $"{because}\n{text}");
        var instead = scenario.Case.History.Entries.Select(e => e.Content).OfType<EntryContent.Became>().Single(b => b.Fact == "birth-date");
        Assert.Equal(AgeOn(Admitted, LocalDatePattern.Iso.Parse(born).Value), AgeOn(Admitted, ((FactValue.Date)instead.Value).Moment.DateIn(Tokyo)));
    }

    [Fact]
    public void A_birth_date_that_was_put_right_is_hidden_both_times()
    {
        var stay = Stay("1951-04-10", ("2026-11-17T09:00", "given"));
        var wrong = stay.Entries.Single(e => e.Content is EntryContent.Became { Fact: "birth-date" });
        var right = new EntryContent.Corrects(wrong.Sequence, null, new EntryContent.Became("birth-date", new FactValue.Date(new LocalDate(1951, 4, 12))));
        var (text, _) = Record(new("K", [.. stay.Entries, Entry(90, "2026-11-17T09:30", right)]));
        Assert.DoesNotContain("1951-04-1", text, StringComparison.Ordinal);
        Assert.Contains("correct ", text, StringComparison.Ordinal);
    }

    private static string At(ExpectedMessage message) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(message.At.InZone(Tokyo).LocalDateTime);

    // The law's way: a year of age is reached on the day before the birthday.
    private static int AgeOn(LocalDate day, LocalDate born) => Period.Between(born, day.PlusDays(1), PeriodUnits.Years).Years;

    private static CaseHistory Stay(string born, params (string At, string Consent)[] consents) => new("K",
    [
        .. Shipped.History.Entries.Select(e => e.Content is EntryContent.Became { Fact: "birth-date" } fact
            ? e with { Content = fact with { Value = new FactValue.Date(LocalDatePattern.Iso.Parse(born).Value) } }
            : e),
        .. consents.Select((c, i) => Entry(80 + i, c.At, new EntryContent.Became("consent", new FactValue.Choice(c.Consent)))),
    ]);

    private static Entry Entry(int sequence, string at, EntryContent content)
    {
        var moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(at).Value.InZoneStrictly(Tokyo).ToInstant();
        return new(sequence, Moment.At(moment), moment, "test", content);
    }

    private static (string Text, Scenario Scenario) Record(CaseHistory history)
    {
        var text = ScenarioRecording.TextOf("記録", history, Shipped.Directory, Planner, ShippedWorkflows.HospitalStay);
        var read = ScenarioReader.Read(new SourceText("記録", text), Rulebook, ShippedWorkflows.HospitalStay);
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(read.Findings));
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(ScenarioRunner.Run(Planner, read.Value!)));
        return (text, read.Value!);
    }
}
