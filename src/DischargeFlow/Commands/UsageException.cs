using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Commands;

/// <summary>The command was called in a way, or with a setting, that cannot be meant. Nothing was done.</summary>
internal sealed class UsageException(Bilingual sentence) : Exception(sentence.En)
{
    public UsageException(string ja, string en)
        : this(new Bilingual(ja, en)) { }

    /// <summary>What is wrong and what to write instead.</summary>
    public Bilingual Sentence { get; } = sentence;
}
