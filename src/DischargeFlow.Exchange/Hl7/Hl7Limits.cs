namespace DischargeFlow.Exchange.Hl7;

/// <summary>How much is read before a file or a message is refused. The defaults are a hundred times what hospital systems send.</summary>
public sealed record Hl7Limits
{
    /// <summary>The longest message, in bytes.</summary>
    public int LongestMessage { get; init; } = 1 << 20;

    /// <summary>The largest file, in bytes.</summary>
    public long LargestFile { get; init; } = 64L << 20;

    /// <summary>The most segments of a message.</summary>
    public int MostSegments { get; init; } = 2000;

    /// <summary>The most messages of a file.</summary>
    public int MostMessages { get; init; } = 250_000;
}
