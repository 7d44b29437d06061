namespace DischargeFlow.Rulebooks.Reading.Phrases;

/// <summary>Where a phrase stands, which decides the words that have a meaning there.</summary>
/// <param name="InDuty">Whether there is a duty whose owner, recipient, start, due and known can be meant.</param>
/// <param name="Start">Whether <c>start</c> is decided before this.</param>
/// <param name="Due">Whether <c>due</c> is decided before this.</param>
/// <param name="Known">Whether <c>known</c> is decided before this.</param>
/// <param name="Each">Whether <c>each X</c> may stand here.</param>
internal sealed record PhraseSpot(bool InDuty, bool Start, bool Due, bool Known, bool Each)
{
    /// <summary>Under <c>moments:</c>, in criteria: nothing of a duty.</summary>
    public static PhraseSpot Outside { get; } = new(false, false, false, false, false);

    public static PhraseSpot Starts { get; } = new(true, false, false, false, true);

    public static PhraseSpot From { get; } = new(true, true, false, false, true);

    public static PhraseSpot DueOf { get; } = new(true, true, false, false, true);

    public static PhraseSpot IfTooLate { get; } = new(true, true, true, true, true);

    public static PhraseSpot Ends { get; } = new(true, true, true, false, true);

    public static PhraseSpot Tell { get; } = new(true, true, true, true, true);
}
