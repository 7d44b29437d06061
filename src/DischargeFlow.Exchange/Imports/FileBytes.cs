namespace DischargeFlow.Exchange.Imports;

/// <summary>Reads a file whole, but never more than a limit: files grow, and some have no end.</summary>
internal static class FileBytes
{
    /// <summary>The bytes, or null when there are more than the limit.</summary>
    public static byte[]? Read(string path, long limit)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (file.CanSeek && file.Length > limit) return null;
        using var bytes = new MemoryStream();
        var part = new byte[81920];
        for (int read; (read = file.Read(part)) > 0;)
        {
            if (bytes.Length + read > limit) return null;
            bytes.Write(part.AsSpan(0, read));
        }

        return bytes.ToArray();
    }
}
