using DischargeFlow.Casework.Intakes;
using DischargeFlow.Exchange.Adt;
using DischargeFlow.Exchange.Tests.Given;
using NodaTime;

namespace DischargeFlow.Exchange.Tests.Adt;

public sealed class The_messages_of_the_archived_stay
{
    [Fact]
    public void Name_one_stay_by_its_visit_number()
    {
        for (var number = 1; number <= 8; number++)
        {
            var stay = Message(number).Stay;
            Assert.Equal(("SEND", "V20261116", "9999013"), (stay.Hospital, stay.VisitNumber, stay.PatientNumber));
            Assert.Equal("2026-11-16", A.At(stay.Admission!.Value)[..10]);
        }
    }

    [Fact]
    public void Give_the_person_apart_from_what_is_said() =>
        Assert.Equal(new PersonDetails("患者", "太郎", "カンジャ", "タロウ", new LocalDate(1948, 4, 5)), Message(1).Stay.Person);

    [Fact]
    public void Say_when_they_were_written() =>
        Assert.Equal(new LocalDateTime(2026, 11, 20, 11, 10).InZoneStrictly(It.Tokyo).ToInstant(), Message(4).Said);

    [Fact]
    public void Have_a_key_each() => Assert.Equal(8, Enumerable.Range(1, 8).Select(n => Message(n).Key).Distinct().Count());

    private static IncomingMessage Message(int number) =>
        Assert.IsType<AdtReading.OfStay>(new AdtReader(new()).Read(It.Reads(Sample.Bytes(number)))).Message;
}
