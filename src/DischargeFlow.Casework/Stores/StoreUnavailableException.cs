using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Casework.Stores;

/// <summary>The database took nothing: full disk, locked file, broken medium, or a newer program's schema. What was answered with success before is still there.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Makes the exception with the sentence that the caller may show.</summary>
    public StoreUnavailableException(Bilingual sentence, Exception? inner)
        : base(sentence.En, inner) => Sentence = sentence;

    /// <summary>What happened, what it means, what to do now.</summary>
    public Bilingual Sentence { get; }
}
