using System.Text;
using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Tests.Docs;

/// <summary>An example of a code that was checked.</summary>
/// <param name="Found">What is said of it.</param>
/// <param name="Lines">The spoilt lines; null where words must do.</param>
/// <param name="Words">What was done, where lines do not show it.</param>
internal sealed record DiagnosticExample(Finding Found, string? Lines, Bilingual? Words);

/// <summary>The paragraph of one code on the page of diagnostics.</summary>
internal static partial class DiagnosticParagraph
{
    public static string Of(FindingKind kind, DiagnosticExample example)
    {
        var text = new StringBuilder($"\n### {kind.Code} · {kind.Gravity.ToString().ToLowerInvariant()}\n\n{Words(kind.Sentence.Ja)}<br>\n{Words(kind.Sentence.En)}\n");
        if (Gap().Replace(kind.Hint!.En, "").Trim().Length > 0) text.Append($"\n- {Words(kind.Hint.Ja)}\n- {Words(kind.Hint.En)}\n");
        if (example.Words is { } words) text.Append($"\n{words.Ja}<br>\n{words.En}\n");
        if (example.Lines is { } lines) text.Append($"\n```yaml\n{lines}\n```");
        text.Append($"\n```\n{Line(example.Found, Findings.Language.En)}\n{Line(example.Found, Findings.Language.Ja)}\n```\n");
        if (example.Found.Case is { } shown) text.Append($"\nA case that `check --cases` writes for it / それを示す事例:\n\n```yaml\n{shown}```\n");
        return text.ToString();
    }

    private static string Line(Finding found, Findings.Language language) =>
        $"{found.Place}: {found.Gravity.ToString().ToLowerInvariant()} {found.Code}: {found.Sentence.In(language)}\n  {(language == Findings.Language.Ja ? "→" : "hint:")} {found.Hint!.In(language)}";

    /// <summary>A kind's words; what a text fills in is an ellipsis.</summary>
    private static string Words(string text) => Gap().Replace(text, "…").Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    // A brace that is doubled is a brace.
    [GeneratedRegex(@"(?<=(?<!\{)(?:\{\{)*)\{[0-9]\}(?=(?:\}\})*(?!\}))")]
    private static partial Regex Gap();
}
