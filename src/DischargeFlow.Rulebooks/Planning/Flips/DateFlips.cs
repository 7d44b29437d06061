using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Flips;

/// <summary>Dates that could be recorded, or moved, so that a condition over moments is answered otherwise. What has happened is not moved.</summary>
internal static class DateFlips
{
    private const int Furthest = 60;

    /// <summary>All that is unknown becomes known, or one known date moves.</summary>
    public static ImmutableArray<FlipSet> Of(View view, Instant cut, params PhraseNode[] phrases)
    {
        var unknown = FlipSets.All(phrases.Select(p => p.Flips(view, cut)));
        return unknown is [{ Flips: [] }]
            ? FlipSets.Any(phrases.SelectMany(p => p.Moves(view, cut)).DistinctBy(m => m.Subject).Select(FlipSets.Of))
            : unknown;
    }

    /// <summary>Birth dates around the one that reaches an age on a day.</summary>
    public static ImmutableArray<FlipSet> OfBirth(View view, Instant cut, PhraseNode birth, PhraseNode on, int years)
    {
        var day = on.At(view, cut, StrictSide.Earliest);
        if (!day.IsKnown) return FlipSets.Both(on.Flips(view, cut), birth.Flips(view, cut));
        if (birth.Phrase.Anchor is not Language.Anchor.DateFact fact) return FlipSets.None;
        var reached = day.Moment.DateIn(view.Zone).PlusYears(-years);
        return FlipSets.Of(new(fact.Name, Dates(fact.Name, new[] { 0, 1, 2, 366, -366 }.Select(reached.PlusDays)), null, birth.At(view, cut, StrictSide.Earliest).IsKnown));
    }

    /// <summary>A date that nobody recorded: in a week, then any day around.</summary>
    public static ImmutableArray<FlipSet> Known(View view, string fact) =>
        FlipSets.Of(new(fact, Dates(fact, Enumerable.Range(0, Furthest).Prepend(7).Concat([90, 180, 365, -1, -7, -30]).Select(Today(view).PlusDays)), null));

    /// <summary>A date that is recorded: any day around, the nearest first.</summary>
    public static PossibleFlip Moved(string fact, LocalDate present) =>
        new(fact, Dates(fact, Enumerable.Range(1, Furthest).SelectMany(d => new[] { present.PlusDays(d), present.PlusDays(-d) })), null, IsRecorded: true);

    private static LocalDate Today(View view) => view.Timeline.Recorded is [.., var last] ? last.InZone(view.Zone).Date : default;

    private static ImmutableArray<EntryContent> Dates(string fact, IEnumerable<LocalDate> dates) =>
        [.. dates.Distinct().Select(d => (EntryContent)new EntryContent.Became(fact, new FactValue.Date(d)))];
}
