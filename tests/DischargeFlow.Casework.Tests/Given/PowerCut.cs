using DischargeFlow.Casework.Pumps;

namespace DischargeFlow.Casework.Tests.Given;

/// <summary>Ends the work at a named point, once: what is committed by then is all that is left. Or something else happens there, once.</summary>
public sealed class PowerCut : ICrashPoints
{
    public string? At { get; set; }

    /// <summary>What happens while the work is at a point.</summary>
    public (string At, Action Happens)? Meanwhile { get; set; }

    public void Pass(string name)
    {
        if (Meanwhile is { } meanwhile && meanwhile.At == name)
        {
            Meanwhile = null;
            meanwhile.Happens();
        }

        if (At != name) return;
        At = null;
        throw new PowerIsGoneException();
    }
}

/// <summary>The power is gone.</summary>
public sealed class PowerIsGoneException : Exception;
