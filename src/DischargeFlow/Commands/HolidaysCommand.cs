using DischargeFlow.Casework.Workflows;
using DischargeFlow.Exchange.Holidays;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Workflows;
using DischargeFlow.Settings;

namespace DischargeFlow.Commands;

/// <summary>Writes the Cabinet Office's list of national holidays into a closed-day table: all of it, or nothing.</summary>
internal static class HolidaysCommand
{
    private const long LargestFile = 1 << 20;

    public static int Run(Terminal terminal, string file, string? calendar)
    {
        if (!File.Exists(file)) throw new UsageException($"「{file}」というファイルはありません。", $"There is no file '{file}'.");
        var into = calendar ?? Path.Combine(WorkflowPlaces.Folder(ProgramSettings.Of(SettingsSource.Read()).WorkflowsFolder), "calendars", "japan.yaml");
        if (!File.Exists(into)) throw new UsageException($"書き込む休日表「{into}」がありません。", $"There is no calendar '{into}' to write into.");
        if (List(terminal, file) is not { } list || Table(terminal, into) is not var (text, table)) return ExitCodes.Findings;
        if (!CalendarText.Joins(table, list))
        {
            terminal.Complain(
                $"{file} は {list.FirstYear}年から{list.LastYear}年までで、休日表({table.CoversFrom.Year}年から{table.CoversTo.Year}年まで)とつながりません。何も書いていません。",
                $"{file} speaks of {list.FirstYear} to {list.LastYear}, which does not join the calendar's {table.CoversFrom.Year} to {table.CoversTo.Year}. Nothing was written.");
            return ExitCodes.Findings;
        }

        var written = CalendarText.With(text.Text, table, list);
        var read = ClosedDayTableReader.Read(new(into, written));
        FindingLines.Write(terminal.Errors, read.Findings, terminal.Language);
        if (read.Value is not { } after || read.Findings.Any(f => f.Gravity == Gravity.Error)) return ExitCodes.Findings;
        Replace(into, written);
        Tell(terminal, table, after, into);
        return ExitCodes.Fine;
    }

    private static HolidayList? List(Terminal terminal, string file)
    {
        var info = new FileInfo(file);
        if (info.Length > LargestFile) throw new UsageException($"「{file}」は大きすぎます。祝日の CSV か確かめてください。", $"'{file}' is too large for a list of holidays. Check that it is the one.");
        var reading = HolidayListReader.Read(File.ReadAllBytes(file));
        foreach (var (line, reason) in reading.Faults) terminal.Errors.WriteLine($"{file}:{line}: {reason.In(terminal.Language)}");
        if (reading.List is null) terminal.Complain("読めない行があるので、休日表は元のままです。", "The list has faults, so the calendar stays as it was.");
        return reading.List;
    }

    private static (SourceText Text, ClosedDayTable Table)? Table(Terminal terminal, string into)
    {
        var findings = new List<Finding>();
        var text = TextFiles.Read(into, findings);
        var read = text is null ? null : ClosedDayTableReader.Read(text);
        if (read is not null) findings.AddRange(read.Findings);
        FindingLines.Write(terminal.Errors, findings, terminal.Language);
        return text is not null && read?.Value is { } table ? (text, table) : null;
    }

    /// <summary>Whoever reads the file meanwhile sees the old one or the new one.</summary>
    private static void Replace(string file, string text)
    {
        var beside = file + ".new";
        File.WriteAllText(beside, text);
        File.Move(beside, file, overwrite: true);
    }

    private static void Tell(Terminal terminal, ClosedDayTable before, ClosedDayTable after, string into)
    {
        foreach (var date in before.Dates.Union(after.Dates).Order())
        {
            var (was, now) = (before.NameOf(date), after.NameOf(date));
            if (was is null) terminal.Say($"  + {date:uuuu-MM-dd} {now}", $"  + {date:uuuu-MM-dd} {now}");
            else if (now is null) terminal.Say($"  - {date:uuuu-MM-dd} {was}", $"  - {date:uuuu-MM-dd} {was}");
        }

        terminal.Say(
            $"{into} に書きました。{after.CoversFrom:uuuu-MM-dd} から {after.CoversTo:uuuu-MM-dd} まで、{after.Dates.Length} 日です。動いている serve は、次に始めるときに読みます。",
            $"Written into {into}: {after.CoversFrom:uuuu-MM-dd} to {after.CoversTo:uuuu-MM-dd}, {after.Dates.Length} days. A service that runs reads it when it is started next.");
    }
}
