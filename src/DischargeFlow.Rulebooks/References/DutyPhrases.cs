using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.References;

/// <summary>The phrases of a duty, in the order in which they are written.</summary>
internal static class DutyPhrases
{
    public static IEnumerable<Phrase> Of(Duty duty)
    {
        foreach (var phrase in Timing(duty)) yield return phrase;
        if (duty.IfTooLate is IfTooLate.Instead late) yield return late.Phrase;
        foreach (var end in duty.Ends) yield return end.Phrase;
        foreach (var step in duty.Tell) yield return step.At;
    }

    /// <summary>Those that make an instance for each occurrence of an event.</summary>
    public static IEnumerable<Phrase> Timing(Duty duty)
    {
        yield return duty.Starts;
        if (duty.From is WindowStart.FromMoment from) yield return from.Phrase;
        if (duty.Due is { } due) yield return due;
    }
}
