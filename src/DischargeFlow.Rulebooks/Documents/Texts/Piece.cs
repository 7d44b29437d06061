using System.Collections.Immutable;
using YamlDotNet.Core;

namespace DischargeFlow.Rulebooks.Documents.Texts;

/// <summary>A piece of a text as it is written, with the stretch that it takes up.</summary>
internal abstract class Piece(Span span)
{
    public Span Span => span;

    /// <summary>The reference or tag that stands before it (<c>&amp;name</c>, <c>!tag</c>); null for none.</summary>
    public string? Mark { get; init; }

    /// <summary>What it says.</summary>
    public abstract Content Content { get; }
}

/// <summary>Words. An empty value takes up nothing, right behind its key.</summary>
internal sealed class WordsPiece(Span span, string text, ScalarStyle style) : Piece(span)
{
    public string Text => text;

    public ScalarStyle Style => style;

    public override Content Content => new Content.Words(text);
}

/// <summary>A reference to a piece elsewhere (<c>*name</c>).</summary>
internal sealed class AliasPiece(Span span, string name) : Piece(span)
{
    public string Name => name;

    public override Content Content => new Content.Words("*" + name);
}

/// <summary>A list: in brackets, or line by line.</summary>
internal sealed class ListPiece(Span span, ImmutableArray<Piece> items, bool isFlow) : Piece(span)
{
    public ImmutableArray<Piece> Items => items;

    public bool IsFlow => isFlow;

    public override Content Content => new Content.List([.. items.Select(i => i.Content)]);
}

/// <summary>Keys with values: in braces, or line by line. In a list in brackets one pair may stand without braces.</summary>
internal sealed class KeysPiece(Span span, ImmutableArray<(WordsPiece Key, Piece Value)> pairs, bool isFlow, bool hasBraces) : Piece(span)
{
    public ImmutableArray<(WordsPiece Key, Piece Value)> Pairs => pairs;

    public bool IsFlow => isFlow;

    public bool HasBraces => hasBraces;

    public override Content Content => new Content.Keys([.. pairs.Select(p => (p.Key.Text, p.Value.Content))]);

    public int IndexOf(string key)
    {
        for (var i = 0; i < pairs.Length; i++)
        {
            if (pairs[i].Key.Text.Trim() == key) return i;
        }

        return -1;
    }

    public Piece? Find(string key) => IndexOf(key) is >= 0 and var i ? pairs[i].Value : null;
}
