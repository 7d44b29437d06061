namespace DischargeFlow.Commands;

/// <summary>What a command ends with; scripts rely on it.</summary>
internal static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>The command ran and found something wrong.</summary>
    public const int Findings = 1;

    /// <summary>The command was called wrongly, or with a setting that cannot be meant: nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>The program itself failed; a sentence says what to do.</summary>
    public const int Failure = 70;
}
