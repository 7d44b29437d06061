using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Rulebooks.Simulations;

/// <summary>A stay on which a rule is tried.</summary>
/// <param name="History">What was recorded on it.</param>
/// <param name="Directory">The parties.</param>
/// <param name="Place">Where the report counts it.</param>
public sealed record Stay(CaseHistory History, DirectoryExtract Directory, StayPlace Place);

/// <summary>Where a report counts a stay: names as people call them; empty where nobody said.</summary>
/// <param name="Hospital">The hospital.</param>
/// <param name="Office">The care manager's office.</param>
/// <param name="CareManager">The care manager.</param>
public sealed record StayPlace(string Hospital, string Office, string CareManager);

/// <summary>
/// Stays whose people are met in no other group, in batches that are made when they are asked for. What is counted per person and day is
/// summed up after each group, so that memory does not grow with their number.
/// </summary>
/// <param name="Batches">The batches; the sequence is walked once, a batch is walked by one thread.</param>
public sealed record StayGroup(IEnumerable<IEnumerable<Stay>> Batches);
