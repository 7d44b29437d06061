using System.Collections.Immutable;

namespace DischargeFlow.Rulebooks.Documents;

/// <summary>
/// Where in a rulebook a part stands, apart from its place in the text: keys, and for an item of a list its number from 0 or, for a duty, its name
/// (<c>/duties/discharge-contact/due</c>). Written as RFC 6901 writes a pointer: <c>~1</c> stands for a slash, <c>~0</c> for a tilde.
/// </summary>
public sealed record PartPath(ImmutableArray<string> Steps)
{
    /// <summary>The whole rulebook.</summary>
    public static PartPath Root { get; } = new([]);

    /// <summary>The last step; empty for the root.</summary>
    public string Last => Steps.IsEmpty ? "" : Steps[^1];

    /// <summary>What holds the part; the root for the root.</summary>
    public PartPath Parent => Steps.IsEmpty ? this : new(Steps[..^1]);

    /// <summary>The path of some steps.</summary>
    public static PartPath Of(params string[] steps) => new([.. steps]);

    /// <summary>Reads a path as <see cref="ToString"/> writes it; null when it is none.</summary>
    public static PartPath? Parse(string text)
    {
        if (text.Length == 0) return Root;
        if (text[0] != '/' || text.Length > 2000) return null;
        return new([.. text[1..].Split('/').Select(s => s.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))]);
    }

    /// <summary>The path with one step more.</summary>
    public PartPath Then(string step) => new(Steps.Add(step));

    /// <summary>The path of an item of this list.</summary>
    public PartPath Then(int index) => Then(index.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public bool Equals(PartPath? other) => other is not null && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() =>
        string.Concat(Steps.Select(s => "/" + s.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));
}
