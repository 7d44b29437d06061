using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Documents.Texts;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Documents.Edits;

/// <summary>
/// Works out the smallest change of text that makes an edit, and looks at what came of it: the changed text must say exactly what was asked for,
/// else nothing is changed.
/// </summary>
internal static class Editing
{
    /// <summary>What comes of an edit.</summary>
    public static EditResult Apply(RulebookDocument document, Edit edit, IReadOnlyCollection<Vocabulary> vocabularies)
    {
        try
        {
            if (document.Root is not { } root) throw Refused.NoYaml();
            var changes = Changes(document, root, edit, vocabularies);
            if (changes.IsEmpty) return new(document, [], [], null);
            var changed = document.With(TextChange.Apply(document.Text, changes));
            MustSay(document, root, edit, changed, vocabularies);
            return new(changed, changes, TextChange.Undoing(document.Text, changes), null);
        }
        catch (Refused refused)
        {
            return new(null, [], [], refused.Sentence);
        }
    }

    private static ImmutableArray<TextChange> Changes(RulebookDocument document, Piece root, Edit edit, IReadOnlyCollection<Vocabulary> vocabularies)
    {
        var text = document.Text;
        switch (edit)
        {
            case Edit.Set set:
                return new Values(text).Set(Located.Get(root, set.Path), set.Value);
            case Edit.SetKey key:
                MustBeNew(Located.Get(root, key.Path), key.Key);
                return new Values(text).Key(Located.Get(root, key.Path), key.Key);
            case Edit.Put put:
                return Put(text, root, put);
            case Edit.Insert insert:
                var list = Located.Get(root, insert.List);
                return list.Piece is ListPiece ? new Siblings(text, list).Insert(insert.Index, insert.Item) : throw Refused.NotThere(insert.List, "list");
            case Edit.Remove { Path: var path }:
                return Holder(text, root, path).Remove(Located.Get(root, path).Index);
            case Edit.Move move:
                return Holder(text, root, move.Path).Move(Located.Get(root, move.Path).Index, move.Index);
            case Edit.Rename rename:
                return Renaming.Changes(text, root, rename, vocabularies);
            default:
                throw new ArgumentOutOfRangeException(nameof(edit));
        }
    }

    private static Siblings Holder(string text, Piece root, PartPath path) =>
        path.Steps.IsEmpty ? throw Refused.Unusual() : new(text, Located.Get(root, path) is var at ? Located.Get(root, path.Parent) with { InFlow = at.InFlow } : null!);

    private static ImmutableArray<TextChange> Put(string text, Piece root, Edit.Put put)
    {
        var at = Located.Get(root, put.Block);
        if (at.Piece is not KeysPiece keys) throw Refused.NotThere(put.Block, "block");
        if (keys.IndexOf(put.Key.Trim()) >= 0) throw Refused.Twice(put.Key);
        if (keys.Pairs.IsEmpty && !keys.IsFlow) throw Refused.Unusual();
        var index = UsualOrder.IndexOf(put.Key, [.. keys.Pairs.Select(p => p.Key.Text.Trim())], put.Block);
        return new Siblings(text, at).Put(index, put.Key, put.Value, asBlock: put.Block.Steps.IsEmpty && UsualOrder.Sections.Contains(put.Key));
    }

    private static void MustBeNew(Located at, string key)
    {
        if (at.Holder is KeysPiece keys && keys.IndexOf(key.Trim()) is >= 0 and var other && other != at.Index) throw Refused.Twice(key);
    }

    /// <summary>What the changed text says is compared with what it must say.</summary>
    private static void MustSay(RulebookDocument before, Piece root, Edit edit, RulebookDocument after, IReadOnlyCollection<Vocabulary> vocabularies)
    {
        if (after.Root is not { } changed) throw Refused.Unusual();
        var says = edit switch
        {
            Edit.Rename rename => Renaming.IsSound(before, after, rename, vocabularies),
            Edit.Put put => Expected.HasPut(root.Content, changed.Content, root, put),
            _ => changed.Content == Expected.After(root.Content, root, edit),
        };
        if (!says) throw Refused.Unusual();
    }
}
