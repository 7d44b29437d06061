using System.Collections.Immutable;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Wordings;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using NodaTime;

namespace DischargeFlow.Casework.Workflows;

/// <summary>
/// Decides of each version whether it stands on the shelf. Of one that is in the folder and in the database with different texts the one that was published, or
/// that cases went by, counts. Once the database is in use, what the folder alone says runs only where the folder may publish
/// (<see cref="WorkflowLibrary.Publishes"/>).
/// </summary>
internal sealed class ShelfFilling
{
    private readonly WorkflowLibrary _library;
    private readonly Lazy<ImmutableArray<(string, int)>> _bound;
    private readonly Instant _now;
    private readonly ImmutableArray<MendedWording> _mended;
    private readonly bool _isInUse;
    private ShelfStock? _previous;

    /// <summary>Decides; writes nothing.</summary>
    /// <param name="library">The folder of workflows.</param>
    /// <param name="kept">The versions that are kept.</param>
    /// <param name="bound">By which versions cases go; asked only where nothing was kept yet.</param>
    /// <param name="now">Now, on the clock of the cases.</param>
    /// <param name="previous">What was on the shelf before; null for none.</param>
    /// <param name="mended">Wordings that stand in the place of those of files.</param>
    public ShelfFilling(
        WorkflowLibrary library, ImmutableArray<KeptRulebook> kept, Lazy<ImmutableArray<(string, int)>> bound, Instant now, ShelfStock? previous, ImmutableArray<MendedWording> mended)
    {
        (_library, _bound, _now, _previous, _mended) = (library, bound, now, previous, mended);
        Kept = kept.ToDictionary(k => (k.Rulebook, k.Version));
        _isInUse = kept.Any(k => k.IsInUse);
        foreach (var loaded in library.Rulebooks) Take(loaded);
        foreach (var version in kept.Where(Stays)) TakeKept(version);
        foreach (var name in HeldBack.Select(h => h.Rulebook).Distinct()) TakeWhatRan(name);
        NoteWhatIsOffered();

        // What was on it before is let go: else every renewal would keep all that were before it.
        _previous = null;
    }

    /// <summary>The versions that are kept.</summary>
    public Dictionary<(string Rulebook, int Version), KeptRulebook> Kept { get; }

    /// <summary>What stands on the shelf.</summary>
    public Dictionary<(string, int), ShelvedRulebook> Shelved { get; } = [];

    /// <summary>The versions of which the kept text runs though the folder has one.</summary>
    public HashSet<(string, int)> Changed { get; } = [];

    /// <summary>What the folder says and nobody published.</summary>
    public HashSet<(string Rulebook, int Version)> HeldBack { get; } = [];

    /// <summary>The texts that are new.</summary>
    public List<KeptRulebook> ToKeep { get; } = [];

    /// <summary>Which of them nobody published though the database was in use.</summary>
    public List<KeptRulebook> Unpublished { get; } = [];

    /// <summary>Versions whose files are gone and that stand on the shelf all the same.</summary>
    public List<KeptRulebook> Gone { get; } = [];

    /// <summary>Wordings that nobody took.</summary>
    public List<WaitingWording> Waiting { get; } = [];

    /// <summary>Versions that bind new cases and did not, or the other way round.</summary>
    public List<(string Rulebook, int Version, bool IsOffered)> ToOffer { get; } = [];

    /// <summary>What an administrator must know.</summary>
    public List<Finding> Findings { get; } = [];

    private void Take(LoadedRulebook loaded)
    {
        var key = (loaded.Name, loaded.Version);
        var before = Kept.GetValueOrDefault(key);
        if (before is { IsPublished: true })
        {
            if (!IsSame(before, loaded)) Findings.Add(FindingTable.PublishedOtherwise.At(loaded.Rulebook.Place, loaded.Name, loaded.Version));
            Changed.Add(key);
            return;
        }

        if (before is { IsUsed: true } && !before.Says(loaded.Text))
        {
            Findings.Add(FindingTable.VersionChangedAfterUse.At(loaded.Rulebook.Place, loaded.Name, loaded.Version));
            Changed.Add(key);
            return;
        }

        var isUnpublished = _isInUse && before?.Says(loaded.Text) != true;
        if (isUnpublished && Protects)
        {
            Findings.Add(FindingTable.NobodyPublished.At(loaded.Rulebook.Place, loaded.Name, loaded.Version));
            HeldBack.Add(key);
            if (before is not null) Changed.Add(key);
            return;
        }

        if (before is not null && Protects) loaded = loaded with { MailTexts = Taken(loaded, before) };
        Shelved.Add(key, loaded.Shelved with { MailTexts = Worded(key, loaded.MailTexts) });
        var isUsed = before?.IsUsed ?? (Kept.Keys.All(k => k.Rulebook != loaded.Name) && _bound.Value.Contains(key));
        if (before is not null && IsSame(before, loaded)) return;
        var next = KeptRulebook.Of(loaded, before?.Kept ?? _now) with { IsUsed = isUsed };
        ToKeep.Add(next);
        if (isUnpublished) Unpublished.Add(next);
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

        if (waiting.Count > 0) Findings.Add(FindingTable.WordingWaits.At(loaded.Rulebook.Place, loaded.Name, loaded.Version, string.Join(", ", waiting.Select(w => w.Name))));
        Waiting.AddRange(waiting);
        return taken;
    }

