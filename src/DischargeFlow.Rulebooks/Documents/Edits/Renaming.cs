using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Documents.Texts;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Documents.Edits;

/// <summary>Gives something another name, where it is declared and wherever it is used.</summary>
internal static class Renaming
{
    public static ImmutableArray<TextChange> Changes(string text, Piece root, Edit.Rename rename, IReadOnlyCollection<Vocabulary> vocabularies)
    {
        if (!Names.IsName(rename.To)) throw Refused.BadName(rename.To);
        if (rename.From == rename.To) return [];
        var kind = (root as KeysPiece)?.Find("case") as WordsPiece;
        var vocabulary = vocabularies.FirstOrDefault(v => v.Name == kind?.Text.Trim()) ?? (vocabularies.Count == 1 ? vocabularies.First() : throw Refused.NoPart(PartPath.Of("case")));
        var found = new References(text, vocabulary).Of(root).Where(r => r.Kind == rename.Kind).ToList();
        if (!found.Any(r => r.IsDeclaration && r.Name == rename.From)) throw Refused.NoPart(PartPath.Of(rename.From));
        if (found.Any(r => r.IsDeclaration && r.Name == rename.To)) throw Refused.Twice(rename.To);
        MustStandFree(root, rename.From);
        var changes = found.Where(r => r.Name == rename.From).Select(r => new TextChange(r.Span, rename.To)).ToList();
        if (rename is { Kind: NamedKind.Duty, GoesOn: true }) changes.AddRange(GoesOn(text, root, rename.From));
        return [.. changes];
    }

    /// <summary>Whether the renamed rulebook reads as well as it did before.</summary>
    public static bool IsSound(RulebookDocument before, RulebookDocument after, Edit.Rename rename, IReadOnlyCollection<Vocabulary> vocabularies)
    {
        var known = before.Read(vocabularies).Findings.Count(f => f.Gravity == Gravity.Error);
        var errors = after.Read(vocabularies).Findings.Where(f => f.Gravity == Gravity.Error).ToList();
        if (errors.Count > known) throw Refused.NotRenamed(rename.From, rename.To, errors[0].Sentence);
        return true;
    }

    /// <summary>A name under a reference would be changed wherever the reference stands.</summary>
    private static void MustStandFree(Piece piece, string name)
    {
        if (piece is AliasPiece alias) throw Refused.Reference("*" + alias.Name);
        if (piece.Mark is { } mark) throw Refused.Reference(mark);
        foreach (var inner in piece switch { ListPiece list => list.Items, KeysPiece keys => keys.Pairs.Select(p => p.Value), _ => [] }) MustStandFree(inner, name);
    }

    private static ImmutableArray<TextChange> GoesOn(string text, Piece root, string from)
    {
        var at = Located.Get(root, PartPath.Of("duties", from));
        if (at.Piece is not KeysPiece duty || duty.Find("was") is not null) return [];
        return new Siblings(text, at).Put(UsualOrder.IndexOf("was", [.. duty.Pairs.Select(p => p.Key.Text.Trim())], PartPath.Of("duties", from)), "was", Content.Of(from), asBlock: false);
    }
}
