using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading.Texts;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>Checks the wording of a rulebook's mails.</summary>
public static class MailTexts
{
    /// <summary>Everything that is found in some wordings, by kind and language (<c>notice.ja</c>).</summary>
    public static ImmutableArray<Finding> Check(IReadOnlyDictionary<string, SourceText> texts) => [];
}
