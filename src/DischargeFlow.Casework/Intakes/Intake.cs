using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Pumps;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Casework.Intakes;

/// <summary>Takes in what other systems say: each message in one unit of work, set aside whole when any part of it cannot be meant.</summary>
public sealed class Intake : IIntake
{
    // So many that the sync of the disk costs each of them little, so few that a screen's recording need not wait long for its turn.
    private const int MostMessagesOfACommit = 1000;

    private readonly IStore _store;
    private readonly IRulebookShelf _shelf;
    private readonly PersonKeys _keys;
    private readonly IntakeSettings _settings;
    private readonly ICrashPoints _crashPoints;
    private readonly CaseWork _work;
    private readonly StayFinding _stays;

    /// <summary>Makes the intake on a store.</summary>
    public Intake(
        IStore store, IRulebookShelf shelf, IIdentities identities, PersonKeys keys, IntakeSettings? settings = null, ICrashPoints? crashPoints = null)
    {
        _store = store;
        _shelf = shelf;
        _keys = keys;
        _settings = settings ?? new();
        _crashPoints = crashPoints ?? NoCrashPoints.Instance;
        _work = new(shelf, identities, keys);
        _stays = new(keys, _settings);
    }

    /// <inheritdoc/>
    public async Task<IntakeResult> TakeAsync(IncomingMessage message, Instant recorded, CancellationToken cancellationToken)
    {
        try
        {
            var result = await _store.WriteAsync(s => Take(s, message, Milliseconds.Of(recorded)), cancellationToken).ConfigureAwait(false);
            _crashPoints.Pass(CrashPoints.AfterCommit);
            return result;
        }
        catch (RefusedException refused)
        {
            return new(IntakeOutcome.Quarantined, null, refused.Refusal.Sentence);
        }
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<IntakeResult>> TakeManyAsync(IReadOnlyList<ReceivedMessage> messages, CancellationToken cancellationToken)
    {
        var results = ImmutableArray.CreateBuilder<IntakeResult>(messages.Count);
        foreach (var chunk in messages.Chunk(MostMessagesOfACommit))
        {
            var attempts = await _store.WriteEachAsync([.. chunk.Select(WorkOf)], cancellationToken).ConfigureAwait(false);
            results.AddRange(attempts.Select(ResultOf));
            _crashPoints.Pass(CrashPoints.AfterCommit);
        }

        return results.MoveToImmutable();
    }

    private Func<IWriteSession, IntakeResult> WorkOf(ReceivedMessage received) => session => Take(session, received.Message, Milliseconds.Of(received.Recorded));

    // A defect that one message meets must not cost the others their commit; the importer shows it with its place.
    private static IntakeResult ResultOf(Attempt<IntakeResult> attempt) => attempt switch
    {
        { Fault: RefusedException refused } => new(IntakeOutcome.Quarantined, null, refused.Refusal.Sentence),
        { Fault: { } fault } => new(IntakeOutcome.Quarantined, null, IntakeRefusals.Defect(fault).Refusal.Sentence),
        _ => attempt.Value!,
    };

    private IntakeResult Take(IWriteSession session, IncomingMessage message, Instant recorded)
    {
        var key = $"message|{message.Key}";
        if (session.FindAnswer(key) is { } before) return new(IntakeOutcome.NothingNew, CaseNumber.Parse(before.Answer), null);
        var hospital = session.Directory.FindByCode(message.Stay.Hospital) ?? throw IntakeRefusals.UnknownHospital(message.Stay.Hospital);
        if (message.Says.IsEmpty) throw IntakeRefusals.NothingSaid();
        var (stay, isNew) = Record(session, message, hospital, recorded);
        session.KeepAnswer(key, new("", stay.Number.Value), recorded);
        return new(isNew ? IntakeOutcome.Recorded : IntakeOutcome.NothingNew, stay.Number, null);
    }

    private (CaseRecord Stay, bool IsNew) Record(IWriteSession session, IncomingMessage message, DirectoryParty hospital, Instant recorded)
    {
        var who = $"import:{hospital.Id}";
        var vocabulary = _shelf.FindVocabulary(_settings.Kind) ?? throw RecordingRefusals.UnknownKind(_settings.Kind);
        var reader = new SayingReader(vocabulary, session.Directory, _settings);
        if (_stays.Find(session, hospital, message.Stay) is not { } known)
        {
            var opened = Open(session, message, hospital, reader, who, recorded);
            CheckOrder(session, opened);
            return (opened, true);
        }

        if (known.Person is { } id && session.FindPerson(id) is { } person) PersonDesk.Update(session, person, message.Stay.Person);
        var entries = reader.Read(message.Says, session.EntriesOf(known));
        if (entries.IsEmpty) return (known, false);
        _work.Append(session, known, entries, null, who, recorded, Source(message));
        CheckOrder(session, known);
        return (known, true);
    }

    private CaseRecord Open(
        IWriteSession session, IncomingMessage message, DirectoryParty hospital, SayingReader reader, string who, Instant recorded)
    {
        var visit = StayFinding.VisitOf(message.Stay);
        if (visit is null && message.Stay.Admission is null) throw IntakeRefusals.NoStayNamed();
        if (message.Says.All(s => s is Saying.EventCancelled)) throw IntakeRefusals.CancelsUnknownStay();
        return _work.Open(
            session,
            new()
            {
                Kind = _settings.Kind,
                Hospital = hospital.Id,
                HospitalRole = _settings.HospitalRole,
                VisitNumber = visit,
                PatientNumber = message.Stay.PatientNumber,
                Person = message.Stay.Person,
                Entries = reader.Read(message.Says, []),
            },
            who,
            recorded,
            Source(message));
    }

    private void CheckOrder(IWriteSession session, CaseRecord stay)
    {
        var history = new EffectiveHistory(session.EntriesOf(stay));
        if (history.LastOf(_settings.Admission) is not { } begun) return;
        foreach (var end in _settings.Ends)
        {
            if (history.LastOf(end) is { } ended && MomentOrder.Instance.Compare(ended.Happened, begun.Happened) < 0) throw IntakeRefusals.EndsBeforeItBegins(end);
        }
    }

    // What the sender wrote and when is kept beside the moment of our receipt.
    private static string Source(IncomingMessage message) => $"message {message.Key} written {InstantPattern.General.Format(message.Said)}";
}
