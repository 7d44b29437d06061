using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Reference;

/// <summary>One instance of a duty: the rule, to whom, and for which occurrence of the event that it follows.</summary>
internal sealed record Instance(Duty Rule, string RecipientRole, int? Occurrence);

/// <summary>
/// What can be said at a moment of a case's life: values, holders, moments and criteria from what had happened by then.
/// It looks from one duty, because whose days count depends on it.
/// </summary>
internal sealed partial class View(ReferenceCase stay, Instance of, Instant until)
{
    /// <summary>What <c>known</c> means where a phrase counts from it; null for the duty's own.</summary>
    public When? Known { get; init; }

    /// <summary>True where a choice that is not decided counts as its latest line (<c>from</c>) instead of its earliest.</summary>
    public bool StrictIsLatest { get; init; }

    private DateTimeZone Zone => stay.Zone;

    private ImmutableArray<Said> Said => [.. stay.Said.Where(s => s.Happened.FirstInstantIn(Zone) <= until)];

    private View At(Instant moment) => new(stay, of, moment) { Known = Known, StrictIsLatest = StrictIsLatest };

    /// <summary>By happened; on a day with an entry known by its date only, by sequence.</summary>
    public IReadOnlyList<Said> InOrder(IEnumerable<Said> said) =>
    [
        .. said.GroupBy(s => s.Happened.DateIn(Zone)).OrderBy(day => day.Key).SelectMany(day =>
            day.Any(s => s.Happened.IsDay)
                ? day.OrderBy(s => s.Sequence)
                : day.OrderBy(s => s.Happened.Instant).ThenBy(s => s.Sequence)),
    ];

    /// <summary>What was said of a fact, in order.</summary>
    private List<(Said By, FactValue Value)> Sayings(string fact)
    {
        var checklists = stay.Vocabulary.Checklists.Values.Where(c => c.Facts.Contains(fact)).Select(c => c.Name).ToHashSet();
        List<(Said, FactValue)> sayings = [];
        foreach (var said in InOrder(Said))
        {
            if (said.Content is EntryContent.Became became && became.Fact == fact)
                sayings.Add((said, became.Value));
            else if (said.Content is EntryContent.Assessed assessed && checklists.Contains(assessed.Checklist))
                sayings.Add((said, new FactValue.YesNo(assessed.Ticked.Contains(fact))));
        }

        return sayings;
    }

    /// <summary>The present value, or null when nobody knows.</summary>
    private FactValue? Value(string fact) => Sayings(fact) is [.., (_, var value)] && value is not FactValue.Unknown ? value : null;

    /// <summary>The occurrences of an event, in order.</summary>
    private IReadOnlyList<Said> Occurrences(string name) =>
        InOrder(Said.Where(s => s.Content is EntryContent.Happened happened && happened.Event == name));
}
