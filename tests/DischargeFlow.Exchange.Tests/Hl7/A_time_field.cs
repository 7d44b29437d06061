using DischargeFlow.Exchange.Hl7;
using DischargeFlow.Exchange.Tests.Given;
using NodaTime;

namespace DischargeFlow.Exchange.Tests.Hl7;

public sealed class A_time_field
{
    [Theory]
    [InlineData("20261127", "2026-11-27")]
    [InlineData("2026112710", "2026-11-27T10:00")]
    [InlineData("202611271005", "2026-11-27T10:05")]
    [InlineData("20261127100559", "2026-11-27T10:05")]
    [InlineData("20261127100559.1234", "2026-11-27T10:05")]
    [InlineData("20261127100000+0900", "2026-11-27T10:00")]
    [InlineData("20261127010000+0000", "2026-11-27T10:00")]
    [InlineData("20261126200000-0500", "2026-11-27T10:00")]
    [InlineData("20261127240000", "2026-11-28T00:00")]
    [InlineData("20280229", "2028-02-29")]
    public void Is_read_to_the_precision_it_has(string written, string moment) => Assert.Equal(moment, A.At(Hl7Time.Read(written, It.Tokyo).Moment!.Value));

    [Fact]
    public void Without_offset_is_in_the_senders_zone()
    {
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        Assert.Equal("2026-11-27T18:00", A.At(Hl7Time.Read("20261127100000", berlin).Moment!.Value));
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("202611")]
    [InlineData("20261131")]
    [InlineData("20270229")]
    [InlineData("20261127250000")]
    [InlineData("20261127100000+9900")]
    [InlineData("2026-11-27")]
    [InlineData("昨日")]
    [InlineData("99999999")]
    public void That_names_no_day_is_refused_with_a_reason(string written)
    {
        var reading = Hl7Time.Read(written, It.Tokyo);
        Assert.Null(reading.Moment);
        Assert.NotNull(reading.Reason);
    }

    [Fact]
    public void That_is_empty_says_nothing() => Assert.Equal(default, Hl7Time.Read("  ", It.Tokyo));
}
