using System.Collections.Immutable;

namespace DischargeFlow.Rulebooks.Documents.Texts;

/// <summary>What a piece of a text says, apart from how it is written: words, a list, or keys with values.</summary>
public abstract record Content
{
    private Content() { }

    /// <summary>Words.</summary>
    public sealed record Words(string Text) : Content;

    /// <summary>A list.</summary>
    public sealed record List(ImmutableArray<Content> Items) : Content
    {
        /// <inheritdoc/>
        public bool Equals(List? other) => other is not null && Items.SequenceEqual(other.Items);

        /// <inheritdoc/>
        public override int GetHashCode() => Items.Length;
    }

    /// <summary>Keys with values, in order.</summary>
    public sealed record Keys(ImmutableArray<(string Key, Content Value)> Pairs) : Content
    {
        /// <inheritdoc/>
        public bool Equals(Keys? other) => other is not null && Pairs.SequenceEqual(other.Pairs);

        /// <inheritdoc/>
        public override int GetHashCode() => Pairs.Length;

        /// <summary>The place of a key; -1 when it is not there.</summary>
        public int IndexOf(string key)
        {
            for (var i = 0; i < Pairs.Length; i++)
            {
                if (Pairs[i].Key.Trim() == key.Trim()) return i;
            }

            return -1;
        }
    }

    /// <summary>Words.</summary>
    public static Content Of(string text) => new Words(text);

    /// <summary>A list of words.</summary>
    public static Content ListOf(params string[] items) => new List([.. items.Select(Of)]);

    /// <summary>A list.</summary>
    public static Content ListOf(params Content[] items) => new List([.. items]);

    /// <summary>Keys with values.</summary>
    public static Content KeysOf(params (string Key, Content Value)[] pairs) => new Keys([.. pairs]);
}
