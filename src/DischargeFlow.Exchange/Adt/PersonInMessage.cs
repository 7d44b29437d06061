using DischargeFlow.Casework.Intakes;
using DischargeFlow.Exchange.Hl7;
using NodaTime;

namespace DischargeFlow.Exchange.Adt;

/// <summary>Reads who the patient is out of PID-5 and PID-7, which goes to the persons' table and nowhere else.</summary>
internal static class PersonInMessage
{
    public static PersonDetails Of(Hl7Segment pid, DateTimeZone zone)
    {
        // The eighth component tells the writing: ideographic, phonetic, alphabetic.
        var names = pid[5].Repetitions;
        var written = names.FirstOrDefault(n => n.Component(8) == "I", names.FirstOrDefault(n => n.Component(8) != "P"));
        var kana = names.FirstOrDefault(n => n.Component(8) == "P");
        return new(Part(written, 1), Part(written, 2), Part(kana, 1), Part(kana, 2), BirthDate(pid, zone));
    }

    private static string? Part(Hl7Field name, int component) => name.Component(component);

    private static LocalDate? BirthDate(Hl7Segment pid, DateTimeZone zone) => Hl7Time.Read(pid[7].Component(1), zone).Moment?.DateIn(zone);
}
