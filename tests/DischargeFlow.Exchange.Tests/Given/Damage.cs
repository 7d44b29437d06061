using FsCheck;
using FsCheck.Fluent;

namespace DischargeFlow.Exchange.Tests.Given;

/// <summary>Files with bytes changed, cut out, doubled and put in at random.</summary>
internal static class Damage
{
    // What damage likes to break: delimiters, ends of lines, escapes, NULs, halves of kanji, digits of dates.
    private static readonly byte[] Telling = "|^~\\&\r\n\0\v\u001B$B(J\u001C09\"MSHPV1"u8.ToArray();

    private static readonly Gen<byte> AnyByte = Gen.OneOf(Gen.Elements(Telling), Gen.Choose(0, 255).Select(b => (byte)b));

    public static Gen<byte[]> Of(params byte[][] files) =>
        from file in Gen.Elements(files)
        from wounds in Gen.Choose(1, 6)
        from damaged in Wounded(file, wounds)
        select damaged;

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
