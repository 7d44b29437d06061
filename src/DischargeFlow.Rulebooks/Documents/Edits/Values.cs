using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Documents.Texts;
using YamlDotNet.Core;

namespace DischargeFlow.Rulebooks.Documents.Edits;

/// <summary>Gives a part another value.</summary>
internal sealed class Values(string text)
{
    private readonly Lines _lines = new(text);

    /// <summary>The changes that make a value say something else.</summary>
    public ImmutableArray<TextChange> Set(Located at, Content value)
    {
        if (at.Piece.Content == value) return [];
        if (at.Piece is WordsPiece words) return value is Content.Words said ? Words(words, said.Text, at) : Grow(words, at, value);
        if (at.Holder is null) throw Refused.Unusual();
        if (at.InFlow || at.Piece is ListPiece { IsFlow: true } or KeysPiece { IsFlow: true, HasBraces: true })
            return at.InFlow || Yaml.IsInline(value) ? [new(at.Piece.Span, Yaml.Inline(value, at.InFlow))] : Lower(at, value);
        return at.Key is { } key ? Lines(at, key, value) : Item(at, value);
    }

    private ImmutableArray<TextChange> Words(WordsPiece words, string said, Located at)
    {
        if (words.Style is ScalarStyle.Literal or ScalarStyle.Folded) throw Refused.SeveralLines();
        var written = Yaml.Words(said, at.InFlow, words.Style);
        return [new(words.Span, words.Span.Length == 0 ? " " + written : written)];
    }

    /// <summary>Another key, whose quotes stay.</summary>
    public ImmutableArray<TextChange> Key(Located at, string key)
    {
        if (at.Key is not { } was) throw Refused.Unusual();
        return was.Text == key ? [] : [new(was.Span, Yaml.Words(key, at.InFlow, was.Style))];
    }

    /// <summary>Words become a list or a block.</summary>
    private ImmutableArray<TextChange> Grow(WordsPiece words, Located at, Content value)
    {
        if (words.Style is ScalarStyle.Literal or ScalarStyle.Folded) throw Refused.SeveralLines();
        if (at.InFlow || Yaml.IsInline(value)) return [new(words.Span, (words.Span.Length == 0 ? " " : "") + Yaml.Inline(value, at.InFlow))];
        return Lower(at, value);
    }

    /// <summary>What stood on the line of its key, or of its dash, comes to stand below it.</summary>
    private ImmutableArray<TextChange> Lower(Located at, Content value)
    {
        var span = at.Piece.Span;
        if (at.Key is not { } key)
        {
            var dash = Dash(at);
            return [new(new(dash, span.End), Yaml.Item(value, _lines.Column(dash), _lines.Break))];
        }

        var colon = text.IndexOf(':', key.Span.End);
        var end = _lines.End(span.End);
        return
        [
            new(new(colon + 1, span.End), ""),
            new(new(end, end), _lines.Break + Yaml.Block(value, _lines.Column(key.Span.Start) + 2, _lines.Break)),
        ];
    }

    /// <summary>A value that stands below its key is written anew; the comment behind the key stays.</summary>
    private ImmutableArray<TextChange> Lines(Located at, WordsPiece key, Content value)
    {
        var colon = text.IndexOf(':', key.Span.End);
        var (from, to) = (_lines.End(colon), End(at.Piece));
        if (_lines.HasComment(from, to)) throw Refused.Unusual();
        if (Yaml.IsInline(value)) return [new(new(colon + 1, colon + 1), " " + Yaml.Inline(value, inFlow: false)), new(new(from, to), "")];
        var column = at.Piece is ListPiece list ? _lines.Column(Dash(list.Items[0])) : _lines.Column(at.Piece.Span.Start);
        return [new(new(from, to), _lines.Break + Yaml.Block(value, column, _lines.Break))];
    }

    private ImmutableArray<TextChange> Item(Located at, Content value)
    {
        var (dash, end) = (Dash(at), End(at.Piece));
        if (_lines.HasComment(dash, end)) throw Refused.Unusual();
        return [new(new(dash, end), Yaml.Item(value, _lines.Column(dash), _lines.Break))];
    }

    private int Dash(Located at) => Chunks.Of(text, at.Holder!).Heads[at.Index] is >= 0 and var dash ? dash : throw Refused.Unusual();

    private int Dash(Piece item)
    {
        var dash = item.Span.Start - 1;
        while (dash >= 0 && text[dash] == ' ') dash--;
        return dash >= 0 && text[dash] == '-' ? dash : throw Refused.Unusual();
    }

    private int End(Piece piece)
    {
        var end = piece.Span.End;
        while (end > 0 && char.IsWhiteSpace(text[end - 1])) end--;
        return end;
    }
}
