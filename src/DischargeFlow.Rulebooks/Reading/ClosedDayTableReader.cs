using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading.Texts;
using NodaTime;

namespace DischargeFlow.Rulebooks.Reading;

/// <summary>Reads a table of closed days: dated ones under <c>days</c>, those of every year under <c>every-year</c>.</summary>
public static class ClosedDayTableReader
{
    private static readonly Bilingual Whole = new("休日表", "the closed-day table");
    private static readonly (LocalDate From, LocalDate To) Always = (new(2000, 1, 1), new(2099, 12, 31));

    /// <summary>Reads the text. A table of <c>every-year</c> alone covers 2000 to 2099.</summary>
    public static Reading<ClosedDayTable> Read(SourceText source)
    {
        var findings = new FindingList();
        ClosedDayTable? table = null;
        switch (Tree.Read(source, findings))
        {
            case null:
                break;
            case KeysNode keys:
                table = Read(new KeyReader(keys, Whole, findings), findings);
                break;
            case var other:
                findings.Add(FindingTable.NeedsKeys, other.Place, Whole, "closed-days: japan");
                break;
        }

        return new(table, findings.InOrder());
    }

    private static ClosedDayTable? Read(KeyReader top, FindingList findings)
    {
        var name = top.RequiredText("closed-days", "closed-days: japan");
        if (name is not null && !Names.IsName(name.Text)) findings.Add(FindingTable.BadName, name.Place, name.Text);
        var title = top.Bilingual(top.Required("title", "title: { ja: 国民の祝日, en: National holidays }"), "title");
        var source = top.RequiredText("source", "source: 内閣府「国民の祝日について」");
        var dated = top.Named("days", "days: { 2026-01-01: 元日 }");
        var yearly = top.Named("every-year", "every-year: { 12-29: 年末休み }");
        var covers = Covers(top, needed: !dated.IsEmpty, findings);
        top.RefuseOthers();
        if (dated.IsEmpty && yearly.IsEmpty) findings.Add(FindingTable.NoDays, top.Node.Place);
        var days = new Dictionary<LocalDate, string>();
        var everyYear = ImmutableSortedDictionary.CreateBuilder<AnnualDate, string>();
        foreach (var (key, value) in yearly)
        {
            var called = DayName(top, key, value);
            if (AddEveryYear(days, key, called, covers ?? Always, findings) is { } day) everyYear[day] = called;
        }

        foreach (var (key, value) in dated)
        {
            if (Values.Date(key.Text, key.Place, findings) is not { } date) continue;
            if (covers is { } span && (date < span.From || date > span.To)) findings.Add(FindingTable.DayNotCovered, key.Place, key.Text);
            days[date] = DayName(top, key, value);
        }

        var (from, to) = covers ?? Always;
        return name is null ? null : new(name.Text.Trim(), from, to, days) { Title = title, Source = source?.Text.Trim() ?? "", EveryYear = everyYear.ToImmutable() };
    }

    private static string DayName(KeyReader top, TextNode key, Node value) => top.Text(value, key.Text, "2026-01-01: 元日")?.Text.Trim() ?? key.Text;

    private static AnnualDate? AddEveryYear(Dictionary<LocalDate, string> days, TextNode key, string name, (LocalDate From, LocalDate To) covers, FindingList findings)
    {
        // 2024 is a leap year: 02-29 is a day of some years.
        if (key.Text.Length != 5 || Values.TryDate("2024-" + key.Text) is not { } day)
        {
            findings.Add(FindingTable.NoMonthDay, key.Place, key.Text);
            return null;
        }

        for (var year = covers.From.Year; year <= covers.To.Year; year++)
        {
            if (day is { Month: 2, Day: 29 } && !CalendarSystem.Iso.IsLeapYear(year)) continue;
            var date = new LocalDate(year, day.Month, day.Day);
            if (date >= covers.From && date <= covers.To) days[date] = name;
        }

        return new AnnualDate(day.Month, day.Day);
    }

    private static (LocalDate From, LocalDate To)? Covers(KeyReader top, bool needed, FindingList findings)
    {
        const string Example = "covers: 2024-01-01 to 2028-12-31";
        var text = needed ? top.RequiredText("covers", Example) : top.OptionalText("covers", Example);
        if (text is null) return null;
        var ends = text.Text.Split(" to ", StringSplitOptions.TrimEntries);
        if (ends.Length == 2 && Values.TryDate(ends[0]) is { } from && Values.TryDate(ends[1]) is { } to && from <= to) return (from, to);
        findings.Add(FindingTable.NoCover, text.Place, text.Text);
        return null;
    }
}
