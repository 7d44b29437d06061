using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;

namespace DischargeFlow.Casework.ReadModels;

/// <summary>All that a page shows of one case. The plans are made on the fly, with their because.</summary>
/// <param name="Case">The case.</param>
/// <param name="Person">Whose it is; null when nobody said.</param>
/// <param name="Entries">Its history.</param>
/// <param name="Plans">One plan for each rulebook that binds it and still runs.</param>
/// <param name="Alerts">Its alerts, in the order of their moments.</param>
/// <param name="Deliveries">What went out, the oldest first.</param>
public sealed record CaseView(
    CaseRecord Case,
    Person? Person,
    ImmutableArray<Entry> Entries,
    ImmutableArray<Plan> Plans,
    ImmutableArray<AlertRow> Alerts,
    ImmutableArray<Delivery> Deliveries)
{
    /// <summary>The nearest conditions that would change how a duty stands at a moment; worked out when it is asked for.</summary>
    public Func<PlannedDuty, NodaTime.Instant, Nearest> NearestOf { get; init; } = (_, _) => Nearest.None;

    /// <summary>What keeps a duty's recipient from being reached in time, as seen at a moment; null when it can be reached.</summary>
    public Func<PlannedDuty, NodaTime.Instant, Reach?> ReachOf { get; init; } = (_, _) => null;
}

/// <summary>Makes the view of one case.</summary>
public sealed class CaseViews(IStore store, IRulebookShelf shelf)
{
    /// <summary>The view, or null when no case has the number.</summary>
    /// <param name="number">The case.</param>
    /// <param name="asOf">Plans on what was recorded up to then; null for everything.</param>
    public CaseView? Find(CaseNumber number, NodaTime.Instant? asOf = null)
    {
        var (view, known) = store.Read<(CaseView?, DirectorySnapshot)>(s =>
        {
            if (s.FindCase(number) is not { } found) return (null, s.Directory);
            var person = found.Person is { } id ? s.FindPerson(id) : null;
            return (new CaseView(found, person, s.EntriesOf(found), [], s.AlertsOf(found), s.DeliveriesOf(found)), s.Directory);
        });
        if (view is null) return null;
        var directory = known.Extract;
        var history = new CaseHistory(number.Value, view.Entries);
        if (asOf is { } moment) history = history.RecordedBy(moment);
        var planners = view.Case.Rulebooks.Select(r => shelf.FindRulebook(r.Name)?.Planner).OfType<Planner>().ToImmutableArray();
        return view with
        {
            Plans = [.. planners.Select(p => p.Plan(history, directory, explain: true))],
            NearestOf = (duty, at) => planners.FirstOrDefault(p => p.Rulebook.Name == duty.Key.Rulebook) is { } planner
                ? Nearest.Of(planner, history, directory, duty, at)
                : Nearest.None,
            ReachOf = (duty, at) => planners.FirstOrDefault(p => p.Rulebook.Name == duty.Key.Rulebook) is { } planner
                ? new Reaching(planner, history, directory, known.WaysTo).Of(duty, at)
                : null,
        };
    }
}