    private static bool SayTheSame(string? one, string? other) => one is null || other is null ? one == other : KeptRulebook.Plain(one) == KeptRulebook.Plain(other);

    // Its file is gone, which by itself takes no rule from those who come.
    private bool RunsOn(KeptRulebook version) => Protects && version.WasOffered;

    // What somebody may just be binding a case by is not taken from under them: it stays until the next start.
    private bool Stays(KeptRulebook version) =>
        version.IsInUse || RunsOn(version) || Changed.Contains((version.Rulebook, version.Version)) || _previous?.Has(version) == true;

    private void NoteWhatIsOffered()
    {
        foreach (var (key, shelved) in Shelved.Where(s => s.Key.Item2 > 0 && s.Value.IsOffered))
        {
            var before = Kept.GetValueOrDefault(key);
            if (before is not { WasOffered: true } || (before.Leaving is not null && !Gone.Contains(before))) ToOffer.Add((shelved.Name, shelved.Version, true));
        }

        foreach (var before in Kept.Values.Where(k => k.WasOffered && Shelved.GetValueOrDefault((k.Rulebook, k.Version))?.IsOffered != true))
            ToOffer.Add((before.Rulebook, before.Version, false));
    }

    // The first version of a rulebook by which no case went yet may have been written over with the next one.
    private void TakeWhatRan(string rulebook)
    {
        if (Shelved.Keys.All(k => k.Item1 != rulebook) && Kept.Values.Where(k => k.Rulebook == rulebook).MaxBy(k => k.Version) is { } last) TakeKept(last);
    }

    private bool HoldsBack(string rulebook) => HeldBack.Any(h => h.Rulebook == rulebook);

    // What is in the folder as it was has its wording from there: a typing mistake in a mail may be mended.
    private void TakeKept(KeptRulebook version)
    {
        var key = (version.Rulebook, version.Version);
        if (Shelved.ContainsKey(key)) return;
        if (PlannerOf(version) is not { } planner)
        {
            Findings.Add(FindingTable.KeptVersionUnreadable.At(new(version.Rulebook, 1, 1), version.Rulebook, version.Version));
            return;
        }

        var isInFolder = Changed.Contains(key);
        var runsOn = !isInFolder && !version.IsPublished && RunsOn(version);
        Shelved.Add(key, new(version.Version, planner) { MailTexts = Worded(key, version.MailTexts), IsOffered = isInFolder || version.IsPublished || runsOn || HoldsBack(version.Rulebook) });
        if (runsOn) Gone.Add(version);
        if (isInFolder || !(version.IsInUse || runsOn)) return;
        var gone = version.IsPublished ? FindingTable.PublishedNotInFolder : runsOn ? FindingTable.GoneAndRunning : FindingTable.VersionGone;
        Findings.Add(gone.At(new(version.Rulebook, 1, 1), version.Rulebook, version.Version));
    }

    // Plans that were made go on only by the planner that made them.
    private Planner? PlannerOf(KeptRulebook version)
    {
        if (_previous?.PlannerOf(version, _library) is { } known) return known;
        var read = RulebookReader.Read(new SourceText($"{version.Rulebook} {version.Version}", version.Text), _library.Vocabularies);
        return read.Value is { } rulebook && read.IsSound && _library.Vocabularies.FirstOrDefault(v => v.Name == rulebook.CaseKind) is { } vocabulary
            ? Planner.For(rulebook, vocabulary, _library.Tables)
            : null;
    }

    private ImmutableDictionary<string, string> Worded((string Rulebook, int Version) key, ImmutableDictionary<string, string> texts) => _mended.Over(key.Rulebook, key.Version, texts);

    private static bool IsSame(KeptRulebook kept, LoadedRulebook loaded) =>
        kept.Says(loaded.Text) && AreSame(kept.MailTexts, loaded.MailTexts) && AreSame(kept.Scenarios, KeptRulebook.ScenariosOf(loaded));

    private static bool AreSame(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> now) =>
        before.Count == now.Count && before.All(w => now.GetValueOrDefault(w.Key) == w.Value);
}
