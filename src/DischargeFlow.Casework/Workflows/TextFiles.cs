using System.Buffers;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading.Texts;

namespace DischargeFlow.Casework.Workflows;

/// <summary>Reads files of text, none of them beyond what a text may be.</summary>
public static class TextFiles
{
    /// <summary>The text of a file, or null with a finding. Of a file that is too large, or has no end, no more is read than shows it.</summary>
    public static SourceText? Read(string file, ICollection<Finding> findings)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(SourceText.LargestSize + 1);
        try
        {
            if (!HoldsSomething(file)) return new(file, "");
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var length = stream.ReadAtLeast(bytes.AsSpan(0, SourceText.LargestSize + 1), SourceText.LargestSize + 1, throwOnEndOfStream: false);
            var text = SourceText.Decode(file, bytes.AsSpan(0, length));
            foreach (var finding in text.Findings) findings.Add(finding);
            return text.Value;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            findings.Add(FindingTable.Unreadable.At(new Place(file, 1, 1), wrong.Message));
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    // A pipe has no size. To open one would be to wait for whoever writes into it, perhaps for ever.
    private static bool HoldsSomething(string file) => ((File.ResolveLinkTarget(file, returnFinalTarget: true) as FileInfo) ?? new FileInfo(file)).Length > 0;
}
