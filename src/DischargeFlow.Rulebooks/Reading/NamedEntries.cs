using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading.Texts;

namespace DischargeFlow.Rulebooks.Reading;

/// <summary>
/// What stands under <c>parties:</c>, <c>units:</c>, <c>criteria:</c> and <c>moments:</c>. Where a line such as <c>moments:</c> was lost, or stands too far
/// right, what belongs under it stands under the one before: it is told once, and read as what it is.
/// </summary>
internal sealed class NamedEntries
{
    private static readonly ImmutableArray<string> Blocks = ["parties", "units", "criteria", "moments"];

    // The keys that only one of them knows. Any fact's name may stand in a criterion.
    private static readonly ImmutableDictionary<string, string> BlockOfKey = new (string Block, string[] Keys)[]
    {
        ("parties", ["first-of"]),
        ("units", ["skip", "up-to", "if-closed"]),
        ("criteria", ["all", "any", "none", "not", "ever", "always", "line", "unknown-as"]),
        ("moments", ["earliest of", "latest of", "first known of", "is"]),
    }.SelectMany(b => b.Keys.Select(k => (Key: k, b.Block))).ToImmutableDictionary(k => k.Key, k => k.Block);

    private readonly Dictionary<string, List<(TextNode, Node)>> _entries = Blocks.ToDictionary(b => b, _ => new List<(TextNode, Node)>());

    private NamedEntries() { }

    /// <summary>The duties where <c>duties:</c> stands too far right; else null.</summary>
    public Node? Duties { get; private set; }

    public static NamedEntries Of(KeyReader top)
    {
        var entries = new NamedEntries();
        foreach (var block in Blocks)
        {
            foreach (var (key, value) in top.Named(block, $"{block}: {{ name: … }}")) entries.Take(block, key, value, top);
        }

        return entries;
    }

    public IReadOnlyList<(TextNode Key, Node Value)> In(string block) => _entries[block];

    private void Take(string block, TextNode key, Node value, KeyReader top)
    {
        if (key.Text == "duties" && value is ListNode && top.Node.Find("duties") is null)
        {
            Duties = value;
            top.Findings.Add(FindingTable.UnderTheWrongKey, key.Place, key.Text, block, new Bilingual("字下げをなくして、行の初めから書いてください。", "Begin it at the beginning of a line, with no indentation."));
            return;
        }

        var belongs = value is KeysNode keys ? BlockOf(keys, block) : block;
        _entries[belongs].Add((key, value));
        if (belongs != block)
        {
            top.Findings.Add(FindingTable.UnderTheWrongKey, key.Place, key.Text, block,
                new Bilingual($"{belongs}: の下に書くものです。「{belongs}:」の行が抜けていないか、字下げされていないか確かめてください。", $"It belongs under {belongs}:. Is a line `{belongs}:` missing above it, or indented?"));
        }
    }

    private static string BlockOf(KeysNode keys, string block)
    {
        var meant = keys.Pairs.Select(p => BlockOfKey.GetValueOrDefault(p.Key.Text)).OfType<string>().Distinct().ToList();
        return meant is [var one] ? one : block;
    }
}
