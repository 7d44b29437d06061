using System.Collections.Immutable;
using DischargeFlow.Exchange.Hl7;
using NodaTime;

namespace DischargeFlow.Exchange.Imports;

/// <summary>Where one message lies, whether it begins with a header, and when its sender wrote it as far as that says.</summary>
internal sealed record IndexedMessage(string File, MessageSlice Slice, bool HasHeader, Instant? Written);

/// <summary>Puts the messages of a file in the order in which they were written, before any of them is read in full.</summary>
internal static class MessageIndex
{
    /// <summary>The messages of a file; one more than <paramref name="most"/> when there are too many.</summary>
    public static ImmutableArray<IndexedMessage> Of(string file, ReadOnlySpan<byte> bytes, DateTimeZone zone, int most)
    {
        var found = ImmutableArray.CreateBuilder<IndexedMessage>();
        foreach (var slice in MessageSlices.Of(bytes, most))
        {
            var message = bytes.Slice(slice.Start, slice.Length).TrimStart("\uFEFF\v"u8);
            found.Add(new(file, slice, MessageSlices.StartsMessage(message), WrittenIn(message, zone)));
        }

        return found.ToImmutable();
    }

    /// <summary>By time, then by file name, then by place in the file. What names no time comes first; it is refused anyhow.</summary>
    public static ImmutableArray<IndexedMessage> InOrder(IEnumerable<IndexedMessage> messages) =>
    [
        .. messages.OrderBy(m => m.Written ?? Instant.MinValue).ThenBy(m => m.File, StringComparer.Ordinal).ThenBy(m => m.Slice.Start),
    ];

    private static Instant? WrittenIn(ReadOnlySpan<byte> message, DateTimeZone zone)
    {
        var header = Hl7Reader.HeaderOf(message);
        if (Hl7Delimiters.Of(header) is not { } delimiters) return null;
        var time = new Hl7Segment(header, 1, delimiters)[7].Component(1);
        return Hl7Time.Read(time, zone).Moment?.FirstInstantIn(zone);
    }
}
