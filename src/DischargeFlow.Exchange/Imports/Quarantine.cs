using System.Security.Cryptography;
using System.Text;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Exchange.Imports;

/// <summary>
/// The folder of what could not be taken: the bytes as they came, and a text with the reason. Both hold what a hospital sent, so only the
/// owner may read them. The name comes from the content: the same message is kept once, and leaves when it is taken later.
/// </summary>
internal sealed class Quarantine
{
    public const string ReasonEnding = ".reason.txt";

    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string? _folder;

    /// <summary>Opens the folder. Throws <see cref="RefusedException"/> when nothing can be written there: nothing is imported then.</summary>
    public Quarantine(string? folder)
    {
        _folder = folder;
        if (folder is null) return;
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else
            {
                // A folder from before, or made by hand, may be open to others.
                Directory.CreateDirectory(folder, Owner);
                File.SetUnixFileMode(folder, Owner);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw ImportRefusals.NoQuarantine(folder);
        }
    }

    /// <summary>Keeps bytes with their reason; the name of the file, or null without a folder.</summary>
    public string? Keep(ReadOnlySpan<byte> bytes, string source, string place, Bilingual reason)
    {
        if (_folder is null) return null;
        var name = NameOf(bytes);
        var path = Path.Combine(_folder, name);
        try
        {
            Write(path + ReasonEnding, Encoding.UTF8.GetBytes($"{reason.Ja}\n{reason.En}\n\n{source}:{place}\n"));
            if (!File.Exists(path)) Write(path, bytes);
            return path;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw ImportRefusals.QuarantineFull(_folder);
        }
    }

    /// <summary>What was taken after all needs nobody's attention any more.</summary>
    public void Release(ReadOnlySpan<byte> bytes)
    {
        if (_folder is null) return;
        var path = Path.Combine(_folder, NameOf(bytes));
        if (!File.Exists(path)) return;
        File.Delete(path);
        File.Delete(path + ReasonEnding);
    }

    private static string NameOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8)) + ".hl7";

    private static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(bytes);
    }
}
