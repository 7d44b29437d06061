using System.Globalization;
using DischargeFlow.Clocks;

namespace DischargeFlow.Commands;

/// <summary>Keeps what a sentence cannot hold of an unexpected fault, for whoever mends it.</summary>
internal static class FaultLog
{
    /// <summary>Writes the fault to a file of its own; the answer is its path, or why there is none.</summary>
    public static string Write(Exception fault)
    {
        var now = RealTime.Clock.GetCurrentInstant();
        var name = $"dischargeflow-fault-{now.ToString("uuuuMMdd'T'HHmmss", CultureInfo.InvariantCulture)}-{Environment.ProcessId}.log";
        var path = Path.Combine(Path.GetTempPath(), name);
        try
        {
            File.WriteAllText(path, $"{now}\n{fault}\n");
            return path;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return $"({unwritable.Message})";
        }
    }
}
