using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace DischargeFlow.Rulebooks.Tests.Given;

/// <summary>Runs a test against the planner that runs: the reference beside it has no mutants.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothPlannersAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow(By.Running)]);

    public override bool SupportsDiscoveryEnumeration() => false;
}

/// <summary>The same with further arguments.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class BothPlannersWithAttribute(params string[] arguments) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow([By.Running, .. arguments])]);

    public override bool SupportsDiscoveryEnumeration() => false;
}
