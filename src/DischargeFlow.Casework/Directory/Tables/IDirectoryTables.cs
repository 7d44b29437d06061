using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Casework.Directory.Tables;

/// <summary>The directory as a table that an office program opens: one line for each party.</summary>
public interface IDirectoryTables
{
    /// <summary>Writes the whole directory, with headings in a language.</summary>
    byte[] Write(DirectorySnapshot directory, Language language);

    /// <summary>Reads a table, with headings in either language. Never throws for what is in it.</summary>
    DirectoryTable Read(ReadOnlySpan<byte> bytes);
}

/// <summary>What reading a table gave.</summary>
/// <param name="Lines">The lines that can be read.</param>
/// <param name="Faults">Each line that cannot be, with the reason; line 0 for the whole.</param>
public sealed record DirectoryTable(ImmutableArray<PartyLine> Lines, ImmutableArray<LineFault> Faults);

/// <summary>Why a line of a table is not taken.</summary>
/// <param name="Line">The line of the file on which it begins; 0 for the whole file.</param>
/// <param name="Reason">What is wrong with it, and what to do.</param>
public sealed record LineFault(long Line, Bilingual Reason);
