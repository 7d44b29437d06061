using NodaTime;

namespace DischargeFlow.Exchange.Imports;

/// <summary>
/// What lies in the folder of messages and lines that could not be taken. It holds names as they came, in the clear, so that somebody can mend and import
/// it; it is not to lie there for ever.
/// </summary>
/// <param name="Count">How many, without the notes of the reasons beside them.</param>
/// <param name="Oldest">When the oldest was set aside, by the clock of the machine; null when there is none.</param>
/// <param name="IsOpenToOthers">Whether other users of the machine may look into the folder.</param>
public sealed record SetAside(int Count, Instant? Oldest, bool IsOpenToOthers)
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>What is in a folder; nothing where there is none. Throws what reading a folder throws.</summary>
    public static SetAside In(string folder)
    {
        if (!Directory.Exists(folder)) return new(0, null, false);
        var since = Items(folder).Select(SinceWhen).ToList();
        var isOpen = !OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & Others) != 0;
        return new(since.Count, since.Count == 0 ? null : since.Min(), isOpen);
    }

    /// <summary>Deletes what was set aside before a moment, with its reason; how many. What is set aside again counts from then.</summary>
    public static int DeleteBefore(string folder, Instant moment)
    {
        if (!Directory.Exists(folder)) return 0;
        var deleted = 0;
        foreach (var item in Items(folder).Where(i => SinceWhen(i) < moment))
        {
            File.Delete(item);
            File.Delete(item + Quarantine.ReasonEnding);
            deleted++;
        }

        return deleted;
    }

    private static IEnumerable<string> Items(string folder) =>
        Directory.EnumerateFiles(folder).Where(f => !f.EndsWith(Quarantine.ReasonEnding, StringComparison.Ordinal)).ToList();

    // The note is written each time that a message fails, the message itself once.
    private static Instant SinceWhen(string item)
    {
        var note = item + Quarantine.ReasonEnding;
        return Instant.FromDateTimeUtc(File.GetLastWriteTimeUtc(File.Exists(note) ? note : item));
    }
}
