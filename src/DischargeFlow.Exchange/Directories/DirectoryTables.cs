using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Directory.Tables;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Exchange.Directories;

/// <summary>The directory as CSV.</summary>
public sealed class DirectoryTables : IDirectoryTables
{
    /// <inheritdoc/>
    public byte[] Write(DirectorySnapshot directory, Language language) => DirectoryTableWriter.Write(directory, language);

    /// <inheritdoc/>
    public DirectoryTable Read(ReadOnlySpan<byte> bytes) => DirectoryTableReader.Read(bytes);
}
