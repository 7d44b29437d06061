using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Workflows;

/// <summary>Says at the start which rulebooks run and what was left out.</summary>
internal static class WorkflowReport
{
    /// <summary>
    /// Writes the findings and the rulebooks, and keeps the texts that are new. Throws <see cref="UsageException"/> when there is nothing to run by.
    /// </summary>
    public static async Task TellAsync(Terminal terminal, IServiceProvider parts, CancellationToken stop)
    {
        var library = parts.GetRequiredService<WorkflowLibrary>();
        FindingLines.Write(terminal.Errors, library.Findings, terminal.Language);
        var stock = parts.GetRequiredService<ShelfKeeper>().Stock;
        if (stock.Shelf.Rulebooks.IsEmpty)
        {
            throw new UsageException(
                "動かせるルールブックが一つもありません。上の指摘を直すか、設定 Workflows:Folder を確かめてください。",
                "There is no rulebook to run by. Correct what is named above, or check the setting Workflows:Folder.");
        }

        await stock.KeepAsync(parts.GetRequiredService<IStore>(), stop).ConfigureAwait(false);
        FindingLines.Write(terminal.Errors, stock.Findings, terminal.Language);
        var names = string.Join(", ", stock.Names());
        terminal.Say($"ルールブック: {names}", $"rulebooks: {names}");
    }
}
