using System.Globalization;
using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using DischargeFlow.Rulebooks.Tests.Properties.Generating;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>Property 11: what is counted in days and hours agrees with a wall calendar.</summary>
public sealed partial class Calendar
{
    private static readonly ClosedDayTables Tables = ClosedDayTables.Of(Japan.Holidays, Japan.YearEnd);

    private static Arbitrary<(LocalDate From, int Count)> DatesAndCounts { get; } = Arb.From(
        from day in Gen.Choose(30, (365 * 5) - 60)
        from count in Gen.Choose(1, 20)
        select (new LocalDate(2024, 1, 1).PlusDays(day), count));

    [Fact]
    public void Business_days_are_the_open_days_that_one_meets_going_day_by_day() => Hold.Check(
        Prop.ForAll(DatesAndCounts, asked =>
        {
            var moments = Moments(asked.From, Tables, asked.Count.BusinessDays().After(Say.Date("planned-discharge")), asked.Count.BusinessDays().Before(Say.Date("planned-discharge")));
            Assert.Equal(Stepped(asked.From, asked.Count, 1), moments[0]);
            Assert.Equal(Stepped(asked.From, asked.Count, -1), moments[1]);
            Assert.True(IsOpen(moments[0]) && IsOpen(moments[1]), "A business day is open.");
        }),
        usually: 200);

    [Fact]
    public void From_an_open_day_as_many_business_days_forth_and_back_lead_home() => Hold.Check(
        Prop.ForAll(DatesAndCounts, asked =>
        {
            var from = Stepped(asked.From, 1, 1);
            var moments = Moments(from, Tables, asked.Count.BusinessDays().After(Say.Date("planned-discharge")), asked.Count.BusinessDays().Before(Say.Moment("line-0")));
            Assert.Equal(from, moments[1]);
        }),
        usually: 200);

    [Fact]
    public void A_closed_day_outside_the_days_that_were_stepped_over_changes_nothing() => Hold.Check(
        Prop.ForAll(DatesAndCounts, asked =>
        {
            Phrase[] lines = [asked.Count.BusinessDays().After(Say.Date("planned-discharge")), asked.Count.Days().After(Say.Date("planned-discharge")).IfClosed(IfClosed.Later)];
            var before = Moments(asked.From, Tables, lines);
            var outside = new[] { asked.From.PlusDays(-1), before.Max().PlusDays(1), asked.From }.Select(d => KeyValuePair.Create(d, "closed"));
            var more = new ClosedDayTable("year-end", new LocalDate(2024, 1, 1), new LocalDate(2028, 12, 31), Closed(Japan.YearEnd).Concat(outside).DistinctBy(d => d.Key));
            Assert.Equal(before, Moments(asked.From, ClosedDayTables.Of(Japan.Holidays, more), lines));
        }),
        usually: 200);

    [Fact]
    public void Days_keep_the_wall_clock_and_hours_the_time_that_passes_where_clocks_change() => Hold.Check(
        Prop.ForAll(Arb.From(from hour in Gen.Choose(0, 24 * 365) from days in Gen.Choose(1, 9) select (hour, days)), asked =>
        {
            var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
            var from = Instant.FromUtc(2026, 3, 1, 0, 30) + Duration.FromHours(asked.hour);
            var clock = from.InZone(berlin).TimeOfDay;
            var plan = Plan(berlin, Moment.At(from), Tables, asked.days.Days().After(Say.Date("planned-discharge")) with { Clock = new ClockEdge.At(clock) }, (24 * asked.days).Hours().After(Say.Date("planned-discharge")));
            var (day, hours) = (plan.Moments[0].At.Instant, plan.Moments[1].At.Instant);
            Assert.Equal(from.InZone(berlin).Date.PlusDays(asked.days), day.InZone(berlin).Date);
            Assert.True(day.InZone(berlin).TimeOfDay == clock || berlin.MapLocal(from.InZone(berlin).Date.PlusDays(asked.days) + clock).Count == 0, "The wall clock is kept, but in the hour that is skipped.");
            Assert.Equal(Duration.FromHours(24 * asked.days), hours - from);
        }),
        usually: 200);

    [Fact]
    public void Without_closed_days_a_plan_moved_by_whole_weeks_is_the_plan_moved_by_whole_weeks() => Hold.ForAll(generated =>
    {
        var on = generated.On with
        {
            Rulebook = generated.On.Rulebook with { ClosedDays = [], Units = [.. generated.On.Rulebook.Units.Select(u => u with { Of = null })] },
            Directory = HospitalStay.Directory(HospitalStay.Weekdays(8, 17, 30, 15)),
        };
        // Months are not as long as one another.
        if (Printed.Text(on with { Entries = [] }).Contains("Months", StringComparison.Ordinal)) return;
        const int Days = 7 * 11;
        var moved = on with { Entries = [.. on.Entries.Select(e => e with { Happened = Later(e.Happened, Days), Recorded = e.Recorded + Duration.FromDays(Days), Content = Later(e.Content, Days) })] };
        Assert.Equal(InWords.Of(on, on.Plan()).Select(line => DateText().Replace(line, d => Later(d.Value, Days))), InWords.Of(moved, moved.Plan()));
    });

    private static LocalDate[] Moments(LocalDate from, ClosedDayTables tables, params Phrase[] lines) =>
        [.. Plan(Written.Tokyo, Moment.On(from), tables, lines).Moments.Select(m => m.At.Day)];

    private static Plan Plan(DateTimeZone zone, Moment from, ClosedDayTables tables, params Phrase[] lines)
    {
        var rulebook = Written.Rulebook("calendar", Written.Duty("any", Say.At(Say.Event("admission")))) with
        {
            Zone = zone,
            ClosedDays = ["japan", "year-end"],
            Moments = [.. lines.Select((line, i) => Written.Moment($"line-{i}", new MomentExpression.Single(line)))],
        };
        return new Situation(rulebook, HospitalStay.Directory(), tables).Then("2023-12-01T09:00", It.Becomes("planned-discharge", new FactValue.Date(from))).Plan();
    }

    private static LocalDate Stepped(LocalDate from, int count, int step)
    {
        while (count > 0)
        {
            from = from.PlusDays(step);
            if (IsOpen(from)) count--;
        }

        return from;
    }

    private static bool IsOpen(LocalDate date) =>
        date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && Japan.Holidays.NameOf(date) is null && Japan.YearEnd.NameOf(date) is null;

    private static IEnumerable<KeyValuePair<LocalDate, string>> Closed(ClosedDayTable table) =>
        Enumerable.Range(0, 365 * 5).Select(new LocalDate(2024, 1, 1).PlusDays).Where(d => table.NameOf(d) is not null).Select(d => KeyValuePair.Create(d, table.NameOf(d)!));

    private static Moment Later(Moment moment, int days) => moment.IsDay ? Moment.On(moment.Day.PlusDays(days)) : Moment.At(moment.Instant + Duration.FromDays(days));

    private static EntryContent Later(EntryContent content, int days) => content switch
    {
        EntryContent.Became { Value: FactValue.Date date } became => became with { Value = new FactValue.Date(Later(date.Moment, days)) },
        EntryContent.Corrects correction => correction with
        {
            NewHappened = correction.NewHappened is { } happened ? Later(happened, days) : null,
            NewContent = correction.NewContent is { } inner ? Later(inner, days) : null,
        },
        _ => content,
    };

    private static string Later(string date, int days) =>
        DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\d-])20\d\d-\d\d-\d\d")]
    private static partial Regex DateText();
}
