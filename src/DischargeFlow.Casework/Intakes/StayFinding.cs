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
    public CaseRecord? Find(IWriteSession session, DirectoryParty hospital, StayReference stay)
    {
        if (VisitOf(stay) is not { } visit) return FindByAdmission(session, hospital, stay);
        var key = keys.OfVisit(hospital.Id, visit);
        if (session.FindCasesByStayKey(key).FirstOrDefault(c => c.Kind == settings.Kind) is { } known) return known;

        // Opened on the screen, or by a message without the number: from now on it is found by the number too. A case that has a number is
        // another stay, on the same day too.
        if (stay.Admission is null || FindByAdmission(session, hospital, stay, c => !session.HasStayKey(c)) is not { } same) return null;
        session.AddStayKey(key, same);
        return same;
    }

    public static string? VisitOf(StayReference stay) => string.IsNullOrWhiteSpace(stay.VisitNumber) ? null : stay.VisitNumber;

    private CaseRecord? FindByAdmission(IWriteSession session, DirectoryParty hospital, StayReference stay, Func<CaseRecord, bool>? where = null)
    {
        if (session.FindPersonByNumber(keys.OfPatient(hospital.Id, stay.PatientNumber)) is not { } person) return null;
        var stays = session.FindCasesOfPerson(person.Id).Where(c => c.Kind == settings.Kind && c.Hospital == hospital.Id && (where is null || where(c)));
        return stay.Admission is { } admission
            ? stays.FirstOrDefault(c => BeginsOn(session, c, admission))
            : stays.FirstOrDefault(c => c.Stage is null || !settings.Ends.Contains(c.Stage));
    }

    private bool BeginsOn(IWriteSession session, CaseRecord @case, Moment admission)
    {
        var history = new EffectiveHistory(session.EntriesOf(@case));
        var day = admission.DateIn(settings.Zone);
        if (history.LastOf(settings.Admission) is { } begun) return begun.Happened.DateIn(settings.Zone) == day;

        // A planned stay takes the admission that comes, whether it was planned for that day or for another.
        return @case.Stage is null || !settings.Ends.Contains(@case.Stage);
    }
}
