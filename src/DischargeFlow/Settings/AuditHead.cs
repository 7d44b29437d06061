using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DischargeFlow.Settings;

/// <summary>
/// How far the audit had come when it was last verified, signed with the installation's secret, in a file beside it. The chain alone does not show that its end was
/// cut off, or that somebody who can write the database made all of it anew.
/// </summary>
internal sealed class AuditHead
{
    private readonly string _path;
    private readonly byte[] _key;

    private AuditHead(string path, byte[] key) => (_path, _key) = (path, key);

    public static AuditHead In(string folder) =>
        new(Path.Combine(folder, "dischargeflow.audit-head"), SecretFile.KeyFor(SecretFile.ReadOrMake(folder), "audit head"));

    /// <summary>What was noted; null when nothing was. A note that nobody of ours signed stands for a chain that cannot be.</summary>
    public (long Sequence, string Hash)? Read()
    {
        if (!File.Exists(_path)) return null;
        return File.ReadAllText(_path).Trim().Split(' ') is [var sequence, var hash, var sign]
            && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sign), Encoding.UTF8.GetBytes(SignOf(number, hash)))
            ? (number, hash)
            : (long.MaxValue, "(unreadable)");
    }

    /// <summary>Notes it. Whoever reads meanwhile sees the old note or the new one.</summary>
    public void Note(long sequence, string hash)
    {
        var fresh = _path + ".new";
        File.WriteAllText(fresh, string.Create(CultureInfo.InvariantCulture, $"{sequence} {hash} {SignOf(sequence, hash)}\n"));
        File.Move(fresh, _path, overwrite: true);
    }

    private string SignOf(long sequence, string hash) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{sequence} {hash}"))));
}
