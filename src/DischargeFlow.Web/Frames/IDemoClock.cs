using NodaTime;

namespace DischargeFlow.Web.Frames;

/// <summary>The fast clock of a demonstration. When one is registered, every page shows its time and lets the reader steer it.</summary>
public interface IDemoClock
{
    /// <summary>The moment that the demonstration has reached.</summary>
    Instant Now { get; }

    /// <summary>How many seconds of the demonstration pass in one real second; 0 while it stands still.</summary>
    double Speed { get; }

    /// <summary>Lets it run at another speed from now on; 0 stops it.</summary>
    void RunAt(double speed);

    /// <summary>Runs through a span of time within a few seconds, so that everything in it happens in its order, and goes on as before.</summary>
    void Skip(Duration span);
}
