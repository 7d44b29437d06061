using System.Buffers;
using System.Security.Cryptography;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Commands;
using DischargeFlow.Storage.Sqlite;

namespace DischargeFlow.Settings;

/// <summary>
/// The keys that seal the names of patients: a file of their own, one key a line (<c>ID HEX</c>), the one in use last. It is made at the first start, readable by
/// its owner alone. Without it nobody reads a name again, this program neither.
/// </summary>
internal static class NameKeyFile
{
    private const int KeyBytes = 32;

    /// <summary>
    /// Reads the keys, or makes the first. Throws <see cref="UsageException"/> when the file is missing though names are sealed with it, or holds something else.
    /// </summary>
    public static NameKeys ReadOrMake(ProgramSettings settings)
    {
        var path = settings.NameKeyFile;
        if (!File.Exists(path))
        {
            if (SqliteStore.HoldsSealedNames(settings.ConnectionString))
            {
                throw new UsageException(
                    $"患者さんの氏名を開く鍵のファイル {path} がありません。起動していません。何も読み書きしていません。鍵をバックアップから戻すか、場所を設定 Names:KeyFile に書いてください。新しい鍵では氏名を開けません。",
                    $"The key file {path} is missing, and the names of patients are sealed with it. The program did not start; nothing was read or written. Restore the file from its backup, or name its place in the setting Names:KeyFile. A new key would open no name.");
            }

            if (Path.GetDirectoryName(path) is { Length: > 0 } folder) DataFolder.Make(folder);
            Write(path, [NewLine()], overwrite: false);
        }

        return new(Read(path));
    }

    /// <summary>Adds a new key, with which everything is sealed from the next opening of the database on; its id.</summary>
    public static string AddKey(ProgramSettings settings)
    {
        _ = ReadOrMake(settings);
        var line = NewLine();
        Write(settings.NameKeyFile, [.. File.ReadAllLines(settings.NameKeyFile).Where(l => l.Trim().Length > 0), line], overwrite: true);
        return line.Split(' ')[0];
    }

    private static string NewLine() => $"{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))} {Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes))}";

    private static List<(string Id, byte[] Key)> Read(string path)
    {
        var keys = new List<(string, byte[])>();
        foreach (var line in File.ReadLines(path).Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            var key = new byte[KeyBytes];
            if (line.Split(' ') is not [var id, var hex] || hex.Length != 2 * KeyBytes || !id.All(char.IsAsciiLetterOrDigit) || keys.Exists(k => k.Item1 == id)
                || Convert.FromHexString(hex, key, out _, out _) != OperationStatus.Done) throw Unreadable(path);
            keys.Add((id, key));
        }

        return keys.Count > 0 ? keys : throw Unreadable(path);
    }

    // Two processes may start at once: the one whose file is there first is right.
    private static void Write(string path, IEnumerable<string> lines, bool overwrite)
    {
        var fresh = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(fresh, options))
        {
            foreach (var line in lines) writer.WriteLine(line);
        }

        try
        {
            File.Move(fresh, path, overwrite);
        }
        catch (IOException) when (!overwrite && File.Exists(path))
        {
            File.Delete(fresh);
        }
    }

    private static UsageException Unreadable(string path) => new(
        $"{path} は氏名の鍵のファイルではありません。起動していません。バックアップから戻してください。",
        $"{path} does not hold keys for names. The program did not start. Restore it from its backup.");
}
