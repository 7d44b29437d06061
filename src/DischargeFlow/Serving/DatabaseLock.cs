using DischargeFlow.Commands;
using DischargeFlow.Settings;

namespace DischargeFlow.Serving;

/// <summary>Lets one service run on a database: two would send side by side. The system gives the lock back however the process ends.</summary>
internal static class DatabaseLock
{
    /// <summary>Takes the lock until the answer is disposed. Throws <see cref="UsageException"/> when another service holds it.</summary>
    public static IDisposable Take(string folder)
    {
        DataFolder.Make(folder);
        var path = Path.Combine(folder, "dischargeflow.lock");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.None);
        }
        catch (IOException)
        {
            throw new UsageException(
                $"このデータベースでは、すでに別の DischargeFlow が動いています({path})。先にそれを止めてください。",
                $"Another DischargeFlow already runs on this database ({path}). Stop it first.");
        }
    }
}
