namespace DischargeFlow.Casework.Pumps;

/// <summary>Named points at which a kill test ends the process. In running systems passing one does nothing.</summary>
public interface ICrashPoints
{
    /// <summary>Called when the point named is passed.</summary>
    void Pass(string name);
}

/// <summary>The names of the points.</summary>
public static class CrashPoints
{
    /// <summary>An event was committed and not yet answered.</summary>
    public const string AfterCommit = "after-commit";

    /// <summary>Messages are in words, and nothing of them is in the database.</summary>
    public const string BeforeClaim = "before-claim";

    /// <summary>Alerts were claimed and frozen in deliveries, and nothing was tried yet.</summary>
    public const string AfterClaim = "after-claim";

    /// <summary>The next server answered and the delivery is not yet marked.</summary>
    public const string AfterSendBeforeMark = "after-send-before-mark";

    /// <summary>A batch of open cases was moved to a version that was published, and how far that came is not yet kept.</summary>
    public const string BeforeProgress = "before-progress";
}

/// <summary>Points at which nothing happens.</summary>
public sealed class NoCrashPoints : ICrashPoints
{
    /// <summary>The one instance.</summary>
    public static NoCrashPoints Instance { get; } = new();

    /// <inheritdoc/>
    public void Pass(string name) { }
}
