using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Exchange.Texts;

/// <summary>What bytes say as text, or why they say nothing.</summary>
/// <param name="Text">The text; null when it could not be read.</param>
/// <param name="Encoding">The encoding in which it was read.</param>
/// <param name="Reason">Why it could not be read; null otherwise.</param>
public sealed record TextReading(string? Text, string? Encoding, Bilingual? Reason)
{
    /// <summary>A failed reading.</summary>
    internal static TextReading Not(Bilingual reason) => new(null, null, reason);
}
