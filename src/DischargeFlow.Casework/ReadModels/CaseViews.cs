using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Replans;
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
/// <param name="Plans">One plan for each rulebook that binds it, by the version by which it went at that moment, where that is kept.</param>
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
    /// <summary>Its rulebooks, each with the version by which the case goes and those by which it could.</summary>
    public ImmutableArray<CaseVersion> Versions { get; init; } = [];

    /// <summary>Why its plan became another one without an entry, the latest first.</summary>
    public ImmutableArray<CaseReplan> Replans { get; init; } = [];

    /// <summary>The nearest conditions that would change how a duty stands at a moment; worked out when it is asked for.</summary>
    public Func<PlannedDuty, NodaTime.Instant, Nearest> NearestOf { get; init; } = (_, _) => Nearest.None;

    /// <summary>What keeps a duty's recipient from being reached in time, as seen at a moment; null when it can be reached.</summary>
    public Func<PlannedDuty, NodaTime.Instant, Reach?> ReachOf { get; init; } = (_, _) => null;
}

/// <summary>A rulebook of a case.</summary>
/// <param name="Bound">By which version the case goes.</param>
/// <param name="All">All versions of the rulebook; null when none is on the shelf.</param>
/// <param name="IsChosen">Whether a person chose the version; else the dates of the case did.</param>
public sealed record CaseVersion(BoundRulebook Bound, ShelvedVersions? All, bool IsChosen)
{
    /// <summary>What the rulebook is called, in the version by which the case goes.</summary>
    public DischargeFlow.Rulebooks.Findings.Bilingual? Title => (All?.Find(Bound.Version) ?? All?.Newest)?.Planner.Rulebook.Title;
}

/// <summary>Makes the view of one case.</summary>
public sealed class CaseViews(IStore store, IRulebookShelf shelf)
{
    /// <summary>The view, or null when no case has the number.</summary>
    /// <param name="number">The case.</param>
    /// <param name="asOf">Plans on what was recorded up to then; null for everything.</param>
    /// <param name="directory">By which directory; null for that of today.</param>
    public CaseView? Find(CaseNumber number, NodaTime.Instant? asOf = null, DirectorySnapshot? directory = null)
    {
        var (view, known) = store.Read<(CaseView?, DirectorySnapshot)>(s =>
        {
            if (s.FindCase(number) is not { } found) return (null, directory ?? s.Directory);
            var person = found.Person is { } id ? s.FindPerson(id) : null;
            return (new CaseView(found, person, s.EntriesOf(found), [], s.AlertsOf(found), s.DeliveriesOf(found)) { Replans = s.ReplansOf(found) }, directory ?? s.Directory);
        });
        if (view is null) return null;
        var extract = known.Extract;
        var history = new CaseHistory(number.Value, view.Entries);
        if (asOf is { } moment) history = history.RecordedBy(moment);
        var bound = asOf is null ? view.Case.Rulebooks : VersionChoice.Of(shelf, view.Case, history);
        var planners = bound.Select(r => shelf.FindRulebook(r.Name, r.Version)?.Planner).OfType<Planner>().ToImmutableArray();
        return view with
        {
            Case = view.Case with { Rulebooks = bound },
            Versions = [.. bound.Select(b => new CaseVersion(b, shelf.FindVersions(b.Name), VersionChoice.IsChosen(history, b.Name)))],
            Plans = [.. planners.Select(p => p.Plan(history, extract, explain: true))],
            NearestOf = (duty, at) => planners.FirstOrDefault(p => p.Rulebook.Name == duty.Key.Rulebook) is { } planner
                ? Nearest.Of(planner, history, extract, duty, at)
                : Nearest.None,
            ReachOf = (duty, at) => planners.FirstOrDefault(p => p.Rulebook.Name == duty.Key.Rulebook) is { } planner
                ? new Reaching(planner, history, extract, known.WaysTo).Of(duty, at)
                : null,
        };
    }
}
