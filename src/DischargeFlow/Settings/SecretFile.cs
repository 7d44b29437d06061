using System.Buffers;
using System.Security.Cryptography;
using DischargeFlow.Commands;

namespace DischargeFlow.Settings;

/// <summary>
/// The secret of an installation: 32 random bytes in a file beside the database, made at the first start, readable by its owner alone. Keys for
/// patient numbers and for links are derived from it. Without it, stays that other systems name are not found again: it belongs in the backup.
/// </summary>
internal static class SecretFile
{
    private const int Length = 32;

    /// <summary>Reads the secret, or makes it. Throws <see cref="UsageException"/> when the file holds something else.</summary>
    public static byte[] ReadOrMake(string folder)
    {
        var path = Path.Combine(folder, "dischargeflow.secret");
        DataFolder.Make(folder);
        if (!File.Exists(path)) Make(path);
        var secret = new byte[Length];
        var text = File.ReadAllText(path).Trim();
        if (text.Length == 2 * Length && Convert.FromHexString(text, secret, out _, out _) == OperationStatus.Done) return secret;
        throw new UsageException(
            $"{path} は秘密鍵のファイルではありません。バックアップから戻してください。新しく作ると、取り込み済みの入院と患者番号が結びつかなくなります。",
            $"{path} does not hold a secret. Restore it from the backup; a new one would not match the patient numbers already taken in.");
    }

    /// <summary>A key of its own for each purpose.</summary>
    public static byte[] KeyFor(byte[] secret, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Length, info: System.Text.Encoding.UTF8.GetBytes(purpose));

    // Two processes may start at once: the one whose file is there first is right.
    private static void Make(string path)
    {
        var fresh = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(fresh, options)) writer.WriteLine(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length)));
        try
        {
            File.Move(fresh, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(fresh);
        }
    }
}
