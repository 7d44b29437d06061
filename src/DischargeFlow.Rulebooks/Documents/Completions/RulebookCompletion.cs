using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DischargeFlow.Rulebooks.Documents.Forms;
using DischargeFlow.Rulebooks.Documents.Sentences;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Schemas;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Documents.Completions;

/// <summary>
/// What can stand at a place of a rulebook that somebody writes: keys by the schema, words by the grammar of sentences, names of the vocabulary and of the
/// draft itself.
/// </summary>
public sealed class RulebookCompletion
{
    private static readonly Completion Nothing = new(0, []);
    private static readonly string[] Moments = ["starts", "from", "due", "if-too-late", "ends"];

    // The schema of a vocabulary is asked with every word that is typed.
    private static readonly ConditionalWeakTable<Vocabulary, SchemaWalk> Schemas = [];

    private readonly TextSpot _spot;
    private readonly Vocabulary _vocabulary;
    private readonly IReadOnlyCollection<string> _tables;
    private readonly SentenceGrammar _grammar;
    private readonly SentenceNames _names;

    private RulebookCompletion(TextSpot spot, RulebookForm form, Vocabulary vocabulary, IReadOnlyCollection<string> tables)
    {
        (_spot, _vocabulary, _tables) = (spot, vocabulary, tables);
        (_grammar, _names) = (new(form, vocabulary), new(form, vocabulary));
    }

    /// <summary>What can stand at a place.</summary>
    /// <param name="text">The text, as far as it is written.</param>
    /// <param name="cursor">The place, in UTF-16 units from the beginning.</param>
    /// <param name="vocabularies">The vocabularies.</param>
    /// <param name="tables">The names of the closed-day tables.</param>
    public static Completion At(string text, int cursor, IReadOnlyCollection<Vocabulary> vocabularies, IReadOnlyCollection<string> tables)
    {
        if (text.Length > SourceText.LargestSize || vocabularies.Count == 0 || SpotReader.Read(text, cursor) is not { } spot) return Nothing;
        var form = FormOf(text, spot);
        var kind = form.Parts.FirstOrDefault(p => p.Key == "case")?.Text.Trim();
        var vocabulary = vocabularies.FirstOrDefault(v => v.Name == kind) ?? vocabularies.First();
        if (spot.Path is ["case"]) return new(spot.From, [.. vocabularies.Select(v => new CompletionChoice(v.Name, v.Label, CompletionKind.Name))]);
        return new RulebookCompletion(spot, form, vocabulary, tables).Complete();
    }

    /// <summary>The parts of the draft. While a line is half written the text is often none that can be taken apart: without that line it is.</summary>
    private static RulebookForm FormOf(string text, TextSpot spot)
    {
        var whole = RulebookForm.Of(RulebookDocument.Open("", text));
        if (!whole.Parts.IsEmpty) return whole;
        var start = spot.From == 0 ? 0 : text.LastIndexOf('\n', spot.From - 1) + 1;
        var end = text.IndexOf('\n', start) is >= 0 and var next ? next : text.Length;
        return RulebookForm.Of(RulebookDocument.Open("", text.Remove(start, end - start)));
    }

    private Completion Complete()
    {
        var choices = new List<CompletionChoice>();
        var begun = WordsBegun(out var from);
        foreach (var shape in Schemas.GetValue(_vocabulary, v => new(RulebookSchema.Of(v))).At(_spot.Path))
        {
            if (_spot.CanBeKey || (_spot.CanBeValue && Last is null)) Keys(shape, begun, choices);
            if (_spot.CanBeValue) Values(shape, begun, choices);
        }

        return new(from, [.. choices.DistinctBy(c => (c.Words, c.Kind))]);
    }

    private string? Last => _spot.Path.IsEmpty ? null : _spot.Path[^1];

    /// <summary>The nearest key around the spot.</summary>
    private string? Key => _spot.Path.LastOrDefault(s => s is not null);

    /// <summary>The whole words before the one that is being written.</summary>
    private string WordsBegun(out int from)
    {
        var blank = _spot.Before.LastIndexOf(' ');
        from = _spot.From + blank + 1;
        return blank < 0 ? "" : _spot.Before[..blank].Trim();
    }

