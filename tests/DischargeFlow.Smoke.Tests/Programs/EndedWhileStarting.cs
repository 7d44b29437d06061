namespace DischargeFlow.Smoke.Tests.Programs;

/// <summary>The program ended before it listened.</summary>
internal sealed class EndedWhileStarting(int code, string said) : Exception($"The program ended with {code} while it started:\n{said}")
{
    /// <summary>Whether it was killed: 128 and the number of the signal, as a shell says it.</summary>
    public bool WasKilled => code == 128 + 9;
}
