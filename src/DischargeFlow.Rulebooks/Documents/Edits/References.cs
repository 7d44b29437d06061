using DischargeFlow.Rulebooks.Documents.Texts;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Documents.Edits;

/// <summary>Every word of a rulebook's text that names a duty, moment, criterion, party or unit, by where it stands.</summary>
internal sealed class References(string text, Vocabulary vocabulary)
{
    private readonly ReferenceWords _words = new(text, vocabulary);

    /// <summary>The references of the whole text. Words of the vocabulary are among them; nothing is renamed that the rulebook does not declare.</summary>
    public IEnumerable<Reference> Of(Piece root)
    {
        if (root is not KeysPiece top) yield break;
        foreach (var found in Roles(top.Find("days-of")).Concat(Roles(top.Find("last-resort")))) yield return found;
        foreach (var found in Criterion(top.Find("scope")).Concat(Criterion(top.Find("sending-needs")))) yield return found;
        foreach (var found in Declared(top, "parties", NamedKind.Party, Party)) yield return found;
        foreach (var found in Declared(top, "units", NamedKind.Unit, u => Roles((u as KeysPiece)?.Find("of")))) yield return found;
        foreach (var found in Declared(top, "criteria", NamedKind.Criterion, Criterion)) yield return found;
        foreach (var found in Declared(top, "moments", NamedKind.Moment, Moment)) yield return found;
        foreach (var duty in (top.Find("duties") as ListPiece)?.Items.OfType<KeysPiece>() ?? [])
        {
            foreach (var found in Duty(duty)) yield return found;
        }
    }

    private IEnumerable<Reference> Declared(KeysPiece top, string section, NamedKind kind, Func<Piece, IEnumerable<Reference>> body) =>
        (top.Find(section) as KeysPiece)?.Pairs.SelectMany(p => _words.Declared(p.Key, kind).Concat(body(p.Value))) ?? [];

    private IEnumerable<Reference> Party(Piece body) => body is not KeysPiece keys ? [] : Roles(keys.Find("first-of"))
        .Concat(Lines(keys.Find("choose")).OfType<KeysPiece>().SelectMany(l => Criterion(l.Find("if")).Concat(Roles(l.Find("then")))))
        .Concat(Roles(keys.Find("otherwise")));

    private IEnumerable<Reference> Moment(Piece body) => body is not KeysPiece keys ? Phrases(body)
        : new[] { "earliest of", "latest of", "first known of", "is", "otherwise" }.SelectMany(k => Phrases(keys.Find(k)))
            .Concat(Lines(keys.Find("choose")).OfType<KeysPiece>().SelectMany(l => Criterion(l.Find("if")).Concat(Phrases(l.Find("then")))));

    private IEnumerable<Reference> Duty(KeysPiece duty)
    {
        var found = duty.Find("duty") is WordsPiece name ? _words.Declared(name, NamedKind.Duty) : [];
        return found.Concat(Roles(duty.Find("owner")))
            .Concat(duty.Find("to") is KeysPiece each ? Roles(each.Find("each of")) : Roles(duty.Find("to")))
            .Concat(Criterion(duty.Find("if")))
            .Concat(new[] { "starts", "from", "due", "if-too-late", "ends" }.SelectMany(k => Phrases(duty.Find(k))))
            .Concat(Lines(duty.Find("done-by")).SelectMany(Deed))
            .Concat(Lines(duty.Find("tell")).OfType<KeysPiece>().SelectMany(l => l.Pairs).SelectMany(p => _words.InPhrase(p.Key).Concat(Roles(p.Value))));
    }

    private IEnumerable<Reference> Deed(Piece item)
    {
        if (item is not KeysPiece keys) return [];
        if (keys.Find("all of") is { } all) return Lines(all).SelectMany(Deed);
        if (keys.Find("acknowledged") is KeysPiece said) return Roles(said.Find("by"));
        var document = (keys.Find("document") as WordsPiece)?.Text.Trim();
        var name = document is null ? keys.Pairs.FirstOrDefault().Key?.Text.Trim() : vocabulary.Documents.GetValueOrDefault(document)?.SentEvent;
        var fields = document is null ? keys.Pairs.FirstOrDefault().Value as KeysPiece : keys;
        var carries = name is null ? null : vocabulary.Events.GetValueOrDefault(name)?.Carries;
        return fields?.Pairs.Where(p => carries?.Any(c => c.Name == p.Key.Text.Trim() && c.Kind == CarriedKind.Role) == true).SelectMany(p => Roles(p.Value)) ?? [];
    }

    private IEnumerable<Reference> Criterion(Piece? body) => body switch
    {
        WordsPiece line => _words.InCriterion(line),
        ListPiece list => list.Items.SelectMany(Criterion),
        KeysPiece keys => keys.Pairs.SelectMany(p => p.Key.Text.Trim() switch
        {
            "label" or "unknown-as" or "while-unknown" => [],
            var on when on.StartsWith("on ", StringComparison.Ordinal) => _words.InPhrase(p.Key).Concat(Criterion(p.Value)),
            var score when score.StartsWith("score ", StringComparison.Ordinal) => (p.Value as KeysPiece)?.Pairs.SelectMany(w => _words.InCriterion(w.Key)) ?? [],
            var fact when vocabulary.Facts.ContainsKey(fact) => [],
            _ => Criterion(p.Value),
        }),
        _ => [],
    };

    private IEnumerable<Reference> Phrases(Piece? value) => Lines(value).OfType<WordsPiece>().SelectMany(_words.InPhrase);

    private IEnumerable<Reference> Roles(Piece? value) => Lines(value).OfType<WordsPiece>().SelectMany(w => _words.Used(w, NamedKind.Party));

    private static IEnumerable<Piece> Lines(Piece? value) => value switch { null => [], ListPiece list => list.Items, var one => [one] };
}
