using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Documents.Texts;

namespace DischargeFlow.Rulebooks.Documents.Edits;

/// <summary>What a text must say after an edit, worked out without its letters. Nothing is changed that would say anything else.</summary>
internal static class Expected
{
    public static Content After(Content whole, Piece root, Edit edit) => edit switch
    {
        Edit.Set set => At(whole, root, set.Path, _ => set.Value),
        Edit.SetKey key => AtParent(whole, root, key.Path, (keys, i) => new Content.Keys(keys.Pairs.SetItem(i, (key.Key, keys.Pairs[i].Value)))),
        Edit.Insert insert => At(whole, root, insert.List, l => new Content.List(((Content.List)l).Items.Insert(insert.Index, insert.Item))),
        Edit.Remove remove => AtParent(whole, root, remove.Path, (keys, i) => new Content.Keys(keys.Pairs.RemoveAt(i)), (list, i) => new Content.List(list.Items.RemoveAt(i))),
        Edit.Move move => AtParent(
            whole, root, move.Path, (keys, i) => new Content.Keys(Moved(keys.Pairs, i, move.Index)), (list, i) => new Content.List(Moved(list.Items, i, move.Index))),
        _ => throw new ArgumentOutOfRangeException(nameof(edit)),
    };

    /// <summary>Whether two contents say the same, where the order of keys is left aside on one block.</summary>
    public static bool HasPut(Content before, Content after, Piece root, Edit.Put put) => At(after, root, put.Block, block => block is Content.Keys keys && keys.IndexOf(put.Key) is >= 0 and var i
        && keys.Pairs[i].Value == put.Value ? new Content.Keys(keys.Pairs.RemoveAt(i)) : block) == before;

    private static ImmutableArray<T> Moved<T>(ImmutableArray<T> items, int from, int to) => items.RemoveAt(from).Insert(to, items[from]);

    private static Content AtParent(
        Content whole, Piece root, PartPath path, Func<Content.Keys, int, Content> inKeys, Func<Content.List, int, Content>? inList = null)
    {
        var at = Located.Find(root, path)!;
        return At(whole, root, path.Parent, holder => holder switch
        {
            Content.Keys keys => inKeys(keys, at.Index),
            Content.List list when inList is not null => inList(list, at.Index),
            _ => holder,
        });
    }

    private static Content At(Content content, Piece piece, PartPath path, Func<Content, Content> change)
    {
        if (path.Steps.IsEmpty) return change(content);
        var index = Located.IndexOf(piece, path.Steps[0]);
        var rest = new PartPath(path.Steps[1..]);
        return (content, piece) switch
        {
            (Content.Keys keys, KeysPiece written) => new Content.Keys(
                keys.Pairs.SetItem(index, (keys.Pairs[index].Key, At(keys.Pairs[index].Value, written.Pairs[index].Value, rest, change)))),
            (Content.List list, ListPiece written) => new Content.List(list.Items.SetItem(index, At(list.Items[index], written.Items[index], rest, change))),
            _ => content,
        };
    }
}
