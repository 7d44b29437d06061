using System.Text;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Commands;

/// <summary>The case files that show findings, in a folder of their own. A file of an earlier check of the same finding is written anew.</summary>
internal sealed class FindingCases(string folder)
{
    /// <summary>Writes the cases of some findings. Throws <see cref="UsageException"/> when the folder cannot be written.</summary>
    public void Write(IEnumerable<Finding> findings)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var finding in findings)
            {
                if (finding.Case is not { } text || FileOf(finding) is not { } file) continue;
                File.WriteAllText(file, $"# {finding.Place}: {finding.Code}\n{text}", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UsageException($"事例をフォルダー「{folder}」に書けません({wrong.Message})。", $"The cases cannot be written to the folder '{folder}' ({wrong.Message}).");
        }
    }

    /// <summary>The file in which a finding's case stands; null when none shows it.</summary>
    public string? FileOf(Finding finding)
    {
        if (finding.Case is null) return null;
        var rulebook = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(finding.Place.File))) ?? "";
        return Path.Combine(folder, $"{rulebook}-{finding.Code}-{finding.Place.Line}-{finding.Place.Column}.yaml");
    }
}
