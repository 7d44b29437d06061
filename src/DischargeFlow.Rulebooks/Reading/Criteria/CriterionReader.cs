using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading.Phrases;
using DischargeFlow.Rulebooks.Reading.Texts;

namespace DischargeFlow.Rulebooks.Reading.Criteria;

/// <summary>Reads a criterion: a line of words, or a block with one operator over further criteria.</summary>
internal sealed partial class CriterionReader
{
    private readonly Names _names;
    private readonly PhraseReader _phrases;
    private readonly FindingList _findings;
    private readonly CriterionLineReader _lines;
    private readonly FactTestReader _tests;

    public CriterionReader(Names names, PhraseReader phrases, FindingList findings)
    {
        (_names, _phrases, _findings) = (names, phrases, findings);
        _tests = new(names, findings);
        _lines = new(names, phrases, _tests, findings);
    }

    /// <summary>A criterion where one is used.</summary>
    public Criterion? Read(Node? node) => Read(node, named: false, otherKeys: []);

    /// <summary>The body of a criterion with a name, under which alone a person can decide, with keys beside the operator that others read.</summary>
    public Criterion? ReadNamed(Node? node, params string[] otherKeys) => Read(node, named: true, otherKeys);

    /// <summary>The criterion of a block in which other keys stand too.</summary>
    public Criterion? ReadBeside(KeysNode node, params string[] otherKeys) => Read(node, named: false, otherKeys);

    private Criterion? Read(Node? node, bool named, string[] otherKeys)
    {
        switch (node)
        {
            case null:
                return null;
            case TextNode text:
                return _lines.Read(text.Words().AsSpan(), text.Place, text.Text, named);
            case KeysNode keys:
                return Block(keys, named, otherKeys);
            default:
                _findings.Add(FindingTable.NeedsKeys, node.Place, Kinds.Criterion, "any: [adl-declined, lives-alone]");
                return null;
        }
    }

    private Criterion? Block(KeysNode keys, bool named, string[] otherKeys)
    {
        var operators = keys.Pairs.Where(p => p.Key.Text != "unknown-as" && !otherKeys.Contains(p.Key.Text)).ToList();
        if (operators.Count != 1)
        {
            _findings.Add(FindingTable.OneOperator, operators.Count > 1 ? operators[1].Key.Place : keys.Place, operators.Count);
            foreach (var (key, value) in operators) Operator(key, value, named);
            return null;
        }

        var body = Operator(operators[0].Key, operators[0].Value, named);
        var unknownAs = keys.Pairs.FirstOrDefault(p => p.Key.Text == "unknown-as");
        if (unknownAs.Key is null) return body;
        var read = unknownAs.Value switch { TextNode { Text: "yes" } => true, TextNode { Text: "no" } => false, _ => (bool?)null };
        if (read is null) _findings.Add(FindingTable.NoYesNo, unknownAs.Value.Place, "unknown-as");
        return body is null || read is null ? null : new Criterion.UnknownAs(body, read.Value, body.Place);
    }

    private Criterion? Operator(TextNode key, Node value, bool named)
    {
        var place = key.Place;
        switch (key.Text.Trim())
        {
            case "all":
                return Distinct(key, value) is { } all ? new Criterion.All(all, place) : null;
            case "any":
                return Distinct(key, value) is { } any ? new Criterion.Any(any, place) : null;
            case "none":
                return Distinct(key, value) is { } none ? new Criterion.None(none, place) : null;
            case "not":
                return Read(value) is { } not ? new Criterion.None([not], place) : null;
            case "ever":
                return Read(value) is { } ever ? new Criterion.Pinned(ever, new Pin.Ever(), place) : null;
            case "always":
                return Read(value) is { } always ? new Criterion.Pinned(always, new Pin.Always(), place) : null;
            case "line" when value is TextNode:
                return Read(value, named, []);
            case "line":
                _findings.Add(FindingTable.NeedsText, value.Place, "line", "line: a person decides");
                return null;
        }

        if (AtLeastOf().Match(key.Text) is { Success: true } atLeast) return AtLeast(atLeast.Groups[1].Value, value, place);
        if (ScoreOf().Match(key.Text) is { Success: true } score) return Score(score.Groups[1].Value, value, place);
        var words = key.Words();
        if (words.Length > 1 && words[0].Text == "on") return PinnedOn(words, value, key);
        if (words.Length == 1) return _tests.Read(words[0], value);
        _findings.Add(FindingTable.NoCriterion, place, key.Text);
        return null;
    }

    private Criterion? PinnedOn(ImmutableArray<Word> words, Node value, TextNode key)
    {
        var on = _phrases.Read(words.AsSpan()[1..], key.Place, key.Text, PhraseSpot.Outside);
        var line = Read(value);
        return on is null || line is null ? null : new Criterion.Pinned(line, new Pin.On(on), key.Place);
    }

    private Criterion? AtLeast(string number, Node value, Place place)
    {
        var count = Values.Number(number, 1, 1000, place, _findings);
        var lines = Lines(value);
        if (count is null || lines is null) return null;
        if (count > lines.Value.Length)
        {
            _findings.Add(FindingTable.CountNeverMet, place, lines.Value.Length, count);
            return null;
        }

        return new Criterion.AtLeast(count.Value, lines.Value, place);
    }

    private Criterion? Score(string number, Node value, Place place)
    {
        const int Heaviest = 10_000;
        var least = Values.Number(number, -Heaviest, Heaviest, place, _findings);
        if (value is not KeysNode weights || weights.Pairs.IsEmpty)
        {
            _findings.Add(FindingTable.NeedsKeys, value.Place, "score", "score at least 5 of: { adl-declined: 3, lives-alone: 2 }");
            return null;
        }

        var lines = ImmutableArray.CreateBuilder<(Criterion, int)>();
        foreach (var (line, weight) in weights.Pairs)
        {
            var criterion = Read(line);
            var points = weight is TextNode text ? Values.Number(text.Text, -Heaviest, Heaviest, text.Place, _findings) : null;
            if (weight is not TextNode) _findings.Add(FindingTable.NeedsText, weight.Place, line.Text, "adl-declined: 3");
            if (criterion is not null && points is not null) lines.Add((criterion, points.Value));
        }

        if (least is null || lines.Count < weights.Pairs.Length) return null;
        return new Criterion.Score(least.Value, lines.ToImmutable(), place);
    }

    /// <summary>Lines of which none has an effect twice.</summary>
    private ImmutableArray<Criterion>? Distinct(TextNode key, Node value)
    {
        if (value is ListNode list) Repeats.Tell(list.Items, new(key.Text, key.Text), _findings);
        return Lines(value);
    }

    private ImmutableArray<Criterion>? Lines(Node value)
    {
        if (value is not ListNode list)
        {
            _findings.Add(FindingTable.NeedsList, value.Place, Kinds.Criterion, "any: [adl-declined, lives-alone]");
            return null;
        }

        if (list.Items.IsEmpty)
        {
            _findings.Add(FindingTable.EmptyValue, list.Place, Kinds.Criterion, "any: [adl-declined, lives-alone]");
            return null;
        }

        var lines = list.Items.Select(Read).ToList();
        return lines.Any(l => l is null) ? null : [.. lines.OfType<Criterion>()];
    }

    [GeneratedRegex("^at least ([0-9]{1,9}) of$", RegexOptions.CultureInvariant)]
    private static partial Regex AtLeastOf();

    [GeneratedRegex("^score at least (-?[0-9]{1,9}) of$", RegexOptions.CultureInvariant)]
    private static partial Regex ScoreOf();
}
