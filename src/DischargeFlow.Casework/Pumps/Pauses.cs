using NodaTime;

namespace DischargeFlow.Casework.Pumps;

/// <summary>How long a message waits after an attempt that failed for now: growing, so that a server in trouble is not pressed.</summary>
internal static class Pauses
{
    private static readonly int[] Minutes = [1, 2, 4, 8, 15, 30, 60];

    /// <summary>How long a message that consent keeps back waits before consent is asked again.</summary>
    public static Duration UntilConsentIsAskedAgain { get; } = Duration.FromMinutes(5);

    /// <summary>How long alerts wait whose words could not be made.</summary>
    public static Duration AfterFaultInWords { get; } = Duration.FromMinutes(5);

    public static Duration After(int attempts) => Duration.FromMinutes(Minutes[Math.Clamp(attempts - 1, 0, Minutes.Length - 1)]);
}
