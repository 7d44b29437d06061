using DischargeFlow.Casework.Workflows;
using DischargeFlow.Exchange.Holidays;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Workflows;
using DischargeFlow.Settings;

namespace DischargeFlow.Commands;

/// <summary>Takes the Cabinet Office's list of national holidays into a closed-day table, in its file or in the database: all of it, or nothing.</summary>
internal static class HolidaysCommand
{
    private const long LargestFile = 1 << 20;

    /// <summary>Writes the list into the file of a table.</summary>
    /// <param name="terminal">Where to tell.</param>
    /// <param name="file">The list.</param>
    /// <param name="calendar">The table's file; null for the national holidays of the workflows.</param>
    /// <param name="onlyTry">Whether only to tell what would change.</param>
    public static int IntoFile(Terminal terminal, string file, string? calendar, bool onlyTry)
    {
        if (!File.Exists(file)) throw NoSuch(file);
        var settings = ProgramSettings.Of(SettingsSource.Read());
        var folder = Path.Combine(WorkflowPlaces.Folder(settings.WorkflowsFolder), "calendars");
        var into = calendar ?? Path.Combine(folder, "japan.yaml");
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
        CalendarLines.Write(terminal, CalendarDifference.Between(table, after));
        if (onlyTry) CalendarLines.OnlyTried(terminal);
        else
        {
            Replace(into, written);
            terminal.Say(
                $"{into} に書きました。{CalendarLines.Reach(after, Language.Ja)}。動いている serve は、次に始めるときに読みます。ケースが進んでいれば、「休日表」のページで取り込むまで、期限はこれまでの表で計算されます。",
                $"Written into {into}: {CalendarLines.Reach(after, Language.En)}. A service that runs reads it when it is started next; once cases are open, dates are counted as before until an administrator takes it in on the page Calendars.");
        }

        var isOfTheWorkflows = Path.GetFullPath(Path.GetDirectoryName(Path.GetFullPath(into))!) == Path.GetFullPath(folder);
        return isOfTheWorkflows && !KeptTables.LetsTheFileCount(terminal, settings, table.Name) ? ExitCodes.Findings : ExitCodes.Fine;
    }

    /// <summary>Puts the list into the table that the database keeps, as the page does.</summary>
    /// <param name="terminal">Where to tell.</param>
    /// <param name="file">The list.</param>
    /// <param name="calendar">The table's name; null for the national holidays.</param>
    /// <param name="onlyTry">Whether only to tell what would change.</param>
    /// <param name="stop">Stops waiting; what was kept stays.</param>
    public static async Task<int> IntoDatabaseAsync(Terminal terminal, string file, string? calendar, bool onlyTry, CancellationToken stop)
    {
        if (!File.Exists(file)) throw NoSuch(file);
        return List(terminal, file) is { } list ? await KeptTables.PutAsync(terminal, calendar ?? "japan", list, onlyTry, stop).ConfigureAwait(false) : ExitCodes.Findings;
    }

    private static UsageException NoSuch(string file) => new($"「{file}」というファイルはありません。", $"There is no file '{file}'.");

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
}
