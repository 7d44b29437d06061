using System.Collections.Immutable;
using NodaTime;

namespace DischargeFlow.Casework.Wordings;

/// <summary>
/// The wording of one kind of mail in one language that a person gave to a version that runs: it stands in the place of what the version's files say. A
/// mistake in a mail is mended without a new version.
/// </summary>
public sealed record MendedWording
{
    /// <summary>The rulebook.</summary>
    public required string Rulebook { get; init; }

    /// <summary>The number of the version.</summary>
    public required int Version { get; init; }

    /// <summary>Kind and language, such as <c>notice.ja</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The number of this state, from 1; each is kept.</summary>
    public required int Number { get; init; }

    /// <summary>The text; null for the product's own wording.</summary>
    public required string? Text { get; init; }

    /// <summary>When, on the clock of the cases.</summary>
    public required Instant Recorded { get; init; }

    /// <summary>By whom.</summary>
    public required string Who { get; init; }
}

/// <summary>Reads mended wordings.</summary>
public interface IWordingReader
{
    /// <summary>The latest state of each wording that was ever mended.</summary>
    ImmutableArray<MendedWording> MendedWordings();
}

/// <summary>Keeps mended wordings.</summary>
public interface IWordingWriter
{
    /// <summary>Keeps a state. Throws when its number is taken.</summary>
    void KeepWording(MendedWording state);
}

/// <summary>Mended wordings laid over those of files.</summary>
public static class MendedWordings
{
    /// <summary>The wordings of a version with what was mended of them.</summary>
    public static ImmutableDictionary<string, string> Over(this IEnumerable<MendedWording> mended, string rulebook, int version, ImmutableDictionary<string, string> texts)
    {
        foreach (var wording in mended.Where(m => m.Rulebook == rulebook && m.Version == version))
            texts = wording.Text is { } text ? texts.SetItem(wording.Name, text) : texts.Remove(wording.Name);
        return texts;
    }
}
