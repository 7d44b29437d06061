using NodaTime;

namespace DischargeFlow.Casework.Pumps;

/// <summary>How the pump works. Pauses between attempts are of the cases' clock; leases are of the real clock.</summary>
public sealed record PumpSettings
{
    /// <summary>The right-hand side of every Message-ID: a domain of one's own.</summary>
    public string MessageIdDomain { get; init; } = "dischargeflow.localhost";

    /// <summary>About how many alerts are claimed at once.</summary>
    public int BatchSize { get; init; } = 1000;

    /// <summary>
    /// So long before its moment a message may be put into words, in memory; and so long after it such words still count. On the clock of the cases.
    /// </summary>
    public Duration Ahead { get; init; } = Duration.FromSeconds(10);

    /// <summary>About how many alerts are put into words before their moment.</summary>
    public int MostAhead { get; init; } = 10_000;

    /// <summary>How many messages are on their way at the same time.</summary>
    public int Senders { get; init; } = 8;

    /// <summary>How long a claim or an attempt belongs to who began it, on the real clock. Longer than the longest attempt.</summary>
    public Duration Lease { get; init; } = Duration.FromMinutes(2);

    /// <summary>A message that goes out so much after its moment, the recipient's hours aside, says that it is late.</summary>
    public Duration LateAfter { get; init; } = Duration.FromMinutes(10);

    /// <summary>After so long of refusals for now, the next way is tried.</summary>
    public Duration GiveUpAfter { get; init; } = Duration.FromHours(24);

    /// <summary>The most alerts that one message tells; more make further messages.</summary>
    public int MostAlertsOfAMessage { get; init; } = 200;
}
