using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Reading.Texts;

/// <summary>
/// Reads the keys of one block. Every key that is asked for is known; <see cref="RefuseOthers"/> names the rest, so that nothing is read
/// and then ignored.
/// </summary>
internal sealed class KeyReader(KeysNode node, Bilingual of, FindingList findings)
{
    private readonly HashSet<string> _asked = [];
    private Place _last = node.Place;

    /// <summary>Whether a key that is missing is told beside the one after which it is expected, and not where the block begins.</summary>
    public bool TellsWhereMissing { get; init; }

    public KeysNode Node => node;

    public FindingList Findings => findings;

    public Bilingual Of => of;

    /// <summary>The value of a key, or null when it is not there.</summary>
    public Node? Optional(string key)
    {
        _asked.Add(key);
        foreach (var (name, value) in node.Pairs)
        {
            if (name.Text != key) continue;
            if (TellsWhereMissing) _last = name.Place;
            return value;
        }

        return null;
    }

    /// <summary>The value of a key; a finding and null when it is not there.</summary>
    public Node? Required(string key, string example)
    {
        var value = Optional(key);
        // Where it is only misspelled, that is said of the key that stands there.
        var misspelled = value is null && node.Pairs.Any(p => !_asked.Contains(p.Key.Text) && NearestName.Of(p.Key.Text, [key]) is not null);
        if (value is null && !misspelled) findings.Add(FindingTable.MissingKey, _last, key, of, example);
        return value;
    }

    /// <summary>The words of a key that must be there.</summary>
    public TextNode? RequiredText(string key, string example) => Required(key, example) is { } value ? Text(value, key, example) : null;

    /// <summary>The words of a key, or null when it is not there.</summary>
    public TextNode? OptionalText(string key, string example) => Optional(key) is { } value ? Text(value, key, example) : null;

    /// <summary>Words that are not empty.</summary>
    public TextNode? Text(Node value, string what, string example)
    {
        if (value is not TextNode text)
        {
            findings.Add(FindingTable.NeedsText, value.Place, what, example);
            return null;
        }

        if (!text.IsEmpty) return text;
        findings.Add(FindingTable.EmptyValue, text.Place, what, example);
        return null;
    }

    /// <summary>The items of a list; one value alone is a list of one.</summary>
    public ImmutableArray<Node> Items(Node? value, string what, string example)
    {
        switch (value)
        {
            case null:
                return [];
            case ListNode list:
                if (list.Items.IsEmpty) findings.Add(FindingTable.EmptyValue, list.Place, what, example);
                return list.Items;
            case TextNode { IsEmpty: true }:
                findings.Add(FindingTable.EmptyValue, value.Place, what, example);
                return [];
            default:
                return [value];
        }
    }

    /// <summary>The words of a list of words; one word alone is a list of one.</summary>
    public ImmutableArray<TextNode> Texts(Node? value, string what, string example) =>
        [.. Items(value, what, example).Select(i => Text(i, what, example)).OfType<TextNode>()];

    /// <summary>The words of a list in which none has an effect twice; a finding for each that stands there again.</summary>
    public ImmutableArray<TextNode> DistinctTexts(Node? value, string what, string example)
    {
        var seen = new HashSet<string>();
        var texts = ImmutableArray.CreateBuilder<TextNode>();
        foreach (var text in Texts(value, what, example))
        {
            if (seen.Add(text.Text.Trim())) texts.Add(text);
            else findings.Add(FindingTable.Repeated, text.Place, what, text.Text);
        }

        return texts.ToImmutable();
    }

    /// <summary>The block under a key with its keys; a finding and null when it is something else.</summary>
    public KeyReader? Block(Node? value, Bilingual what, string example)
    {
        if (value is null) return null;
        if (value is KeysNode keys) return new(keys, what, findings) { TellsWhereMissing = TellsWhereMissing };
        findings.Add(FindingTable.NeedsKeys, value.Place, what, example);
        return null;
    }

    /// <summary>The named blocks under a key (<c>moments:</c> and the like), in order.</summary>
    public ImmutableArray<(TextNode Key, Node Value)> Named(string key, string example)
    {
        switch (Optional(key))
        {
            case null:
                return [];
            case KeysNode keys:
                return keys.Pairs;
            case var other:
                findings.Add(FindingTable.NeedsKeys, other.Place, key, example);
                return [];
        }
    }

    /// <summary>The texts of both languages; null, with findings, when one is missing.</summary>
    public Bilingual? Bilingual(Node? value, string what)
    {
        if (value is null) return null;
        if (value is not KeysNode keys)
        {
            findings.Add(FindingTable.MissingLanguage, value.Place, what, value is TextNode ? "ja / en" : "ja");
            return null;
        }

        var reader = new KeyReader(keys, new($"「{what}」", $"'{what}'"), findings);
        var both = BothLanguages(reader, what);
        reader.RefuseOthers();
        return both;
    }

    /// <summary>The texts of both languages among other keys of one block.</summary>
    public static Bilingual? BothLanguages(KeyReader reader, string what)
    {
        string? Of(string language)
        {
            if (reader.Optional(language) is TextNode { IsEmpty: false } text) return text.Text.Trim();
            reader.Findings.Add(FindingTable.MissingLanguage, reader.Node.Place, what, language);
            return null;
        }

        var (ja, en) = (Of("ja"), Of("en"));
        return ja is null || en is null ? null : new(ja, en);
    }

    /// <summary>Names every key that nobody asked for.</summary>
    public void RefuseOthers()
    {
        foreach (var (key, value) in node.Pairs)
        {
            if (_asked.Contains(key.Text)) continue;
            if (value is TextNode { IsEmpty: true } && key.Words().Length > 1) findings.Add(FindingTable.UnknownKey, key.Place, key.Text, of, CommaInText);
            else findings.Add(FindingTable.UnknownKey, key.Place, key.Text, of, NearestName.Hint(key.Text, _asked));
        }
    }

    /// <summary>Words without a value among keys are most often the rest of a text in which a comma stands.</summary>
    private static readonly Bilingual CommaInText = new(
        "{ } の中では「,」で値が終わります。文の中に「,」があるときは、文を引用符で囲みます。例: { ja: 退院の連絡, en: \"Discharge, told\" }",
        "Between braces a comma ends a value. A text with a comma stands in quotation marks: { ja: 退院の連絡, en: \"Discharge, told\" }.");
}
