using NodaTime;

namespace DischargeFlow.Clocks;

/// <summary>The wall clock, named in this one place. Everything else is handed a clock.</summary>
internal static class RealTime
{
#pragma warning disable RS0030 // This is the place.
    /// <summary>The wall clock.</summary>
    public static IClock Clock { get; } = SystemClock.Instance;
#pragma warning restore RS0030
}
