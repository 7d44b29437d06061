using System.Collections.Immutable;
using DischargeFlow.Casework.Workflows;
using NodaTime;

namespace DischargeFlow.Casework.Drafts;

/// <summary>What becomes of a draft.</summary>
public enum DraftState
{
    /// <summary>It is being written.</summary>
    Open,

    /// <summary>It lies before another person and stays as it is until that person has decided.</summary>
    Proposed,

    /// <summary>It became a version.</summary>
    Published,

    /// <summary>Nobody goes on with it.</summary>
    Dropped,
}

/// <summary>The next version of a rulebook while it is written: files by path, as a folder of workflows has them.</summary>
public sealed record Draft
{
    /// <summary>UUIDv7.</summary>
    public required string Id { get; init; }

    /// <summary>The rulebook.</summary>
    public required string Rulebook { get; init; }

    /// <summary>The number of the version from which it began; 0 for none.</summary>
    public required int Basis { get; init; }

    /// <summary>Its files by path (<see cref="VersionFiles"/>).</summary>
    public ImmutableSortedDictionary<string, DraftFile> Files { get; init; } = NoFiles;

    /// <summary>What becomes of it.</summary>
    public DraftState State { get; init; }

    /// <summary>When it was begun, on the clock of the cases.</summary>
    public required Instant Begun { get; init; }

    /// <summary>Who began it.</summary>
    public required string BegunBy { get; init; }

    /// <summary>When a file was kept last; when it was begun, if none was.</summary>
    public Instant Changed => Files.Values.Select(f => f.Kept).Append(Begun).Max();

    /// <summary>The text of the rulebook; empty while there is none.</summary>
    public string Text => Files.GetValueOrDefault(VersionFiles.Rulebook)?.Text ?? "";

    /// <summary>The texts of its files by path.</summary>
    public ImmutableSortedDictionary<string, string> Texts => Files.ToImmutableSortedDictionary(f => f.Key, f => f.Value.Text, StringComparer.Ordinal);

    /// <summary>A draft's files when it has none.</summary>
    public static ImmutableSortedDictionary<string, DraftFile> NoFiles { get; } = ImmutableSortedDictionary.Create<string, DraftFile>(StringComparer.Ordinal);
}

/// <summary>One file of a draft as it was kept last.</summary>
/// <param name="Path">Its path (<see cref="VersionFiles"/>).</param>
/// <param name="Text">Its text, as it was handed in.</param>
/// <param name="Hash">SHA-256 of the text, in lower-case hexadecimal; whoever keeps another text says which one that is based on.</param>
/// <param name="Kept">When it was kept.</param>
/// <param name="KeptBy">Who kept it.</param>
public sealed record DraftFile(string Path, string Text, string Hash, Instant Kept, string KeptBy);
