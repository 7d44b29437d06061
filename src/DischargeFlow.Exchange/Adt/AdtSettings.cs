using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Exchange.Adt;

/// <summary>What is agreed with a sender besides the standard.</summary>
public sealed record AdtSettings
{
    /// <summary>The zone of times without offset.</summary>
    public DateTimeZone Zone { get; init; } = DefaultZone.Value;

    /// <summary>The hospital's code where MSH-4 is empty; null refuses such messages.</summary>
    public string? Hospital { get; init; }

    /// <summary>
    /// The codes of PV1-36 that mean a death. Each hospital has a table of its own, and a misread code would end duties: none by default.
    /// </summary>
    public ImmutableHashSet<string> DeathDispositions { get; init; } = [];

    /// <summary>The codes of PV1-36 that mean a transfer to another hospital. None by default.</summary>
    public ImmutableHashSet<string> TransferDispositions { get; init; } = [];
}
