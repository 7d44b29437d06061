using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Casework.Recording;

/// <summary>What opening and recording do inside one unit of work.</summary>
internal sealed class CaseWork(IRulebookShelf shelf, IIdentities identities, PersonKeys keys)
{
    private const int MostEntriesOfARequest = 200, MostEntriesOfACase = 10_000;

    private readonly LedgerBook _ledger = new(shelf);

    public CaseRecord Open(IWriteSession session, CaseOpening opening, string who, Instant recorded, string? source = null)
    {
        _ = shelf.FindVocabulary(opening.Kind) ?? throw RecordingRefusals.UnknownKind(opening.Kind);
        var hospital = session.Directory.Find(opening.Hospital) ?? throw RecordingRefusals.UnknownParty(opening.Hospital.Value);
        var opened = new CaseRecord
        {
            Id = identities.NextId(recorded),
            Number = FreeNumber(session),
            Kind = opening.Kind,
            Region = hospital.Region,
            Hospital = hospital.Id,
            Person = new PersonDesk(keys, identities).Keep(session, opening, hospital, recorded),
            Rulebooks = Binding.AtOpening(shelf, opening, hospital, recorded),
            Opened = recorded,
            Changed = recorded,
            Version = 0,
        };
        session.AddCase(opened);
        if (opening.VisitNumber is { } visit) session.AddStayKey(keys.OfVisit(hospital.Id, visit), opened);
        session.AppendAudit(new(recorded, who, "case-opened", opened.Number.Value, opening.Kind));

        var first = opening.HospitalRole is { } role && !Says(opening.Entries, role)
            ? opening.Entries.Insert(0, new(Moment.At(recorded), new EntryContent.Holds(role, hospital.Id)))
            : opening.Entries;
        if (first.IsEmpty) return opened;
        Append(session, opened, first, 0, who, recorded, source);
        return session.FindCaseById(opened.Id)!;
    }

    public Recorded Append(
        IWriteSession session, CaseRecord @case, ImmutableArray<NewEntry> entries, int? expectedVersion, string who, Instant recorded, string? source = null)
    {
        if (entries.IsEmpty) throw RecordingRefusals.Nothing();
        if (entries.Length > MostEntriesOfARequest) throw RecordingRefusals.TooMany(MostEntriesOfARequest);
        if (@case.Version + entries.Length > MostEntriesOfACase) throw RecordingRefusals.TooMany(MostEntriesOfACase);
        if (expectedVersion is { } expected && expected != @case.Version) throw RecordingRefusals.SomebodyWasFirst(expected, @case.Version);

        // What is recorded later never carries an earlier moment of recording.
        recorded = Instant.Max(recorded, @case.Changed);
        var vocabulary = shelf.FindVocabulary(@case.Kind) ?? throw RecordingRefusals.UnknownKind(@case.Kind);
        var check = new EntryCheck(vocabulary, RulebooksOf(@case), session.Directory);
        var history = session.EntriesOf(@case);
        var added = ImmutableArray.CreateBuilder<Entry>(entries.Length);
        foreach (var entry in entries.Select(Milliseconds.Of))
        {
            check.Check(entry, history, recorded);
            var next = new Entry(@case.Version + added.Count + 1, entry.Happened, recorded, who, entry.Content);
            added.Add(next);
            history = history.Add(next);
        }

        session.AppendEntries(@case, added.ToImmutable(), @case.Version, StageOf(vocabulary, history), recorded);
        session.AppendAudit(new(recorded, who, "entries-recorded", @case.Number.Value, source is null ? SequencesText(added) : $"{SequencesText(added)} {source}"));
        Follow(session, @case, history, recorded);
        SeenAlerts.Follow(session, @case, history, added);
        return new(@case.Number, added[^1].Sequence, [.. added.Select(e => e.Sequence)]);
    }

    public void Replan(IWriteSession session, CaseRecord @case, Instant now) =>
        Follow(session, @case, session.EntriesOf(@case), Instant.Max(now, @case.Changed));

    private void Follow(IWriteSession session, CaseRecord @case, ImmutableArray<Entry> history, Instant recorded)
    {
        var rulebooks = Binding.WithHolders(shelf, @case, history, session.Directory, recorded);
        if (!rulebooks.SequenceEqual(@case.Rulebooks)) session.SetRulebooks(@case, rulebooks);
        _ledger.Follow(session, @case with { Rulebooks = rulebooks }, history, recorded);
    }

    private ImmutableArray<Rulebook> RulebooksOf(CaseRecord @case) =>
        [.. @case.Rulebooks.Select(r => shelf.FindRulebook(r.Name)?.Planner.Rulebook).OfType<Rulebook>()];

    // With 35 random bits a number is met again now and then once there are many cases.
    private CaseNumber FreeNumber(IWriteSession session)
    {
        while (true)
        {
            var number = CaseNumber.From(identities.NextBits());
            if (session.FindCase(number) is null) return number;
        }
    }

    private static bool Says(ImmutableArray<NewEntry> entries, string role) => entries.Any(e => e.Content is EntryContent.Holds h && h.Role == role);

    private static string? StageOf(Vocabulary vocabulary, ImmutableArray<Entry> history) => new EffectiveHistory(history).Entries
        .Where(e => e.Content is EntryContent.Happened h && vocabulary.Events.TryGetValue(h.Event, out var declared) && declared.Occurs == Occurs.Once)
        .OrderBy(e => e.Happened, MomentOrder.Instance).ThenBy(e => e.Sequence)
        .Select(e => ((EntryContent.Happened)e.Content).Event).LastOrDefault();

    private static string SequencesText(IEnumerable<Entry> entries) =>
        string.Join(',', entries.Select(e => e.Sequence.ToString(CultureInfo.InvariantCulture)));
}
