using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Exchange.Imports;

/// <summary>What became of everything that was to be imported. The four figures add up to all messages or lines.</summary>
/// <param name="Recorded">How many said something new.</param>
/// <param name="NothingNew">How many were known already.</param>
/// <param name="PassedOver">How many concern no stay.</param>
/// <param name="Quarantined">Those that could not be taken, in the order in which they were met.</param>
/// <param name="Cases">The cases that were written to.</param>
public sealed record ImportReport(int Recorded, int NothingNew, int PassedOver, ImmutableArray<QuarantinedItem> Quarantined, ImmutableHashSet<CaseNumber> Cases);

/// <summary>Something that could not be taken.</summary>
/// <param name="Source">The file, as it was named.</param>
/// <param name="Place">Where in it: line, segment and field (<c>4:PV1-45</c>), or line and column of a table.</param>
/// <param name="Reason">Why, and what to do.</param>
/// <param name="KeptAs">The file in quarantine; null when it was left where it is.</param>
public sealed record QuarantinedItem(string Source, string Place, Bilingual Reason, string? KeptAs);
