using System.Collections.Immutable;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Simulations;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Web.Cases;
using NodaTime;

namespace DischargeFlow.Web.WhatIfs;

/// <summary>The page on which a draft is tried on past stays.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="CanRun">Whether it has no error.</param>
/// <param name="Versions">With what it can be compared, the newest first.</param>
/// <param name="Hospitals">The hospitals of the directory, by name.</param>
/// <param name="Trials">Its trials, the latest first.</param>
/// <param name="Told">What to tell the reader on top; null for nothing.</param>
public sealed record WhatIfModel(
    Draft Draft, bool CanRun, ImmutableArray<ShelvedRulebook> Versions, ImmutableArray<DirectoryParty> Hospitals, ImmutableArray<ShownTrial> Trials, Told? Told = null)
{
    /// <summary>What the form shows: what was asked last.</summary>
    public WhatIfAsked Asked { get; init; } = new(0, null, null, []);

    /// <summary>What a hospital is called.</summary>
    public string NameOf(PartyId hospital) => Hospitals.FirstOrDefault(h => h.Id == hospital)?.Name ?? hospital.Value;
}

/// <summary>What a trial is asked for.</summary>
/// <param name="Against">The number of the version.</param>
/// <param name="From">The first day of admissions.</param>
/// <param name="To">The last day of admissions.</param>
/// <param name="Hospitals">The hospitals; empty for all.</param>
public sealed record WhatIfAsked(int Against, LocalDate? From, LocalDate? To, ImmutableArray<PartyId> Hospitals);

/// <summary>A trial as it is shown.</summary>
/// <param name="WhatIf">The trial.</param>
/// <param name="Progress">How far it is while it runs; null otherwise.</param>
/// <param name="WasCutOff">Whether it was cut off with the program.</param>
public sealed record ShownTrial(WhatIf WhatIf, WhatIfProgress? Progress, bool WasCutOff);
