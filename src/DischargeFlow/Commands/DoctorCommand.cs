namespace DischargeFlow.Commands;

/// <summary>Examines the installation.</summary>
internal static class DoctorCommand
{
    public static Task<int> RunAsync(Terminal terminal, CancellationToken stop) => Task.FromResult(ExitCodes.Fine);
}
