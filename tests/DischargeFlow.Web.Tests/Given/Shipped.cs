using DischargeFlow.Casework.Workflows;
using DischargeFlow.Tests.Shared.Parts;

namespace DischargeFlow.Web.Tests.Given;

/// <summary>The workflows that are shipped, read once.</summary>
internal static class Shipped
{
    private static readonly Lazy<WorkflowLibrary> Read = new(() => WorkflowFolder.Read(Path.Combine(Checkout.Root, "workflows")));

    public static WorkflowLibrary Workflows => Read.Value;
}
