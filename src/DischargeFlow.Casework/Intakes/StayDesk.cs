using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using NodaTime;

namespace DischargeFlow.Casework.Intakes;

/// <summary>Takes messages in within a unit of work: one by itself, or many, whose plans are made side by side.</summary>
internal sealed class StayDesk(IRulebookShelf shelf, IIdentities identities, PersonKeys keys, IntakeSettings settings)
{
    private readonly StayFinding _finding = new(keys, settings);
    private readonly StayReading _reading = new(shelf, keys, settings);
    private readonly PersonDesk _persons = new(keys);

    /// <summary>Takes one message. Throws a refusal when any part of it cannot be meant.</summary>
    public IntakeResult Take(IWriteSession session, ReceivedMessage received)
    {
        var (message, recorded) = (received.Message, Milliseconds.Of(received.Recorded));
        var key = Intake.KeyOf(message);
        if (AnswerOf(session, key) is { } before) return before;
        var hospital = session.Directory.FindByCode(message.Stay.Hospital) ?? throw IntakeRefusals.UnknownHospital(message.Stay.Hospital);
        var (taken, isNew) = _reading.Take(Find(session, hospital, message.Stay, recorded), message, session.Directory, recorded);
        _reading.Followed(taken).Save(session);
        var number = taken.Case!.Case.Number;
        session.KeepAnswer(key, new("", number.Value), recorded);
        return new(isNew ? IntakeOutcome.Recorded : IntakeOutcome.NothingNew, number, null);
    }

    /// <summary>Takes many messages: what they are about is read, then their plans are made on all cores while what is ready is written.</summary>
    public IntakeResult[] TakeMany(IPartedSession session, IReadOnlyList<ReceivedMessage> messages)
    {
        var results = new IntakeResult[messages.Count];
        var open = new List<int>(messages.Count);
        for (var i = 0; i < messages.Count; i++)
        {
            if (AnswerOf(session, Intake.KeyOf(messages[i].Message)) is { } before) results[i] = before;
            else open.Add(i);
        }

        var directory = session.Directory;
        var runs = new List<StayRun>();
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (run, isCertain) in StayRuns.Of(messages, open, directory))
        {
            if (isCertain) Begin(session, run, touched);
            runs.Add(run);
        }

        Write(session, new StayThinking(runs, run => run.Think(_reading, _finding, directory, results)), results);
        return results;
    }

    // All in one part: each part keeps a copy of the pages that it changes. Where that fails, it is seen stay by stay what cannot be written.
    private void Write(IPartedSession session, StayThinking thinking, IntakeResult[] results)
    {
        var isWritten = session.Try(() => thinking.InOrder().Where(r => r.IsTogether).All(r => r.Save(session))).Fault is null;
        foreach (var run in thinking.InOrder())
        {
            if (run.IsTogether && (isWritten || session.Try(() => run.Save(session)).Fault is null)) continue;
            run.TakeSingly(session, Take, results);
        }
    }

    // Together only where each message would find the same stay if it came by itself, and no other run of the batch touches the case or the person.
    private void Begin(IWriteSession session, StayRun run, HashSet<string> touched)
    {
        var hospital = run.Hospital!;
        var visit = StayFinding.VisitOf(run.Named);
        if (visit is null && (run.Named.Admission is null || !run.IsOfOneAdmission)) return;
        var stay = Find(session, hospital, run.Named, Milliseconds.Of(run.Recorded));
        if (visit is not null && stay.NewKey is not null && !run.IsOfOneAdmission) return;
        if (visit is null && HasOtherStays(session, hospital, run.Named, stay)) return;
        if (stay.Case is { } known && !touched.Add(known.Case.Id)) return;
        if ((stay.Person?.Person ?? stay.Known) is { } person && !touched.Add(person.Id)) return;
        run.Begin(stay);
    }

    private bool HasOtherStays(IWriteSession session, DirectoryParty hospital, StayReference named, StayDraft stay) =>
        _persons.Find(session, hospital.Id, named.PatientNumber) is { } person
        && _finding.StaysOf(session, hospital, person).Any(c => c.Id != stay.Case?.Case.Id);

    private StayDraft Find(IWriteSession session, DirectoryParty hospital, StayReference named, Instant recorded)
    {
        var (found, newKey) = _finding.Find(session, hospital, named);
        var stay = new StayDraft { Hospital = hospital, NewKey = newKey };
        if (found is null)
            return stay with { Known = _persons.Find(session, hospital.Id, named.PatientNumber), Identity = NewIdentity.Of(session, identities, recorded) };
        var person = found.Person is { } id ? session.FindPerson(id) : null;
        return stay with { Case = CaseDraft.Of(session, found), Person = person is null ? null : PersonDraft.Of(person) };
    }

    private static IntakeResult? AnswerOf(IWriteSession session, string key) =>
        session.FindAnswer(key) is { } before ? new(IntakeOutcome.NothingNew, CaseNumber.Parse(before.Answer), null) : null;
}
