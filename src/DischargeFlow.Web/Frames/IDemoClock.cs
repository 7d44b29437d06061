using NodaTime;

namespace DischargeFlow.Web.Frames;

/// <summary>The fast clock of a demonstration. When one is registered, every page shows its time and speed.</summary>
public interface IDemoClock
{
    /// <summary>The moment that the demonstration has reached.</summary>
    Instant Now { get; }

    /// <summary>How many seconds of the demonstration pass in one real second.</summary>
    double Speed { get; }
}
