using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Wordings;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using NodaTime;

namespace DischargeFlow.Casework.Workflows;

/// <summary>
/// What stands on the shelf of a running program: the versions in the folder of workflows, those that were published, and those by which cases
/// went. Of a version that is in both with different texts the one that was published, or that cases went by, counts. Once the database is in use, what
/// the folder alone says runs only where the folder may publish (<see cref="WorkflowLibrary.Publishes"/>).
/// </summary>
public sealed class ShelfStock
{
    private readonly WorkflowLibrary _library;
    private readonly Instant _now;
    private readonly bool _isInUse;
    private ShelfStock? _previous;
    private readonly Dictionary<(string, int), KeptRulebook> _kept;
    private readonly ImmutableArray<MendedWording> _mended;
    private readonly Dictionary<(string, int), ShelvedRulebook> _shelved = [];
    private readonly HashSet<(string, int)> _changed = [];
    private readonly HashSet<(string Rulebook, int Version)> _heldBack = [];
    private readonly List<KeptRulebook> _toKeep = [], _unpublished = [], _gone = [];
    private readonly List<WaitingWording> _waiting = [];
    private readonly List<(string Rulebook, int Version, bool IsOffered)> _toOffer = [];
    private readonly List<Finding> _findings = [];

    private ShelfStock(WorkflowLibrary library, ImmutableArray<KeptRulebook> kept, Instant now, ShelfStock? previous, ImmutableArray<MendedWording> mended)
    {
        (_library, _now, _previous, _mended) = (library, now, previous, mended.IsDefault ? [] : mended);
        _kept = kept.ToDictionary(k => (k.Rulebook, k.Version));
        _isInUse = kept.Any(k => k.IsInUse);
    }

    /// <summary>The shelf.</summary>
    public IRulebookShelf Shelf { get; private set; } = null!;

    /// <summary>The vocabularies and tables by which it is planned, with the versions of the folder.</summary>
    public WorkflowLibrary Library => _library;

    /// <summary>What an administrator must know of it: texts that were edited after cases went by them, or that are gone, and where folder and database drift.</summary>
    public ImmutableArray<Finding> Findings => [.. _findings];

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
        var stock = new ShelfStock(library, kept, now, previous, mended);
        foreach (var loaded in library.Rulebooks) stock.Take(loaded, kept, bound);
        foreach (var version in kept.Where(stock.Stays)) stock.TakeKept(version);
        foreach (var name in stock._heldBack.Select(h => h.Rulebook).Distinct()) stock.TakeWhatRan(name);
        if (kept.IsEmpty && !library.Rulebooks.IsEmpty) stock.TellWhatIsMissing(bound.Value);
        foreach (var calendar in library.WaitingCalendars)
            stock._findings.Add((calendar.Table is null ? FindingTable.CalendarGone : FindingTable.CalendarWaits).At(new(calendar.File?.File ?? $"{calendar.Name}.yaml", 1, 1), calendar.Name));
        stock.NoteWhatIsOffered();
        stock.Shelf = new RulebookShelf(library.Vocabularies, stock._shelved.Values, library.Tables);

