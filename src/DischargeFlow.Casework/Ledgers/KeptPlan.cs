using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Casework.Ledgers;

/// <summary>A plan whose ledger was written, with what it was made of: the next one continues it where that is still the same.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Entries">How many entries it was made of.</param>
/// <param name="Planner">Who made it.</param>
/// <param name="Directory">Of which directory.</param>
/// <param name="Ledger">The ledger that was brought to it.</param>
/// <param name="Recorded">At which moment.</param>
public sealed record KeptPlan(Plan Plan, int Entries, Planner Planner, DirectoryExtract Directory, Ledger Ledger, Instant Recorded);
