using DischargeFlow.Exchange.Tests.Given;

namespace DischargeFlow.Exchange.Tests.Hl7;

/// <summary>ISO-2022-JP, segments ended by CR, as the archive of a hospital holds it.</summary>
public sealed class A_message_of_the_archive
{
    private static readonly Exchange.Hl7.Hl7Message Message = It.Reads(Sample.Bytes(2));

    [Fact]
    public void Its_header_names_sender_trigger_and_control_id()
    {
        Assert.Equal("HIS123", Message.Header[3].Component(1));
        Assert.Equal("SEND", Message.Header[4].Component(1));
        Assert.Equal("ADT", Message.Kind);
        Assert.Equal("A01", Message.Trigger);
        Assert.Equal("20261116000002", Message.Header[10].Component(1));
    }

    [Fact]
    public void Its_kanji_and_katakana_are_read()
    {
        var names = Message.Find("PID")![5].Repetitions;
        Assert.Equal(("患者", "太郎"), (names[0].Component(1), names[0].Component(2)));
        Assert.Equal(("カンジャ", "タロウ"), (names[1].Component(1), names[1].Component(2)));
    }

    [Fact]
    public void Its_fields_are_counted_as_HL7_counts_them()
    {
        var visit = Message.Find("PV1")!;
        Assert.Equal("32", visit[3].Component(1));
        Assert.Equal("302", visit[3].Component(2));
        Assert.Equal("V20261116", visit[19].Component(1));
        Assert.Equal("20261116100000", visit[44].Component(1));
        Assert.True(visit[99].IsEmpty, "a field after the last is empty");
    }
}
