using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Casework.Refusals;

/// <summary>Why something is refused, as the kinds of answer that a caller tells apart.</summary>
public enum RefusalKind
{
    /// <summary>What is named does not exist.</summary>
    NotFound,

    /// <summary>It contradicts what is there: another writer was first, a second once-event, a key with other content.</summary>
    Conflict,

    /// <summary>What was said cannot be meant.</summary>
    Invalid,
}

/// <summary>A refusal: a stable code and a sentence that says what happened, what it means, what to do now.</summary>
public sealed record Refusal(string Code, RefusalKind Kind, Bilingual Sentence);

/// <summary>Nothing was recorded, for a reason that the caller can show.</summary>
public sealed class RefusedException(Refusal refusal) : Exception($"{refusal.Code}: {refusal.Sentence.En}")
{
    /// <summary>The reason.</summary>
    public Refusal Refusal { get; } = refusal;
}
