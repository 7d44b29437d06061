using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Reading.Texts;

/// <summary>A piece of a text with its place: words, a list, or keys with values. Words are text always; YAML's own types mean nothing here.</summary>
internal abstract record Node(Place Place);

/// <summary>Words. <paramref name="Inset"/>: how many characters of quoting stand before the first one; -1 when the words run over lines.</summary>
internal sealed record TextNode(string Text, Place Place, int Inset) : Node(Place)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    /// <summary>The words with their places.</summary>
    public ImmutableArray<Word> Words()
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        for (var i = 0; i < Text.Length;)
        {
            if (char.IsWhiteSpace(Text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < Text.Length && !char.IsWhiteSpace(Text[i])) i++;
            words.Add(new(Text[start..i], Inset < 0 ? Place : Place with { Column = Place.Column + Inset + start }));
        }

        return words.ToImmutable();
    }
}

/// <summary>A list.</summary>
internal sealed record ListNode(ImmutableArray<Node> Items, Place Place) : Node(Place);

/// <summary>Keys with values, in the order of the text.</summary>
internal sealed record KeysNode(ImmutableArray<(TextNode Key, Node Value)> Pairs, Place Place) : Node(Place)
{
    public Node? Find(string key)
    {
        foreach (var (name, value) in Pairs)
        {
            if (name.Text == key) return value;
        }

        return null;
    }
}

/// <summary>One word of a phrase or a line.</summary>
internal readonly record struct Word(string Text, Place Place);
