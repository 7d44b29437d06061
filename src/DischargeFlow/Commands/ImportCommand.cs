namespace DischargeFlow.Commands;

/// <summary>Takes in what other systems recorded.</summary>
internal static class ImportCommand
{
    public static Task<int> Hl7Async(Terminal terminal, string path, bool messageTime, CancellationToken stop) => Task.FromResult(ExitCodes.Fine);

    public static Task<int> CsvAsync(Terminal terminal, string path, string map, CancellationToken stop) => Task.FromResult(ExitCodes.Fine);
}
