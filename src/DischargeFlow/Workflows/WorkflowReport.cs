using DischargeFlow.Casework.Workflows;
using DischargeFlow.Commands;

namespace DischargeFlow.Workflows;

/// <summary>Says at the start which rulebooks run and what was left out.</summary>
internal static class WorkflowReport
{
    /// <summary>Writes the findings and the rulebooks. Throws <see cref="UsageException"/> when there is nothing to run by.</summary>
    public static void Tell(Terminal terminal, WorkflowLibrary library)
    {
        FindingLines.Write(terminal.Errors, library.Findings, terminal.Language);
        if (library.Vocabularies.IsEmpty || library.Rulebooks.IsEmpty)
        {
            throw new UsageException(
                "動かせるルールブックが一つもありません。上の指摘を直すか、設定 Workflows:Folder を確かめてください。",
                "There is no rulebook to run by. Correct what is named above, or check the setting Workflows:Folder.");
        }

        var names = string.Join(", ", library.Rulebooks.Select(r => r.Name));
        terminal.Say($"ルールブック: {names}", $"rulebooks: {names}");
    }
}
