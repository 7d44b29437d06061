using System.Collections.Immutable;

namespace DischargeFlow.Rulebooks.Documents.Sentences;

/// <summary>How a moment is said.</summary>
public enum MomentShape
{
    /// <summary>The moment itself: <c>admission</c>.</summary>
    Itself,

    /// <summary>Before or after it: <c>3 days after admission</c>.</summary>
    Counted,

    /// <summary>With its own date as the first: <c>day 3 of admission</c>.</summary>
    Numbered,
}

/// <content>What is picked in several parts at once.</content>
public sealed partial record Sentence
{
    /// <summary>The words after picks in several parts. What is empty is taken away; a part that can be taken away is one of <see cref="CanGo"/>.</summary>
    /// <param name="picked">The words by the place of their part; a place that is not named stays.</param>
    /// <param name="shapes">How each moment is said, by its number.</param>
    /// <param name="added">The words by the place of their part in <see cref="Addable"/>.</param>
    public string Picked(IReadOnlyDictionary<int, string> picked, IReadOnlyDictionary<int, MomentShape> shapes, IReadOnlyDictionary<int, string> added)
    {
        var said = new Sentence([.. Parts.Select((p, i) => picked.GetValueOrDefault(i) is { Length: > 0 } words ? p with { Words = words } : p)], []);
        var parts = said.WithUnits();
        foreach (var gone in picked.Where(p => p.Value.Length == 0 && CanGo(p.Key)).Select(p => p.Key).OrderDescending())
        {
            var (first, last) = Together(gone);
            if (last < parts.Length) parts = parts.RemoveRange(first, last - first + 1);
        }

        foreach (var (moment, shape) in shapes.Where(s => ShapeOf(s.Key) != s.Value)) parts = Shaped(parts, moment, shape);
        foreach (var (at, words) in added.Where(a => a.Value.Length > 0)) parts = parts.Insert(PlaceOf(Addable[at], parts), Addable[at] with { Words = words });
        return (this with { Parts = parts }).Text;
    }

    /// <summary>How a moment is said; null when there is no such moment.</summary>
    public MomentShape? ShapeOf(int moment) => Parts.FirstOrDefault(p => p.Moment == moment) switch
    {
        null => null,
        { Kind: SentencePartKind.Fixed, Words: "day" } => MomentShape.Numbered,
        { Kind: SentencePartKind.Number } => MomentShape.Counted,
        _ => MomentShape.Itself,
    };

    /// <summary>Whether a part can be taken away, with what belongs to it.</summary>
    public bool CanGo(int part) => Parts[part] switch
    {
        { Kind: SentencePartKind.ClosedDay or SentencePartKind.Clock or SentencePartKind.Prefix or SentencePartKind.UnknownAs or SentencePartKind.Until } => true,
        { Kind: SentencePartKind.Role, Moment: >= 0 } => part > 0 && Parts[part - 1] is { Kind: SentencePartKind.Fixed, Words: "of" },
        { Kind: SentencePartKind.Fixed, Words: "repeat every" } => true,
        _ => false,
    };

    /// <summary>The first and the last place of what goes with a part.</summary>
    private (int First, int Last) Together(int part)
    {
        var next = part + 1 < Parts.Length ? Parts[part + 1] : null;
        return Parts[part] switch
        {
            { Kind: SentencePartKind.Role } => (part - 1, part),
            { Kind: SentencePartKind.Clock } when next is { Kind: SentencePartKind.Time } => (part, part + 1),
            { Kind: SentencePartKind.Clock } when next is { Kind: SentencePartKind.Fixed, Words: "of" } => (part, part + 2),
            { Kind: SentencePartKind.Fixed } => (part, Parts.Select((p, i) => (p, i)).Last(p => p.p is { Kind: SentencePartKind.Fixed, Words: "times" or "time" }).i),
            _ => (part, part),
        };
    }

    /// <summary>The parts, each unit as its number wants it: 1 day, 2 days.</summary>
    private ImmutableArray<SentencePart> WithUnits() =>
    [
        .. Parts.Select((p, i) => p.Kind == SentencePartKind.Unit && i > 0 && Parts[i - 1].Kind == SentencePartKind.Number ? p with { Words = Inflected(p.Words, Parts[i - 1].Words) }
            : p is { Kind: SentencePartKind.Fixed, Words: "times" or "time" } && i > 0 ? p with { Words = Parts[i - 1].Words == "1" ? "time" : "times" } : p),
    ];

    private static ImmutableArray<SentencePart> Shaped(ImmutableArray<SentencePart> parts, int moment, MomentShape shape)
    {
        var first = parts.IndexOf(parts.First(p => p.Moment == moment));
        var anchor = parts.IndexOf(parts.First(p => p.Moment == moment && p.Kind == SentencePartKind.CountedFrom));
        var words = shape switch { MomentShape.Counted => "3 days after", MomentShape.Numbered => "day 3 of", _ => "" };
        var kept = parts.RemoveRange(first, anchor - first);
        return words.Length == 0 ? kept : kept.Insert(first, new(SentencePartKind.Fixed, words, [], moment));
    }
}
