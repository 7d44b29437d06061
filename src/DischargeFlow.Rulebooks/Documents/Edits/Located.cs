using System.Globalization;
using DischargeFlow.Rulebooks.Documents.Texts;

namespace DischargeFlow.Rulebooks.Documents.Edits;

/// <summary>A piece that a path leads to, with what holds it.</summary>
/// <param name="Piece">The piece: for a key, its value.</param>
/// <param name="Holder">The list or block that holds it; null for the root.</param>
/// <param name="Index">Its place in the holder.</param>
/// <param name="InFlow">Whether it stands in brackets or braces.</param>
internal sealed record Located(Piece Piece, Piece? Holder, int Index, bool InFlow)
{
    /// <summary>The key whose value it is; null for an item of a list.</summary>
    public WordsPiece? Key => Holder is KeysPiece keys ? keys.Pairs[Index].Key : null;

    /// <summary>What a path leads to; null when there is nothing.</summary>
    public static Located? Find(Piece root, PartPath path)
    {
        var at = new Located(root, null, -1, false);
        foreach (var step in path.Steps)
        {
            var index = IndexOf(at.Piece, step);
            if (index < 0) return null;
            at = at.Piece switch
            {
                ListPiece list => new(list.Items[index], list, index, at.InFlow || list.IsFlow),
                KeysPiece keys => new(keys.Pairs[index].Value, keys, index, at.InFlow || keys.IsFlow),
                _ => at,
            };
        }

        return at;
    }

    /// <summary>The same, refusing with a sentence what is not there or stands under a reference.</summary>
    public static Located Get(Piece root, PartPath path)
    {
        for (var length = 0; length <= path.Steps.Length; length++)
        {
            switch (Find(root, new(path.Steps[..length]))?.Piece)
            {
                case null:
                    throw Refused.NoPart(path);
                case AliasPiece alias:
                    throw Refused.Reference("*" + alias.Name);
                case { Mark: { } mark }:
                    throw Refused.Reference(mark);
            }
        }

        return Find(root, path)!;
    }

    /// <summary>The place of a step in a piece: a key, a number, or the name of a duty.</summary>
    public static int IndexOf(Piece holder, string step)
    {
        switch (holder)
        {
            case KeysPiece keys:
                return keys.IndexOf(step.Trim());
            case ListPiece list:
                if (int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return index < list.Items.Length ? index : -1;
                for (var i = 0; i < list.Items.Length; i++)
                {
                    if (list.Items[i] is KeysPiece item && item.Find("duty") is WordsPiece name && name.Text.Trim() == step) return i;
                }

                return -1;
            default:
                return -1;
        }
    }
}
