using System.Diagnostics;
using System.Globalization;
using DischargeFlow.Casework.Pumps;
using DischargeFlow.Commands;

namespace DischargeFlow.Serving;

/// <summary>Ends the process with SIGKILL when a named point is passed the Nth time: nothing is flushed, nothing is closed.</summary>
internal sealed class KillingCrashPoints : ICrashPoints
{
    private static readonly string[] Names = [CrashPoints.AfterCommit, CrashPoints.BeforeClaim, CrashPoints.AfterClaim, CrashPoints.AfterSendBeforeMark, CrashPoints.BeforeProgress];

    private readonly string _point;
    private int _left;

    private KillingCrashPoints(string point, int count) => (_point, _left) = (point, count);

    /// <summary>Reads <c>POINT:N</c>; null gives points at which nothing happens.</summary>
    public static ICrashPoints Of(string? setting)
    {
        if (setting is null) return NoCrashPoints.Instance;
        var parts = setting.Split(':');
        if (parts.Length == 2 && Names.Contains(parts[0]) && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
            return new KillingCrashPoints(parts[0], count);
        throw new UsageException(
            $"設定 Testing:Crash の「{setting}」はわかりません。{string.Join("、", Names)} のどれかと回数を「after-commit:3」のように書いてください。",
            $"The setting Testing:Crash is '{setting}'. Write one of {string.Join(", ", Names)} and a count, like after-commit:3.");
    }

    /// <inheritdoc/>
    public void Pass(string name)
    {
        if (name != _point || Interlocked.Decrement(ref _left) != 0) return;
        using var self = Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
