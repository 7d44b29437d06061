using System.Text.Json.Nodes;
using DischargeFlow.Casework.Plans;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Commands;

/// <summary>Writes findings: <c>file:line:column: error DF0123: sentence</c>, or JSON for editors. The form stays.</summary>
internal static class FindingLines
{
    public static void Write(TextWriter output, IEnumerable<Finding> findings, Language language, FindingCases? cases = null)
    {
        foreach (var finding in findings)
        {
            output.WriteLine($"{finding.Place}: {Gravity(finding)} {finding.Code}: {finding.Sentence.In(language)}");
            if (finding.Hint is { } hint) output.WriteLine($"  {(language == Language.Ja ? "→" : "hint:")} {hint.In(language)}");
            if (cases?.FileOf(finding) is { } file) output.WriteLine($"  {(language == Language.Ja ? "事例:" : "case:")} {file}");
        }
    }

    public static void WriteJson(TextWriter output, IEnumerable<Finding> findings, Language language, FindingCases? cases = null) => output.WriteLine(new JsonObject
    {
        ["findings"] = new JsonArray([.. findings.Select(f => new JsonObject
        {
            ["file"] = f.Place.File,
            ["line"] = f.Place.Line,
            ["column"] = f.Place.Column,
            ["gravity"] = Gravity(f),
            ["code"] = f.Code,
            ["sentence"] = f.Sentence.In(language),
            ["hint"] = f.Hint?.In(language),
            ["case"] = cases?.FileOf(f),
        })]),
    }.ToJsonString(PlanJson.Text));

    // A word of the form, not of the language: scripts look for it.
    private static string Gravity(Finding finding) => finding.Gravity.ToString().ToLowerInvariant();
}
