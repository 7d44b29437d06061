using DischargeFlow.Rulebooks.Documents.Texts;

namespace DischargeFlow.Rulebooks.Documents.Edits;

/// <summary>
/// The stretches that the items of a list, or the pairs of a block, take up together with what belongs to them. Line by line: the comment lines
/// directly above, and those below that stand further in. In brackets: what the item itself says.
/// </summary>
internal sealed class Chunks
{
    private readonly string _text;
    private readonly Lines _lines;
    private readonly Piece[] _first;
    private readonly Piece[] _last;

    private Chunks(string text, Piece holder, Piece[] first, Piece[] last, bool isFlow, bool isList)
    {
        (_text, _lines, _first, _last, Holder, IsFlow) = (text, new(text), first, last, holder, isFlow);
        Heads = [.. first.Select(f => isFlow || !isList ? f.Span.Start : Dash(f.Span.Start))];
    }

    public Piece Holder { get; }

    public bool IsFlow { get; }

    public int Count => _first.Length;

    /// <summary>Where each begins: its dash, its key, or its first character in brackets. -1 where that is not understood.</summary>
    public int[] Heads { get; }

    public static Chunks Of(string text, Piece holder) => holder switch
    {
        ListPiece list => new(text, list, [.. list.Items], [.. list.Items], list.IsFlow, isList: true),
        KeysPiece keys => new(text, keys, [.. keys.Pairs.Select(p => p.Key)], [.. keys.Pairs.Select(p => p.Value)], keys.IsFlow, isList: false),
        _ => throw new ArgumentOutOfRangeException(nameof(holder)),
    };

    /// <summary>What one takes up.</summary>
    public Span this[int index] => IsFlow ? Says(index) : new(Above(index), Below(index));

    /// <summary>What one says itself.</summary>
    public Span Says(int index) => new(_first[index].Span.Start, End(index));

    /// <summary>Whether one begins its line, as it must to be moved or removed alone.</summary>
    public bool IsOnItsOwn(int index) => Heads[index] >= 0 && _lines.IsFirst(Heads[index]);

    /// <summary>Whether the siblings stand apart by blank lines.</summary>
    public bool StandApart => Enumerable.Range(1, Math.Max(0, Count - 1)).Any(i => IsBlankBetween(i - 1, i));

    private bool IsBlankBetween(int one, int next)
    {
        var gap = _text[this[one].End..this[next].Start];
        return gap.Count(c => c == '\n') > 1;
    }

    private int End(int index)
    {
        var end = Math.Max(_last[index].Span.End, _first[index].Span.End);
        while (end > 0 && char.IsWhiteSpace(_text[end - 1])) end--;
        return end;
    }

    private int Dash(int at)
    {
        var dash = at - 1;
        while (dash >= 0 && _text[dash] == ' ') dash--;
        return dash >= 0 && _text[dash] == '-' ? dash : -1;
    }

    private int Above(int index)
    {
        var start = _lines.Start(Heads[index]);
        var column = Heads[index] - start;
        var limit = index > 0 ? _lines.Next(End(index - 1)) : _lines.Next(Holder.Span.Start > 0 ? BeforeHolder() : 0);
        while (start > limit)
        {
            var above = _lines.Start(start - 1);
            if (above < limit || _lines.CommentColumn(above) != column) break;
            start = above;
        }

        return start;
    }

    /// <summary>A comment above the first belongs to it when it stands below the key that holds the block.</summary>
    private int BeforeHolder()
    {
        var at = Holder.Span.Start - 1;
        var line = _lines.Start(at);
        while (line > 0 && (_lines.CommentColumn(_lines.Start(line - 1)) >= 0 || string.IsNullOrWhiteSpace(_text[_lines.Start(line - 1)..line]))) line = _lines.Start(line - 1);
        return line > 0 ? line - 1 : 0;
    }

    private int Below(int index)
    {
        var column = _lines.Column(Heads[index]);
        var end = _lines.End(End(index));
        while (_lines.Next(end) is var next && next < _text.Length && _lines.CommentColumn(next) > column) end = _lines.End(next);
        return end;
    }
}
