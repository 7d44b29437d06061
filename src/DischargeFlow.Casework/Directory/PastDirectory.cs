using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Casework.Directory;

/// <summary>
/// The directory of a past moment: of each party the hours, closed days, hours to avoid and rulebooks to follow that were recorded last by then, or first where
/// nothing had been. Names, organizations and contact points are those of today.
/// </summary>
/// <param name="Directory">The directory.</param>
/// <param name="Changed">The parties of whom other things are recorded today.</param>
public sealed record PastDirectory(DirectorySnapshot Directory, ImmutableHashSet<PartyId> Changed);
