namespace DischargeFlow.Exchange.Tests.Given;

/// <summary>The files of one stay as a hospital system's archive writes them.</summary>
internal static class Sample
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Samples", "ss-mix2");

    /// <summary>The bytes of the message whose file name begins with a number, from 1 to 8.</summary>
    public static byte[] Bytes(int number) => File.ReadAllBytes(Files[number - 1]);

    public static string[] Files { get; } = [.. Directory.GetFiles(Folder, "*.hl7").Order(StringComparer.Ordinal)];
}
