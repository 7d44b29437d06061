using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Notifications.Probes;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Versions;
using NodaTime;

namespace DischargeFlow.Examinations;

/// <summary>Whether the versions of each rulebook go together, and whether the text of every one by which a case goes is there as it was.</summary>
internal static class VersionExamination
{
    public static IEnumerable<ProbeFinding> Run(WorkflowLibrary library, ShelfStock stock, IStore store, LocalDate today)
    {
        var found = library.Rulebooks.GroupBy(r => r.Name).SelectMany(g => VersionChecks.Check([.. g.Select(r => r.Rulebook)], today))
            .Concat(stock.Findings).Concat(stock.Missing(store.Read(s => s.BoundVersions()))).Distinct().ToList();
        if (found.Count > 0) return found.Select(Of);
        return library.Rulebooks.Any(r => r.Version > 1) ? [Found.Fine("ルールブックの版は揃っています。", "The versions of the rulebooks go together.")] : [];
    }

    private static ProbeFinding Of(Finding finding) => new(
        finding.Gravity == Gravity.Error ? ProbeLevel.Fault : ProbeLevel.Warning,
        new($"{finding.Code}: {finding.Sentence.Ja}{finding.Hint?.Ja}", $"{finding.Code}: {finding.Sentence.En} {finding.Hint?.En}"));
}
