using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Clocks;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Serving;
using DischargeFlow.Settings;
using DischargeFlow.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Commands;

/// <summary>The closed-day tables that the database keeps, for commands.</summary>
internal static class KeptTables
{
    /// <summary>Whether the file of a table runs. Where the database keeps one in its place, that is said, and what to do.</summary>
    public static bool LetsTheFileCount(Terminal terminal, ProgramSettings settings, string name)
    {
        if (!File.Exists(settings.DatabaseFile)) return true;
        try
        {
            using var store = new SqliteStore(settings.ConnectionString, NameKeyFile.ReadOrMake(settings));
            if (store.Read(s => s.KeptCalendars()).FirstOrDefault(k => k.Name == name && k.Text is not null) is not { } kept) return true;
            terminal.Complain(
                $"ただし、休日表「{name}」はデータベースのもの({kept.Recorded.InZone(settings.Zone).Date:uuuu-MM-dd}、{kept.Who})で動いており、ファイルは使われません。データベースにも入れるには --database を付けてもう一度実行し、ファイルで動かすには「休日表」のページで「ファイルの内容に戻す」を押してください。",
                $"But the calendar '{name}' runs as the database keeps it ({kept.Recorded.InZone(settings.Zone).Date:uuuu-MM-dd}, {kept.Who}), and the file does not count. Run this again with --database to put the list there, or press 'Go back to the file' on the page Calendars.");
            return false;
        }
        catch (StoreUnavailableException unavailable)
        {
            terminal.Complain(unavailable.Sentence);
            terminal.Complain(
                $"このため、休日表「{name}」がデータベースにもあるかどうかは確かめられません。doctor で確かめてください。",
                $"So it is not known whether the database keeps the calendar '{name}' in the place of the file. See doctor.");
            return false;
        }
    }

    /// <summary>Puts a list into a table, as its page does: the same preview, the same line in the audit, and open cases follow.</summary>
    public static async Task<int> PutAsync(Terminal terminal, string name, HolidayList list, bool onlyTry, CancellationToken stop)
    {
        var settings = ProgramSettings.Of(SettingsSource.Read());
        ICaseClock clock = settings.TestingClock is { } start ? new MovedClock(start) : new PlainClock(RealTime.Clock);
        await using var parts = new ServiceCollection().AddHouse(settings, clock).AddSingleton<CalendarDesk>().BuildServiceProvider();
        var desk = parts.GetRequiredService<CalendarDesk>();
        var proposal = desk.WithList(name, list);
        CalendarLines.Write(terminal, proposal.Difference);
        if (onlyTry) CalendarLines.OnlyTried(terminal);
        else if (proposal.Difference.IsNothing) terminal.Say("変わるところはありません。", "It says nothing new.");
        else
        {
            await desk.KeepAsync(proposal, new Requester(OwnStore.Who, null), stop).ConfigureAwait(false);
            terminal.Say(
                $"データベースの休日表「{name}」に入れました。{CalendarLines.Reach(proposal.Table, Language.Ja)}。動いている serve は一分以内に、止まっていれば次に始めるときに、進行中のケースを計算し直します。",
                $"The database keeps the calendar '{name}' so from now on: {CalendarLines.Reach(proposal.Table, Language.En)}. A serve that runs plans open cases anew within a minute, otherwise at its next start.");
        }

        return ExitCodes.Fine;
    }
}
