using Xunit.Abstractions;

namespace DischargeFlow.Tests.Shared.Parts;

/// <summary>About how many seconds the tests of a class take on two cores: said of those that take long.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesAttribute(int seconds) : Attribute
{
    /// <summary>The seconds.</summary>
    public int Seconds { get; } = seconds;
}

/// <summary>Begins with the classes that take longest, so that the last of them does not run alone at the end while the other cores have nothing to do.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private const string OfOneClass = "Test collection for ";

    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(SecondsOf).ThenBy(c => c.DisplayName, StringComparer.Ordinal);

    private static int SecondsOf(ITestCollection collection)
    {
        if (!collection.DisplayName.StartsWith(OfOneClass, StringComparison.Ordinal)) return 0;
        var name = collection.DisplayName[OfOneClass.Length..];
        var attribute = typeof(LongestFirst).Assembly.GetType(name)?.GetCustomAttributes(typeof(TakesAttribute), inherit: false).OfType<TakesAttribute>().SingleOrDefault();
        return attribute?.Seconds ?? 0;
    }
}
