using NodaTime;

namespace DischargeFlow.Clocks;

/// <summary>How long to wait for a moment, never so long that a scheduler could not hold it.</summary>
internal static class Waits
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>The real time between two moments on a clock that shows <paramref name="speed"/> seconds in one.</summary>
    public static TimeSpan Between(Instant now, Instant moment, double speed)
    {
        if (moment <= now) return TimeSpan.Zero;
        var seconds = (moment - now).TotalSeconds / speed;
        return seconds >= Longest.TotalSeconds ? Longest : TimeSpan.FromSeconds(seconds);
    }
}
