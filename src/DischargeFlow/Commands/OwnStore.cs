using DischargeFlow.Settings;
using DischargeFlow.Storage.Sqlite;

namespace DischargeFlow.Commands;

/// <summary>The installation's database for a command that runs beside the service, and who the audit says did it.</summary>
internal static class OwnStore
{
    /// <summary>Who types commands on this machine.</summary>
    public static string Who => $"command {Environment.UserName}";

    /// <summary>Opens the database; the first command makes it.</summary>
    public static SqliteStore Open(ProgramSettings settings)
    {
        DataFolder.Make(settings.DataFolder);
        return new(settings.ConnectionString, NameKeyFile.ReadOrMake(settings));
    }
}
