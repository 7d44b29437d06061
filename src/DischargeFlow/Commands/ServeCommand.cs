namespace DischargeFlow.Commands;

/// <summary>Runs the service.</summary>
internal static class ServeCommand
{
    public static Task<int> RunAsync(Terminal terminal, string? urls, CancellationToken stop) => Task.FromResult(ExitCodes.Fine);
}
