using DischargeFlow.Casework.Shelves;

namespace DischargeFlow.Casework.Publishing;

/// <summary>A publication that could be, with the version that would run. Nothing of it is recorded.</summary>
/// <param name="Publication">The publication as it would be.</param>
/// <param name="Kept">The version as it would be kept.</param>
/// <param name="Shelved">The version as it would stand on the shelf.</param>
public sealed record Prospect(Publication Publication, KeptRulebook Kept, ShelvedRulebook Shelved);
