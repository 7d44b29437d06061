using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading.Texts;

namespace DischargeFlow.Rulebooks.Reading;

/// <summary>Where the keys of a rulebook's text stand, for what is found of values that keep no place of their own.</summary>
internal sealed class Outline(KeysNode? root)
{
    private readonly Dictionary<string, KeysNode> _duties = Duties(root);

    /// <summary>The outline of a rulebook that no text declares.</summary>
    public static Outline Empty { get; } = new((KeysNode?)null);

    /// <summary>Where the value of a key of the head stands.</summary>
    public Place? Head(string key) => root?.Find(key)?.Place;

    /// <summary>Where a word of a list of the head stands.</summary>
    public Place? Word(string key, string word) => Word(root?.Find(key), word);

    /// <summary>Whether a duty has a key, whatever could be read of its value.</summary>
    public bool Has(string duty, string key) => Duty(duty, key) is not null;

    /// <summary>Where the value of a key of a duty stands.</summary>
    public Place? Duty(string duty, string key) => _duties.GetValueOrDefault(duty)?.Find(key)?.Place;

    /// <summary>Where a word under a key of an entry of a block (<c>units:</c>) stands.</summary>
    public Place? Entry(string block, string name, string key) => ((root?.Find(block) as KeysNode)?.Find(name) as KeysNode)?.Find(key)?.Place;

    private static Place? Word(Node? value, string word) => value switch
    {
        ListNode list => list.Items.OfType<TextNode>().FirstOrDefault(t => t.Text.Trim() == word)?.Place,
        TextNode text when text.Text.Trim() == word => text.Place,
        _ => null,
    };

    private static Dictionary<string, KeysNode> Duties(KeysNode? root)
    {
        var duties = new Dictionary<string, KeysNode>();
        if (root?.Find("duties") is not ListNode list) return duties;
        foreach (var duty in list.Items.OfType<KeysNode>())
        {
            if (duty.Find("duty") is TextNode name) duties.TryAdd(name.Text.Trim(), duty);
        }

        return duties;
    }
}
