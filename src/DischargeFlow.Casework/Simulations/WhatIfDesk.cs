using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Simulations;
using NodaTime;

namespace DischargeFlow.Casework.Simulations;

/// <summary>
/// Tries drafts on the stays of the database, one at a time, behind the scenes: it goes on when whoever asked has left. What comes of it is kept with the draft.
/// A trial that the database calls running and that does not run here was cut off with the program.
/// </summary>
/// <param name="store">The database.</param>
/// <param name="keeper">The shelf.</param>
/// <param name="drafts">Examines drafts.</param>
/// <param name="clock">The clock of the cases.</param>
/// <param name="identities">Makes ids.</param>
public sealed class WhatIfDesk(IStore store, ShelfKeeper keeper, DraftDesk drafts, IClock clock, IIdentities identities) : IDisposable
{
    private readonly Lock _lock = new();
    private Trial? _running;

    /// <summary>How far the trial is that runs now; null when none does.</summary>
    public WhatIfProgress? Progress => _running is { } trial ? new(trial.Id, Math.Min(trial.Passed, trial.Total), trial.Total) : null;

    /// <summary>How a trial stands: also whether it was cut off.</summary>
    public bool WasCutOff(WhatIf whatIf) => whatIf.State == WhatIfState.Running && _running?.Id != whatIf.Id;

    /// <summary>Begins a trial. Throws <see cref="RefusedException"/> where the draft cannot run or another trial does.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="against">The number of the version that it is compared with.</param>
    /// <param name="from">The first day of admissions; null for any.</param>
    /// <param name="to">The last day of admissions; null for any.</param>
    /// <param name="hospitals">The hospitals whose stays count; empty for all.</param>
    /// <param name="who">Who.</param>
    /// <param name="cancellationToken">Stops waiting; what was committed stays.</param>
    public async Task<WhatIf> BeginAsync(
        Draft draft, int against, LocalDate? from, LocalDate? to, ImmutableArray<PartyId> hospitals, string who, CancellationToken cancellationToken = default)
    {
        if (from > to) throw WhatIfRefusals.EndsBeforeItBegins();
        if (drafts.Examine(draft).Loaded is not { } loaded) throw WhatIfRefusals.CannotRun();
        if (keeper.Shelf.FindRulebook(draft.Rulebook, against) is not { } version || against == Shelves.ShelvedVersions.None) throw WhatIfRefusals.NothingToCompare(draft.Rulebook);
        var now = Milliseconds.Of(clock.GetCurrentInstant());
        var whatIf = new WhatIf { Id = identities.NextId(now), Draft = draft.Id, Against = against, From = from, To = to, Hospitals = hospitals, Begun = now, BegunBy = who };
        var rulebook = version.Planner.Rulebook;
        var rules = new SimulationRules(loaded.Rulebook, rulebook, keeper.Library.Vocabularies.First(v => v.Name == rulebook.CaseKind), keeper.Library.Tables, "discharged");
        var trial = new Trial(whatIf.Id, store.Read(s => s.CountCases()));
        lock (_lock)
        {
            if (_running is not null) throw WhatIfRefusals.OneAtATime();
            _running = trial;
        }

        try
        {
            await store.WriteAsync(
                session =>
                {
                    session.AddWhatIf(whatIf);
                    session.AppendAudit(new(now, who, "draft-tried", draft.Rulebook, $"{draft.Id} {against.ToString(CultureInfo.InvariantCulture)}"));
                    return true;
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _running = null;
            throw;
        }

        _ = Task.Run(() => RunAsync(trial, whatIf, rules), CancellationToken.None);
        return whatIf;
    }

    /// <summary>Stops a trial: it reports on the stays that are done. One that does not run is left as it is.</summary>
    public void Stop(string whatIf)
    {
        if (_running is { } trial && trial.Id == whatIf) trial.Stop.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose() => _running?.Stop.Cancel();

    private async Task RunAsync(Trial trial, WhatIf whatIf, SimulationRules rules)
    {
        try
        {
            var history = StayHistory.OfDatabase(store, rules.Against.Name, rules.Against.CaseKind, whatIf.Hospitals, trial.Pass).Between(whatIf.From, whatIf.To, rules.Against.Zone);
            var named = $"第 {whatIf.Against.ToString(CultureInfo.InvariantCulture)} 版 / version {whatIf.Against.ToString(CultureInfo.InvariantCulture)}";
            var subject = new SimulationSubject(rules, rules.Draft.Title.Ja, named, history, whatIf.From, whatIf.To);

            // Half of the machine, so that the pages and the messages go on.
            var report = Simulation.Run(rules, history.Groups, Math.Clamp(Environment.ProcessorCount / 2, 1, 4), null, trial.Stop.Token);
            await EndAsync(
                whatIf with { State = report.IsWhole ? WhatIfState.Done : WhatIfState.Stopped, Stays = report.Stays, Changed = report.ChangedStays },
                new SimulationPage(report, subject).Write()).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is StoreUnavailableException or InvalidOperationException or ArgumentException or OverflowException or OutOfMemoryException)
        {
            await EndAsync(whatIf with { State = WhatIfState.Failed }, null).ConfigureAwait(false);
        }
        finally
        {
            _running = null;
        }
    }

    private async Task EndAsync(WhatIf whatIf, string? report)
    {
        try
        {
            await store.WriteAsync(session =>
            {
                session.EndWhatIf(whatIf, report);
                return true;
            }).ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
            // It stays written down as running, and is shown as cut off.
            return;
        }
    }

    private sealed class Trial(string id, long total)
    {
        private long _passed;

        public string Id => id;

        public long Total => total;

        public long Passed => Interlocked.Read(ref _passed);

        public CancellationTokenSource Stop { get; } = new();

        public void Pass(int cases) => Interlocked.Add(ref _passed, cases);
    }
}

/// <summary>How far a trial is.</summary>
/// <param name="Id">The trial.</param>
/// <param name="Passed">How many cases were looked at.</param>
/// <param name="Total">How many there are.</param>
public sealed record WhatIfProgress(string Id, long Passed, long Total)
{
    /// <summary>The part that is done, from 0 to 100.</summary>
    public int Percent => Total == 0 ? 0 : (int)(100 * Passed / Total);
}
