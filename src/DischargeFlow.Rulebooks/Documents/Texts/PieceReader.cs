using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Reading.Texts;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DischargeFlow.Rulebooks.Documents.Texts;

/// <summary>Reads a text into pieces with exact stretches. What <see cref="Tree"/> refuses at once is refused here too.</summary>
internal sealed class PieceReader
{
    private readonly string _text;
    private readonly Stack<Frame> _open = new();
    private Piece? _root;
    private int _pieces;

    private PieceReader(string text) => _text = text;

    /// <summary>The root of a text; null when the text is no YAML, is empty, or goes too deep or too wide.</summary>
    public static Piece? Read(string text) => new PieceReader(text).Read();

    private Piece? Read()
    {
        // The reader reads the text in memory; the pure part opens no file.
#pragma warning disable RS0030
        using var reader = new System.IO.StringReader(_text);
        var parser = new Parser(reader);
#pragma warning restore RS0030
        try
        {
            while (parser.MoveNext())
            {
                if (!Take(parser.Current!)) return null;
            }
        }
        catch (Exception wrong) when (wrong is YamlException or InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            return null;
        }

        return _root;
    }

    private bool Take(ParsingEvent seen)
    {
        switch (seen)
        {
            case DocumentStart when _root is not null:
                return false;
            case AnchorAlias alias:
                return Put(new AliasPiece(Of(alias), alias.Value.Value));
            case Scalar scalar:
                return Put(Words(scalar));
            case SequenceStart list:
                return Open(list, list.Style == SequenceStyle.Flow, isKeys: false);
            case MappingStart keys:
                return Open(keys, keys.Style == MappingStyle.Flow, isKeys: true);
            case SequenceEnd or MappingEnd:
                return Put(_open.Pop().Close(_text, (int)seen.End.Index));
            default:
                return true;
        }
    }

    private bool Open(NodeEvent seen, bool isFlow, bool isKeys)
    {
        _open.Push(new((int)seen.Start.Index, isFlow, isKeys, MarkOf(seen)));
        return _open.Count <= Tree.Deepest;
    }

    private WordsPiece Words(Scalar scalar)
    {
        var span = Of(scalar);
        var isNothing = scalar.Style == ScalarStyle.Plain && scalar.Value.Length == 0;
        if (isNothing && _open.TryPeek(out var frame)) span = frame.Nothing(_text, span);
        return new(span, scalar.Value, scalar.Style) { Mark = MarkOf(scalar) };
    }

    private static string? MarkOf(NodeEvent seen) =>
        !seen.Anchor.IsEmpty ? "&" + seen.Anchor.Value : !seen.Tag.IsEmpty ? seen.Tag.IsNonSpecific ? "!" : seen.Tag.Value : null;

    private static Span Of(ParsingEvent seen) => new((int)seen.Start.Index, (int)seen.End.Index);

    private bool Put(Piece piece)
    {
        if (++_pieces > Tree.MostNodes) return false;
        if (_open.Count == 0) _root = piece;
        else return _open.Peek().Take(piece);
        return true;
    }

    private sealed class Frame(int start, bool isFlow, bool isKeys, string? mark)
    {
        private readonly List<Piece> _items = [];
        private readonly List<(WordsPiece, Piece)> _pairs = [];
        private WordsPiece? _key;

        /// <summary>A key that is no words cannot be named, so such a text is not taken apart.</summary>
        public bool Take(Piece piece)
        {
            if (!isKeys)
            {
                _items.Add(piece);
            }
            else if (_key is null)
            {
                _key = piece as WordsPiece;
                return _key is { Mark: null };
            }
            else
            {
                _pairs.Add((_key, piece));
                _key = null;
            }

            return true;
        }

        /// <summary>Where a value that is not there would begin: behind the colon of its key.</summary>
        public Span Nothing(string text, Span seen)
        {
            if (_key is null) return seen;
            var colon = text.IndexOf(':', _key.Span.End);
            return colon < 0 ? seen : new(colon + 1, colon + 1);
        }

        /// <summary>Closes it. What closes a bracket is told where it begins, and belongs to the piece.</summary>
        public Piece Close(string text, int closing)
        {
            var end = closing < text.Length && text[closing] is '}' or ']' ? closing + 1 : closing;
            var braced = isFlow && start < text.Length && text[start] is '{' or '[';
            var last = _items.Count > 0 ? _items[^1].Span.End : _pairs.Count > 0 ? _pairs[^1].Item2.Span.End : start;
            var span = new Span(start, braced ? end : last);
            return isKeys ? new KeysPiece(span, [.. _pairs], isFlow, braced) { Mark = mark } : new ListPiece(span, [.. _items], isFlow) { Mark = mark };
        }
    }
}
