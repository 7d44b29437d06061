using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Commands;

/// <summary>Where a command writes, and in which language.</summary>
internal sealed class Terminal(TextWriter output, TextWriter errors, Language language)
{
    /// <summary>What was asked for.</summary>
    public TextWriter Out { get; } = output;

    /// <summary>Findings and refusals.</summary>
    public TextWriter Errors { get; } = errors;

    /// <summary>The language of sentences.</summary>
    public Language Language { get; } = language;

    /// <summary>A sentence on the output.</summary>
    public void Say(string ja, string en) => Out.WriteLine(Language == Language.Ja ? ja : en);

    /// <summary>A sentence on the error output.</summary>
    public void Complain(string ja, string en) => Errors.WriteLine(Language == Language.Ja ? ja : en);

    /// <summary>A sentence on the error output.</summary>
    public void Complain(Bilingual sentence) => Errors.WriteLine(sentence.In(Language));
}
