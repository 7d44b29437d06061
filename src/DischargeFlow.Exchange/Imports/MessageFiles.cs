namespace DischargeFlow.Exchange.Imports;

/// <summary>The files in which messages are looked for: one file, or a folder of any depth, as SS-MIX2 nests them by patient and day.</summary>
internal static class MessageFiles
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        MaxRecursionDepth = 32,
    };

    /// <summary>The files, by name. What quarantine wrote beside its messages is left out.</summary>
    public static string[] Of(string path)
    {
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path)) throw ImportRefusals.NoSuchPath(path);
        try
        {
            return
            [
                .. Directory.EnumerateFiles(path, "*", Everything)
                    .Where(f => !f.EndsWith(Quarantine.ReasonEnding, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw ImportRefusals.CannotBeListed(path);
        }
    }

    /// <summary>Whether a file without any message deserves attention: asked for by name, or named as message files are.</summary>
    public static bool ShouldHoldMessages(string file, string path) => file == path || Path.GetExtension(file).ToLowerInvariant() is "" or ".hl7";
}
