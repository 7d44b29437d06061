using System.Collections.Immutable;

namespace DischargeFlow.Exchange.Hl7;

/// <summary>One message: its segments in order, and what its header says.</summary>
public sealed class Hl7Message
{
    internal Hl7Message(ImmutableArray<Hl7Segment> segments, string encoding, string fingerprint) =>
        (Segments, Encoding, Fingerprint) = (segments, encoding, fingerprint);

    /// <summary>The segments; the first is the header.</summary>
    public ImmutableArray<Hl7Segment> Segments { get; }

    /// <summary>The encoding in which it was read.</summary>
    public string Encoding { get; }

    /// <summary>A hash of its text: the same whatever the line ends, the frame and the encoding.</summary>
    public string Fingerprint { get; }

    /// <summary>The header.</summary>
    public Hl7Segment Header => Segments[0];

    /// <summary>The kind of message, such as <c>ADT</c>; null when the header does not say.</summary>
    public string? Kind => Header[9].Component(1);

    /// <summary>The trigger, such as <c>A16</c>, from the header or, as old senders write it, from EVN-1; null when neither says.</summary>
    public string? Trigger => Header[9].Component(2) ?? Find("EVN")?[1].Component(1);

    /// <summary>The first segment of a name, or null.</summary>
    public Hl7Segment? Find(string name) => Segments.FirstOrDefault(s => s.Name == name);

    /// <summary>How many segments carry a name.</summary>
    public int Count(string name) => Segments.Count(s => s.Name == name);
}
