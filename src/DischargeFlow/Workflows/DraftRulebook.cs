using System.Collections.Immutable;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Commands;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Planning;

namespace DischargeFlow.Workflows;

/// <summary>A rulebook that may not run, because of errors that a case shows. To see that case it is planned with, and nothing more.</summary>
internal static class DraftRulebook
{
    /// <summary>The rulebook at a path; null when it cannot even be planned with.</summary>
    public static LoadedRulebook? Read(Terminal terminal, string path, WorkflowLibrary library)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, "rulebook.yaml") : path;
        if (TextFiles.Read(file, new List<Finding>()) is not { } text) return null;
        var read = CheckedRulebook.Read(text, library.Vocabularies, library.Tables);
        if (!read.CanBePlanned()) return null;
        terminal.Complain(
            "このルールブックには誤りがあるので動かせません。何が起こるかを見るために、計画だけを示します。",
            "This rulebook has errors and cannot run. What it would come to is shown all the same.");
        var rulebook = UncircledRulebook.Of(read.Value!);
        var leftOut = string.Join(", ", read.Value!.Duties.Select(d => d.Name).Except(rulebook.Duties.Select(d => d.Name)));
        if (leftOut.Length > 0)
        {
            terminal.Complain(
                $"たどると自分自身に戻る務めは計画できないので、除きました: {leftOut}", $"Duties that depend on themselves, or stand on what does, cannot be planned and are left out: {leftOut}");
        }

        return new(rulebook, Planner.For(rulebook, library.Vocabularies.First(v => v.Name == rulebook.CaseKind), library.Tables), ImmutableDictionary<string, string>.Empty, []) { Text = text.Text };
    }
}
