using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Casework.Intakes;

/// <summary>Finds the stay that a message is about: by the visit number, else by patient and admission.</summary>
internal sealed class StayFinding(PersonKeys keys, IntakeSettings settings)
{
    /// <summary>The stay, or null; and the key by which it, or the one that is opened instead, is not found yet.</summary>
    public (CaseRecord? Case, string? NewKey) Find(IWriteSession session, DirectoryParty hospital, StayReference stay)
    {
        if (VisitOf(stay) is not { } visit) return (FindByAdmission(session, hospital, stay), null);
        var key = keys.OfVisit(hospital.Id, visit);
        if (session.FindCasesByStayKey(key).FirstOrDefault(c => c.Kind == settings.Kind) is { } known) return (known, null);

        // Opened on the screen, or by a message without the number: from now on it is found by the number too. A case that has a number is
        // another stay, on the same day too.
        return (stay.Admission is null ? null : FindByAdmission(session, hospital, stay, c => !session.HasStayKey(c)), key);
    }

    /// <summary>The cases among which a message without a visit number finds its stay.</summary>
    public IEnumerable<CaseRecord> StaysOf(IWriteSession session, DirectoryParty hospital, Person person) =>
        session.FindCasesOfPerson(person.Id).Where(c => c.Kind == settings.Kind && c.Hospital == hospital.Id);

    /// <summary>Whether a stay is the one that begins on the day of an admission.</summary>
    public bool BeginsOn(CaseRecord @case, EffectiveHistory history, Moment admission)
    {
        var day = admission.DateIn(settings.Zone);
        if (history.LastOf(settings.Admission) is { } begun) return begun.Happened.DateIn(settings.Zone) == day;

        // A planned stay takes the admission that comes, whether it was planned for that day or for another.
        return @case.Stage is null || !settings.Ends.Contains(@case.Stage);
    }

    public static string? VisitOf(StayReference stay) => string.IsNullOrWhiteSpace(stay.VisitNumber) ? null : stay.VisitNumber;

    private CaseRecord? FindByAdmission(IWriteSession session, DirectoryParty hospital, StayReference stay, Func<CaseRecord, bool>? where = null)
    {
        if (session.FindPersonByNumber(keys.OfPatient(hospital.Id, stay.PatientNumber)) is not { } person) return null;
        var stays = StaysOf(session, hospital, person).Where(c => where is null || where(c));
        return stay.Admission is { } admission
            ? stays.FirstOrDefault(c => BeginsOn(c, new EffectiveHistory(session.EntriesOf(c)), admission))
            : stays.FirstOrDefault(c => c.Stage is null || !settings.Ends.Contains(c.Stage));
    }
}
