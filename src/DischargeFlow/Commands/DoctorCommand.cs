using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Clocks;
using DischargeFlow.Examinations;
using DischargeFlow.Notifications.Probes;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Settings;
using DischargeFlow.Storage.Sqlite;
using DischargeFlow.Workflows;
using NodaTime;

namespace DischargeFlow.Commands;

/// <summary>Examines the installation: what is wrong and what to do. Changes nothing and sends nothing.</summary>
internal static class DoctorCommand
{
    private static readonly TimeSpan TimeServicePatience = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(Terminal terminal, CancellationToken stop)
    {
        var settings = ProgramSettings.Of(SettingsSource.Read());
        var now = settings.TestingClock ?? RealTime.Clock.GetCurrentInstant();
        var found = new List<ProbeFinding>();
        found.AddRange(await InstallationAsync(settings, WorkflowPlaces.Folder(settings.WorkflowsFolder), now, stop).ConfigureAwait(false));
        found.Add(await ClockExamination.RunAsync(settings.TimeService, RealTime.Clock, TimeServicePatience, stop).ConfigureAwait(false));
        // A setting that could not be read stands at its default: what the default would do is not what is wrong.
        found.AddRange(settings.MailFaults.IsEmpty
            ? await MailProbe.RunAsync(settings.Mail, RealTime.Clock, TimeProvider.System, stop).ConfigureAwait(false)
            : settings.MailFaults.Select(f => new ProbeFinding(ProbeLevel.Fault, f)));
        foreach (var finding in found) terminal.Out.WriteLine($"{Mark(finding.Level)} {finding.Says.In(terminal.Language)}");
        return found.Exists(f => f.Level == ProbeLevel.Fault) ? ExitCodes.Findings : ExitCodes.Fine;
    }

    private static async Task<IReadOnlyList<ProbeFinding>> InstallationAsync(ProgramSettings settings, string workflows, Instant now, CancellationToken stop)
    {
        var today = now.InZone(settings.Zone).Date;
        if (!File.Exists(settings.DatabaseFile))
        {
            var missing = Found.Fault(
                $"データベース {settings.DatabaseFile} がまだありません。serve を一度始めると作られます。設定 ConnectionStrings:DischargeFlow も確かめてください。",
                $"There is no database {settings.DatabaseFile} yet, and so no directory: serve makes it when it is first started. Check the setting ConnectionStrings:DischargeFlow too.");
            return [.. FilesAlone(workflows, today, missing)];
        }

        try
        {
            using var store = new SqliteStore(settings.ConnectionString, NameKeyFile.ReadOrMake(settings));
            var parties = store.Read(s => s.Directory).Parties;
            var publishes = settings.Publishing.TakesUnpublished;
            var library = WorkflowFolder.Read(workflows, store.Read(s => TakenCalendars.Of(s, publishes))) with { Publishes = publishes };
            var stock = ShelfStock.Of(library, store, now);
            return
            [
                Workflows(library, stock.Names()),
                .. await DatabaseExamination.RunAsync(store, settings.DataFolder, now, stop).ConfigureAwait(false),
                .. QuarantineExamination.Run(settings.QuarantineFolder, settings.QuarantineDays, RealTime.Clock.GetCurrentInstant()),
                .. CalendarExamination.Run(library, parties, today),
                .. CalendarExamination.Run(library, store, now),
                .. FollowingExamination.Run(stock.Shelf, parties),
                .. RecipientExamination.Run(store, today),
                .. VersionExamination.Run(library, stock, store, today),
                .. store.Read(s => AccountExamination.Run(s.Accounts, s.Invitations, s.ApiKeys, RealTime.Clock.GetCurrentInstant(), settings.Zone).ToArray()),
            ];
        }
        catch (StoreUnavailableException unavailable)
        {
            return [.. FilesAlone(workflows, today, new(ProbeLevel.Fault, unavailable.Sentence))];
        }
    }

    // What the database would add is not known then.
    private static IEnumerable<ProbeFinding> FilesAlone(string workflows, LocalDate today, ProbeFinding why)
    {
        var library = WorkflowFolder.Read(workflows);
        return [Workflows(library, library.Names()), why, .. CalendarExamination.Run(library, [], today)];
    }

    private static ProbeFinding Workflows(WorkflowLibrary library, IEnumerable<string> running)
    {
        var errors = library.Findings.Count(f => f.Gravity == Gravity.Error);
        var names = string.Join(", ", running);
        return errors > 0
            ? Found.Fault($"ワークフローに誤りが {errors} 件あります。check で確かめてください。動くのは {names} です。", $"The workflows have {errors} errors; see check. These run: {names}.")
            : Found.Fine($"ルールブック: {names}", $"The rulebooks run: {names}.");
    }

    private static string Mark(ProbeLevel level) => level switch { ProbeLevel.Fine => "ok   ", ProbeLevel.Warning => "warn ", _ => "FAULT" };
}
