using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using NodaTime;

namespace DischargeFlow.Casework.Recording;

/// <summary>What opening and recording do inside one unit of work: read, draft, write.</summary>
internal sealed class CaseWork(IRulebookShelf shelf, IIdentities identities, PersonKeys keys)
{
    private readonly CaseDrafting _drafting = new(shelf);
    private readonly PersonDesk _persons = new(keys);

    public CaseRecord Open(IWriteSession session, CaseOpening opening, string who, Instant recorded)
    {
        _ = shelf.FindVocabulary(opening.Kind) ?? throw RecordingRefusals.UnknownKind(opening.Kind);
        var hospital = session.Directory.Find(opening.Hospital) ?? throw RecordingRefusals.UnknownParty(opening.Hospital.Value);
        var identity = NewIdentity.Of(session, identities, recorded);
        var known = _persons.Find(session, hospital.Id, opening.PatientNumber);
        var person = _persons.Draft(known, hospital, opening.PatientNumber, opening.Person, identity.PersonId);
        var draft = _drafting.Followed(_drafting.Open(opening, hospital, identity, person, session.Directory, who, recorded, source: null));
        person?.Save(session);
        draft.Save(session);
        if (opening.VisitNumber is { } visit) session.AddStayKey(keys.OfVisit(hospital.Id, visit), draft.Case);
        return draft.Case;
    }

    public Recorded Append(IWriteSession session, CaseRecord @case, ImmutableArray<NewEntry> entries, int? expectedVersion, string who, Instant recorded)
    {
        var draft = _drafting.Append(CaseDraft.Of(session, @case), entries, session.Directory, expectedVersion, who, recorded, source: null);
        _drafting.Followed(draft).Save(session);
        return new(@case.Number, draft.Case.Version, [.. Enumerable.Range(@case.Version + 1, entries.Length)]);
    }

    public void Replan(IWriteSession session, CaseRecord @case, Instant now) =>
        _drafting.Replanned(CaseDraft.Of(session, @case), session.Directory, Instant.Max(now, @case.Changed)).Save(session);
}
