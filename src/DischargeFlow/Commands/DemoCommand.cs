namespace DischargeFlow.Commands;

/// <summary>Plays the demonstration.</summary>
internal static class DemoCommand
{
    /// <summary>Ten minutes in one second: a day passes in two and a half minutes.</summary>
    public const double DefaultSpeed = 600;

    public static Task<int> RunAsync(Terminal terminal, string urls, double speed, CancellationToken stop) => Task.FromResult(ExitCodes.Fine);
}
