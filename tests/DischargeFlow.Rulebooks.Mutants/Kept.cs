namespace DischargeFlow.Rulebooks.Tests;

/// <summary>
/// What the reference says of a situation is worked out once, in the run before the first mutant, and kept beside the tests: it is slow, and a
/// process that begins anew under a mutant must not ask it again.
/// </summary>
internal static class Kept
{
    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "kept")).FullName;

    /// <summary>The lines kept under a name, worked out when nobody did so before.</summary>
    public static string[] Lines(string name, Func<IEnumerable<string>> work)
    {
        var file = Path.Combine(Folder, name);
        if (!File.Exists(file)) File.WriteAllText(file, string.Join('\n', work()));
        return File.ReadAllText(file).Split('\n');
    }
}
