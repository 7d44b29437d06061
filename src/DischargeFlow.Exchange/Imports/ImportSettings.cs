namespace DischargeFlow.Exchange.Imports;

/// <summary>When what is imported counts as recorded.</summary>
public enum RecordedFrom
{
    /// <summary>Our receipt: what was not known to us before could not be acted on.</summary>
    Receipt,

    /// <summary>The message's own time, but never later than now: for archives and tests.</summary>
    Message,
}

/// <summary>How an import runs.</summary>
public sealed record ImportSettings
{
    /// <summary>When what is imported counts as recorded.</summary>
    public RecordedFrom Recorded { get; init; } = RecordedFrom.Receipt;

    /// <summary>Where what could not be taken is put, with its reason beside it; null only reports it.</summary>
    public string? QuarantineFolder { get; init; }
}

/// <summary>How far an import is.</summary>
/// <param name="Done">Messages or lines that were looked at.</param>
/// <param name="Total">All of them; 0 while they are still being counted.</param>
public readonly record struct ImportProgress(int Done, int Total);
