using NodaTime;

namespace DischargeFlow.Casework.Pumps;

/// <summary>What one pass of the pump did, in numbers for the log.</summary>
public sealed record PumpPass
{
    /// <summary>Alerts that were claimed for sending.</summary>
    public int Claimed { get; init; }

    /// <summary>Alerts that wait for the recipient's hours.</summary>
    public int Deferred { get; init; }

    /// <summary>Alerts that consent keeps from leaving.</summary>
    public int Held { get; init; }

    /// <summary>Alerts that were not sent, since a later one goes out in their place or their duty closed before they could.</summary>
    public int PassedOver { get; init; }

    /// <summary>Messages that the next server took over.</summary>
    public int Sent { get; init; }

    /// <summary>Alerts in them.</summary>
    public int AlertsSent { get; init; }

    /// <summary>Messages that are tried again later.</summary>
    public int Retried { get; init; }

    /// <summary>Messages that were refused for good.</summary>
    public int Dead { get; init; }

    /// <summary>Fax sheets and calls handed to people.</summary>
    public int ToDos { get; init; }

    /// <summary>Messages taken apart before they left.</summary>
    public int Dissolved { get; init; }

    /// <summary>What could not be done, in sentences; nothing of the patient.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>True when there was nothing to do.</summary>
    public bool WasIdle => Claimed + Deferred + Held + PassedOver + Sent + Retried + Dead + Dissolved == 0;
}

/// <summary>When the pump has something to do again; null for nothing pending.</summary>
/// <param name="Due">The next moment on the clock of the cases; may have passed.</param>
/// <param name="LeaseEnd">The next moment on the real clock at which something unfinished may be taken up again.</param>
/// <param name="Prepare">When what is due next may be put into words, on the clock of the cases; null when there is nothing, or when it was.</param>
public readonly record struct PumpWake(Instant? Due, Instant? LeaseEnd, Instant? Prepare);
