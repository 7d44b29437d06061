using System.Collections.Immutable;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using NodaTime;

namespace DischargeFlow.Casework.Workflows;

/// <summary>
/// What stands on the shelf of a running program: the versions in the folder of workflows, and those in the database by which cases went. Of a
/// version that is in both with different texts the one that cases went by counts.
/// </summary>
public sealed class ShelfStock
{
    private readonly WorkflowLibrary _library;
    private readonly Dictionary<(string, int), ShelvedRulebook> _shelved = [];
    private readonly HashSet<(string, int)> _changed = [];
    private readonly List<KeptRulebook> _toKeep = [];
    private readonly List<Finding> _findings = [];

    private ShelfStock(WorkflowLibrary library) => _library = library;

    /// <summary>The shelf.</summary>
    public IRulebookShelf Shelf { get; private set; } = null!;

    /// <summary>What an administrator must know of it: texts that were edited after cases went by them, or that are gone.</summary>
    public ImmutableArray<Finding> Findings => [.. _findings];

    /// <summary>What is on the shelf now. Reads the database and writes nothing.</summary>
    /// <param name="library">The folder of workflows.</param>
    /// <param name="store">The database.</param>
    /// <param name="now">Now, on the clock of the cases.</param>
    public static ShelfStock Of(WorkflowLibrary library, IStore store, Instant now) =>
        Of(library, store.Read(s => s.KeptRulebooks()), () => store.Read(s => s.BoundVersions()), now);

    /// <summary>What is on the shelf by a folder and what is kept.</summary>
    /// <param name="library">The folder of workflows.</param>
    /// <param name="kept">The versions that are kept.</param>
    /// <param name="boundVersions">By which versions cases go. Asked only where nothing was kept yet: what is kept knows whether it was used.</param>
    /// <param name="now">Now, on the clock of the cases.</param>
    public static ShelfStock Of(
        WorkflowLibrary library, ImmutableArray<KeptRulebook> kept, Func<ImmutableArray<(string Rulebook, int Version)>> boundVersions, Instant now)
    {
        var bound = new Lazy<ImmutableArray<(string, int)>>(boundVersions);
        var stock = new ShelfStock(library);
        foreach (var loaded in library.Rulebooks) stock.Take(loaded, kept, bound, now);
        foreach (var version in kept.Where(k => k.IsUsed)) stock.TakeKept(version);
        if (kept.IsEmpty && !library.Rulebooks.IsEmpty) stock.TellWhatIsMissing(bound.Value);
        stock.Shelf = new RulebookShelf(library.Vocabularies, stock._shelved.Values);
        return stock;
    }

    /// <summary>Keeps the texts that are new. For the programs that record: with it a case is never bound to a text that nobody has.</summary>
    public Task KeepAsync(IStore store, CancellationToken cancellationToken = default) => _toKeep.Count == 0 ? Task.CompletedTask : store.WriteAsync(
        session =>
        {
            foreach (var version in _toKeep) session.Keep(version);
            return true;
        },
        cancellationToken);

    /// <summary>The versions by which cases go and whose text is neither in the folder nor kept, as findings.</summary>
    public IEnumerable<Finding> Missing(IEnumerable<(string Rulebook, int Version)> bound) =>
        bound.Where(b => !_shelved.ContainsKey(b)).Select(b => FindingTable.VersionTextMissing.At(new(b.Rulebook, 1, 1), b.Rulebook, b.Version));

    private void TellWhatIsMissing(ImmutableArray<(string, int)> bound) => _findings.AddRange(Missing(bound));

    private void Take(LoadedRulebook loaded, ImmutableArray<KeptRulebook> kept, Lazy<ImmutableArray<(string, int)>> bound, Instant now)
    {
        var key = (loaded.Name, loaded.Version);
        var before = kept.FirstOrDefault(k => (k.Rulebook, k.Version) == key);
        if (before is { IsUsed: true } && !before.Says(loaded.Text))
        {
            _findings.Add(FindingTable.VersionChangedAfterUse.At(loaded.Rulebook.Place, loaded.Name, loaded.Version));
            _changed.Add(key);
            return;
        }

        _shelved.Add(key, loaded.Shelved);
        var isUsed = before?.IsUsed ?? (kept.All(k => k.Rulebook != loaded.Name) && bound.Value.Contains(key));
        var version = new KeptRulebook
        {
            Rulebook = loaded.Name,
            Version = loaded.Version,
            Text = KeptRulebook.Plain(loaded.Text),
            MailTexts = loaded.MailTexts,
            Kept = before?.Kept ?? now,
            IsUsed = isUsed,
        };
        if (before is null || !before.Says(loaded.Text) || !SameWords(before.MailTexts, loaded.MailTexts)) _toKeep.Add(version);
    }

    // What is in the folder as it was has its wording from there: a typing mistake in a mail may be mended.
    private void TakeKept(KeptRulebook version)
    {
        if (_shelved.ContainsKey((version.Rulebook, version.Version))) return;
        var read = RulebookReader.Read(new SourceText($"{version.Rulebook} {version.Version}", version.Text), _library.Vocabularies);
        if (read.Value is { } rulebook && read.IsSound && _library.Vocabularies.FirstOrDefault(v => v.Name == rulebook.CaseKind) is { } vocabulary)
        {
            _shelved.Add((version.Rulebook, version.Version), new(version.Version, Planner.For(rulebook, vocabulary, _library.Tables)) { MailTexts = version.MailTexts, IsOffered = _changed.Contains((version.Rulebook, version.Version)) });
            if (!_changed.Contains((version.Rulebook, version.Version))) _findings.Add(FindingTable.VersionGone.At(new(version.Rulebook, 1, 1), version.Rulebook, version.Version));
            return;
        }

        _findings.Add(FindingTable.KeptVersionUnreadable.At(new(version.Rulebook, 1, 1), version.Rulebook, version.Version));
    }

    private static bool SameWords(ImmutableDictionary<string, string> before, ImmutableDictionary<string, string> now) =>
        before.Count == now.Count && before.All(w => now.GetValueOrDefault(w.Key) == w.Value);
}
