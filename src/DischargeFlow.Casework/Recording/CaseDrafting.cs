using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Casework.Audit;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Casework.Recording;

/// <summary>
/// What opening and recording come to, without the database: may be asked from many threads. Before a draft is written, its ledgers have
/// <see cref="Followed"/>; once for all that several messages said.
/// </summary>
internal sealed class CaseDrafting(IRulebookShelf shelf)
{
    private const int MostEntriesOfARequest = 200, MostEntriesOfACase = 10_000;

    private readonly LedgerBook _ledger = new(shelf);

    /// <summary>A case that is opened, with its first entries.</summary>
    public CaseDraft Open(
        CaseOpening opening, DirectoryParty hospital, NewIdentity identity, PersonDraft? person, DirectorySnapshot directory, string who, Instant recorded, string? source)
    {
        var opened = CaseDraft.New(new()
        {
            Id = identity.CaseId,
            Number = identity.Number,
            Kind = opening.Kind,
            Region = hospital.Region,
            Hospital = hospital.Id,
            Person = person?.Person.Id,
            Rulebooks = Binding.AtOpening(shelf, opening, hospital, recorded),
            Opened = recorded,
            Changed = recorded,
            Version = 0,
        });
        opened = opened with { Audit = [new(recorded, who, "case-opened", identity.Number.Value, opening.Kind)] };
        var first = opening.HospitalRole is { } role && !Says(opening.Entries, role)
            ? opening.Entries.Insert(0, new(Moment.At(recorded), new EntryContent.Holds(role, hospital.Id)))
            : opening.Entries;
        return first.IsEmpty
            ? opened with { Case = opened.Case with { Rulebooks = VersionChoice.Of(shelf, opened.Case, new(identity.Number.Value, [])) } }
            : Append(opened, first, directory, null, who, recorded, source);
    }

    /// <summary>The case with more entries. Throws a refusal when one of them cannot be appended.</summary>
    public CaseDraft Append(
        CaseDraft draft, ImmutableArray<NewEntry> entries, DirectorySnapshot directory, int? expectedVersion, string who, Instant recorded, string? source)
    {
        var @case = draft.Case;
        if (entries.IsEmpty) throw RecordingRefusals.Nothing();
        if (entries.Length > MostEntriesOfARequest) throw RecordingRefusals.TooMany(MostEntriesOfARequest);
        if (@case.Version + entries.Length > MostEntriesOfACase) throw RecordingRefusals.TooMany(MostEntriesOfACase);
        if (expectedVersion is { } expected && expected != @case.Version) throw RecordingRefusals.SomebodyWasFirst(expected, @case.Version);

        // What is recorded later never carries an earlier moment of recording.
        recorded = Instant.Max(recorded, @case.Changed);
        var vocabulary = shelf.FindVocabulary(@case.Kind) ?? throw RecordingRefusals.UnknownKind(@case.Kind);
        var check = new EntryCheck(vocabulary, RulebooksOf(@case), directory, name => @case.Rulebooks.Any(r => r.Name == name) ? shelf.FindVersions(name) : null);
        var (all, standing) = (draft.Entries, draft.Standing);
        foreach (var entry in entries.Select(Milliseconds.Of))
        {
            check.Check(entry, all, standing, recorded);
            var said = new Entry(all.Length + 1, entry.Happened, recorded, who, VersionChoice.Recorded(shelf, entry.Content));
            all = all.Add(said);
            standing = standing.With(said, all);
        }

        var sequences = string.Join(',', Enumerable.Range(@case.Version + 1, entries.Length).Select(s => s.ToString(CultureInfo.InvariantCulture)));
        var added = all[@case.Version..];
        var next = Bound(
            draft with
            {
                Case = @case with { Version = all.Length, Changed = recorded, Stage = StageOf(vocabulary, standing) },
                Entries = all,
                Standing = standing,
                Audit = draft.Audit.Add(new(recorded, who, "entries-recorded", @case.Number.Value, source is null ? sequences : $"{sequences} {source}")),
            },
            directory,
            recorded,
            mayMove: @case.Version == 0 || VersionChoice.MayMove(shelf, @case, added));
        return next with { Audit = next.Audit.AddRange(Moves(@case, next.Case, who, recorded)) };
    }

    /// <summary>The case planned anew.</summary>
    public CaseDraft Replanned(CaseDraft draft, DirectorySnapshot directory, Instant recorded) => Followed(Bound(draft, directory, recorded, mayMove: true));

    /// <summary>The case with its ledgers brought to all that is recorded on it.</summary>
    public CaseDraft Followed(CaseDraft draft) =>
        draft.Ahead.IsEmpty ? draft : draft with { Ledgers = _ledger.Follow(draft.Ledgers, draft.Case, draft.Entries, draft.Ahead), Ahead = [] };

    private CaseDraft Bound(CaseDraft draft, DirectorySnapshot directory, Instant recorded, bool mayMove)
    {
        var bound = draft.Case with { Rulebooks = Binding.WithHolders(shelf, draft.Case, draft.Entries, directory, recorded) };
        if (mayMove || bound.Rulebooks.Length > draft.Case.Rulebooks.Length)
            bound = bound with { Rulebooks = VersionChoice.Of(shelf, bound, new(bound.Number.Value, draft.Entries)) };
        return draft with { Case = bound, Ahead = draft.Ahead.Add(new(draft.Entries.Length, bound.Rulebooks, directory.Extract, recorded)) };
    }

    // Which version a case began with stands in its row; that it went over to another one is told.
    private static IEnumerable<AuditEvent> Moves(CaseRecord before, CaseRecord after, string who, Instant recorded) =>
        before.Version == 0 ? [] : after.Rulebooks
            .Join(before.Rulebooks, a => a.Name, b => b.Name, (a, b) => (a.Name, From: b.Version, To: a.Version)).Where(m => m.From != m.To)
            .Select(m => new AuditEvent(recorded, who, "version-moved", after.Number.Value, $"{m.Name} {m.From} {m.To}"));

    private ImmutableArray<Rulebook> RulebooksOf(CaseRecord @case) =>
        [.. @case.Rulebooks.Select(r => shelf.FindRulebook(r.Name, r.Version)?.Planner.Rulebook).OfType<Rulebook>()];

    private static bool Says(ImmutableArray<NewEntry> entries, string role) => entries.Any(e => e.Content is EntryContent.Holds h && h.Role == role);

    private static string? StageOf(Vocabulary vocabulary, EffectiveHistory standing) => standing.Entries
        .Where(e => e.Content is EntryContent.Happened h && vocabulary.Events.TryGetValue(h.Event, out var declared) && declared.Occurs == Occurs.Once)
        .OrderBy(e => e.Happened, MomentOrder.Instance).ThenBy(e => e.Sequence)
        .Select(e => ((EntryContent.Happened)e.Content).Event).LastOrDefault();
}
