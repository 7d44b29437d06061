using System.Text.Json;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Rulebooks.Tests.Shipped;

/// <summary>The tables of closed days.</summary>
public sealed class The_closed_days
{
    private sealed record Fact(string Source, string[][] Holidays);

    private static Fact Known { get; } = JsonSerializer.Deserialize<Fact>(
        File.ReadAllText(Path.Combine(ShippedWorkflows.Root, "tests/DischargeFlow.Rulebooks.Tests/Shipped/Facts/japan-holidays.json")), JsonSerializerOptions.Web)!;

    [Fact]
    public void The_national_holidays_cover_2024_to_2028_day_by_day()
    {
        var japan = ShippedWorkflows.Library.Tables.Tables["japan"];
        Assert.Equal(new LocalDate(2024, 1, 1), japan.CoversFrom);
        Assert.Equal(new LocalDate(2028, 12, 31), japan.CoversTo);
        Assert.Equal(Known.Holidays.Select(h => $"{h[0]} {h[1]}"), japan.Dates.Select(d => $"{LocalDatePattern.Iso.Format(d)} {japan.NameOf(d)}"));
    }

    [Theory]
    [InlineData(2026, 9, 21, "敬老の日")]
    [InlineData(2026, 9, 22, "休日")]
    [InlineData(2026, 5, 6, "こどもの日 振替休日")]
    [InlineData(2027, 3, 22, "春分の日 振替休日")]
    public void Substitute_days_and_days_between_two_holidays_are_closed(int year, int month, int day, string name) =>
        Assert.Equal(name, ShippedWorkflows.Library.Tables.Tables["japan"].NameOf(new LocalDate(year, month, day)));

    [Fact]
    public void Offices_are_closed_from_29_December_to_3_January_every_year()
    {
        var yearEnd = ShippedWorkflows.Library.Tables.Tables["year-end"];
        foreach (var year in Enumerable.Range(2024, 5))
        {
            Assert.Null(yearEnd.NameOf(new LocalDate(year, 12, 28)));
            for (var date = new LocalDate(year, 12, 29); date <= new LocalDate(year + 1, 1, 3); date = date.PlusDays(1)) Assert.NotNull(yearEnd.NameOf(date));
            Assert.Null(yearEnd.NameOf(new LocalDate(year + 1, 1, 4)));
        }
    }

    /// <summary>Monday 2029-01-08 is a holiday that no table names yet. It is counted as open, and the plan says so.</summary>
    [Fact]
    public void A_date_past_the_table_is_planned_with_a_warning_that_names_it()
    {
        var kitami = ShippedWorkflows.Rulebook("kitami");
        var stay = kitami.Scenarios.Single(s => s.Name == "ベッド・介護タクシー・住まいの準備を頼む").Case;
        Assert.Empty(kitami.Planner.Plan(stay.History, stay.Directory).Warnings);
        var onTuesday9January = new EntryContent.Became("planned-discharge", new FactValue.Date(new LocalDate(2029, 1, 9)));
        var moved = stay.History.Entries.Select(e => e.Content is EntryContent.Became { Fact: "planned-discharge" } ? e with { Content = onTuesday9January } : e);
        var plan = kitami.Planner.Plan(new CaseHistory(stay.History.CaseKey, [.. moved]), stay.Directory);
        Assert.Contains(new LocalDate(2029, 1, 2), plan.Warnings.SelectMany(w => w.Fills).OfType<LocalDate>());
        Assert.Equal(new LocalDate(2029, 1, 4), plan.Duties.Single(d => d.Rule.Name == "bed-rental-asked").Due!.Value.Moment.Day);
    }

    [Fact]
    public void Every_rulebook_counts_both_tables() =>
        Assert.All(ShippedWorkflows.Library.Rulebooks, r => Assert.Equal(new[] { "japan", "year-end" }, r.Rulebook.ClosedDays.AsEnumerable()));
}
