using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Documents.Texts;

namespace DischargeFlow.Rulebooks.Documents.Edits;

/// <summary>Adds, removes and moves the items of a list or the pairs of a block.</summary>
internal sealed class Siblings(string text, Located holder)
{
    private readonly Lines _lines = new(text);
    private readonly Chunks _chunks = Chunks.Of(text, holder.Piece);
    private readonly bool _inFlow = holder.InFlow || holder.Piece is ListPiece { IsFlow: true } or KeysPiece { IsFlow: true };

    /// <summary>Takes one out.</summary>
    public ImmutableArray<TextChange> Remove(int index)
    {
        if (_chunks.Count == 1) throw Refused.LastOne();
        if (_chunks.IsFlow) return RemoveInBrackets(index);
        MustBeOnItsOwn(index);
        var chunk = _chunks[index];
        if (index > 0 && _chunks.IsOnItsOwn(index - 1) && IsBlank(_chunks[index - 1].End, chunk.Start)) return [Without(_chunks[index - 1].End, chunk.End)];
        if (index == 0 && _chunks.IsOnItsOwn(1) && IsBlank(chunk.End, _chunks[1].Start)) return [Without(chunk.Start, _chunks[1].Start)];
        return [Without(chunk.Start, _lines.Next(chunk.End))];
    }

    /// <summary>Puts one elsewhere: the stretches change places, what stands between them stays.</summary>
    public ImmutableArray<TextChange> Move(int from, int to)
    {
        if (to < 0 || to >= _chunks.Count) throw Refused.Unusual();
        if (from == to) return [];
        var (first, last) = (Math.Min(from, to), Math.Max(from, to));
        if (!_chunks.IsFlow)
        {
            for (var i = first; i <= last; i++) MustBeOnItsOwn(i);
        }
        else if (holder.Piece is KeysPiece { HasBraces: false })
        {
            throw Refused.Unusual();
        }

        var order = Enumerable.Range(0, _chunks.Count).ToList();
        order.RemoveAt(from);
        order.Insert(to, from);
        return [.. Enumerable.Range(first, last - first + 1).Select(i => new TextChange(_chunks[i], _chunks[order[i]].In(text)))];
    }

    /// <summary>Adds an item to the list.</summary>
    public ImmutableArray<TextChange> Insert(int index, Content item)
    {
        if (index < 0 || index > _chunks.Count) throw Refused.Unusual();
        if (_chunks.IsFlow) return InsertInBrackets(index, Yaml.Inline(item, inFlow: true));
        var model = Math.Min(index, _chunks.Count - 1);
        MustBeOnItsOwn(model);
        var column = _lines.Column(_chunks.Heads[model]);
        return InsertLines(index, new string(' ', column) + Yaml.Item(item, column, _lines.Break), _chunks.StandApart);
    }

    /// <summary>Adds a key to the block, before the pair that has the index now.</summary>
    public ImmutableArray<TextChange> Put(int index, string key, Content value, bool asBlock)
    {
        if (holder.Piece is KeysPiece { IsFlow: true, HasBraces: false }) throw Refused.Unusual();
        if (_chunks.IsFlow) return InsertInBrackets(index, $"{Yaml.Words(key, inFlow: true)}: {Yaml.Inline(value, inFlow: true)}");
        if (index < _chunks.Count && !_chunks.IsOnItsOwn(index)) index++;
        var column = _lines.Column(_chunks.Heads[0]);
        var lines = new string(' ', column) + Yaml.Pair(key, value, column, _lines.Break, asBlock);
        return InsertLines(index, lines, asBlock && column == 0);
    }

    private ImmutableArray<TextChange> InsertLines(int index, string lines, bool apart)
    {
        var gap = apart ? _lines.Break + _lines.Break : _lines.Break;
        if (index >= _chunks.Count)
        {
            var end = _chunks.IsOnItsOwn(_chunks.Count - 1) ? _chunks[^1].End : _lines.End(_chunks.Says(_chunks.Count - 1).End);
            return [new(new(end, end), gap + lines)];
        }

        var start = _chunks[index].Start;
        return [new(new(start, start), lines + gap)];
    }

    private ImmutableArray<TextChange> InsertInBrackets(int index, string said)
    {
        if (_chunks.Count == 0)
        {
            var inside = new Span(holder.Piece.Span.Start + 1, holder.Piece.Span.End - 1);
            if (!IsBlank(inside.Start, inside.End)) throw Refused.Unusual();
            return [new(inside, holder.Piece is KeysPiece ? $" {said} " : said)];
        }

        if (index >= _chunks.Count)
        {
            var end = _chunks.Says(_chunks.Count - 1).End;
            return [new(new(end, end), ", " + said)];
        }

        var start = _chunks.Says(index).Start;
        return [new(new(start, start), said + ", ")];
    }

    private ImmutableArray<TextChange> RemoveInBrackets(int index)
    {
        if (holder.Piece is KeysPiece { HasBraces: false }) throw Refused.Unusual();
        var own = _chunks.Says(index);
        var before = index > 0 ? new Span(_chunks.Says(index - 1).End, own.Start) : (Span?)null;
        var after = index + 1 < _chunks.Count ? new Span(own.End, _chunks.Says(index + 1).Start) : (Span?)null;
        if (after is { } next && (before is null || Breaks(before.Value) || !Breaks(next)) && !_lines.HasComment(next.Start, next.End)) return [Without(own.Start, next.End)];
        if (before is { } previous && !_lines.HasComment(previous.Start, previous.End)) return [Without(previous.Start, own.End)];
        throw Refused.Unusual();
    }

    private bool Breaks(Span span) => span.In(text).Contains('\n', StringComparison.Ordinal);

    private bool IsBlank(int from, int to) => string.IsNullOrWhiteSpace(text[from..to]);

    private void MustBeOnItsOwn(int index)
    {
        if (!_chunks.IsOnItsOwn(index)) throw Refused.Unusual();
    }

    private static TextChange Without(int from, int to) => new(new(from, to), "");
}
