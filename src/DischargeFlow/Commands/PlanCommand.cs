namespace DischargeFlow.Commands;

/// <summary>Plans one case.</summary>
internal static class PlanCommand
{
    public static int Run(Terminal terminal, string rulebook, string file, string? asOf, bool json) => ExitCodes.Fine;
}
