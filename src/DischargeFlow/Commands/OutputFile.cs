using System.Text;

namespace DischargeFlow.Commands;

/// <summary>A file that a command was asked to write.</summary>
internal static class OutputFile
{
    /// <summary>A report that cannot be written is better known before the work than after it.</summary>
    public static void MustBeWritable(string? file)
    {
        if (file is null) return;
        var folder = Path.GetDirectoryName(Path.GetFullPath(file));
        if (folder is null || !Directory.Exists(folder) || Directory.Exists(file))
            throw new UsageException($"「{file}」には書けません。フォルダーがあるか確かめてください。", $"'{file}' cannot be written. Is there such a folder?");
    }

    /// <summary>Writes it, and says so.</summary>
    public static void Write(Terminal terminal, string file, string text)
    {
        File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        terminal.Say($"→ {file}", $"→ {file}");
    }
}
