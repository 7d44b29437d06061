namespace DischargeFlow.Rulebooks.Documents.Sentences;

/// <summary>Where a sentence stands, which decides what can be picked.</summary>
/// <param name="InDuty">Whether there is an owner and a recipient.</param>
/// <param name="Start">Whether the duty's start can be counted from.</param>
/// <param name="Due">Whether its due moment can be.</param>
/// <param name="Known">Whether the moment when it was known can be.</param>
/// <param name="Each">Whether there can be a duty for each occurrence.</param>
/// <param name="Whole">Words that can stand in place of a moment.</param>
public sealed record SentenceSpot(bool InDuty, bool Start, bool Due, bool Known, bool Each, params string[] Whole)
{
    /// <summary>Under <c>moments:</c> and in criteria.</summary>
    public static SentenceSpot Outside { get; } = new(false, false, false, false, false);

    /// <summary>The spot of a key of a duty, or of the lines of <c>ends</c> and <c>tell</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="hasDue">Whether the duty has a deadline.</param>
    public static SentenceSpot Of(string key, bool hasDue) => key switch
    {
        "starts" => new(true, false, false, false, true),
        "from" => new(true, true, false, false, true, "any time"),
        "due" => new(true, true, false, false, true),
        "if-too-late" => new(true, true, hasDue, true, true, "keep"),
        "ends" => new(true, true, hasDue, false, true),
        "tell" => new(true, true, hasDue, true, true),
        _ => Outside,
    };
}
