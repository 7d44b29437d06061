using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Reading.Texts;
using NodaTime;

namespace DischargeFlow.Casework.Drafts;

/// <summary>
/// Changes drafts, each change with its row in the audit. Whoever keeps a file says which text it is based on: where somebody else was there first,
/// nothing is overwritten. Throws <see cref="RefusedException"/> with a sentence when nothing was changed.
/// </summary>
public sealed class DraftDesk(IStore store, ShelfKeeper keeper, IClock clock, IIdentities identities)
{
    private const int MostFiles = 300, MostOpenDrafts = 200;

    /// <summary>What was found in a draft by what runs now.</summary>
    public DraftExamination Examine(Draft draft) => DraftExamination.Of(draft, keeper.Library, Today(draft));

    /// <summary>Begins a draft from a version that runs or ran, whether its files lie in the folder or in the database alone.</summary>
    public Task<Draft> BeginAsync(string rulebook, int version, string who, CancellationToken cancellationToken = default)
    {
        var files = keeper.Stock.FilesOf(rulebook, version) ?? throw DraftRefusals.NoSuchVersion(rulebook, version);
        return BeginAsync(rulebook, version, files, who, cancellationToken);
    }

    /// <summary>Begins a draft with what the folder of workflows says of a version and nobody published. Where a draft says the same already, it is that one.</summary>
    public async Task<Draft> BeginFromFolderAsync(string rulebook, int version, string who, CancellationToken cancellationToken = default)
    {
        var found = keeper.Stock.HeldBack.FirstOrDefault(h => h.Name == rulebook && h.Version == version) ?? throw DraftRefusals.NoSuchVersion(rulebook, version);
        var same = store.Read(s => s.Drafts()).FirstOrDefault(d =>
            d.State is DraftState.Open or DraftState.Proposed && d.Rulebook == rulebook && d.Texts.SequenceEqual(found.Files));
        return same ?? await BeginAsync(rulebook, keeper.Shelf.FindVersions(rulebook)?.Newest.Version ?? 0, found.Files, who, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Begins a draft of a rulebook that nobody has written yet.</summary>
    public Task<Draft> BeginNewAsync(string name, string who, CancellationToken cancellationToken = default)
    {
        if (!NewRulebook.IsName(name)) throw DraftRefusals.BadName(name);
        if (keeper.Shelf.FindVersions(name) is not null) throw DraftRefusals.NameTaken(name);
        var text = NewRulebook.TextOf(name, clock.GetCurrentInstant().InZone(DefaultZone.Value).Date);
        return BeginAsync(name, 0, VersionFiles.None.Add(VersionFiles.Rulebook, text), who, cancellationToken);
    }

    /// <summary>Begins a draft with files that come from elsewhere, such as a folder.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="basis">The number of the version from which the files were made; 0 for none.</param>
    /// <param name="files">The files.</param>
    /// <param name="who">Who.</param>
    /// <param name="cancellationToken">Stops waiting; what was committed stays.</param>
    public Task<Draft> BeginAsync(
        string rulebook, int basis, ImmutableSortedDictionary<string, string> files, string who, CancellationToken cancellationToken = default)
    {
        if (!NewRulebook.IsName(rulebook)) throw DraftRefusals.BadName(rulebook);
        foreach (var (path, text) in files) Check(path, text);
        if (files.Count > MostFiles) throw DraftRefusals.TooManyFiles(MostFiles);
        var now = Now();
        var draft = new Draft
        {
            Id = identities.NextId(now),
            Rulebook = rulebook,
            Basis = basis,
            Files = files.ToImmutableSortedDictionary(f => f.Key, f => FileOf(f.Key, f.Value, now, who), StringComparer.Ordinal),
            Begun = now,
            BegunBy = who,
        };
        return store.WriteAsync(
            session =>
            {
                if (session.Drafts().Count(d => d.State == DraftState.Open) >= MostOpenDrafts) throw DraftRefusals.TooManyDrafts(MostOpenDrafts);
                session.AddDraft(draft);
                session.AppendAudit(new(now, who, "draft-begun", draft.Rulebook, $"{draft.Id} {draft.Basis.ToString(CultureInfo.InvariantCulture)}"));
                return draft;
            },
            cancellationToken);
    }

    /// <summary>Keeps the text of a file, if nobody else has kept another one meanwhile.</summary>
    /// <param name="id">The draft.</param>
    /// <param name="path">The file's path (<see cref="VersionFiles"/>).</param>
    /// <param name="text">The text.</param>
    /// <param name="expectedHash">The hash of the text that this one is based on; null for a new file.</param>
    /// <param name="who">Who.</param>
    /// <param name="cancellationToken">Stops waiting; what was committed stays.</param>
    public Task<DraftKeeping> KeepAsync(
        string id, string path, string text, string? expectedHash, string who, CancellationToken cancellationToken = default)
    {
        Check(path, text);
        var now = Now();
        var file = FileOf(path, text, now, who);
        return store.WriteAsync<DraftKeeping>(
            session =>
            {
                var draft = Open(session, id);
                var kept = draft.Files.GetValueOrDefault(path);
                if (kept?.Text == text) return new DraftKept(kept);
                if (kept?.Hash != expectedHash) return new DraftMet(kept);
                if (kept is null && draft.Files.Count >= MostFiles) throw DraftRefusals.TooManyFiles(MostFiles);
                session.KeepDraftFile(id, file);
                session.AppendAudit(new(now, who, "draft-kept", draft.Rulebook, $"{id} {path} {file.Hash}"));
                return new DraftKept(file);
            },
            cancellationToken);
    }

    /// <summary>Removes a file, if nobody else has kept another text of it meanwhile. One that is gone already is gone.</summary>
    public Task<DraftKeeping> RemoveAsync(string id, string path, string expectedHash, string who, CancellationToken cancellationToken = default)
    {
        if (path == VersionFiles.Rulebook) throw DraftRefusals.TextStays();
        var now = Now();
        return store.WriteAsync<DraftKeeping>(
            session =>
            {
                var draft = Open(session, id);
                if (draft.Files.GetValueOrDefault(path) is not { } kept) return new DraftKept(null);
                if (kept.Hash != expectedHash) return new DraftMet(kept);
                session.RemoveDraftFile(id, path);
                session.AppendAudit(new(now, who, "draft-file-removed", draft.Rulebook, $"{id} {path}"));
                return new DraftKept(null);
            },
            cancellationToken);
    }

    /// <summary>Gives a draft up. What was written stays readable.</summary>
    public Task DropAsync(string id, string who, CancellationToken cancellationToken = default)
    {
        var now = Now();
        return store.WriteAsync(
            session =>
            {
                var draft = Open(session, id);
                session.SetDraftState(id, DraftState.Dropped);
                session.AppendAudit(new(now, who, "draft-dropped", draft.Rulebook, id));
                return true;
            },
            cancellationToken);
    }

    /// <summary>A draft that can be changed. Throws a refusal for any other.</summary>
    internal static Draft Open(IReadSession session, string id) => session.FindDraft(id) switch
    {
        null => throw DraftRefusals.NoSuchDraft(),
        { State: DraftState.Proposed } => throw DraftRefusals.Proposed(),
        { State: DraftState.Published } => throw DraftRefusals.Published(),
        { State: DraftState.Dropped } => throw DraftRefusals.Dropped(),
        var open => open,
    };

    private static void Check(string path, string text)
    {
        if (!VersionFiles.IsPath(path)) throw DraftRefusals.BadPath(path);
        if (text.Length > SourceText.LargestSize) throw DraftRefusals.TooLarge(SourceText.LargestSize);
    }

    private static DraftFile FileOf(string path, string text, Instant now, string who) => new(path, text, TextHash.Of(text), now, who);

    private Instant Now() => Milliseconds.Of(clock.GetCurrentInstant());

    private LocalDate Today(Draft draft) => clock.GetCurrentInstant()
        .InZone(keeper.Shelf.FindRulebook(draft.Rulebook)?.Planner.Rulebook.Zone ?? DefaultZone.Value).Date;
}