    private void Keys(SchemaWalk.Shape shape, string begun, List<CompletionChoice> choices)
    {
        if (shape.Name == "step")
        {
            choices.AddRange(Of(_grammar.AfterStep(begun, _spot.InDutyWithDue), CompletionKind.Word));
            return;
        }

        foreach (var key in SchemaWalk.KeysOf(shape).Concat(Patterned(shape)).Where(k => !_spot.Beside.Contains(k)))
        {
            if (begun.Length == 0) choices.Add(new(key, LabelOf(key, shape), CompletionKind.Key));
            else if (key.StartsWith(begun + " ", StringComparison.Ordinal)) choices.Add(new(key[(begun.Length + 1)..], LabelOf(key, shape), CompletionKind.Key));
        }
    }

    /// <summary>Keys that hold a number or a moment, as examples.</summary>
    private static IEnumerable<string> Patterned(SchemaWalk.Shape shape) =>
        shape.Name is "criterion" or "named-criterion" or "sending-needs" && shape.Node["properties"] is not null ? ["at least 2 of", "score at least 3 of"] : [];

    private Bilingual? LabelOf(string key, SchemaWalk.Shape shape) =>
        shape.Name is "criterion" or "named-criterion" or "sending-needs" ? _vocabulary.Facts.GetValueOrDefault(key)?.Label
        : shape.Name == "deed" ? _vocabulary.Events.GetValueOrDefault(key)?.Label : KeyWords.Of(key);

    private void Values(SchemaWalk.Shape shape, string begun, List<CompletionChoice> choices)
    {
        switch (shape.Name)
        {
            case "phrase":
                choices.AddRange(Of(_grammar.AfterMoment(begun, Spot), CompletionKind.Word));
                return;
            case "criterion" or "named-criterion" or "sending-needs" or "scope" when shape.Node["properties"] is null:
            case "line":
                choices.AddRange(Of(_grammar.AfterLine(begun), CompletionKind.Word));
                return;
            case var fact when _vocabulary.Facts.ContainsKey(fact) && shape.Node["properties"] is null:
                choices.AddRange(Of(_grammar.AfterTest(fact, begun), CompletionKind.Word));
                return;
        }

        if (begun.Length > 0)
        {
            choices.AddRange(SchemaWalk.WordsOf(shape).Where(w => w.StartsWith(begun + " ", StringComparison.Ordinal)).Select(w => new CompletionChoice(w[(begun.Length + 1)..], null, CompletionKind.Word)));
            return;
        }

        choices.AddRange(shape.Name switch
        {
            "role" => Of(_names.Roles(_spot.Path is ["duties", ..] && Key is not ("owner" or "to" or "each of")), CompletionKind.Name),
            "closed-days" => _tables.Select(t => new CompletionChoice(t, null, CompletionKind.Name)),
            "zone" => [new("Asia/Tokyo", null, CompletionKind.Name)],
            _ => SchemaWalk.WordsOf(shape).Select(w => new CompletionChoice(w, NameOf(w), CompletionKind.Word)),
        });
    }

    private Bilingual? NameOf(string word) => _vocabulary.Events.GetValueOrDefault(word)?.Label ?? _vocabulary.Documents.GetValueOrDefault(word)?.Label
        ?? _vocabulary.Events.Values.SelectMany(e => e.Carries).Where(c => c.Name == Key).SelectMany(c => c.Choices).FirstOrDefault(c => c.Name == word)?.Label;

    private SentenceSpot Spot => _spot.Path is not ["duties", ..] ? SentenceSpot.Outside
        : SentenceSpot.Of(_spot.Path.LastOrDefault(s => Moments.Contains(s)) ?? "", _spot.InDutyWithDue);

    private static IEnumerable<CompletionChoice> Of(IEnumerable<SentenceChoice> choices, CompletionKind kind) =>
        choices.Select(c => new CompletionChoice(c.Words, c.Label.Ja.Length == 0 || c.Label.En == c.Words && c.Label.Ja == c.Words ? null : c.Label, kind));
}