        // What was on it before is let go: else every renewal would keep all that were before it.
        stock._previous = null;
        return stock;
    }

    /// <summary>
    /// Keeps the texts that are new, and says in the audit which of them nobody published though the database was in use. For the programs that record:
    /// with it a case is never bound to a text that nobody has.
    /// </summary>
    public Task KeepAsync(IStore store, CancellationToken cancellationToken = default) => _toKeep.Count == 0 && _toOffer.Count == 0 ? Task.CompletedTask : store.WriteAsync(
        session =>
        {
            foreach (var version in _toKeep) session.Keep(version);
            foreach (var (rulebook, version, isOffered) in _toOffer) session.Offer(rulebook, version, isOffered);
            foreach (var version in _unpublished) session.AppendAudit(new(_now, "folder", "version-unpublished", version.Rulebook, string.Create(CultureInfo.InvariantCulture, $"version {version.Version} {version.Hash}")));
            return true;
        },
        cancellationToken);

    /// <summary>The rulebooks that bind new cases, as people read them: each name once, with the numbers of its versions where there are several.</summary>
    public IEnumerable<string> Names() => WorkflowLibrary.Names(_shelved.Values.Where(v => v.Version > 0 && Shelf.Rulebooks.Any(r => r.Name == v.Name)).Select(v => (v.Name, v.Version)));

    /// <summary>What the folder says and nobody published, so that it does not run.</summary>
    public ImmutableArray<LoadedRulebook> HeldBack => [.. _library.Rulebooks.Where(r => _heldBack.Contains((r.Name, r.Version)))];

    /// <summary>Wordings that the folder says otherwise than they run, and nobody took.</summary>
    public ImmutableArray<WaitingWording> WaitingWordings => [.. _waiting];

    /// <summary>Versions whose files are gone from the folder, and that stand on the shelf until two people took them out.</summary>
    public ImmutableArray<KeptRulebook> Gone => [.. _gone];

    /// <summary>The files of a version as it runs, wherever they lie; null when nobody has them.</summary>
    public ImmutableSortedDictionary<string, string>? FilesOf(string rulebook, int version)
    {
        var kept = _kept.GetValueOrDefault((rulebook, version));
        var files = kept is { IsPublished: true } || _changed.Contains((rulebook, version))
            ? kept!.Files
            : _library.Rulebooks.FirstOrDefault(r => r.Name == rulebook && r.Version == version && !_heldBack.Contains((rulebook, version)))?.Files ?? kept?.Files;
        if (files is null) return null;
        foreach (var wording in _waiting.Where(w => w.Rulebook == rulebook && w.Version == version))
            files = wording.Running is { } running ? files.SetItem(VersionFiles.MailOf(wording.Name), running) : files.Remove(VersionFiles.MailOf(wording.Name));
        foreach (var wording in _mended.Where(m => m.Rulebook == rulebook && m.Version == version))
            files = wording.Text is { } text ? files.SetItem(VersionFiles.MailOf(wording.Name), text) : files.Remove(VersionFiles.MailOf(wording.Name));
        return files;
    }

    private ImmutableDictionary<string, string> Worded((string Rulebook, int Version) key, ImmutableDictionary<string, string> texts) => _mended.Over(key.Rulebook, key.Version, texts);

    /// <summary>The versions by which cases go and whose text is neither in the folder nor kept, as findings.</summary>
    public IEnumerable<Finding> Missing(IEnumerable<(string Rulebook, int Version)> bound) =>
        bound.Where(b => !_shelved.ContainsKey(b)).Select(b => FindingTable.VersionTextMissing.At(new(b.Rulebook, 1, 1), b.Rulebook, b.Version));

    private void TellWhatIsMissing(ImmutableArray<(string, int)> bound) => _findings.AddRange(Missing(bound));

    private void Take(LoadedRulebook loaded, ImmutableArray<KeptRulebook> kept, Lazy<ImmutableArray<(string, int)>> bound)
    {
        var key = (loaded.Name, loaded.Version);
        var before = _kept.GetValueOrDefault(key);
        if (before is { IsPublished: true })
        {
            if (!IsSame(before, loaded)) _findings.Add(FindingTable.PublishedOtherwise.At(loaded.Rulebook.Place, loaded.Name, loaded.Version));
            _changed.Add(key);
            return;
        }

        if (before is { IsUsed: true } && !before.Says(loaded.Text))
        {
            _findings.Add(FindingTable.VersionChangedAfterUse.At(loaded.Rulebook.Place, loaded.Name, loaded.Version));
            _changed.Add(key);
            return;
        }

        var isUnpublished = _isInUse && before?.Says(loaded.Text) != true;
        if (isUnpublished && Protects)
        {
            _findings.Add(FindingTable.NobodyPublished.At(loaded.Rulebook.Place, loaded.Name, loaded.Version));
            _heldBack.Add(key);
            if (before is not null) _changed.Add(key);
            return;
        }

        if (before is not null && Protects) loaded = loaded with { MailTexts = Taken(loaded, before) };
        _shelved.Add(key, loaded.Shelved with { MailTexts = Worded(key, loaded.MailTexts) });
        var isUsed = before?.IsUsed ?? (kept.All(k => k.Rulebook != loaded.Name) && bound.Value.Contains(key));
        if (before is not null && IsSame(before, loaded)) return;
        var next = KeptRulebook.Of(loaded, before?.Kept ?? _now) with { IsUsed = isUsed };
        _toKeep.Add(next);
        if (isUnpublished) _unpublished.Add(next);
    }

    // Whether what nobody published, or took, waits.
    private bool Protects => _isInUse && !_library.Publishes;

    // What changes a message does so by a person's hand: what runs goes on until somebody took what the folder says.
    private ImmutableDictionary<string, string> Taken(LoadedRulebook loaded, KeptRulebook before)
    {
        var (taken, running) = (before.MailTexts, Worded((loaded.Name, loaded.Version), before.MailTexts));
        var waiting = new List<WaitingWording>();
        foreach (var name in before.MailTexts.Keys.Union(loaded.MailTexts.Keys).Order(StringComparer.Ordinal))
        {
            var says = loaded.MailTexts.GetValueOrDefault(name);
            var isBroken = says is null && loaded.Files.ContainsKey(VersionFiles.MailOf(name));
            if (isBroken || SayTheSame(says, before.MailTexts.GetValueOrDefault(name))) continue;
            if (!SayTheSame(says, running.GetValueOrDefault(name))) waiting.Add(new(loaded.Name, loaded.Version, name, running.GetValueOrDefault(name), says));
            else taken = says is null ? taken.Remove(name) : taken.SetItem(name, says);
        }

        if (waiting.Count > 0) _findings.Add(FindingTable.WordingWaits.At(loaded.Rulebook.Place, loaded.Name, loaded.Version, string.Join(", ", waiting.Select(w => w.Name))));
        _waiting.AddRange(waiting);
        return taken;
    }

    private static bool SayTheSame(string? one, string? other) => one is null || other is null ? one == other : KeptRulebook.Plain(one) == KeptRulebook.Plain(other);

    // Its file is gone, which by itself takes no rule from those who come.
    private bool RunsOn(KeptRulebook version) => Protects && version.WasOffered;

    // What somebody may just be binding a case by is not taken from under them: it stays until the next start.
    private bool Stays(KeptRulebook version) =>
        version.IsInUse || RunsOn(version) || _changed.Contains((version.Rulebook, version.Version)) || _previous?._shelved.ContainsKey((version.Rulebook, version.Version)) == true;

    private void NoteWhatIsOffered()
    {
        foreach (var (key, shelved) in _shelved.Where(s => s.Key.Item2 > 0 && s.Value.IsOffered))
        {
            var before = _kept.GetValueOrDefault(key);
            if (before is not { WasOffered: true } || (before.Leaving is not null && !_gone.Contains(before))) _toOffer.Add((shelved.Name, shelved.Version, true));
        }

        foreach (var before in _kept.Values.Where(k => k.WasOffered && _shelved.GetValueOrDefault((k.Rulebook, k.Version))?.IsOffered != true))
            _toOffer.Add((before.Rulebook, before.Version, false));
    }

    // The first version of a rulebook by which no case went yet may have been written over with the next one.
    private void TakeWhatRan(string rulebook)
    {
        if (_shelved.Keys.All(k => k.Item1 != rulebook) && _kept.Values.Where(k => k.Rulebook == rulebook).MaxBy(k => k.Version) is { } last) TakeKept(last);
    }

    private bool HoldsBack(string rulebook) => _heldBack.Any(h => h.Rulebook == rulebook);

    // What is in the folder as it was has its wording from there: a typing mistake in a mail may be mended.
    private void TakeKept(KeptRulebook version)
    {
        var key = (version.Rulebook, version.Version);
        if (_shelved.ContainsKey(key)) return;
        if (PlannerOf(version) is not { } planner)
        {
            _findings.Add(FindingTable.KeptVersionUnreadable.At(new(version.Rulebook, 1, 1), version.Rulebook, version.Version));
            return;
        }

        var isInFolder = _changed.Contains(key);
        var runsOn = !isInFolder && !version.IsPublished && RunsOn(version);
        _shelved.Add(key, new(version.Version, planner) { MailTexts = Worded(key, version.MailTexts), IsOffered = isInFolder || version.IsPublished || runsOn || HoldsBack(version.Rulebook) });
        if (runsOn) _gone.Add(version);
        if (isInFolder || !(version.IsInUse || runsOn)) return;
        var gone = version.IsPublished ? FindingTable.PublishedNotInFolder : runsOn ? FindingTable.GoneAndRunning : FindingTable.VersionGone;
        _findings.Add(gone.At(new(version.Rulebook, 1, 1), version.Rulebook, version.Version));
    }

    // Plans that were made go on only by the planner that made them.
    private Planner? PlannerOf(KeptRulebook version)
    {
        var key = (version.Rulebook, version.Version);
        if (_previous is not null && ReferenceEquals(_previous._library, _library) && _previous._kept.GetValueOrDefault(key)?.Text == version.Text
            && _previous._shelved.GetValueOrDefault(key) is { } known) return known.Planner;
        var read = RulebookReader.Read(new SourceText($"{version.Rulebook} {version.Version}", version.Text), _library.Vocabularies);
        return read.Value is { } rulebook && read.IsSound && _library.Vocabularies.FirstOrDefault(v => v.Name == rulebook.CaseKind) is { } vocabulary
            ? Planner.For(rulebook, vocabulary, _library.Tables)
            : null;
    }

    private static bool IsSame(KeptRulebook kept, LoadedRulebook loaded) =>
        kept.Says(loaded.Text) && AreSame(kept.MailTexts, loaded.MailTexts) && AreSame(kept.Scenarios, KeptRulebook.ScenariosOf(loaded));

    private static bool AreSame(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> now) =>
        before.Count == now.Count && before.All(w => now.GetValueOrDefault(w.Key) == w.Value);
}
