using DischargeFlow.Exchange.Adt;
using DischargeFlow.Exchange.Tests.Given;

namespace DischargeFlow.Exchange.Tests.Adt;

public sealed class A_message_that_does_not_say_enough
{
    [Fact]
    public void Is_refused_without_a_visit() => Refused(A.Message("A16") with { Pv1 = null }, "3:PID", "no PV1 segment");

    [Fact]
    public void Is_refused_without_a_hospital() => Refused(A.Message("A16") with { Hospital = "" }, "1:MSH-4", "no sending facility");

    [Fact]
    public void Is_refused_without_a_patient_number() => Refused(A.Message("A16") with { Pid = "|1||^^^" }, "3:PID-3", "no patient number");

    [Fact]
    public void Is_refused_without_its_own_time() => Refused(A.Message("A16") with { Written = "" }, "1:MSH-7", "no time of the message");

    [Fact]
    public void Is_refused_when_it_is_a_test() => Refused(A.Message("A01") with { Mode = "T" }, "1:MSH-11", "Not a production message");

    [Fact]
    public void Is_refused_when_a_planned_discharge_has_no_date() => Refused(A.Message("A16"), "2:EVN-3", "EVN-3, PV2-9, PV1-45 are all empty");

    [Fact]
    public void Is_refused_when_a_discharge_has_no_time() => Refused(A.Message("A03"), "4:PV1-45", "PV1-45, EVN-6 are all empty");

    [Fact]
    public void Is_refused_at_the_field_whose_time_cannot_be_read() =>
        Refused(A.Message("A16") with { Evn = "||20261120111000|20261131" }, "2:EVN-3", "no such date");

    [Fact]
    public void Is_refused_when_it_speaks_of_two_patients() => Refused(A.Message("A16") with { Evn = "||20261120111000\rPID|||78" }, "3:PID", "more than one PID");

    [Fact]
    public void Is_passed_over_when_it_is_no_ADT() =>
        Assert.IsType<AdtReading.PassedOver>(new AdtReader(new()).Read(It.Reads("MSH|^~\\&|H|S|||20261116||ORU^R01|1|P|2.5\rPID|||77\r"u8.ToArray())));

    private static void Refused(A message, string place, string reason)
    {
        var fault = Assert.IsType<AdtReading.Refused>(message.Read()).Fault;
        Assert.Equal(place, fault.Place.ToString());
        Assert.Contains(reason, fault.Reason.En, StringComparison.Ordinal);
    }
}
