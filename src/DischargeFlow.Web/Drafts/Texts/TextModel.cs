using System.Collections.Immutable;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Web.Cases;

namespace DischargeFlow.Web.Drafts.Texts;

/// <summary>The page on which a file of a draft is edited as text.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Path">The path of the file.</param>
/// <param name="Text">The text in the field.</param>
/// <param name="Hash">The hash of the kept text on which that is based; null while the file is not kept.</param>
/// <param name="Found">What is wrong with it.</param>
/// <param name="Told">What to tell the reader on top; null for nothing.</param>
public sealed record TextModel(Draft Draft, string Path, string Text, string? Hash, FoundModel Found, Told? Told = null)
{
    /// <summary>The file as somebody else kept it meanwhile; null where nobody did.</summary>
    public DraftFile? Theirs { get; init; }

    /// <summary>Whether the text may be changed.</summary>
    public bool IsOpen => Draft.State == DraftState.Open;
}

/// <summary>What was found in a text and around it.</summary>
/// <param name="Findings">What was found in the file, in the order of places.</param>
/// <param name="ErrorsElsewhere">How many errors other files have.</param>
/// <param name="Scenarios">How many scenarios were run.</param>
/// <param name="Red">How many of them come out otherwise than they say.</param>
public sealed record FoundModel(ImmutableArray<Finding> Findings, int ErrorsElsewhere, int Scenarios, int Red)
{
    /// <summary>How many findings are shown at most.</summary>
    public const int MostShown = 100;

    /// <summary>What an examination says of one file.</summary>
    public static FoundModel Of(DraftExamination examined, string path) => new(
        [.. examined.Findings.GetValueOrDefault(path, []).OrderBy(f => f.Place.Line).ThenBy(f => f.Place.Column)],
        examined.Errors.Count(f => f.Place.File != path), examined.Scenarios.Count, examined.RedScenarios.Length);
}
