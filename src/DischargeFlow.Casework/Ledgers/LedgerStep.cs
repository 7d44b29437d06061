using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Casework.Ledgers;

/// <summary>A point of a case's history to which its ledgers are to be brought.</summary>
/// <param name="Entries">How many entries had been recorded by then.</param>
/// <param name="Rulebooks">The rulebooks that bound the case, with the versions by which it went.</param>
/// <param name="Directory">What planning knew of the parties.</param>
/// <param name="Recorded">When the last of the entries was recorded.</param>
internal sealed record LedgerStep(int Entries, ImmutableArray<BoundRulebook> Rulebooks, DirectoryExtract Directory, Instant Recorded);
