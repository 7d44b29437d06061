using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Reading;

/// <summary>What reading a text gave: a value unless an error stands in the way, and everything that was found, in the order of places.</summary>
public sealed record Reading<T>(T? Value, ImmutableArray<Finding> Findings)
    where T : class
{
    /// <summary>True when nothing keeps the value from being used.</summary>
    public bool IsSound => Value is not null && Findings.All(f => f.Gravity != Gravity.Error);
}
