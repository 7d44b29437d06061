using System.Collections.Immutable;

namespace DischargeFlow.Rulebooks.Documents.Completions;

/// <summary>
/// Finds where the cursor stands by indents, keys and brackets alone. A text that somebody is writing is seldom one that a reader of YAML takes, so nothing
/// here asks for a whole one.
/// </summary>
internal sealed class SpotReader
{
    private readonly string _text;
    private readonly int _cursor;
    private readonly List<Frame> _frames = [new(-1, null)];

    private SpotReader(string text, int cursor) => (_text, _cursor) = (text, cursor);

    private Frame Top => _frames[^1];

    /// <summary>The spot; null in a comment, in quotes and in words over several lines.</summary>
    public static TextSpot? Read(string text, int cursor) => new SpotReader(text, Math.Clamp(cursor, 0, text.Length)).Read();

    private TextSpot? Read()
    {
        var at = 0;
        while (LineEnd(at) < _cursor)
        {
            at = Line(at, LineEnd(at));
            if (at > _cursor) return InFlow is { } flow ? Flow(flow) : null;
        }

        return AtCursor(at);
    }

    /// <summary>Where the flow began in which the cursor was met; null when it was met elsewhere.</summary>
    private int? InFlow { get; set; }

    private int LineEnd(int at) => _text.IndexOf('\n', at) is >= 0 and var end ? end : _text.Length;

    /// <summary>Takes a line in; the answer is where the next one begins, which lies behind what goes over several lines.</summary>
    private int Line(int start, int end)
    {
        var (at, column) = Dashes(start, end, end);
        if (at >= end || _text[at] is '#' or '\r') return end + 1;
        if (_text[at] is not ('{' or '[') && KeyEnd(at, end) is { } colon)
        {
            Pop(column, keepsLists: false);
            var key = _text[at..colon].Trim().Trim('"', '\'');
            Top.Keys.Add(key);
            _frames.Add(new(column, key));
            at = colon + 1;
            while (at < end && _text[at] == ' ') at++;
            if (at < end && _text[at] is '|' or '>') return Block(end, column);
        }

        return at < end && _text[at] is '{' or '[' ? Brackets(at, column) : end + 1;
    }

    /// <summary>Takes the dashes of a line in; the answer is where its words begin, and in which column.</summary>
    private (int At, int Column) Dashes(int start, int end, int until)
    {
        var at = start;
        while (at < end && _text[at] == ' ') at++;
        while (at < end && _text[at] == '-' && (at + 1 >= until || _text[at + 1] is ' ' or '\r' or '\n') && at + 1 <= until)
        {
            Pop(at - start, keepsLists: true);
            _frames.Add(new(at - start, null));
            at++;
            while (at < end && _text[at] == ' ') at++;
        }

        return (at, at - start);
    }

    /// <summary>Ends what stands as deep as a column or deeper. A list may stand as deep as its key.</summary>
    private void Pop(int column, bool keepsLists)
    {
        while (Top.Column > column || (Top.Column == column && (!keepsLists || Top.Step is null))) _frames.RemoveAt(_frames.Count - 1);
    }

    /// <summary>Where the colon of a key stands; null when there is no key.</summary>
    private int? KeyEnd(int at, int end)
    {
        if (at < end && _text[at] is '"' or '\'')
        {
            var close = _text.IndexOf(_text[at], at + 1, end - at - 1);
            if (close < 0) return null;
            return close + 1 < end && _text[close + 1] == ':' ? close + 1 : null;
        }

        for (var i = at; i < end; i++)
        {
            if (_text[i] == '#' && i > at && _text[i - 1] == ' ') return null;
            if (_text[i] == ':' && (i + 1 >= end || _text[i + 1] is ' ' or '\r')) return i;
        }

        return null;
    }

    /// <summary>Words over several lines: all lines that stand deeper, and empty ones.</summary>
    private int Block(int end, int column)
    {
        var at = end + 1;
        while (at < _text.Length)
        {
            var first = at;
            while (first < _text.Length && _text[first] == ' ') first++;
            if (first < _text.Length && _text[first] is not ('\n' or '\r') && first - at <= column) break;
            var next = LineEnd(at) + 1;
            if (_cursor >= at && _cursor < next) return _cursor + 1;
            at = next;
        }

        return at;
    }

    /// <summary>Brackets that go on over lines which stand deeper than their key. The answer lies behind the cursor where it stands within.</summary>
    private int Brackets(int start, int column)
    {
        var (depth, quote) = (0, '\0');
        for (var i = start; i < _text.Length; i++)
        {
            if (i == _cursor && depth > 0)
            {
                InFlow = start;
                return _cursor + 1;
            }

            var sign = _text[i];
            if (quote != '\0')
            {
                if (sign == quote) quote = '\0';
            }
            else if (sign is '"' or '\'' && _text[i - 1] is ' ' or '[' or '{' or ',')
            {
                quote = sign;
            }
            else if (sign is '{' or '[')
            {
                depth++;
            }
            else if (sign is '}' or ']' && --depth <= 0)
            {
                return LineEnd(i) + 1;
            }

            if (sign != '\n') continue;
            var first = i + 1;
            while (first < _text.Length && _text[first] == ' ') first++;
            if (first - i - 1 <= column && first < _text.Length && _text[first] is not ('\n' or '\r' or '}' or ']')) return i + 1;
        }

        return _text.Length + 1;
    }

