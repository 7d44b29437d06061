using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Wordings;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Casework.Workflows;

/// <summary>
/// What stands on the shelf of a running program, and what is to be told of it: the versions in the folder of workflows, those that were published, and those by
/// which cases went. <see cref="ShelfFilling"/> decides which.
/// </summary>
public sealed class ShelfStock
{
    private readonly Instant _now;
    private readonly ImmutableArray<MendedWording> _mended;
    private readonly ShelfFilling _filled;

    private ShelfStock(WorkflowLibrary library, ShelfFilling filled, Instant now, ImmutableArray<MendedWording> mended, IEnumerable<Finding> findings)
    {
        (Library, _filled, _now, _mended) = (library, filled, now, mended);
        Findings = [.. filled.Findings, .. findings];
        Shelf = new RulebookShelf(library.Vocabularies, filled.Shelved.Values, library.Tables);
    }

    /// <summary>The shelf.</summary>
    public IRulebookShelf Shelf { get; }

    /// <summary>The vocabularies and tables by which it is planned, with the versions of the folder.</summary>
    public WorkflowLibrary Library { get; }

    /// <summary>What an administrator must know of it: texts that were edited after cases went by them, or that are gone, and where folder and database drift.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>What is on the shelf now. Reads the database and writes nothing.</summary>
    /// <param name="library">The folder of workflows.</param>
    /// <param name="store">The database.</param>
    /// <param name="now">Now, on the clock of the cases.</param>
    /// <param name="previous">What was on it before, so that plans that were made go on; null for none.</param>
    public static ShelfStock Of(WorkflowLibrary library, IStore store, Instant now, ShelfStock? previous = null) =>
        Of(library, store.Read(s => s.KeptRulebooks()), () => store.Read(s => s.BoundVersions()), now, previous, store.Read(s => s.MendedWordings()));

    /// <summary>What is on the shelf by a folder and what is kept.</summary>
    /// <param name="library">The folder of workflows.</param>
    /// <param name="kept">The versions that are kept.</param>
    /// <param name="boundVersions">By which versions cases go. Asked only where nothing was kept yet: what is kept knows whether it was used.</param>
    /// <param name="now">Now, on the clock of the cases.</param>
    /// <param name="previous">What was on it before; null for none.</param>
    /// <param name="mended">Wordings that stand in the place of those of files.</param>
    public static ShelfStock Of(
        WorkflowLibrary library, ImmutableArray<KeptRulebook> kept, Func<ImmutableArray<(string Rulebook, int Version)>> boundVersions, Instant now,
        ShelfStock? previous = null, ImmutableArray<MendedWording> mended = default)
    {
        var bound = new Lazy<ImmutableArray<(string, int)>>(boundVersions);
        mended = mended.IsDefault ? [] : mended;
        var filled = new ShelfFilling(library, kept, bound, now, previous, mended);
        return new(library, filled, now, mended, [.. kept.IsEmpty && !library.Rulebooks.IsEmpty ? Missing(bound.Value, filled) : [], .. library.WaitingCalendars.Select(Waits)]);
    }

    /// <summary>
    /// Keeps the texts that are new, and says in the audit which of them nobody published though the database was in use. For the programs that record:
    /// with it a case is never bound to a text that nobody has.
    /// </summary>
    public Task KeepAsync(IStore store, CancellationToken cancellationToken = default) => _filled.ToKeep.Count == 0 && _filled.ToOffer.Count == 0 ? Task.CompletedTask : store.WriteAsync(
        session =>
        {
            foreach (var version in _filled.ToKeep) session.Keep(version);
            foreach (var (rulebook, version, isOffered) in _filled.ToOffer) session.Offer(rulebook, version, isOffered);
            foreach (var version in _filled.Unpublished) session.AppendAudit(new(_now, "folder", "version-unpublished", version.Rulebook, string.Create(CultureInfo.InvariantCulture, $"version {version.Version} {version.Hash}")));
            return true;
        },
        cancellationToken);

    /// <summary>The rulebooks that bind new cases, as people read them: each name once, with the numbers of its versions where there are several.</summary>
    public IEnumerable<string> Names() => WorkflowLibrary.Names(_filled.Shelved.Values.Where(v => v.Version > 0 && Shelf.Rulebooks.Any(r => r.Name == v.Name)).Select(v => (v.Name, v.Version)));

    /// <summary>What the folder says and nobody published, so that it does not run.</summary>
    public ImmutableArray<LoadedRulebook> HeldBack => [.. Library.Rulebooks.Where(r => _filled.HeldBack.Contains((r.Name, r.Version)))];

    /// <summary>Wordings that the folder says otherwise than they run, and nobody took.</summary>
    public ImmutableArray<WaitingWording> WaitingWordings => [.. _filled.Waiting];

    /// <summary>Versions whose files are gone from the folder, and that stand on the shelf until two people took them out.</summary>
    public ImmutableArray<KeptRulebook> Gone => [.. _filled.Gone];

    /// <summary>The files of a version as it runs, wherever they lie; null when nobody has them.</summary>
    public ImmutableSortedDictionary<string, string>? FilesOf(string rulebook, int version)
    {
        var kept = _filled.Kept.GetValueOrDefault((rulebook, version));
        var files = kept is { IsPublished: true } || _filled.Changed.Contains((rulebook, version))
            ? kept!.Files
            : Library.Rulebooks.FirstOrDefault(r => r.Name == rulebook && r.Version == version && !_filled.HeldBack.Contains((rulebook, version)))?.Files ?? kept?.Files;
        if (files is null) return null;
        foreach (var wording in _filled.Waiting.Where(w => w.Rulebook == rulebook && w.Version == version))
            files = wording.Running is { } running ? files.SetItem(VersionFiles.MailOf(wording.Name), running) : files.Remove(VersionFiles.MailOf(wording.Name));
        foreach (var wording in _mended.Where(m => m.Rulebook == rulebook && m.Version == version))
            files = wording.Text is { } text ? files.SetItem(VersionFiles.MailOf(wording.Name), text) : files.Remove(VersionFiles.MailOf(wording.Name));
        return files;
    }

    /// <summary>The versions by which cases go and whose text is neither in the folder nor kept, as findings.</summary>
    public IEnumerable<Finding> Missing(IEnumerable<(string Rulebook, int Version)> bound) => Missing(bound, _filled);

    /// <summary>Whether a version stands on it.</summary>
    internal bool Has(KeptRulebook version) => _filled.Shelved.ContainsKey((version.Rulebook, version.Version));

    /// <summary>The planner of a version, where it was made of this text by the same vocabularies and tables.</summary>
    internal Planner? PlannerOf(KeptRulebook version, WorkflowLibrary library)
    {
        var key = (version.Rulebook, version.Version);
        return ReferenceEquals(Library, library) && _filled.Kept.GetValueOrDefault(key)?.Text == version.Text ? _filled.Shelved.GetValueOrDefault(key)?.Planner : null;
    }

    private static IEnumerable<Finding> Missing(IEnumerable<(string Rulebook, int Version)> bound, ShelfFilling filled) =>
        bound.Where(b => !filled.Shelved.ContainsKey(b)).Select(b => FindingTable.VersionTextMissing.At(new(b.Rulebook, 1, 1), b.Rulebook, b.Version));

    private static Finding Waits(WaitingCalendar calendar) =>
        (calendar.Table is null ? FindingTable.CalendarGone : FindingTable.CalendarWaits).At(new(calendar.File?.File ?? $"{calendar.Name}.yaml", 1, 1), calendar.Name);
}
