using DischargeFlow.Exchange.Hl7;
using NodaTime;

namespace DischargeFlow.Exchange.Tests.Given;

internal static class It
{
    public static DateTimeZone Tokyo { get; } = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];

    public static Hl7Message Reads(byte[] bytes)
    {
        var reading = new Hl7Reader(new()).Read(bytes);
        Assert.True(reading.Message is not null, $"It should be read; it was refused at {reading.Fault?.Place}: {reading.Fault?.Reason}");
        return reading.Message!;
    }

    public static Hl7Fault Refuses(byte[] bytes)
    {
        var reading = new Hl7Reader(new()).Read(bytes);
        Assert.True(reading.Fault is not null, "It should be refused; it was read.");
        Assert.Null(reading.Message);
        return reading.Fault!;
    }
}
