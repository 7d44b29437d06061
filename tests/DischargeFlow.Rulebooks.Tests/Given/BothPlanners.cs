using System.Reflection;
using Xunit.Sdk;

namespace DischargeFlow.Rulebooks.Tests.Given;

/// <summary>Runs a test against the reference and against the planner that runs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothPlannersAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => By.All.Select(planner => new object[] { planner });
}

/// <summary>The same with further arguments.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class BothPlannersWithAttribute(params string[] arguments) : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => By.All.Select(planner => (object[])[planner, .. arguments]);
}
