using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DischargeFlow.Rulebooks.Reading.Texts;

/// <summary>
/// Reads YAML into nodes by its events alone: nothing is built that the text names, nothing is repeated by reference, and a text that goes
/// too deep or too wide is left at that place.
/// </summary>
internal sealed class Tree
{
    public const int Deepest = 32;
    public const int MostNodes = 50_000;

    private readonly string _file;
    private readonly FindingList _findings;
    private readonly Stack<Frame> _open = new();
    private Node? _root;
    private int _nodes;

    private Tree(string file, FindingList findings) => (_file, _findings) = (file, findings);

    /// <summary>The root of a text, or null when it could not be read to its end.</summary>
    public static Node? Read(SourceText source, FindingList findings) => new Tree(source.File, findings).Read(source.Text);

    private Node? Read(string text)
    {
        // The reader reads the text in memory; the pure part opens no file.
#pragma warning disable RS0030
        using var reader = new System.IO.StringReader(text);
        var parser = new Parser(reader);
#pragma warning restore RS0030
        try
        {
            while (parser.MoveNext())
            {
                if (!Take(parser.Current!)) return null;
            }
        }
        catch (YamlException wrong)
        {
            NotYaml(text, PlaceOf(wrong.Start), Reason(wrong));
            return null;
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            // The scanner trips over a few malformed texts without naming a place: the last thing that it read is the nearest.
            _findings.Add(FindingTable.NotYaml, PlaceOf(parser.Current?.End ?? Mark.Empty), YamlFaults.BreaksOff);
            return null;
        }

        if (_root is null) _findings.Add(FindingTable.Empty, new Place(_file, 1, 1));
        return _root;
    }

    private void NotYaml(string text, Place noticed, string reason)
    {
        var lines = text.Split('\n');
        if (reason.Contains(" tab ", StringComparison.Ordinal) && Array.FindIndex(lines, YamlFaults.IsIndentedByTab) is >= 0 and var tab)
        {
            _findings.Add(FindingTable.NotYaml, new Place(_file, tab + 1, 1), YamlFaults.Tab);
            return;
        }

        var line = Culprit.Of(text, noticed.Line, reason.Contains("'-' indicator", StringComparison.Ordinal), Reach);
        if (line == noticed.Line) _findings.Add(FindingTable.NotYaml, noticed, YamlFaults.Words(reason, lines.ElementAtOrDefault(line - 1)));
        else _findings.Add(FindingTable.NotYaml, new Place(_file, line, 1), YamlFaults.Words(reason, lines.ElementAtOrDefault(line - 1)));
    }

    /// <summary>The line on which a text is given up.</summary>
    private static int Reach(string text)
    {
#pragma warning disable RS0030
        using var reader = new System.IO.StringReader(text);
        var parser = new Parser(reader);
#pragma warning restore RS0030
        try
        {
            while (parser.MoveNext())
            {
            }

            return int.MaxValue;
        }
        catch (YamlException wrong)
        {
            return (int)wrong.Start.Line;
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            return (int)(parser.Current?.End.Line ?? 1);
        }
    }

    private bool Take(ParsingEvent seen)
    {
        switch (seen)
        {
            case DocumentStart start when _root is not null:
                _findings.Add(FindingTable.SeveralDocuments, PlaceOf(start.Start));
                return false;
            case AnchorAlias alias:
                _findings.Add(FindingTable.Reference, PlaceOf(alias.Start), "*" + alias.Value.Value);
                Put(new TextNode("", PlaceOf(alias.Start), -1));
                return IsWithinBounds(alias);
            case Scalar scalar:
                NoReferences(scalar);
                Put(TextOf(scalar));
                return IsWithinBounds(scalar);
            case SequenceStart or MappingStart:
                NoReferences((NodeEvent)seen);
                _open.Push(new(PlaceOf(seen.Start), seen is MappingStart));
                return IsWithinBounds(seen);
            case SequenceEnd or MappingEnd:
                var done = _open.Pop();
                Put(done.IsMapping ? new KeysNode([.. done.Pairs], done.Place) : new ListNode([.. done.Items], done.Place));
                return true;
            default:
                return true;
        }
    }

    private bool IsWithinBounds(ParsingEvent seen)
    {
        if (_open.Count > Deepest)
        {
            _findings.Add(FindingTable.TooDeep, PlaceOf(seen.Start), Deepest);
            return false;
        }

        if (++_nodes <= MostNodes) return true;
        _findings.Add(FindingTable.TooManyNodes, PlaceOf(seen.Start), MostNodes);
        return false;
    }

    private void NoReferences(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty) _findings.Add(FindingTable.Reference, PlaceOf(node.Start), "&" + node.Anchor.Value);
        if (!node.Tag.IsEmpty) _findings.Add(FindingTable.Tag, PlaceOf(node.Start), node.Tag.IsNonSpecific ? "!" : node.Tag.Value);
    }

    private TextNode TextOf(Scalar scalar)
    {
        var oneLine = scalar.Start.Line == scalar.End.Line;
        var inset = !oneLine || scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded ? -1
            : scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
        return new(scalar.Value, PlaceOf(scalar.Start), inset);
    }

    private void Put(Node node)
    {
        if (_open.Count == 0)
        {
            _root = node;
            return;
        }

        var frame = _open.Peek();
        if (!frame.IsMapping)
        {
            frame.Items.Add(node);
        }
        else if (!frame.HasKey)
        {
            frame.HasKey = true;
            frame.Key = node as TextNode;
            if (frame.Key is null) _findings.Add(FindingTable.KeyIsNoText, node.Place);
            else if (!frame.Seen.TryAdd(frame.Key.Text, node.Place.Line)) _findings.Add(FindingTable.DuplicateKey, node.Place, frame.Key.Text, frame.Seen[frame.Key.Text]);
        }
        else
        {
            if (frame.Key is { } key) frame.Pairs.Add((key, node));
            frame.HasKey = false;
        }
    }

    private Place PlaceOf(Mark mark) => new(_file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    // The parser's words carry the place in front; the finding has its own.
    private static string Reason(YamlException wrong) => wrong.InnerException?.Message ?? wrong.Message;

    private sealed class Frame(Place place, bool isMapping)
    {
        public Place Place => place;

        public bool IsMapping => isMapping;

        public List<Node> Items { get; } = [];

        public List<(TextNode, Node)> Pairs { get; } = [];

        /// <summary>The keys with the lines on which they stand first.</summary>
        public Dictionary<string, int> Seen { get; } = [];

        public TextNode? Key { get; set; }

        public bool HasKey { get; set; }
    }
}
