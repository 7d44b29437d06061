using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Rulebooks.Findings;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Documents.Sentences;

/// <summary>A deadline, a moment, a criterion or a step as parts to pick. The parts in their order are the text of the rulebook.</summary>
/// <param name="Parts">The parts, as they are written.</param>
/// <param name="Addable">Parts that could be added behind a moment, each with its choices.</param>
public sealed partial record Sentence(ImmutableArray<SentencePart> Parts, ImmutableArray<SentencePart> Addable)
{
    /// <summary>The words to write, with one blank between them.</summary>
    public string Text => string.Join(' ', Parts.Select(p => p.Words));

    /// <summary>The words with another choice in one part. A unit follows its number: 1 day, 2 days.</summary>
    public string With(int part, string words)
    {
        var parts = Parts.SetItem(part, Parts[part] with { Words = words });
        if (part + 1 < parts.Length && parts[part] is { Kind: SentencePartKind.Number } && parts[part + 1] is { Kind: SentencePartKind.Unit } unit)
            parts = parts.SetItem(part + 1, unit with { Words = Inflected(unit.Words, words) });
        if (part > 0 && parts[part] is { Kind: SentencePartKind.Unit } && parts[part - 1] is { Kind: SentencePartKind.Number } number)
            parts = parts.SetItem(part, parts[part] with { Words = Inflected(words, number.Words) });
        return (this with { Parts = parts }).Text;
    }

    /// <summary>The words without a part and the fixed words that lead to it.</summary>
    public string Without(int part)
    {
        var first = part > 0 && Parts[part - 1] is { Kind: SentencePartKind.Fixed, Words: "of" } or { Kind: SentencePartKind.Clock } ? part - 1 : part;
        return (this with { Parts = Parts.RemoveRange(first, part - first + 1) }).Text;
    }

    /// <summary>The words with a part added where it usually stands: behind its moment, or before or behind the whole sentence.</summary>
    public string Adding(SentencePart addable, string words) => (this with { Parts = Parts.Insert(PlaceOf(addable, Parts), addable with { Words = words }) }).Text;

    /// <summary>The parts in the order in which people read them: in Japanese a moment begins with what it is counted from.</summary>
    public IEnumerable<SentencePart> InOrder(Tongue language) => PlacesInOrder(language).Select(i => Parts[i]);

    /// <summary>The places of the parts, in the order in which people read them.</summary>
    public IEnumerable<int> PlacesInOrder(Tongue language)
    {
        var places = Enumerable.Range(0, Parts.Length);
        if (language == Tongue.En) return places;
        return places.Select(i => (Part: Parts[i], First: Parts[i].Moment < 0 ? i : Parts.IndexOf(Parts.First(p => p.Moment == Parts[i].Moment)), At: i))
            .OrderBy(p => p.First).ThenBy(p => p.Part.Moment < 0 ? 0 : Rank(p.Part.Kind)).ThenBy(p => p.At).Select(p => p.At);
    }

    private static int PlaceOf(SentencePart addable, ImmutableArray<SentencePart> parts) => addable switch
    {
        { Kind: SentencePartKind.Prefix } => 0,
        { Kind: SentencePartKind.Until or SentencePartKind.UnknownAs } => parts.Length,
        { Moment: < 0 } => parts is [.., { Kind: SentencePartKind.Until }] ? parts.Length - 1 : parts.Length,
        _ => parts.Select((p, i) => (p, i)).Last(p => p.p.Moment == addable.Moment).i + 1,
    };

    private static int Rank(SentencePartKind kind) => kind switch
    {
        SentencePartKind.CountedFrom => 0,
        SentencePartKind.Number => 1,
        SentencePartKind.Unit => 2,
        SentencePartKind.Side => 3,
        _ => 4,
    };

    private static string Inflected(string unit, string number)
    {
        var isOne = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count == 1;
        var plural = UnitChoices.Plurals.FirstOrDefault(p => p == unit || p[..^1] == unit);
        return plural is null ? unit : isOne ? plural[..^1] : plural;
    }
}
