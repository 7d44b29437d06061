using System.Text.Json;
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

    [Fact]
    public void Every_rulebook_counts_both_tables() =>
        Assert.All(ShippedWorkflows.Library.Rulebooks, r => Assert.Equal(new[] { "japan", "year-end" }, r.Rulebook.ClosedDays.AsEnumerable()));
}
