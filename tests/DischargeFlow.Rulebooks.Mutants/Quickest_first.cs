using DischargeFlow.Rulebooks.Tests;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Quickest_first))]

namespace DischargeFlow.Rulebooks.Tests;

/// <summary>
/// What was worked out by hand comes before what is generated: most mutants die of it in a moment, and the run ends with the first test that fails.
/// </summary>
public sealed class Quickest_first : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(c => Rank(c.TestCollectionDisplayName)).ThenBy(c => c.TestCollectionDisplayName, StringComparer.Ordinal)];

    /// <summary>What goes through every rulebook and every case.</summary>
    private static readonly string[] Long = ["What_the_reference_said", ".Plans.Every_", ".Plans.The_", ".Plans.Whatever_"];

    private static int Rank(string name) =>
        name.Contains(".Properties.", StringComparison.Ordinal) ? 3
        : name.Contains(".Shipped.", StringComparison.Ordinal) ? 2
        : Long.Any(part => name.Contains(part, StringComparison.Ordinal)) ? 1
        : 0;
}
