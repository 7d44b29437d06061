using System.Collections.Immutable;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Documents;
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

    /// <summary>The texts of its scenarios by path (<see cref="VersionFiles"/>).</summary>
    public ImmutableSortedDictionary<string, string> Scenarios { get; init; } = VersionFiles.None;

    /// <summary>When it was first put on the shelf, on the clock of the cases.</summary>
    public required Instant Kept { get; init; }

    /// <summary>Whether a case ever went by it. From then on its text stays as it is.</summary>
    public bool IsUsed { get; init; }

    /// <summary>When it was published in the database; null for one that was read from the folder. A published text stays as it is.</summary>
    public Instant? Published { get; init; }

    /// <summary>Whether it stood on the shelf for new cases when the shelf was filled last.</summary>
    public bool WasOffered { get; init; }

    /// <summary>Who asked that it be taken out, as its file is gone; null for nobody.</summary>
    public string? Leaving { get; init; }

    /// <summary>Whether the database is in use by it: a case went by it, or it was published there.</summary>
    public bool IsInUse => IsUsed || IsPublished;

    /// <summary>Whether it was published in the database.</summary>
    public bool IsPublished => Published is not null;

    /// <summary>All its files by path (<see cref="VersionFiles"/>).</summary>
    public ImmutableSortedDictionary<string, string> Files => Scenarios.Add(VersionFiles.Rulebook, Text).AddRange(
        MailTexts.Select(m => KeyValuePair.Create(VersionFiles.MailOf(m.Key), m.Value)));

    /// <summary>SHA-256 of the text, in hexadecimal.</summary>
    public string Hash => TextHash.Of(Text);

    /// <summary>Whether another text is the same but for its line ends.</summary>
    public bool Says(string text) => Text == Plain(text);

    /// <summary>A version as it is kept.</summary>
    public static KeptRulebook Of(LoadedRulebook loaded, Instant kept) => new()
    {
        Rulebook = loaded.Name,
        Version = loaded.Version,
        Text = Plain(loaded.Text),
        MailTexts = loaded.MailTexts,
        Scenarios = ScenariosOf(loaded),
        Kept = kept,
    };

    /// <summary>The texts of a version's scenarios as they are kept, by path.</summary>
    public static ImmutableSortedDictionary<string, string> ScenariosOf(LoadedRulebook loaded) => loaded.Files
        .Where(f => VersionFiles.IsScenario(f.Key)).ToImmutableSortedDictionary(f => f.Key, f => Plain(f.Value), StringComparer.Ordinal);

    /// <summary>A text with line ends of one kind: another editor makes no other version.</summary>
    public static string Plain(string text) => text.ReplaceLineEndings("\n");
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

    /// <summary>A version stands on the shelf for new cases from now on, or does not any more; who asked that it be taken out is forgotten.</summary>
    void Offer(string rulebook, int version, bool isOffered);

    /// <summary>Somebody asks that an offered version be taken out.</summary>
    void SaveLeaving(string rulebook, int version, string who);

    /// <summary>A case goes by this version: its text stays from now on. One that is not kept is passed over.</summary>
    void MarkUsed(string rulebook, int version);
}
