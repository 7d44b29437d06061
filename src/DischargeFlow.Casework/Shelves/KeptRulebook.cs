using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace DischargeFlow.Casework.Shelves;

/// <summary>The text of one version of a rulebook as it was put on the shelf: by it a case can always be planned again.</summary>
public sealed record KeptRulebook
{
    /// <summary>The rulebook.</summary>
    public required string Rulebook { get; init; }

    /// <summary>The number of the version.</summary>
    public required int Version { get; init; }

    /// <summary>Its text, with line ends of one kind.</summary>
    public required string Text { get; init; }

    /// <summary>Its own wording by kind and language.</summary>
    public required ImmutableDictionary<string, string> MailTexts { get; init; }

    /// <summary>When it was first put on the shelf, on the clock of the cases.</summary>
    public required Instant Kept { get; init; }

    /// <summary>Whether a case ever went by it. From then on its text stays as it is.</summary>
    public bool IsUsed { get; init; }

    /// <summary>SHA-256 of the text, in hexadecimal.</summary>
    public string Hash => HashOf(Text);

    /// <summary>Whether another text is the same but for its line ends.</summary>
    public bool Says(string text) => Text == Plain(text);

    /// <summary>A text with line ends of one kind: another editor makes no other version.</summary>
    public static string Plain(string text) => text.ReplaceLineEndings("\n");

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>Reads the texts of versions that are kept.</summary>
public interface IRulebookReader
{
    /// <summary>All versions that are kept, by name and number.</summary>
    ImmutableArray<KeptRulebook> KeptRulebooks();

    /// <summary>Every version by which a case goes now. Looks at all cases.</summary>
    ImmutableArray<(string Rulebook, int Version)> BoundVersions();
}

/// <summary>Keeps the texts of versions.</summary>
public interface IRulebookWriter
{
    /// <summary>Keeps a version, in the place of one that no case ever went by. Throws when a case went by another text of it.</summary>
    void Keep(KeptRulebook version);

    /// <summary>A case goes by this version: its text stays from now on. One that is not kept is passed over.</summary>
    void MarkUsed(string rulebook, int version);
}
