using DischargeFlow.Rulebooks.Documents.Texts;

namespace DischargeFlow.Rulebooks.Documents.Edits;

/// <summary>What is to be different in a rulebook's text. Each changes one part and leaves every other character as it was.</summary>
public abstract record Edit
{
    private Edit() { }

    /// <summary>A value says something else. Words keep their quotes.</summary>
    public sealed record Set(PartPath Path, Content Value) : Edit
    {
        /// <summary>A value that is words.</summary>
        public Set(PartPath path, string words) : this(path, Content.Of(words)) { }
    }

    /// <summary>A key is called otherwise: the line of a step, the points of a line. What refers to it is left alone.</summary>
    public sealed record SetKey(PartPath Path, string Key) : Edit;

    /// <summary>A key with a value is added to the block at a path, in the usual order of keys.</summary>
    public sealed record Put(PartPath Block, string Key, Content Value) : Edit;

    /// <summary>An item is added to the list at a path, before the item that has the index now; at the end with the number of items.</summary>
    public sealed record Insert(PartPath List, int Index, Content Item) : Edit;

    /// <summary>A part goes, with the comment lines directly above it: an item of a list, or a key with its value.</summary>
    public sealed record Remove(PartPath Path) : Edit;

    /// <summary>An item of a list, or a key of a block, stands elsewhere among its siblings, with the comment lines directly above it.</summary>
    public sealed record Move(PartPath Path, int Index) : Edit;

    /// <summary>Something that has a name gets another, here and wherever the rulebook refers to it. Labels stay.</summary>
    /// <param name="Kind">What has the name.</param>
    /// <param name="From">The name.</param>
    /// <param name="To">The new name.</param>
    /// <param name="GoesOn">Of a duty: whether it goes on under the new name (<c>was</c>), as one must that was published.</param>
    public sealed record Rename(NamedKind Kind, string From, string To, bool GoesOn = false) : Edit;
}

/// <summary>What has a name in a rulebook.</summary>
public enum NamedKind { Duty, Moment, Criterion, Party, Unit }
