using DischargeFlow.Casework.Intakes;
using DischargeFlow.Exchange.Hl7;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Exchange.Adt;

/// <summary>Puts an ADT message into what intake understands. Never throws for what is in the message.</summary>
public sealed class AdtReader(AdtSettings settings)
{
    private static readonly string[] Outside = ["O", "E", "R", "C"];

    /// <summary>What the message says of a stay, why it is passed over, or why it cannot be taken.</summary>
    public AdtReading Read(Hl7Message message)
    {
        if (message.Kind != "ADT") return new AdtReading.PassedOver(AdtFaults.NotAdt(message.Kind));
        if (message.Trigger is not { } trigger) return Refused(AdtFaults.NoTrigger, message.Header.Place(9));
        if (message.Header[11].Component(1) is { } mode and not "P") return Refused(AdtFaults.TestMessage(mode), message.Header.Place(11));
        var patientClass = message.Find("PV1")?[2].Component(1);
        if (trigger == "A04" && patientClass == "I") return Refused(AdtFaults.InpatientRegisteredAsOutpatient, message.Find("PV1")!.Place(2));
        if (Triggers.NotOfStays.Contains(trigger)) return new AdtReading.PassedOver(AdtFaults.NotOfStays(trigger));
        if (Triggers.ForAPerson.Contains(trigger)) return Refused(AdtFaults.ForAPerson(trigger), message.Header.Place(9));
        if (!Triggers.OfStays.TryGetValue(trigger, out var meaning)) return Refused(AdtFaults.UnknownTrigger(trigger), message.Header.Place(9));
        if (patientClass is not null && Outside.Contains(patientClass)) return new AdtReading.PassedOver(AdtFaults.Outpatient(patientClass));
        return OfStay(message, meaning);
    }

    private AdtReading OfStay(Hl7Message message, Action<AdtMessage> meaning)
    {
        if (message.Find("PID") is not { } pid) return Refused(AdtFaults.Missing("PID"), message.Header.Place());
        if (message.Count("PID") > 1) return Refused(AdtFaults.TwoPatients, pid.Place());
        if (message.Find("PV1") is not { } visit) return Refused(AdtFaults.Missing("PV1"), pid.Place());
        if (HospitalOf(message) is not { } hospital) return Refused(AdtFaults.NoHospital, message.Header.Place(4));
        if (PatientNumberOf(pid) is not { } number) return Refused(AdtFaults.NoPatientNumber, pid.Place(3));
        var written = Hl7Time.Read(message.Header[7].Component(1), settings.Zone);
        if (written.Reason is { } reason) return Refused(reason, message.Header.Place(7));
        if (written.Moment is not { } when) return Refused(AdtFaults.NoSaid, message.Header.Place(7));

        var gathered = new AdtMessage(message, settings, when.FirstInstantIn(settings.Zone));
        meaning(gathered);
        var admission = gathered.Time(Field.Admitted) ?? AdmissionIn(gathered);
        if (gathered.Fault is { } fault) return new AdtReading.Refused(fault);
        if (gathered.Says.IsEmpty) return new AdtReading.PassedOver(AdtFaults.NothingSaid);
        var stay = new StayReference(hospital, visit[19].Component(1), number, admission, PersonInMessage.Of(pid, settings.Zone));
        return new AdtReading.OfStay(new(KeyOf(message), stay, gathered.Said, gathered.Says));
    }

    /// <summary>The same text from the same sender is the same message; a control id alone is not trusted, since some senders count from 1 each day.</summary>
    private static string KeyOf(Hl7Message message) => string.Join(
        '/', "hl7", message.Header[3].Component(1), message.Header[4].Component(1), message.Header[10].Component(1), message.Fingerprint);

    // Where PV1-44 is empty, what the message itself says of the admission ties it to the stay.
    private static Moment? AdmissionIn(AdtMessage message) => message.Says
        .Select(s => s switch
        {
            Saying.EventHappened { Event: StayWords.Admission } happened => happened.Happened,
            Saying.FactBecame { Fact: StayWords.PlannedAdmission, Value: FactValue.Date date } => date.Moment,
            _ => (Moment?)null,
        })
        .FirstOrDefault(m => m is not null);

    private string? HospitalOf(Hl7Message message) => message.Header[4].Component(1) ?? message.Header[4].Component(2) ?? settings.Hospital;

    private static string? PatientNumberOf(Hl7Segment pid)
    {
        var numbers = pid[3].Repetitions;
        var own = numbers.FirstOrDefault(n => n.Component(5) == "PI", numbers[0]);
        return own.Component(1) ?? pid[2].Component(1);
    }

    private static AdtReading.Refused Refused(Bilingual reason, Hl7Place place) => new(new(reason, place));
}