    private TextSpot? AtCursor(int start)
    {
        if (IsComment(start)) return null;
        var (at, column) = Dashes(start, _cursor, _cursor);
        var afterDash = at > start && _text[start..at].Contains('-', StringComparison.Ordinal);
        if (at < _cursor && _text[at] is '{' or '[') return Flow(at);
        if (at < _cursor && KeyEnd(at, _cursor) is { } colon)
        {
            // A value stands apart from its colon.
            if (colon + 1 >= _cursor) return null;
            Pop(column, keepsLists: false);
            var key = _text[at..colon].Trim().Trim('"', '\'');
            _frames.Add(new(column, key));
            at = colon + 1;
            while (at < _cursor && _text[at] == ' ') at++;
            if (at < _cursor && _text[at] is '{' or '[') return Flow(at);
            if (at < _cursor && _text[at] is '|' or '>' or '"' or '\'') return null;
            return Spot([], at, canBeKey: false, canBeValue: true, [.. Top.Keys]);
        }

        if (at < _cursor && _text[at] is '"' or '\'') return null;
        Pop(column, keepsLists: false);
        var around = Top;
        Rest(around);
        return Spot([], at, canBeKey: true, canBeValue: afterDash, [.. around.Keys]);
    }

    /// <summary>The keys that follow beside the cursor.</summary>
    private void Rest(Frame around)
    {
        var known = _frames.ToList();
        var at = LineEnd(_cursor) + 1;
        while (at < _text.Length && _frames.Contains(around)) at = Line(at, LineEnd(at));
        _frames.Clear();
        _frames.AddRange(known);
    }

    private bool IsComment(int start)
    {
        for (var i = start; i < _cursor; i++)
        {
            if (_text[i] == '#' && (i == start || _text[i - 1] == ' ')) return true;
        }

        return false;
    }

    /// <summary>Takes the brackets before the cursor apart.</summary>
    private TextSpot? Flow(int start)
    {
        var open = new Stack<Bracket>();
        var from = start;
        var quote = '\0';
        for (var i = start; i < _cursor; i++)
        {
            var sign = _text[i];
            if (quote != '\0')
            {
                if (sign == quote) quote = '\0';
                continue;
            }

            switch (sign)
            {
                case '"' or '\'' when _text[from..i].Trim().Length == 0:
                    quote = sign;
                    break;
                case '{' or '[':
                    open.Push(new(sign == '{'));
                    from = i + 1;
                    break;
                case '}' or ']' when open.Count > 0:
                    open.Pop();
                    from = i + 1;
                    break;
                case ',' when open.Count > 0:
                    open.Peek().Key = null;
                    from = i + 1;
                    break;
                case ':' when open.Count > 0 && i + 1 < _text.Length && _text[i + 1] is ' ' or '\n':
                    open.Peek().Key = _text[from..i].Trim().Trim('"', '\'');
                    open.Peek().Keys.Add(open.Peek().Key!);
                    from = i + 1;
                    break;
            }
        }

        if (open.Count == 0 || quote != '\0') return null;
        while (from < _cursor && char.IsWhiteSpace(_text[from])) from++;
        var steps = ImmutableArray.CreateBuilder<string?>();
        foreach (var bracket in open.Reverse())
        {
            if (!bracket.HoldsKeys) steps.Add(null);
            if (bracket.Key is { } key) steps.Add(key);
        }

        var top = open.Peek();
        return Spot(steps.ToImmutable(), from, canBeKey: top is { HoldsKeys: true, Key: null }, canBeValue: !top.HoldsKeys || top.Key is not null, [.. top.Keys]);
    }

    private TextSpot Spot(ImmutableArray<string?> more, int from, bool canBeKey, bool canBeValue, ImmutableHashSet<string> beside) => new(
        [.. _frames.Skip(1).Select(f => f.Step), .. more], _text[from..Math.Max(from, _cursor)], from, canBeKey, canBeValue, beside, _frames.Exists(f => f.Keys.Contains("due")));

    private sealed class Frame(int column, string? step)
    {
        public int Column => column;

        public string? Step => step;

        /// <summary>The keys that stand in it.</summary>
        public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);
    }

    private sealed class Bracket(bool holdsKeys)
    {
        public bool HoldsKeys => holdsKeys;

        public string? Key { get; set; }

        public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);
    }
}
