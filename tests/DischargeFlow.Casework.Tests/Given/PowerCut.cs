using DischargeFlow.Casework.Pumps;

namespace DischargeFlow.Casework.Tests.Given;

/// <summary>Ends the work at a named point, once: what is committed by then is all that is left.</summary>
public sealed class PowerCut : ICrashPoints
{
    public string? At { get; set; }

    public void Pass(string name)
    {
        if (At != name) return;
        At = null;
        throw new PowerIsGoneException();
    }
}

/// <summary>The power is gone.</summary>
public sealed class PowerIsGoneException : Exception;
