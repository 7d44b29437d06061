namespace DischargeFlow.Rulebooks.Findings;

/// <summary>How grave a finding is: an error keeps a rulebook from running, a warning does not, and information says only how far a check went.</summary>
public enum Gravity { Information, Warning, Error }

/// <summary>One thing that is wrong with a text, at its place, with what to do about it.</summary>
/// <param name="Code">Stable code, <c>DF</c> and four digits.</param>
/// <param name="Gravity">Error, warning or information.</param>
/// <param name="Place">The first character concerned.</param>
/// <param name="Sentence">What is wrong, in a sentence.</param>
/// <param name="Hint">What to write instead, where that is known.</param>
/// <param name="Case">The text of a case file in whose plan it is seen; null where no case can show it.</param>
public sealed record Finding(string Code, Gravity Gravity, Place Place, Bilingual Sentence, Bilingual? Hint = null, string? Case = null);
