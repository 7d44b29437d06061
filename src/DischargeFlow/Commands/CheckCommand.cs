namespace DischargeFlow.Commands;

/// <summary>Checks rulebooks.</summary>
internal static class CheckCommand
{
    public static int Run(Terminal terminal, string[] paths, bool json) => ExitCodes.Fine;
}
