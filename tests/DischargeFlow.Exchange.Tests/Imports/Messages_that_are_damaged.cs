using DischargeFlow.Exchange.Adt;
using DischargeFlow.Exchange.Hl7;
using DischargeFlow.Exchange.Tests.Given;
using FsCheck;
using FsCheck.Fluent;

namespace DischargeFlow.Exchange.Tests.Imports;

/// <summary>The archive's messages with bytes changed, cut out, doubled and put in at random. What damage is done is in the failure's text.</summary>
public sealed class Messages_that_are_damaged
{
    private static readonly byte[][] Whole = [.. Enumerable.Range(1, 8).Select(Sample.Bytes)];

    // What damage likes to break: delimiters, ends of lines, escapes, NULs, halves of kanji, digits of dates.
    private static readonly byte[] Telling = "|^~\\&\r\n\0\v\u001B$B(J\u001C09\"MSHPV1"u8.ToArray();

    private static readonly Gen<byte> AnyByte = Gen.OneOf(Gen.Elements(Telling), Gen.Choose(0, 255).Select(b => (byte)b));

    private static readonly Gen<byte[]> Damaged =
        from message in Gen.Elements(Whole)
        from wounds in Gen.Choose(1, 6)
        from damaged in Wounded(message, wounds)
        select damaged;

    [Fact]
    public void Are_read_or_refused_with_a_reason_and_never_throw() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(4000),
        Prop.ForAll(Damaged.ToArbitrary(), bytes =>
        {
            var slices = MessageSlices.Of(bytes);
            foreach (var slice in slices)
            {
                var reading = new Hl7Reader(new()).Read(bytes.AsSpan(slice.Start, slice.Length), slice.Line);
                if (reading.Message is null == reading.Fault is null) return false;
                if (reading.Message is { } message) _ = new AdtReader(new()).Read(message);
            }

            return slices.Zip(slices.Skip(1)).All(p => p.First.Start + p.First.Length <= p.Second.Start);
        }));

    [Fact]
    public async Task Are_imported_to_the_last_and_every_one_is_accounted_for()
    {
        await using var house = await House.AtAsync("2026-12-01T09:00");
        var messages = Damaged.Sample(400, 50).ToList();
        for (var i = 0; i < messages.Count; i++) house.File($"{i:000}.hl7", messages[i]);
        var report = await house.ImportHl7Async(house.Incoming);
        var parts = messages.Sum(m => Math.Max(1, MessageSlices.Of(m).Length));
        Assert.Equal(parts, report.Recorded + report.NothingNew + report.PassedOver + report.Quarantined.Length);
        Assert.True(report.Quarantined.Length > 20, "the damage was too small to be a test");
        Assert.True(report.Recorded + report.NothingNew > 20, "the damage was too great to be a test");
        Assert.All(report.Quarantined, q => Assert.False(string.IsNullOrWhiteSpace(q.Reason.Ja) || string.IsNullOrWhiteSpace(q.Reason.En)));

        // What lies in quarantine is what came, byte for byte: nothing is lost.
        foreach (var item in report.Quarantined.Where(q => q.KeptAs is not null))
            Assert.True(messages.Any(m => m.AsSpan().IndexOf(File.ReadAllBytes(item.KeptAs!)) >= 0), $"{item.Source} was kept in another form");
    }

    private static Gen<byte[]> Wounded(byte[] message, int wounds) => wounds == 0
        ? Gen.Constant(message)
        : from at in Gen.Choose(0, Math.Max(0, message.Length - 1))
          from length in Gen.Choose(1, 12)
          from how in Gen.Choose(0, 9)
          from put in Gen.ArrayOf(AnyByte, length)
          from next in Wounded(Wound(message, at, length, how, put), wounds - 1)
          select next;

    private static byte[] Wound(byte[] message, int at, int length, int how, byte[] put)
    {
        var end = Math.Min(message.Length, at + length);
        return how switch
        {
            0 => [.. message[..at], .. message[end..]],
            1 => [.. message[..at], .. put, .. message[at..]],
            2 => message[..at],
            3 => [.. message[..end], .. message[at..]],
            _ => [.. message[..at], .. put[..1], .. message[Math.Min(message.Length, at + 1)..]],
        };
    }
}
