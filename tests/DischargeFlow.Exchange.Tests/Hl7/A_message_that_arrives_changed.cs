using System.Text;
using DischargeFlow.Exchange.Hl7;
using DischargeFlow.Exchange.Tests.Given;

namespace DischargeFlow.Exchange.Tests.Hl7;

public sealed class A_message_that_arrives_changed
{
    private static readonly string Fingerprint = It.Reads(A.Message("A01").In("iso-2022-jp")).Fingerprint;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Is_the_same_message_whatever_ends_its_lines(string lineEnd) =>
        Assert.Equal(Fingerprint, It.Reads((A.Message("A01") with { LineEnd = lineEnd }).In("iso-2022-jp")).Fingerprint);

    [Fact]
    public void Is_the_same_message_in_another_encoding() => Assert.Equal(Fingerprint, It.Reads(A.Message("A01").In("utf-8")).Fingerprint);

    [Fact]
    public void Is_the_same_message_inside_its_frame() =>
        Assert.Equal(Fingerprint, It.Reads([0x0B, .. A.Message("A01").In("utf-8"), 0x1C, 0x0D]).Fingerprint);

    [Fact]
    public void Is_refused_when_its_frame_is_not_closed() =>
        Assert.Contains("cut off", It.Refuses([0x0B, .. A.Message("A01").In("utf-8")]).Reason.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "does not begin with an MSH")]
    [InlineData("PID|1", "does not begin with an MSH")]
    [InlineData("MSH", "declares no delimiters")]
    [InlineData("MSH|^", "declares no delimiters")]
    [InlineData("MSH|||||||", "declares no delimiters")]
    [InlineData("MSH|^~\\&|H|S|||20261116||ADT^A01|1|P|2.5", "nothing else")]
    public void Is_refused_when_its_beginning_is_not_whole(string text, string reason) =>
        Assert.Contains(reason, It.Refuses(Encoding.ASCII.GetBytes(text)).Reason.En, StringComparison.Ordinal);

    [Fact]
    public void Is_refused_at_the_line_where_a_line_break_stands_inside_a_segment()
    {
        var text = A.Message("A01").Text.Replace("PID|||77||", "PID|||77|\r|", StringComparison.Ordinal);
        Assert.Equal("4", It.Refuses(Encoding.UTF8.GetBytes(text)).Place.ToString());
    }

    [Fact]
    public void Keeps_a_line_break_inside_a_note()
    {
        var read = It.Reads(Encoding.UTF8.GetBytes(A.Message("A01").Text + "NTE|1||first line\rsecond line\r"));
        Assert.Equal("first line\nsecond line", read.Find("NTE")![3].Component(1));
    }

    [Fact]
    public void May_declare_delimiters_of_its_own()
    {
        var read = It.Reads("MSH#*~!@#H#S###20261116##ADT*A01#1#P#2.5\rPID###7!S!7*x@y\r"u8.ToArray());
        Assert.Equal("A01", read.Trigger);
        Assert.Equal("7*7", read.Find("PID")![3].Component(1));
        Assert.Equal("x", read.Find("PID")![3].Component(2));
    }

    [Theory]
    [InlineData(@"a\F\b\S\c\R\d\T\e\E\f", @"a|b^c~d&e\f")]
    [InlineData(@"line\.br\next \H\bold\N\ \X41\", "line\nnext bold A")]
    [InlineData(@"open \ and \Q\ unknown", @"open \ and \Q\ unknown")]
    public void Has_its_escapes_undone(string written, string read) =>
        Assert.Equal(read, It.Reads(Encoding.UTF8.GetBytes($"MSH|^~\\&|H|S|||20261116||ADT^A01|1|P|2.5\rNTE|1||{written}\r")).Find("NTE")![3].Component(1));

    [Fact]
    public void Is_refused_by_limit_when_it_is_too_long()
    {
        var fault = It.Refuses([.. "MSH|^~\\&|"u8, .. Enumerable.Repeat((byte)'x', 1 << 20)]);
        Assert.Contains("the limit is 1,048,576", fault.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_refused_by_limit_when_it_has_too_many_segments() =>
        Assert.Contains("more than 2,000 segments", It.Refuses(Encoding.ASCII.GetBytes("MSH|^~\\&|H|S\r" + string.Concat(Enumerable.Repeat("NTE|1\r", 2000)))).Reason.En, StringComparison.Ordinal);

    [Fact]
    public void Never_throws_wherever_it_is_cut_or_damaged()
    {
        var whole = Sample.Bytes(8);
        var reader = new Hl7Reader(new());
        for (var length = 0; length < whole.Length; length++)
        {
            var reading = reader.Read(whole.AsSpan(0, length));
            Assert.True(reading.Message is null != reading.Fault is null, $"cut after {length} bytes: a message or a reason");
            byte[] damaged = [.. whole];
            damaged[length] = (byte)(length * 37);
            if (reader.Read(damaged).Message is { } read) _ = new Exchange.Adt.AdtReader(new()).Read(read);
        }
    }
}
