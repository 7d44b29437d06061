using System.Collections.Immutable;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Findings;
using NodaTime;

namespace DischargeFlow.Workflows;

/// <summary>A rulebook that lies anywhere on the disk, read with the vocabularies and tables of a library.</summary>
/// <param name="Loaded">The rulebook; null when an error keeps it from running.</param>
/// <param name="Findings">All that was found.</param>
internal sealed record RulebookFolder(LoadedRulebook? Loaded, ImmutableArray<Finding> Findings)
{
    /// <summary>Reads a rulebook's text with the scenarios and mail texts that lie beside it.</summary>
    public static RulebookFolder Read(string file, WorkflowLibrary library, LocalDate today)
    {
        var findings = new List<Finding>();
        var read = VersionReading.Of(VersionFolder.Read(file, findings), library.Vocabularies, library.Tables, today);
        return new(read.Loaded, [.. findings, .. read.Findings]);
    }
}
