namespace DischargeFlow.Settings;

/// <summary>The folder of the database. It holds names and birth dates: where the program makes it, nobody else on the machine may look into it.</summary>
internal static class DataFolder
{
    /// <summary>Makes the folder where there is none; one that is there keeps the rights that somebody gave it.</summary>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
